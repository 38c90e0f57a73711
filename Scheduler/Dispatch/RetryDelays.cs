namespace ReformBot.Scheduler.Dispatch;

/// <summary>How long to wait after which unsuccessful try; after the last, the message is given up.</summary>
internal static class RetryDelays
{
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(15),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(3),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
    ];

    /// <param name="attempts">Tries made so far, at least one.</param>
    /// <returns>Null: enough.</returns>
    public static TimeSpan? After(int attempts) => attempts <= Delays.Length ? Delays[attempts - 1] : null;
}
