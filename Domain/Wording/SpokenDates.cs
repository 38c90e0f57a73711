using System.Globalization;

namespace ReformBot.Domain.Wording;

/// <summary>Days and periods as people say them.</summary>
public static class SpokenDates
{
    private static readonly Texts Texts = new("ReminderWording");

    /// <summary>Always with its weekday: "thứ Sáu, 20/3/2026".</summary>
    public static string Day(string language, DateOnly date) => language == "en"
        ? date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)
        : string.Create(
            CultureInfo.InvariantCulture, $"{Texts.Say(language, $"Weekday.{(int)date.DayOfWeek}")}, {date.Day}/{date.Month}/{date.Year}");

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
