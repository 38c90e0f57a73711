using ReformBot.Domain.Assignments;

namespace ReformBot.Domain.Digests;

/// <summary>The official four boxes and the work without a deadline; they add up.</summary>
public sealed record BoxCounts(int CompletedOnTime, int CompletedLate, int RunningOnTime, int RunningLate, int NoDeadline)
{
    public static BoxCounts None { get; } = new(0, 0, 0, 0, 0);

    public int Total => CompletedOnTime + CompletedLate + RunningOnTime + RunningLate + NoDeadline;

    public int Late => CompletedLate + RunningLate;

    /// <summary>Late work among all, in percent with one decimal.</summary>
    public decimal LateRate => Total == 0 ? 0 : Math.Round(100m * Late / Total, 1, MidpointRounding.AwayFromZero);

    public int Of(Box box) => box switch
    {
        Box.CompletedOnTime => CompletedOnTime,
        Box.CompletedLate => CompletedLate,
        Box.RunningOnTime => RunningOnTime,
        Box.RunningLate => RunningLate,
        _ => NoDeadline,
    };

    public BoxCounts With(Box box, int more) => box switch
    {
        Box.CompletedOnTime => this with { CompletedOnTime = CompletedOnTime + more },
        Box.CompletedLate => this with { CompletedLate = CompletedLate + more },
        Box.RunningOnTime => this with { RunningOnTime = RunningOnTime + more },
        Box.RunningLate => this with { RunningLate = RunningLate + more },
        _ => this with { NoDeadline = NoDeadline + more },
    };

    public static BoxCounts operator +(BoxCounts one, BoxCounts other) => new(
        one.CompletedOnTime + other.CompletedOnTime,
        one.CompletedLate + other.CompletedLate,
        one.RunningOnTime + other.RunningOnTime,
        one.RunningLate + other.RunningLate,
        one.NoDeadline + other.NoDeadline);
}
