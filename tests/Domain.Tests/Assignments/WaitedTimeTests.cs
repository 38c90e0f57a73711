using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Tests.Reminders;
using static ReformBot.Domain.Tests.Reminders.Office2026;
using Xunit;

namespace ReformBot.Domain.Tests.Assignments;

/// <summary>What a wait adds to a deadline.</summary>
public sealed class WaitedTimeTests
{
    [Theory]
    // Three whole days with the superior are three whole days.
    [InlineData("2026-03-10 17:00", "2026-03-09 17:00", "2026-03-12 17:00", "2026-03-13 17:00")]
    // A weekend is nobody's: only Friday's and Monday's hours count.
    [InlineData("2026-03-06 17:00", "2026-03-06 16:00", "2026-03-09 08:00", "2026-03-09 11:30")]
    // Half a day waited ends at the end of a half-day.
    [InlineData("2026-03-10 17:00", "2026-03-10 09:00", "2026-03-10 16:50", "2026-03-11 17:00")]
    // An hour stays an hour.
    [InlineData("2026-03-10 15:00", "2026-03-10 09:00", "2026-03-10 10:02", "2026-03-10 16:05")]
    // Nothing waited, nothing moved: the same instant, a night, a weekend.
    [InlineData("2026-03-10 17:00", "2026-03-09 09:00", "2026-03-09 09:00", "2026-03-10 17:00")]
    [InlineData("2026-03-10 17:00", "2026-03-06 18:00", "2026-03-08 20:00", "2026-03-10 17:00")]
    // An answer within half an hour takes nothing, unless that was all there was left.
    [InlineData("2026-03-10 17:00", "2026-03-09 09:00", "2026-03-09 09:20", "2026-03-10 17:00")]
    [InlineData("2026-03-10 17:00", "2026-03-10 16:30", "2026-03-10 16:50", "2026-03-11 11:30")]
    // Handed in late stays late.
    [InlineData("2026-03-10 17:00", "2026-03-11 09:00", "2026-03-13 09:00", "2026-03-10 17:00")]
    public void The_working_time_waited_is_added_in_the_officers_favour(string due, string since, string until, string expected) =>
        Assert.Equal(At(expected), WaitedTime.DueAfter(At(due), At(since), At(until), Office2026.Calendar));

    [Fact]
    public void Without_a_deadline_there_is_nothing_to_move() =>
        Assert.Null(WaitedTime.DueAfter(null, At("2026-03-09 09:00"), At("2026-03-12 09:00"), Office2026.Calendar));

    [Fact]
    public void Never_earlier_and_always_enough()
    {
        var due = At("2026-03-20 17:00");
        for (var minutes = 0; minutes < 14 * 24 * 60; minutes += 37)
        {
            var (since, until) = (At("2026-03-16 10:13"), At("2026-03-16 10:13").AddMinutes(minutes));
            var moved = WaitedTime.DueAfter(due, since, until, Office2026.Calendar)!.Value;
            Assert.True(moved >= due);
            Assert.True(Office2026.Calendar.WorkingTimeBetween(until, moved) >= Office2026.Calendar.WorkingTimeBetween(since, due));
        }
    }
}
