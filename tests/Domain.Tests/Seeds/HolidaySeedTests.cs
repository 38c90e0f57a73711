using System.Text;
using ReformBot.Domain.Calendar;
using Xunit;

namespace ReformBot.Domain.Tests.Seeds;

public sealed class HolidaySeedTests
{
    [Fact]
    public void Both_years_are_shipped_and_each_file_keeps_to_its_year()
    {
        Assert.All([2026, 2027], year => Assert.All(Year(year), day => Assert.Equal(year, day.Date.Year)));
    }

    [Theory]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-10", true)]
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-20", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-04-27", false)]
    [InlineData("2026-04-30", false)]
    [InlineData("2026-05-01", false)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-01", false)]
    [InlineData("2026-09-02", false)]
    [InlineData("2026-11-24", false)]
    public void The_year_2026_is_worked_as_announced(string date, bool worked)
    {
        var calendar = new OfficeCalendar(TimeZoneInfo.Utc, Year(2026).Select(d => new SpecialDay(d.Date, d.Kind == HolidayKind.Working, d.Name, d.Confirmed)));

        Assert.Equal(worked, calendar.IsWorkingDay(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void What_nobody_has_announced_waits_to_be_confirmed()
    {
        Assert.All(Year(2027), day => Assert.False(day.Confirmed));
        Assert.Contains(Year(2026), day => day is { Date: { Month: 11, Day: 24 }, Confirmed: false });
        Assert.All(Year(2027).Concat(Year(2026)), day => Assert.False(string.IsNullOrWhiteSpace(day.Source)));
    }

    [Theory]
    [InlineData("""[{"date":"2026-01-12","kind":"working","name":"x","confirmed":true}]""", "vốn là ngày làm việc")]
    [InlineData("""[{"date":"2026-01-10","kind":"off","name":"x","confirmed":true},{"date":"2026-01-10","kind":"off","name":"y","confirmed":true}]""", "hai lần")]
    [InlineData("""[{"date":"10/01/2026","kind":"off","name":"x","confirmed":true}]""", "không đúng mẫu")]
    [InlineData("{", "không đúng mẫu")]
    [InlineData("[\n null]", "không đúng mẫu JSON ở dòng 2")]
    public void A_calendar_with_an_error_is_refused_whole(string json, string said)
    {
        var file = HolidayFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

        Assert.Empty(file.Days);
        Assert.Contains(said, Assert.Single(file.Problems), StringComparison.Ordinal);
    }

    private static IReadOnlyList<HolidayRow> Year(int year)
    {
        using var stream = Seed.Open($"holidays/vn-{year}.json");
        var file = HolidayFile.Read(stream);
        Assert.Empty(file.Problems);
        Assert.NotEmpty(file.Days);
        return file.Days;
    }
}
