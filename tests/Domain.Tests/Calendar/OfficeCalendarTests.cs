using ReformBot.Domain.Calendar;
using Xunit;

namespace ReformBot.Domain.Tests.Calendar;

public sealed class OfficeCalendarTests
{
    private static readonly OfficeCalendar Calendar = new(
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"),
        [
            new SpecialDay(new DateOnly(2026, 4, 27), IsWorkingDay: false, "Giỗ Tổ, nghỉ bù", Confirmed: true),
            new SpecialDay(new DateOnly(2026, 4, 30), IsWorkingDay: false, "Giải phóng", Confirmed: true),
            new SpecialDay(new DateOnly(2026, 5, 1), IsWorkingDay: false, "Quốc tế Lao động", Confirmed: true),
            new SpecialDay(new DateOnly(2026, 8, 22), IsWorkingDay: true, "Làm bù", Confirmed: true),
        ]);

    [Theory]
    [InlineData("2026-04-29", true)]
    [InlineData("2026-04-30", false)]
    [InlineData("2026-05-02", false)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-23", false)]
    public void Holidays_are_off_and_made_up_saturdays_are_worked(string date, bool isWorkingDay) =>
        Assert.Equal(isWorkingDay, Calendar.IsWorkingDay(Date(date)));

    [Theory]
    [InlineData("2026-04-29", 1, "2026-05-04")]
    [InlineData("2026-04-24", 1, "2026-04-28")]
    [InlineData("2026-04-24", 3, "2026-05-04")]
    [InlineData("2026-05-04", -1, "2026-04-29")]
    [InlineData("2026-08-21", 1, "2026-08-22")]
    [InlineData("2026-05-02", 0, "2026-05-02")]
    public void Working_days_step_over_days_off(string from, int days, string to) =>
        Assert.Equal(Date(to), Calendar.AddWorkingDays(Date(from), days));

    [Fact]
    public void The_working_day_on_or_beside_a_date_is_the_date_itself_when_worked()
    {
        Assert.Equal(Date("2026-04-29"), Calendar.WorkingDayOnOrBefore(Date("2026-04-29")));
        Assert.Equal(Date("2026-04-29"), Calendar.WorkingDayOnOrBefore(Date("2026-05-03")));
        Assert.Equal(Date("2026-05-04"), Calendar.WorkingDayOnOrAfter(Date("2026-04-30")));
    }

    [Fact]
    public void Counting_working_days_undoes_adding_them()
    {
        for (var days = -60; days <= 60; days++)
        {
            var from = Date("2026-04-29");

            Assert.Equal(days, Calendar.WorkingDaysBetween(from, Calendar.AddWorkingDays(from, days)));
        }
    }

    [Fact]
    public void A_deadline_without_an_hour_ends_with_the_working_day() =>
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 17, 0, 0, TimeSpan.FromHours(7)), Calendar.EndOf(Date("2026-06-30")));

    [Fact]
    public void Midnight_belongs_to_the_office_day_and_not_to_the_day_of_greenwich()
    {
        var instant = new DateTimeOffset(2026, 3, 4, 17, 30, 0, TimeSpan.Zero);

        Assert.Equal(Date("2026-03-05"), Calendar.DateOf(instant));
        Assert.Equal(new TimeOnly(0, 30), Calendar.TimeOf(instant));
    }

    [Theory]
    [InlineData("2026-04-29T06:44:00+07:00", "2026-04-29T06:45:00+07:00")]
    [InlineData("2026-04-29T06:45:00+07:00", "2026-04-29T06:45:00+07:00")]
    [InlineData("2026-04-29T19:59:00+07:00", "2026-04-29T19:59:00+07:00")]
    [InlineData("2026-04-29T20:00:00+07:00", "2026-05-04T06:45:00+07:00")]
    [InlineData("2026-05-01T10:00:00+07:00", "2026-05-04T06:45:00+07:00")]
    [InlineData("2026-08-21T22:00:00+07:00", "2026-08-22T06:45:00+07:00")]
    public void The_bot_speaks_first_only_in_sending_hours_of_working_days(string instant, string next) =>
        Assert.Equal(Instant(next), Calendar.NextSendingInstant(Instant(instant)));

    private static DateOnly Date(string date) => DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
