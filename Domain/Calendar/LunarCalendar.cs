using System.Collections.Concurrent;

namespace ReformBot.Domain.Calendar;

/// <summary>
/// The Vietnamese lunar calendar, 1900 to 2100, computed for UTC+7 as its rules say: a month begins on the day of the new
/// moon, the eleventh holds the winter solstice, and in a year of thirteen months the first one without a major solar term is leap.
/// </summary>
public static class LunarCalendar
{
    public const int FirstYear = 1900;

    public const int LastYear = 2100;

    private static readonly ConcurrentDictionary<int, LunarMonth[]> Years = new();

    /// <summary>Months of one lunar year in order; twelve, or thirteen with a leap one. Takes 1899 too, for the first days of 1900.</summary>
    public static IReadOnlyList<LunarMonth> MonthsOf(int lunarYear) => Months(lunarYear);

    /// <summary>The lunar date of a day from 1900-01-01 to 2100-12-31.</summary>
    public static LunarDate FromSolar(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date.Year, FirstYear, nameof(date));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(date.Year, LastYear, nameof(date));
        var year = date < NewYear(date.Year) ? date.Year - 1 : date.Year;
        var month = Array.FindLast(Months(year), m => m.FirstDay <= date);
        return new LunarDate(year, month.Number, date.DayNumber - month.FirstDay.DayNumber + 1, month.IsLeap);
    }

    /// <summary>The day of a lunar date; null when that year has no such month or the month no thirtieth.</summary>
    public static DateOnly? ToSolar(LunarDate lunar)
    {
        if (lunar.Year is < FirstYear - 1 or > LastYear || lunar.Day < 1)
        {
            return null;
        }

        foreach (var month in Months(lunar.Year))
        {
            if (month.Number == lunar.Month && month.IsLeap == lunar.IsLeap)
            {
                return lunar.Day <= month.Days ? month.FirstDay.AddDays(lunar.Day - 1) : null;
            }
        }

        return null;
    }

    /// <summary>Mùng 1 Tết of that year.</summary>
    public static DateOnly NewYear(int year) => Months(year)[0].FirstDay;

    private static LunarMonth[] Months(int lunarYear) => Years.GetOrAdd(lunarYear, Compute);

    // A lunar year is months 1-10 of the span between two solstice months, and months 11-12 of the next span.
    private static LunarMonth[] Compute(int lunarYear) =>
        [.. Span(lunarYear).Where(m => m.Number <= 10), .. Span(lunarYear + 1).Where(m => m.Number >= 11)];

    /// <summary>Months from the eleventh, which holds the solstice of the year before, to the one before the next eleventh.</summary>
    private static LunarMonth[] Span(int year)
    {
        var first = Sky.NewMoonOnOrBefore(Sky.WinterSolstice(year - 1));
        var last = Sky.NewMoonOnOrBefore(Sky.WinterSolstice(year));
        var starts = new List<int>();
        for (var moon = first; moon <= last; moon++)
        {
            starts.Add(Sky.NewMoon(moon));
        }

        var leap = starts.Count - 1 == 13 ? LeapIndex(starts) : -1;
        var months = new LunarMonth[starts.Count - 1];
        var number = 10;
        for (var i = 0; i < months.Length; i++)
        {
            number = i == leap ? number : (number % 12) + 1;
            months[i] = new LunarMonth(number, i == leap, DateOnly.FromDayNumber(starts[i]), starts[i + 1] - starts[i]);
        }

        return months;
    }

    private static int LeapIndex(List<int> starts)
    {
        for (var i = 1; i < starts.Count - 1; i++)
        {
            if (Sky.MajorTerm(starts[i]) == Sky.MajorTerm(starts[i + 1]))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>One month of a lunar year.</summary>
public readonly record struct LunarMonth(int Number, bool IsLeap, DateOnly FirstDay, int Days);
