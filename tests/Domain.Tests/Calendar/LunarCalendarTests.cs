using ReformBot.Domain.Calendar;
using Xunit;

namespace ReformBot.Domain.Tests.Calendar;

public sealed class LunarCalendarTests
{
    [Theory]
    [InlineData(1976, 1, 31)]
    [InlineData(1985, 1, 21)] // a month before China's: UTC+7 against UTC+8
    [InlineData(1990, 1, 27)]
    [InlineData(2000, 2, 5)]
    [InlineData(2007, 2, 17)] // a day before China's
    [InlineData(2020, 1, 25)]
    [InlineData(2021, 2, 12)]
    [InlineData(2022, 2, 1)]
    [InlineData(2023, 1, 22)]
    [InlineData(2024, 2, 10)]
    [InlineData(2025, 1, 29)]
    [InlineData(2026, 2, 17)]
    [InlineData(2027, 2, 6)]
    [InlineData(2028, 1, 26)]
    [InlineData(2030, 2, 2)] // a day before China's
    public void Tet_falls_on_its_published_day(int year, int month, int day)
    {
        var tet = new DateOnly(year, month, day);

        Assert.Equal(tet, LunarCalendar.NewYear(year));
        Assert.Equal(new LunarDate(year, 1, 1), LunarCalendar.FromSolar(tet));
    }

    [Theory]
    [InlineData(2004, 2)]
    [InlineData(2006, 7)]
    [InlineData(2009, 5)]
    [InlineData(2012, 4)]
    [InlineData(2014, 9)]
    [InlineData(2017, 6)]
    [InlineData(2020, 4)]
    [InlineData(2023, 2)]
    [InlineData(2025, 6)]
    [InlineData(2028, 5)]
    public void A_leap_year_repeats_its_published_month(int year, int month)
    {
        var months = LunarCalendar.MonthsOf(year);

        Assert.Equal(13, months.Count);
        Assert.Equal(month, Assert.Single(months, m => m.IsLeap).Number);
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void Other_years_have_twelve_months(int year) => Assert.Equal(12, LunarCalendar.MonthsOf(year).Count);

    [Theory]
    [InlineData(2026, 3, 10, "2026-04-26")] // Giỗ Tổ
    [InlineData(2027, 3, 10, "2027-04-16")]
    [InlineData(2026, 7, 15, "2026-08-27")]
    [InlineData(2026, 8, 15, "2026-09-25")] // Trung thu
    public void Feasts_fall_on_their_days(int year, int month, int day, string solar) =>
        Assert.Equal(DateOnly.Parse(solar, System.Globalization.CultureInfo.InvariantCulture), LunarCalendar.ToSolar(new LunarDate(year, month, day)));

    [Fact]
    public void The_last_month_before_tet_2027_has_29_days()
    {
        Assert.Null(LunarCalendar.ToSolar(new LunarDate(2026, 12, 30)));
        Assert.Equal(new DateOnly(2027, 2, 5), LunarCalendar.ToSolar(new LunarDate(2026, 12, 29)));
    }

    [Fact]
    public void A_month_that_is_not_leap_that_year_has_no_leap_day() =>
        Assert.Null(LunarCalendar.ToSolar(new LunarDate(2026, 6, 1, IsLeap: true)));

    [Fact]
    public void Every_day_of_two_centuries_returns_to_itself_and_follows_the_day_before()
    {
        var before = LunarCalendar.FromSolar(new DateOnly(1900, 1, 1));
        for (var date = new DateOnly(1900, 1, 2); date.Year <= LunarCalendar.LastYear && date < DateOnly.MaxValue; date = date.AddDays(1))
        {
            var lunar = LunarCalendar.FromSolar(date);

            Assert.Equal(date, LunarCalendar.ToSolar(lunar));
            Assert.True(lunar.Day == before.Day + 1 ? lunar.Month == before.Month : lunar.Day == 1 && before.Day is 29 or 30, $"{date}: {lunar}");
            before = lunar;
        }
    }

    [Fact]
    public void Every_year_has_twelve_numbered_months_of_29_or_30_days()
    {
        for (var year = LunarCalendar.FirstYear; year <= LunarCalendar.LastYear; year++)
        {
            var months = LunarCalendar.MonthsOf(year);

            Assert.Equal(Enumerable.Range(1, 12), months.Where(m => !m.IsLeap).Select(m => m.Number));
            Assert.All(months, m => Assert.InRange(m.Days, 29, 30));
            Assert.InRange(months.Count, 12, 13);
        }
    }

    [Fact]
    public void Days_outside_the_two_centuries_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LunarCalendar.FromSolar(new DateOnly(2101, 1, 1)));
}
