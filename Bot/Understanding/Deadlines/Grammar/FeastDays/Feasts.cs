using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.FeastDays;

/// <summary>Which feast is named, and when it next is.</summary>
internal static class Feasts
{
    private static readonly PhraseBook<Feast> Names = new(
        ("tết nguyên đán|tết âm lịch|tết cổ truyền|tết ta|!tết|tet|lunar new year|tết nguyên đán bính ngọ|tết bính ngọ|tết đinh mùi", new Feast(1, 1, IsLunar: true)),
        ("tết dương lịch|tết tây|năm mới dương lịch|new year", new Feast(1, 1)),
        ("giỗ tổ hùng vương|giỗ tổ|gio to|giỗ tổ 10/3|hùng vương|hung kings", new Feast(10, 3, IsLunar: true)),
        ("giải phóng miền nam|giải phóng|thống nhất đất nước|reunification day", new Feast(30, 4)),
        ("quốc tế lao động|labour day|labor day", new Feast(1, 5)),
        ("quốc khánh|national day", new Feast(2, 9)),
        ("trung thu|tết trung thu|mid-autumn", new Feast(15, 8, IsLunar: true)),
        ("vu lan|lễ vu lan", new Feast(15, 7, IsLunar: true)),
        ("ông công ông táo|ông táo|ông công", new Feast(23, 12, IsLunar: true)),
        ("tết đoan ngọ|đoan ngọ", new Feast(5, 5, IsLunar: true)),
        ("noel|giáng sinh|christmas", new Feast(25, 12)),
        ("ngày văn hóa việt nam|ngày văn hoá việt nam", new Feast(24, 11)));

    private static readonly Phrases ThisYear = new("năm nay|năm ni|này|tới|sắp tới");

    private static readonly Phrases Lead = new("ngày|đợt|dịp|kỳ nghỉ|kỳ|nghỉ|ngày lễ|lễ|đại lễ|hội|hôm|lúc");

    /// <summary>The feast's own day, where only its name stands.</summary>
    public static Said? Read(Scan scan, int at) =>
        Names.TryFind(scan.Tokens, at, out var feast, out var next) && !IsOther(scan, at)
            ? Said.Day(ThisYear.After(scan.Tokens, next) is > 0 and var afterYear ? afterYear : next, feast.Next(scan.Today)) with { IsLunar = feast.IsLunar, IsWeak = true }
            : null;

    /// <summary>A feast by name, or after "lễ" by its date.</summary>
    public static bool TryRead(Scan scan, int at, out DateOnly date, out bool isLunar, out bool isCalledFeast, out int next)
    {
        var start = scan.Skip(at, Lead);
        isCalledFeast = HasFeastWord(scan, at, start);
        if (Names.TryFind(scan.Tokens, start, out var feast, out next) && !IsOther(scan, start))
        {
            (date, isLunar, isCalledFeast) = (feast.Next(scan.Today), feast.IsLunar, true);
            return true;
        }

        (date, isLunar) = (default, false);
        if (!isCalledFeast || DateFigures.Read(scan, start) is not { IsMonth: false } figures)
        {
            return false;
        }

        // "lễ 30/4-1/5" begins on the 30th.
        var (day, month) = figures.First is { } first ? (first.Day, first.Month ?? figures.Month) : (figures.Day, figures.Month);
        var said = YearGuess.Day(figures.Next, day, month, figures.Year, scan.Today);
        (date, next) = (said.Date ?? default, figures.Next);
        return said.Date is not null;
    }

    private static bool HasFeastWord(Scan scan, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.Tokens[i].Folded is "le" or "nghi" or "dip")
            {
                return true;
            }
        }

        return false;
    }

    // "tết" may also be a verb or "tet" in a list of programmes; Thu is not Trung thu.
    private static bool IsOther(Scan scan, int at) => scan.Tokens[at].Is("tet") && scan.IsMark(at + 1, '/');

    private readonly record struct Feast(int Day, int Month, bool IsLunar = false)
    {
        public DateOnly Next(DateOnly today)
        {
            for (var year = today.Year - 1; ; year++)
            {
                if (InYear(year) is { } date && date >= today)
                {
                    return date;
                }
            }
        }

        private DateOnly? InYear(int year) => IsLunar && year <= LunarCalendar.LastYear
            ? LunarCalendar.ToSolar(new LunarDate(year, Month, Day))
            : new DateOnly(year, Month, Day);
    }
}
