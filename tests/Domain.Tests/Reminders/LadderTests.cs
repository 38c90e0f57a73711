using ReformBot.Domain.Reminders;
using Xunit;

namespace ReformBot.Domain.Tests.Reminders;

public sealed class LadderTests
{
    [Theory]
    // A plain Friday: seven, three and one working days before, the morning itself, three late mornings, then every week.
    [InlineData("2026-03-20 17:00", "before-7 2026-03-11 07:30|before-3 2026-03-17 07:30|before-1 2026-03-19 07:30|day 2026-03-20 07:30|overdue-1 2026-03-23 07:30|overdue-2 2026-03-24 07:30|overdue-3 2026-03-25 07:30|weekly-1 2026-04-01 07:30|weekly-2 2026-04-08 07:30")]
    // The last day before Tết: late mornings wait until everybody is back.
    [InlineData("2026-02-13 17:00", "before-7 2026-02-04 07:30|before-3 2026-02-10 07:30|before-1 2026-02-12 07:30|day 2026-02-13 07:30|overdue-1 2026-02-23 07:30|overdue-2 2026-02-24 07:30|overdue-3 2026-02-25 07:30|weekly-1 2026-03-04 07:30|weekly-2 2026-03-11 07:30")]
    // Just after Tết: the days before are those before the holidays.
    [InlineData("2026-02-23 11:30", "before-7 2026-02-05 07:30|before-3 2026-02-11 07:30|before-1 2026-02-13 07:30|day 2026-02-23 07:30|overdue-1 2026-02-24 07:30|overdue-2 2026-02-25 07:30|overdue-3 2026-02-26 07:30|weekly-1 2026-03-05 07:30|weekly-2 2026-03-12 07:30")]
    // A deadline somebody set on a Sunday: the last word before it is on Friday, late is from Monday.
    [InlineData("2026-03-08 17:00", "before-7 2026-02-25 07:30|before-3 2026-03-03 07:30|before-1 2026-03-05 07:30|day 2026-03-06 07:30|overdue-1 2026-03-09 07:30|overdue-2 2026-03-10 07:30|overdue-3 2026-03-11 07:30|weekly-1 2026-03-18 07:30|weekly-2 2026-03-25 07:30")]
    // A made-up Saturday is a working day like any other.
    [InlineData("2026-08-24 17:00", "before-7 2026-08-14 07:30|before-3 2026-08-20 07:30|before-1 2026-08-22 07:30|day 2026-08-24 07:30|overdue-1 2026-08-25 07:30|overdue-2 2026-08-26 07:30|overdue-3 2026-08-27 07:30|weekly-1 2026-09-03 07:30|weekly-2 2026-09-10 07:30")]
    // A week later is a holiday twice: moved to the next working day.
    [InlineData("2026-04-20 17:00", "before-7 2026-04-09 07:30|before-3 2026-04-15 07:30|before-1 2026-04-17 07:30|day 2026-04-20 07:30|overdue-1 2026-04-21 07:30|overdue-2 2026-04-22 07:30|overdue-3 2026-04-23 07:30|weekly-1 2026-05-04 07:30|weekly-2 2026-05-07 07:30")]
    // Before work starts: the morning of the day would come too late and is left out.
    [InlineData("2026-03-20 07:00", "before-7 2026-03-11 07:30|before-3 2026-03-17 07:30|before-1 2026-03-19 07:30|overdue-1 2026-03-23 07:30|overdue-2 2026-03-24 07:30|overdue-3 2026-03-25 07:30|weekly-1 2026-04-01 07:30|weekly-2 2026-04-08 07:30|weekly-3 2026-04-15 07:30")]
    public void The_deadline_ladder_counts_working_days(string dueAt, string rungs) =>
        Assert.Equal(rungs, Print(DeadlineLadder.Rungs(Office2026.At(dueAt), isShort: false, Office2026.Calendar).Take(9)));

    [Theory]
    [InlineData("2026-03-04 15:00", "morning 2026-03-04 07:30|hour-1 2026-03-04 14:00|due 2026-03-04 15:00")]
    // An hour before would be before anybody may be spoken to.
    [InlineData("2026-03-04 07:30", "hour-1 2026-03-04 06:45|due 2026-03-04 07:30|overdue-1 2026-03-05 07:30")]
    [InlineData("2026-03-04 06:30", "overdue-1 2026-03-05 07:30|overdue-2 2026-03-06 07:30|overdue-3 2026-03-09 07:30")]
    // At night nothing is said at the deadline; Tết is not disturbed either.
    [InlineData("2026-03-04 20:30", "morning 2026-03-04 07:30|hour-1 2026-03-04 19:30|overdue-1 2026-03-05 07:30")]
    [InlineData("2026-02-17 10:00", "overdue-1 2026-02-23 07:30|overdue-2 2026-02-24 07:30|overdue-3 2026-02-25 07:30")]
    public void The_hour_ladder_speaks_that_morning_an_hour_before_and_at_the_deadline(string dueAt, string rungs) =>
        Assert.Equal(rungs, Print(DeadlineLadder.Rungs(Office2026.At(dueAt), isShort: true, Office2026.Calendar).Take(3)));

    [Theory]
    [InlineData("2026-03-04 09:00", "2026-03-04 15:00", true)]
    [InlineData("2026-03-04 09:00", "2026-03-05 17:00", true)]
    [InlineData("2026-03-04 09:00", "2026-03-06 17:00", false)]
    // Friday to Monday is one working day, over Tết as well.
    [InlineData("2026-03-06 16:00", "2026-03-09 17:00", true)]
    [InlineData("2026-02-13 16:00", "2026-02-23 17:00", true)]
    [InlineData("2026-02-13 16:00", "2026-02-24 17:00", false)]
    public void Less_than_two_working_days_is_short(string from, string dueAt, bool isShort) =>
        Assert.Equal(isShort, DeadlineLadder.IsShort(Office2026.At(from), Office2026.At(dueAt), Office2026.Calendar));

    [Theory]
    [InlineData("2026-03-04 09:00", "nudge 2026-03-05 07:30|report 2026-03-06 07:30")]
    [InlineData("2026-03-06 16:00", "nudge 2026-03-09 07:30|report 2026-03-10 07:30")]
    [InlineData("2026-02-13 16:00", "nudge 2026-02-23 07:30|report 2026-02-24 07:30")]
    // Given on a Saturday: Monday, then Tuesday.
    [InlineData("2026-03-07 09:00", "nudge 2026-03-09 07:30|report 2026-03-10 07:30")]
    public void Not_accepted_is_asked_the_next_working_morning_and_reported_the_one_after(string givenAt, string rungs) =>
        Assert.Equal(rungs, Print(AcceptanceLadder.Rungs(Office2026.At(givenAt), Office2026.Calendar)));

    [Fact]
    public void Waiting_for_a_decision_is_said_after_two_working_days_and_every_five_after() =>
        Assert.Equal(
            "wait-1 2026-03-06 07:30|wait-2 2026-03-13 07:30|wait-3 2026-03-20 07:30",
            Print(ConfirmationLadder.Rungs(Office2026.At("2026-03-04 15:05"), Office2026.Calendar).Take(3)));

    [Theory]
    [InlineData("overdue-1", 1)]
    [InlineData("overdue-3", 3)]
    [InlineData("weekly-12", 4)]
    [InlineData("day", 0)]
    [InlineData("due", 0)]
    public void A_late_rung_knows_how_many_mornings_it_is_late(string step, int mornings) =>
        Assert.Equal(mornings, DeadlineLadder.DaysLate(step));

    [Fact]
    public void What_was_overtaken_is_skipped_and_only_the_last_due_rung_is_said()
    {
        var reminder = Deadline("before-3", "2026-03-20 17:00");

        Assert.Equal("before-3", Ladder.Current(reminder, Office2026.Calendar, Office2026.At("2026-03-17 07:30")));
        Assert.Equal("day", Ladder.Current(reminder, Office2026.Calendar, Office2026.At("2026-03-20 07:30")));
        Assert.Equal("overdue-2", Ladder.Current(reminder, Office2026.Calendar, Office2026.At("2026-03-24 09:00")));
        Assert.Equal("weekly-2", Ladder.Current(reminder, Office2026.Calendar, Office2026.At("2026-04-10 09:00")));
    }

    [Fact]
    public void The_next_rung_lies_after_now_whatever_was_missed()
    {
        var reminder = Deadline("before-3", "2026-03-20 17:00");

        Assert.Equal(new Rung("before-1", Office2026.At("2026-03-19 07:30")), Ladder.Next(reminder, Office2026.Calendar, Office2026.At("2026-03-17 07:30")));
        Assert.Equal(new Rung("overdue-3", Office2026.At("2026-03-25 07:30")), Ladder.Next(reminder, Office2026.Calendar, Office2026.At("2026-03-24 09:00")));
    }

    [Fact]
    public void An_hour_ladder_stays_one_until_it_is_late()
    {
        var reminder = Deadline("hour-1", "2026-03-04 15:00");

        Assert.Equal(new Rung("due", Office2026.At("2026-03-04 15:00")), Ladder.Next(reminder, Office2026.Calendar, Office2026.At("2026-03-04 14:00")));
        reminder.Step = "due";
        Assert.Equal("overdue-1", Ladder.Next(reminder, Office2026.Calendar, Office2026.At("2026-03-04 15:00"))?.Step);
    }

    [Fact]
    public void An_acceptance_ladder_ends_with_the_report()
    {
        var reminder = new Reminder
        {
            Id = Guid.Empty, AssignmentId = Guid.Empty, PersonId = Guid.Empty, Ladder = ReminderLadder.Acceptance,
            Step = "report", AnchorAt = Office2026.At("2026-03-04 09:00"),
        };

        Assert.Null(Ladder.Next(reminder, Office2026.Calendar, Office2026.At("2026-03-06 07:30")));
    }

    [Fact]
    public void No_rung_ever_falls_at_night_or_on_a_day_off_nor_goes_back_in_time()
    {
        var random = new Random(20260304);
        for (var round = 0; round < 2_000; round++)
        {
            var anchor = Office2026.At("2026-01-01 00:00").AddMinutes(random.Next(0, 365 * 24 * 60));
            foreach (var rungs in new[]
            {
                DeadlineLadder.Rungs(anchor, isShort: false, Office2026.Calendar),
                DeadlineLadder.Rungs(anchor, isShort: true, Office2026.Calendar),
                AcceptanceLadder.Rungs(anchor, Office2026.Calendar),
                ConfirmationLadder.Rungs(anchor, Office2026.Calendar),
            })
            {
                var said = rungs.Take(12).ToList();
                Assert.All(said, rung => Assert.True(Office2026.Calendar.MaySendAt(rung.DueAt), $"{rung} for {anchor:O}"));
                Assert.Equal(said.OrderBy(r => r.DueAt).Select(r => r.Step), said.Select(r => r.Step));
            }
        }
    }

    private static Reminder Deadline(string step, string dueAt) => new()
    {
        Id = Guid.Empty, AssignmentId = Guid.Empty, PersonId = Guid.Empty, Ladder = ReminderLadder.Deadline, Step = step, AnchorAt = Office2026.At(dueAt),
    };

    private static string Print(IEnumerable<Rung> rungs) => string.Join('|', rungs.Select(r => $"{r.Step} {Office2026.Local(r.DueAt)}"));
}
