using Xunit;

namespace ReformBot.Scheduler.Tests;

public sealed class CronTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    [Theory]
    [InlineData("0 45 6 * * ?", "2026-03-02 06:44", "2026-03-02 06:45", "2026-03-01 06:45")]
    [InlineData("0 45 6 * * ?", "2026-03-02 06:45", "2026-03-03 06:45", "2026-03-02 06:45")]
    [InlineData("0 55 23 * * ?", "2026-12-31 23:59", "2027-01-01 23:55", "2026-12-31 23:55")]
    [InlineData("0 5 * * * ?", "2026-03-02 09:30", "2026-03-02 10:05", "2026-03-02 09:05")]
    [InlineData(ScheduledJob.EveryMinute, "2026-03-02 09:30", "2026-03-02 09:31", "2026-03-02 09:30")]
    public void Slots_lie_in_the_office_s_own_time(string cron, string now, string next, string last)
    {
        var slots = new Cron(cron, Zone);

        Assert.Equal(SmallOffice.At(next), slots.Next(SmallOffice.At(now)));
        Assert.Equal(SmallOffice.At(last), slots.Last(SmallOffice.At(now)));
    }

    [Theory]
    [InlineData("0 45 6 ? * MON")]
    [InlineData("*/5 * * * * ?")]
    [InlineData("daily")]
    public void What_it_cannot_read_it_refuses(string cron) => Assert.Throws<FormatException>(() => new Cron(cron, Zone));
}
