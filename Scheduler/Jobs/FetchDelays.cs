namespace ReformBot.Scheduler.Jobs;

/// <summary>How long to wait after which unsuccessful try; a channel's address seldom lives longer than a few hours.</summary>
internal static class FetchDelays
{
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
    ];

    /// <summary>How many tries there are in all.</summary>
    public static int Most => Delays.Length + 1;

    /// <param name="attempts">Tries made so far, at least one.</param>
    /// <returns>Null: enough.</returns>
    public static TimeSpan? After(int attempts) => attempts <= Delays.Length ? Delays[attempts - 1] : null;
}
