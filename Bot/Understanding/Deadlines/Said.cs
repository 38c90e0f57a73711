namespace ReformBot.Bot.Understanding.Deadlines;

internal enum SaidKind
{
    /// <summary>A day of the calendar, by number or name.</summary>
    Day,

    /// <summary>A weekday without a week: today's own name is doubtful.</summary>
    Weekday,

    /// <summary>Counted from today: "mai", "3 ngày nữa".</summary>
    Counted,

    /// <summary>A week, month, quarter or year; its last working day is the deadline.</summary>
    Period,

    /// <summary>Before or after a feast; already a working day.</summary>
    Feast,

    /// <summary>A time without a day.</summary>
    Clock,
}

/// <summary>One expression of time as said, before the office's rules are applied to it.</summary>
/// <param name="Next">Index of the token after the expression.</param>
internal sealed record Said(int Next, SaidKind Kind)
{
    public DateOnly? Date { get; init; }

    public TimeOnly? Time { get; init; }

    /// <summary>First day of a period.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last calendar day of a period.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Its place in the period or the end of the day was said ("cuối tháng", "hết giờ thứ sáu"): "trước" does not exclude it.</summary>
    public bool IsPlaced { get; init; }

    /// <summary>Said of the past, or passed with no other year likely.</summary>
    public bool IsPast { get; init; }

    /// <summary>No such day: 31/4, or a weekday that does not fit its date.</summary>
    public bool IsImpossible { get; init; }

    /// <summary>"12/15" may be so many of so many; "32/3" can be no such thing.</summary>
    public bool IsRatio { get; init; }

    /// <summary>Comes again and again: "hàng tuần".</summary>
    public bool IsRecurring { get; init; }

    /// <summary>A deadline only if introduced, asked for, or all there is.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Counted by the moon; the echo shows both.</summary>
    public bool IsLunar { get; init; }

    public IReadOnlyList<DateOnly> Offered { get; init; } = [];

    public static Said Day(int next, DateOnly date) => new(next, SaidKind.Day) { Date = date };

    public static Said Impossible(int next) => new(next, SaidKind.Day) { IsImpossible = true };
}
