using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>The civil servants' calendar of 2026, as the readers' examples assume it.</summary>
internal static class OfficeOf2026
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static OfficeCalendar Calendar { get; } = new(Zone, Days());

    public static DateTimeOffset Wednesday { get; } = At("2026-03-04T09:00");

    public static DateTimeOffset At(string local) =>
        new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7));

    private static IEnumerable<SpecialDay> Days()
    {
        (int Month, int Day, string Name)[] off =
        [
            (1, 1, "Tết Dương lịch"), (1, 2, "Nghỉ bù"), (2, 16, "Tết"), (2, 17, "Tết"), (2, 18, "Tết"), (2, 19, "Tết"), (2, 20, "Tết"),
            (4, 27, "Giỗ Tổ, nghỉ bù"), (4, 30, "Giải phóng"), (5, 1, "Quốc tế Lao động"), (8, 31, "Quốc khánh"), (9, 1, "Quốc khánh"),
            (9, 2, "Quốc khánh"),
        ];
        foreach (var (month, day, name) in off)
        {
            yield return new SpecialDay(new DateOnly(2026, month, day), IsWorkingDay: false, name, Confirmed: true);
        }

        yield return new SpecialDay(new DateOnly(2026, 11, 24), IsWorkingDay: false, "Ngày Văn hóa Việt Nam", Confirmed: false);
        yield return new SpecialDay(new DateOnly(2026, 1, 10), IsWorkingDay: true, "Làm bù", Confirmed: true);
        yield return new SpecialDay(new DateOnly(2026, 8, 22), IsWorkingDay: true, "Làm bù", Confirmed: true);
    }
}
