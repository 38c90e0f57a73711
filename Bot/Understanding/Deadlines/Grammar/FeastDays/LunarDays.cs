using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.FeastDays;

/// <summary>
/// Days of the lunar calendar: "rằm tháng 7", "mùng 5 Tết", "mồng 3/3 âm", "23 tháng Chạp". "Mùng N tháng M" is first of all
/// lunar; its solar reading is offered beside it.
/// </summary>
internal static class LunarDays
{
    private static readonly Phrases DayWord = new("ngày|ng|hôm|bữa|đúng");

    private static readonly Phrases FirstTen = new("mùng|mồng|!mừng");

    private static readonly Phrases Full = new("rằm");

    private static readonly Phrases Tet = new("tết nguyên đán|tết âm lịch|tết ta|tết|tet|âm lịch tết");

    private static readonly Phrases ByMoon = new("âm lịch|âm|al|lunar|(âm lịch)|(âm)|(al)");

    private static readonly Phrases BySun = new("dương lịch|dương|(dương lịch)|(dương)");

    private static readonly Phrases Leap = new("nhuận");

    private static readonly PhraseBook<int> Months = new(("tháng này|này", 0), ("tháng sau|tháng tới|tới|sau", 1));

    public static Said? Read(Scan scan, int at)
    {
        var start = DayWord.After(scan.Tokens, at) is > 0 and var afterWord ? afterWord : at;
        if (Full.After(scan.Tokens, start) is > 0 and var afterFull)
        {
            return Named(scan, 15, afterFull, isFirstTen: false);
        }

        if (FirstTen.After(scan.Tokens, start) is > 0 and var afterTen)
        {
            var day = NumberWords.Read(scan, afterTen, out var next);
            return day is >= 1 and <= 10 ? Named(scan, day, next, isFirstTen: true) : null;
        }

        return Marked(scan, start);
    }

    /// <summary>"10", "mùng 10": a day of the month alone.</summary>
    public static (int? Day, int Next) DayOf(Scan scan, int at)
    {
        var start = scan.Skip(scan.Skip(at, DayWord), FirstTen);
        return NumberWords.Read(scan, start, out var next) is >= 1 and <= 31 and var day && !scan.IsMark(next, '/') && !scan.IsMark(next, '-') ? (day, next) : (null, at);
    }

    // After "rằm" or "mùng 5": a month, Tết, or nothing.
    private static Said? Named(Scan scan, int day, int at, bool isFirstTen)
    {
        if (Tet.After(scan.Tokens, at) is > 0 and var afterTet)
        {
            return Next(scan, new Lunar(day, 1), YearGuess.After(scan, afterTet));
        }

        if (!TryMonth(scan, at, out var month, out var next))
        {
            return NextOfAnyMonth(scan, day, at) is { } bare && isFirstTen ? bare with { Offered = [SpokenDays.Bare(scan, day, at).Date!.Value] }
                : isFirstTen ? null : NextOfAnyMonth(scan, day, at) is { } full ? full with { IsWeak = true } : null;
        }

        var isLeap = Leap.After(scan.Tokens, next) is > 0 and var afterLeap && (next = afterLeap) > 0;
        var (year, afterYear) = YearGuess.After(scan, next);
        if (isFirstTen && BySun.After(scan.Tokens, afterYear) is > 0 and var afterSun)
        {
            return YearGuess.Day(afterSun, day, month, year, scan.Today);
        }

        var isMarked = ByMoon.After(scan.Tokens, afterYear) is > 0;
        var said = Next(scan, new Lunar(day, month, isLeap), (year, scan.Skip(afterYear, ByMoon)));
        var solar = YearGuess.Day(next, day, month, year, scan.Today);
        return isFirstTen && !isMarked && solar is { Date: { } other, IsPast: false } ? said with { Offered = [other] } : said;
    }

    // "10/3 âm", "ngày 10 tháng 3 âm lịch", "23 tháng Chạp", "29 Tết"
    private static Said? Marked(Scan scan, int at)
    {
        if (NumberWords.Read(scan, at, out var next) is not (>= 1 and <= 30 and var day))
        {
            return null;
        }

        if (Tet.After(scan.Tokens, next) is > 0 and var afterTet)
        {
            return Next(scan, new Lunar(day, day >= 20 ? 12 : 1), YearGuess.After(scan, afterTet));
        }

        var isWord = MonthNames.TryRead(scan, next, out var month, out var isLunar, out var afterMonth);
        if (!isWord && !TryMonth(scan, next, out month, out afterMonth))
        {
            return null;
        }

        var isLeap = Leap.After(scan.Tokens, afterMonth) is > 0 and var afterLeap && (afterMonth = afterLeap) > 0;
        var (year, afterYear) = YearGuess.After(scan, afterMonth);
        var end = scan.Skip(afterYear, ByMoon);
        return isLunar || isLeap || end > afterYear ? Next(scan, new Lunar(day, month, isLeap), (year, end)) : null;
    }

    private static bool TryMonth(Scan scan, int at, out int month, out int next)
    {
        if (MonthNames.TryRead(scan, at, out month, out _, out next))
        {
            return true;
        }

        month = scan.IsMark(at, '/') || scan.IsMark(at, '-') ? scan.Number(at + 1) : -1;
        next = at + 2;
        return month is >= 1 and <= 12;
    }

    private static Said Next(Scan scan, Lunar lunar, (int? Year, int Next) said)
    {
        var first = said.Year ?? scan.Today.Year - 1;
        for (var year = first; year <= (said.Year ?? scan.Today.Year + 20) && year <= LunarCalendar.LastYear; year++)
        {
            if (InYear(year, lunar) is { } date && (date >= scan.Today || said.Year is not null))
            {
                return Said.Day(said.Next, date) with { IsLunar = true, IsPast = date < scan.Today };
            }
        }

        return Said.Impossible(said.Next);
    }

    // "30 Tết" is the last day of the year, also when Chạp has 29.
    private static DateOnly? InYear(int year, Lunar lunar) =>
        LunarCalendar.ToSolar(new LunarDate(year, lunar.Month, lunar.Day, lunar.IsLeap))
        ?? (lunar is { Day: 30, Month: 12 } ? LunarCalendar.ToSolar(new LunarDate(year, 12, 29)) : null);

    private static Said? NextOfAnyMonth(Scan scan, int day, int next)
    {
        var afterWhich = Months.TryFind(scan.Tokens, next, out _, out var said) ? said : next;
        for (var date = scan.Today; date <= scan.Today.AddDays(32) && date.Year <= LunarCalendar.LastYear; date = date.AddDays(1))
        {
            if (LunarCalendar.FromSolar(date).Day == day)
            {
                return Said.Day(scan.Skip(afterWhich, ByMoon), date) with { IsLunar = true };
            }
        }

        return null;
    }

    private readonly record struct Lunar(int Day, int Month, bool IsLeap = false);
}
