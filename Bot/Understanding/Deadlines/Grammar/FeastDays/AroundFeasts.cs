using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.FeastDays;

/// <summary>"trước Tết", "sau lễ 30/4", "ra Tết": the last working day before the days off, the first one after them.</summary>
internal static class AroundFeasts
{
    private enum Side
    {
        Before,
        After,
    }

    private static readonly PhraseBook<Side> Sides = new(
        ("trước|xong trước|before|trước khi|prior to", Side.Before),
        ("sau|qua|ra|hết|ngay sau|after|sau khi hết|ăn xong", Side.After));

    private static readonly Phrases AnyFeast = new("lễ|kỳ nghỉ lễ|nghỉ lễ|đợt lễ|đợt nghỉ lễ|dịp lễ|kỳ lễ|the holiday|the holidays|holiday");

    public static Said? Read(Scan scan, int at)
    {
        // "qua tet" typed plainly is as likely a present.
        if (!Sides.TryFind(scan.Tokens, at, out var side, out var start) || (scan.Tokens[at].Is("qua") && !scan.IsToned))
        {
            return null;
        }

        if (Feasts.TryRead(scan, start, out var feast, out var isLunar, out _, out var next))
        {
            return new Said(next, SaidKind.Feast) { Date = Beside(scan, feast, side), IsLunar = isLunar };
        }

        return AnyFeast.After(scan.Tokens, start) is > 0 and var after ? AnyHoliday(scan, side, after) : null;
    }

    // "sau lễ" does not say which; the next one in the office's calendar is only offered.
    private static Said AnyHoliday(Scan scan, Side side, int next)
    {
        for (var date = scan.Today; date < scan.Today.AddDays(400); date = date.AddDays(1))
        {
            if (scan.Calendar.SpecialDayOn(date) is { IsWorkingDay: false })
            {
                return Said.Impossible(next) with { Offered = [Beside(scan, date, side)] };
            }
        }

        return Said.Impossible(next);
    }

    private static DateOnly Beside(Scan scan, DateOnly feast, Side side)
    {
        var (first, last) = IsTet(feast) ? (feast.AddDays(-1), feast.AddDays(3)) : (feast, feast);
        return side == Side.Before ? scan.Calendar.PreviousWorkingDay(first) : scan.Calendar.NextWorkingDay(last);
    }

    // The law gives Tết five days whether or not the year's table is in: the eve to mùng 4.
    private static bool IsTet(DateOnly date) => date.Year <= LunarCalendar.LastYear && LunarCalendar.NewYear(date.Year) == date;
}
