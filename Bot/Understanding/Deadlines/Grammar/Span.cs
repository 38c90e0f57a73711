namespace ReformBot.Bot.Understanding.Deadlines.Grammar;

internal enum SpanUnit
{
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// <summary>A period of the calendar, first to last day.</summary>
internal sealed record Span(SpanUnit Unit, DateOnly First, DateOnly Last, int Next)
{
    /// <summary>"này", "sau", "tới": which one was said, so even without "trong" it is a time and not a report's name.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Only the unit: "tuần", "tháng".</summary>
    public bool IsBare { get; init; }

    public bool IsPast { get; init; }

    public bool IsLunar { get; init; }

    /// <summary>The next one of its kind, for "đầu tháng" said in the middle of one.</summary>
    public (DateOnly First, DateOnly Last) Following => Unit switch
    {
        SpanUnit.Week => (First.AddDays(7), Last.AddDays(7)),
        SpanUnit.Month => (First.AddMonths(1), First.AddMonths(2).AddDays(-1)),
        SpanUnit.Quarter => (First.AddMonths(3), First.AddMonths(6).AddDays(-1)),
        SpanUnit.HalfYear => (First.AddMonths(6), First.AddMonths(12).AddDays(-1)),
        _ => (First.AddYears(1), Last.AddYears(1)),
    };
}
