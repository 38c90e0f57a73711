using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;

/// <summary>Which year a date without one means.</summary>
internal static class YearGuess
{
    /// <summary>
    /// A date of this year that passed within two months is a slip or a reference, and is asked about; one passed longer ago
    /// is next year's. "20/2" on 4 March asks, "5/1" on 20 December is January.
    /// </summary>
    private const int RecentDays = 62;

    private static readonly PhraseBook<int> Years = new(("năm nay|này|tới|tới đây", 0), ("năm sau|năm tới|sang năm", 1), ("năm ngoái|năm trước", -1));

    /// <summary>"2026", "/2026", "năm nay", "năm sau": the year said behind a day, and the index after it; null where none is.</summary>
    public static (int? Year, int Next) After(Scan scan, int at) => scan.OptionalYear(at) is { Year: not null } said ? said
        : Years.TryFind(scan.Tokens, at, out var shift, out var next) ? (scan.Today.Year + shift, next)
        : (null, at);

    public static Said Day(int next, int day, int month, int? year, DateOnly today)
    {
        var said = year ?? today.Year;
        if (month is < 1 or > 12 || day < 1 || said is < 1900 or > 2199 || day > DateTime.DaysInMonth(said, month))
        {
            return Said.Impossible(next);
        }

        var date = new DateOnly(said, month, day);
        if (date >= today)
        {
            return Said.Day(next, date);
        }

        var coming = day > DateTime.DaysInMonth(today.Year + 1, month) ? (DateOnly?)null : new DateOnly(today.Year + 1, month, day);
        if (year is null && coming is not null && IsLongGone(date, today))
        {
            return Said.Day(next, coming.Value);
        }

        return Said.Day(next, date) with { IsPast = true, Offered = year is null && coming is not null ? [coming.Value] : [] };
    }

    public static bool IsLongGone(DateOnly date, DateOnly today) => today.DayNumber - date.DayNumber > RecentDays;
}
