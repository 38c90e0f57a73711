using System.Globalization;

namespace ReformBot.Domain.Wording;

/// <summary>A day as people say it, always with its weekday: "thứ Sáu, 20/3/2026".</summary>
public static class SpokenDates
{
    private static readonly Texts Texts = new("ReminderWording");

    public static string Day(string language, DateOnly date) => language == "en"
        ? date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)
        : string.Create(
            CultureInfo.InvariantCulture, $"{Texts.Say(language, $"Weekday.{(int)date.DayOfWeek}")}, {date.Day}/{date.Month}/{date.Year}");
}
