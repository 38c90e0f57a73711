using ReformBot.Domain.Calendar;
using Xunit;

namespace ReformBot.Domain.Tests.Calendar;

public sealed class SpokenDateTests
{
    private static readonly DateOnly Friday = new(2026, 3, 20);

    [Fact]
    public void A_deadline_is_said_with_hour_weekday_and_year()
    {
        Assert.Equal("17:00 thứ Sáu, 20/3/2026", SpokenDate.Of(Friday, new TimeOnly(17, 0)));
        Assert.Equal("17:00 Friday 20 March 2026", SpokenDate.Of(Friday, new TimeOnly(17, 0), "en"));
    }

    [Fact]
    public void Without_an_hour_only_the_day_is_said()
    {
        Assert.Equal("Chủ nhật, 8/3/2026", SpokenDate.Of(new DateOnly(2026, 3, 8), null));
        Assert.Equal("Sunday 8 March 2026", SpokenDate.Of(new DateOnly(2026, 3, 8), null, "en"));
    }

    [Fact]
    public void An_instant_is_said_in_the_offices_own_zone()
    {
        var calendar = new OfficeCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"), []);

        Assert.Equal("00:30 thứ Năm, 5/3/2026", SpokenDate.Of(new DateTimeOffset(2026, 3, 4, 17, 30, 0, TimeSpan.Zero), calendar));
    }

    [Fact]
    public void A_list_names_the_year_only_where_it_is_another()
    {
        var today = new DateOnly(2026, 3, 4);

        Assert.Equal("20/3 (T6)", SpokenDate.Brief(Friday, today));
        Assert.Equal("Fri 20 Mar", SpokenDate.Brief(Friday, today, "en"));
        Assert.Equal("10/2/2027 (T4)", SpokenDate.Brief(new DateOnly(2027, 2, 10), today));
        Assert.Equal("Wed 10 Feb 2027", SpokenDate.Brief(new DateOnly(2027, 2, 10), today, "en"));
    }
}
