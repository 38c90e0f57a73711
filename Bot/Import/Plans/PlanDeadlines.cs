using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Import.Sheets;
using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Import.Plans;

/// <summary>The "thời hạn" column of a plan: a date, a month, a quarter, half a year, a year, or work without an end.</summary>
internal static partial class PlanDeadlines
{
    /// <summary>Null when the words are no deadline an office plan would write; a plan is asked about, never guessed at.</summary>
    public static PlanDeadline? Read(string words, DateOnly today, OfficeCalendar calendar)
    {
        var text = Filler().Replace(FoldedDates(words), "").Trim();
        if (NoEnd().IsMatch(text))
        {
            return new(null, words);
        }

        return (Date(text, today) ?? Period(text, today, calendar)) is { } date ? new(date, words) : null;
    }

    private static DateOnly? Date(string text, DateOnly today)
    {
        if (IsoDate().Match(text) is { Success: true } iso)
        {
            return Day(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        }

        if (DayMonth().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (day, month) = (Number(match, "d"), Number(match, "m"));
        return Day(Year(match, today), month, day);
    }

    /// <summary>A period ends with its last working day.</summary>
    private static DateOnly? Period(string text, DateOnly today, OfficeCalendar calendar)
    {
        var (match, month) = true switch
        {
            _ when Month().Match(text) is { Success: true } m => (m, Number(m, "m")),
            _ when Quarter().Match(text) is { Success: true } m => (m, 3 * Ordinal(m.Groups["q"].Value)),
            _ when HalfYear().Match(text) is { Success: true } m => (m, m.Groups["h"].Value is "dau" or "1" or "i" ? 6 : 12),
            _ when WholeYear().Match(text) is { Success: true } m => (m, 12),
            _ => (Match.Empty, 0),
        };
        if (month is < 1 or > 12 || Year(match, today) is not (>= 2000 and <= 2100 and var year))
        {
            return null;
        }

        return calendar.WorkingDayOnOrBefore(new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 2000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Without a year, this one, as for a month or a quarter: that it has passed is said, and no other year is guessed.</summary>
    private static int Year(Match match, DateOnly today) =>
        !match.Groups["y"].Success ? today.Year : Number(match, "y") is < 100 and var two ? 2000 + two : Number(match, "y");

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Ordinal(string quarter) => quarter switch
    {
        "1" or "i" => 1,
        "2" or "ii" => 2,
        "3" or "iii" => 3,
        _ => 4,
    };

    /// <summary>Without diacritics or case, the signs of a date kept.</summary>
    private static string FoldedDates(string words) =>
        string.Join('/', DateSigns().Split(words).Select(NormalizedHeading.Of));

    [GeneratedRegex(@"\s*[/.\-]\s*(?=[0-9])|/", RegexOptions.CultureInvariant)]
    private static partial Regex DateSigns();

    [GeneratedRegex("^((truoc|den|het|xong|hoan thanh|trong|cuoi|ngay|han|cham nhat|thoi han|la) )+", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex("^(thuong xuyen|khong han|khong thoi han|lien tuc|ca nam|hang nam|thuong xuyen trong nam)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoEnd();

    [GeneratedRegex("^(?<y>20[0-9]{2})/(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})( [0-9 ]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex("^(?<d>[0-9]{1,2})(/| thang )(?<m>[0-9]{1,2})((/| nam )(?<y>20[0-9]{2}|[0-9]{2}))?( [0-9 ]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonth();

    [GeneratedRegex("^(thang )?(?<m>[0-9]{1,2})(/| nam )(?<y>20[0-9]{2})$|^thang (?<m>[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex("^quy (?<q>iv|i{1,3}|[1-4])((/| nam | )(?<y>20[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex("^6 thang (?<h>dau|cuoi) nam( (?<y>20[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex HalfYear();

    [GeneratedRegex("^(nam (?<y>20[0-9]{2})|nam|nam nay)$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeYear();
}
