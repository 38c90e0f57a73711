using ReformBot.Domain.Calendar;
using ReformBot.Domain.Wording;
using Xunit;

namespace ReformBot.Domain.Tests.Wording;

public sealed class SpokenDatesTests
{
    private static readonly DateOnly Friday = new(2026, 3, 20);

    [Fact]
    public void A_deadline_is_said_with_hour_weekday_and_year()
    {
        Assert.Equal("17:00 thứ Sáu, 20/3/2026", SpokenDates.Of("vi", Friday, new TimeOnly(17, 0)));
        Assert.Equal("17:00 Friday 20 March 2026", SpokenDates.Of("en", Friday, new TimeOnly(17, 0)));
    }

    [Fact]
    public void Without_an_hour_only_the_day_is_said()
    {
        Assert.Equal("Chủ nhật, 8/3/2026", SpokenDates.Of("vi", new DateOnly(2026, 3, 8), null));
        Assert.Equal("Sunday 8 March 2026", SpokenDates.Of("en", new DateOnly(2026, 3, 8), null));
    }

    [Fact]
    public void An_instant_is_said_in_the_offices_own_zone()
    {
        var calendar = new OfficeCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"), []);

        Assert.Equal("00:30 thứ Năm, 5/3/2026", SpokenDates.Of("vi", new DateTimeOffset(2026, 3, 4, 17, 30, 0, TimeSpan.Zero), calendar));
    }
}
