using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;

/// <summary>Days of a month in words: "ngày 30 tháng sáu năm 2026", "20 tháng sau", "ngày 20".</summary>
internal static class SpokenDays
{
    private static readonly Phrases DayWord = new("ngày|ng|hôm|bữa");

    private static readonly PhraseBook<int> Months = new(
        ("tháng này|tháng nay|trong tháng này|của tháng này|of this month", 0),
        ("tháng sau|tháng tới|tháng kế tiếp|tháng tiếp theo|của tháng sau|of next month", 1),
        ("tháng trước|tháng vừa rồi|of last month", -1));

    private static readonly Phrases Coming = new("tới|tới đây|sắp tới|này");

    private static readonly Phrases Solar = new("tây|dương lịch");

    // "2 tháng 1 lần" is how often, not when.
    private static readonly Phrases HowOften = new("lần|lượt");

    public static Said? Read(Scan scan, int at)
    {
        var word = DayWord.After(scan.Tokens, at);
        var start = word > 0 ? word : at;
        var day = NumberWords.Read(scan, start, out var next);
        if (day is < 1 or > 39 || (word < 0 && scan.IsGlued(start)))
        {
            return null;
        }

        if (Months.TryFind(scan.Tokens, next, out var shift, out var afterMonth))
        {
            return IsJune(scan, afterMonth)
                ? OfYear(scan, day, 6, afterMonth) with { Offered = [.. OfferedDay(InMonth(scan, day, shift, afterMonth))] }
                : InMonth(scan, day, shift, afterMonth);
        }

        if (MonthNames.TryRead(scan, next, out var month, out var isLunar, out afterMonth))
        {
            return isLunar || HowOften.At(scan.Tokens, afterMonth) ? null : OfYear(scan, day, month, afterMonth);
        }

        // "25 tây": by the sun, as it is said in the South.
        if (Solar.After(scan.Tokens, next) is > 0 and var afterSolar && !(scan.IsGlued(next)))
        {
            return Bare(scan, day, scan.Skip(afterSolar, Coming));
        }

        return word > 0 && scan.Tokens[word - 1] is { Folded: "ngay" or "ng" } && IsAlone(scan, next) ? Bare(scan, day, scan.Skip(next, Coming)) : null;
    }

    /// <summary>"20 … of next month"; null where no month follows.</summary>
    public static Said? OfMonth(Scan scan, int day, int next) =>
        Months.TryFind(scan.Tokens, next, out var shift, out var afterMonth) ? InMonth(scan, day, shift, afterMonth) : null;

    /// <summary>The next such day from today on, this month or the first later one that has it.</summary>
    public static Said Bare(Scan scan, int day, int next)
    {
        if (day > 31)
        {
            return Said.Impossible(next);
        }

        var month = new DateOnly(scan.Today.Year, scan.Today.Month, 1);
        var date = day <= DateTime.DaysInMonth(month.Year, month.Month) ? month.AddDays(day - 1) : (DateOnly?)null;
        if (date >= scan.Today)
        {
            return Said.Day(next, date.Value);
        }

        // "ngày 31" in a month of thirty days: there is none to be sure of.
        month = month.AddMonths(1);
        return date is not null && day <= DateTime.DaysInMonth(month.Year, month.Month)
            ? Said.Day(next, month.AddDays(day - 1))
            : Said.Impossible(next);
    }

    // "ngay 30 thang sau" typed without marks is rather tháng sáu, as dates are; next month is offered beside it.
    private static bool IsJune(Scan scan, int next) => scan.Tokens[next - 1].Is("sau") && !scan.IsToned;

    private static IEnumerable<DateOnly> OfferedDay(Said said) => said.Date is { } date ? [date] : [];

    private static Said OfYear(Scan scan, int day, int month, int next)
    {
        var (year, afterYear) = YearGuess.After(scan, next);
        return YearGuess.Day(afterYear, day, month, year, scan.Today);
    }

    private static Said InMonth(Scan scan, int day, int shift, int next)
    {
        var first = new DateOnly(scan.Today.Year, scan.Today.Month, 1).AddMonths(shift);
        return day > DateTime.DaysInMonth(first.Year, first.Month)
            ? Said.Impossible(next)
            : Said.Day(next, first.AddDays(day - 1)) with { IsPast = first.AddDays(day - 1) < scan.Today };
    }

    // "ngày 20/3" and "ngày 5-6" are other readers'; "ngày 3 lần" is none.
    private static bool IsAlone(Scan scan, int next) =>
        !(scan.Has(next) && scan.IsGlued(next) && (scan.IsMark(next, '/') || scan.IsMark(next, '-') || scan.IsMark(next, '.') || scan.IsMark(next, '%'))
            && scan.Has(next + 1) && scan.IsGlued(next + 1) && scan.Tokens[next + 1].IsNumber)
        && !HowOften.At(scan.Tokens, next);
}
