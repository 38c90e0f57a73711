namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>A deadline found in a line. <see cref="Start"/> and <see cref="End"/> are indexes of the folded text.</summary>
internal sealed record DeadlineMatch
{
    /// <summary>Null when nothing may be guessed (<see cref="Ask"/>) or none is wanted (<see cref="NoDeadline"/>).</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Only where a time of day or half-day was said; otherwise the end of that working day is meant.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>"không hạn", "thường xuyên": said, so not asked for.</summary>
    public bool NoDeadline { get; init; }

    /// <summary>Something was said, but it is impossible, past, a wish or fits two days: ask, offering <see cref="Offered"/>.</summary>
    public bool Ask { get; init; }

    /// <summary>The day as typed, where no calendar has it: "31/4".</summary>
    public string? NoSuchDay { get; init; }

    /// <summary>First index of the words, introducing ones ("hạn", "trước", "xong trước") included: cut from here…</summary>
    public required int Start { get; init; }

    /// <summary>…to here, and the title is left.</summary>
    public required int End { get; init; }

    /// <summary>The words as typed, introducing ones included.</summary>
    public required string Words { get; init; }

    public IReadOnlyList<Warning> Warn { get; init; } = [];

    /// <summary>
    /// Other days worth a button, nearest meaning first: the working day before and after a day off, the day before X
    /// for "trước ngày X", the solar reading of a lunar date, next year's for a date that passed.
    /// </summary>
    public IReadOnlyList<DateOnly> Offered { get; init; } = [];

    /// <summary>The calendar end of the period said, where its last working day is another: 30/4 for "cuối tháng 4".</summary>
    public DateOnly? CalendarEnd { get; init; }

    /// <summary>A word introduced it ("hạn", "trước", "chậm nhất", "by"): it is a deadline and not a mere date in the text.</summary>
    public bool Introduced { get; init; }

    /// <summary>"lùi đến 16/3", "đổi hạn 10/3 sang 16/3": the day another is moved to.</summary>
    public bool IsMovedTo { get; init; }

    /// <summary>What the rest of the program carries; null without a date.</summary>
    public DeadlineReading? ToReading() => Date is { } date ? new DeadlineReading(date, Time, Words) : null;
}
