using ReformBot.Domain.Digests;
using ReformBot.Domain.Tests.Reminders;
using Xunit;

namespace ReformBot.Domain.Tests.Digests;

public sealed class DigestTimesTests
{
    [Theory]
    [InlineData("2026-03-04", "2026-03-02 06:45", "2026-03-06 15:30", "2026-W09")]
    // Monday 27/4 is off, and so are Thursday and Friday: Tuesday morning, Wednesday afternoon.
    [InlineData("2026-04-29", "2026-04-28 06:45", "2026-04-29 15:30", "2026-W17")]
    // Tết: nobody works in the whole week.
    [InlineData("2026-02-18", null, null, "2026-W07")]
    // New Year's Day and its bridge: Wednesday is the last working day.
    [InlineData("2026-01-01", "2025-12-29 06:45", "2025-12-31 15:30", "2025-W52")]
    public void A_week_s_digests_go_out_on_working_days_only(string day, string? leadership, string? unit, string reported)
    {
        var times = new DigestTimes(new DigestOptions(), Office2026.Calendar);
        var week = ReportWeek.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(leadership, times.LeadershipAt(week) is { } at ? Office2026.Local(at) : null);
        Assert.Equal(unit, times.UnitAt(week) is { } then ? Office2026.Local(then) : null);
        Assert.Equal(reported, times.ReportedBy(week).ToString());
    }

    [Fact]
    public void An_office_may_choose_friday_afternoon_instead()
    {
        var options = new DigestOptions { LeadershipDay = DayOfWeek.Friday, LeadershipTime = "16:30" };
        var times = new DigestTimes(options, Office2026.Calendar);
        var week = ReportWeek.Parse("2026-W10");

        Assert.Equal("2026-03-06 16:30", Office2026.Local(times.LeadershipAt(week)!.Value));
        Assert.Equal(week, times.ReportedBy(week));
    }

    /// <summary>30/4 and 1/5 are Thursday and Friday: a Friday that is off, a Saturday and a Sunday move to the last working day before.</summary>
    [Theory]
    [InlineData(DayOfWeek.Friday, "2026-W18", "2026-04-29 16:30")]
    [InlineData(DayOfWeek.Saturday, "2026-W10", "2026-03-06 16:30")]
    [InlineData(DayOfWeek.Sunday, "2026-W10", "2026-03-06 16:30")]
    public void A_day_after_which_nobody_works_that_week_is_no_reason_for_no_digest(DayOfWeek day, string week, string at) => Assert.Equal(at, Office2026.Local(
        new DigestTimes(new DigestOptions { LeadershipDay = day, LeadershipTime = "16:30" }, Office2026.Calendar).LeadershipAt(ReportWeek.Parse(week))!.Value));

    [Theory]
    [InlineData("2026-03-02 06:00", "2026-03-02 06:45")]
    [InlineData("2026-03-02 06:45", "2026-03-06 15:30")]
    [InlineData("2026-02-13 16:00", "2026-02-23 06:45")]
    public void The_next_digest_is_found_over_weeks_without_any(string now, string next) => Assert.Equal(
        next, Office2026.Local(new DigestTimes(new DigestOptions(), Office2026.Calendar).NextAfter(Office2026.At(now))));
}
