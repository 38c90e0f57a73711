using ReformBot.Bot.Understanding.Deadlines.Grammar;
using ReformBot.Bot.Understanding.Deadlines.Grammar.FeastDays;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>"Nghỉ mùng 9 và 10": by the sun or by the moon; both are offered and neither is taken. The second day goes by the first.</summary>
internal static class MoonOrSun
{
    /// <param name="first">What was said of the first day.</param>
    public static DateRange? Read(Scan scan, int at, Said first)
    {
        if (first is not { IsLunar: true, Date: { } moon, Offered: [var sun] })
        {
            return null;
        }

        var joint = scan.Skip(first.Next, JoinedDays.To);
        if (joint == first.Next)
        {
            return Either(scan, at, first.Next, (moon, moon), (sun, sun));
        }

        // "Mùng 9 đến 13/3": the month says by which.
        if (Moments.Read(scan, joint) is { Kind: SaidKind.Day, IsLunar: false, Date: { } last } said && last >= sun)
        {
            return DateRanges.Make(scan, at, said.Next, sun, last);
        }

        return LunarDays.DayOf(scan, joint) is ({ } day, var next) && day > sun.Day && day <= DateTime.DaysInMonth(sun.Year, sun.Month)
            ? Either(scan, at, next, (moon, moon.AddDays(day - sun.Day)), (sun, sun.AddDays(day - sun.Day)))
            : Either(scan, at, first.Next, (moon, moon), (sun, sun));
    }

    private static DateRange Either(Scan scan, int from, int to, (DateOnly From, DateOnly To) moon, (DateOnly From, DateOnly To) sun) =>
        DateRanges.Make(scan, from, to, null, null) with { Ask = true, Offered = [sun, moon] };
}
