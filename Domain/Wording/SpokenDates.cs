using System.Globalization;
using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Wording;

/// <summary>Days, hours and periods as an office says them.</summary>
public static class SpokenDates
{
    private static readonly Texts Texts = new("ReminderWording");

    /// <summary>Always with its weekday and year: "thứ Sáu, 20/3/2026", in English "Friday 20 March 2026".</summary>
    public static string Day(string language, DateOnly date) => language == "en"
        ? date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)
        : string.Create(
            CultureInfo.InvariantCulture, $"{Texts.Say(language, $"Weekday.{(int)date.DayOfWeek}")}, {date.Day}/{date.Month}/{date.Year}");

    /// <summary>"17:00 thứ Sáu, 20/3/2026"; the hour only where one was said.</summary>
    public static string Of(string language, DateOnly date, TimeOnly? time) =>
        time is { } hour ? string.Create(CultureInfo.InvariantCulture, $"{hour:HH':'mm} {Day(language, date)}") : Day(language, date);

    /// <summary>The instant in the office's own zone, with its hour.</summary>
    public static string Of(string language, DateTimeOffset instant, OfficeCalendar calendar)
    {
        var local = calendar.ToLocal(instant);
        return Of(language, DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
    }

    /// <summary>A check-in's period: "2026-Q1" is "quý I/2026".</summary>
    public static string Period(string language, string label)
    {
        var (year, part) = label.Length > 4 ? (label[..4], label[5..]) : (label, "");
        return part switch
        {
            "" => Texts.Say(language, "Period.Y", year),
            ['W', .. var week] => Texts.Say(language, "Period.W", year, int.Parse(week, CultureInfo.InvariantCulture)),
            ['Q' or 'H', ..] => Texts.Say(language, $"Period.{part}", year),
            _ => Texts.Say(language, "Period.M", year, int.Parse(part, CultureInfo.InvariantCulture)),
        };
    }
}
