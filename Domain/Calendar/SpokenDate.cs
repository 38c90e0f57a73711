using System.Globalization;

namespace ReformBot.Domain.Calendar;

/// <summary>A deadline as an office says it: "17:00 thứ Sáu, 20/3/2026", in English "17:00 Friday 20 March 2026".</summary>
public static class SpokenDate
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    private static readonly string[] Short = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];

    /// <summary>With the weekday and the year, always; the hour only where one was said.</summary>
    /// <param name="language">"en" for English, anything else is Vietnamese.</param>
    public static string Of(DateOnly date, TimeOnly? time, string language = "vi")
    {
        var day = IsEnglish(language)
            ? string.Create(CultureInfo.InvariantCulture, $"{date.DayOfWeek} {date.Day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month)} {date.Year:0000}")
            : string.Create(CultureInfo.InvariantCulture, $"{Weekday(date.DayOfWeek)}, {date.Day}/{date.Month}/{date.Year:0000}");
        return time is { } hour ? string.Create(CultureInfo.InvariantCulture, $"{hour:HH':'mm} {day}") : day;
    }

    /// <summary>The instant in the office's own zone, with its hour.</summary>
    public static string Of(DateTimeOffset instant, OfficeCalendar calendar, string language = "vi")
    {
        var local = calendar.ToLocal(instant);
        return Of(DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime), language);
    }

    /// <summary>For lists on a phone: "20/3 (T6)", in English "Fri 20 Mar". The year only where it is another.</summary>
    public static string Brief(DateOnly date, DateOnly today, string language = "vi")
    {
        var year = date.Year == today.Year ? null : date.Year.ToString("0000", CultureInfo.InvariantCulture);
        return IsEnglish(language)
            ? string.Join(' ', new[] { date.DayOfWeek.ToString()[..3], date.ToString("d MMM", CultureInfo.InvariantCulture), year }.OfType<string>())
            : string.Create(CultureInfo.InvariantCulture, $"{date.Day}/{date.Month}{(year is null ? "" : "/" + year)} ({Short[(int)date.DayOfWeek]})");
    }

    public static string Weekday(DayOfWeek day, string language = "vi") => IsEnglish(language) ? day.ToString() : Weekdays[(int)day];

    private static bool IsEnglish(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
