using System.Globalization;
using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Tests.Reminders;

/// <summary>The office's year with Tết, the April feasts and a made-up Saturday.</summary>
internal static class Office2026
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static OfficeCalendar Calendar { get; } = With(OfficeHours.Default);

    public static OfficeCalendar With(OfficeHours hours) => new(
        Zone,
        [
            Off("2026-01-01"), Off("2026-01-02"), Worked("2026-01-10"),
            Off("2026-02-16"), Off("2026-02-17"), Off("2026-02-18"), Off("2026-02-19"), Off("2026-02-20"),
            Off("2026-04-27"), Off("2026-04-30"), Off("2026-05-01"),
            Worked("2026-08-22"), Off("2026-08-31"), Off("2026-09-01"), Off("2026-09-02"),
        ],
        hours);

    /// <summary>"2026-03-20 17:00", local.</summary>
    public static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(7));

    public static string Local(DateTimeOffset instant) =>
        Calendar.ToLocal(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static SpecialDay Off(string date) => new(DateOnly.Parse(date, CultureInfo.InvariantCulture), IsWorkingDay: false, "off", Confirmed: true);

    private static SpecialDay Worked(string date) => new(DateOnly.Parse(date, CultureInfo.InvariantCulture), IsWorkingDay: true, "worked", Confirmed: true);
}
