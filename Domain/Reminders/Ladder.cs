using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Reminders;

/// <summary>
/// All ladders as values: which rungs there are, which comes next, which is the one to say now. Rungs of one ladder never go
/// back in time; what was overtaken while nobody was looking is skipped, not repeated.
/// </summary>
public static class Ladder
{
    /// <summary>The first rung after <paramref name="now"/>; null when the ladder has come to its end.</summary>
    /// <param name="armedAt">When it began to count, where that is not now: how long there was then makes the ladder.</param>
    public static Rung? First(ReminderLadder ladder, DateTimeOffset anchor, OfficeCalendar calendar, DateTimeOffset now, DateTimeOffset? armedAt = null) =>
        FirstAfter(RungsOf(ladder, anchor, DeadlineLadder.IsShort(armedAt ?? now, anchor, calendar), calendar), now);

    /// <summary>The rung that follows once everything up to <paramref name="now"/> has been said.</summary>
    public static Rung? Next(Reminder reminder, OfficeCalendar calendar, DateTimeOffset now) => FirstAfter(RungsOf(reminder, calendar), now);

    /// <summary>
    /// As <see cref="Next"/>, once something has been said of it at <paramref name="now"/>: what was missed and made good before the
    /// morning's own hour is not said a second time that morning. Hours before a deadline, and what goes to somebody else, are.
    /// </summary>
    public static Rung? NextOnceSaid(Reminder reminder, OfficeCalendar calendar, DateTimeOffset now) =>
        reminder.Ladder is ReminderLadder.Deadline or ReminderLadder.Escalation
            ? FirstAfter(
                RungsOf(reminder, calendar).SkipWhile(r => calendar.DateOf(r.DueAt) <= calendar.DateOf(now) && !DeadlineLadder.IsHourStep(r.Step)), now)
            : Next(reminder, calendar, now);

    /// <summary>
    /// What is to be said now: the last rung that is due, never one before the row's own; the row's own where its ladder has it no
    /// more (sending hours were narrowed). A ladder has no end, so it is followed only as far as now.
    /// </summary>
    public static string Current(Reminder reminder, OfficeCalendar calendar, DateTimeOffset now)
    {
        var current = reminder.Step;
        foreach (var rung in RungsOf(reminder, calendar).TakeWhile(r => r.DueAt <= now).SkipWhile(r => r.Step != reminder.Step))
        {
            current = rung.Step;
        }

        return current;
    }

    /// <summary>
    /// The row's own rung by a calendar that has changed; one that has no place in it any more gives way to the next. A rung that
    /// now lies behind is due at once.
    /// </summary>
    public static Rung? Anew(Reminder reminder, OfficeCalendar calendar, DateTimeOffset now)
    {
        var horizon = (reminder.DueAt > now ? reminder.DueAt.Value : now).AddDays(60);
        foreach (var rung in RungsOf(reminder, calendar).TakeWhile(r => r.DueAt <= horizon))
        {
            if (rung.Step == reminder.Step)
            {
                return rung;
            }
        }

        return Next(reminder, calendar, now);
    }

    private static IEnumerable<Rung> RungsOf(Reminder reminder, OfficeCalendar calendar) =>
        RungsOf(reminder.Ladder, reminder.AnchorAt, DeadlineLadder.IsHourStep(reminder.Step), calendar);

    private static IEnumerable<Rung> RungsOf(ReminderLadder ladder, DateTimeOffset anchor, bool isShort, OfficeCalendar calendar) => ladder switch
    {
        ReminderLadder.Deadline => DeadlineLadder.Rungs(anchor, isShort, calendar),
        ReminderLadder.Escalation => DeadlineLadder.MorningsAfter(anchor, calendar),
        ReminderLadder.Leadership => DeadlineLadder.MorningsAfter(anchor, calendar).Where(r => DeadlineLadder.DaysLate(r.Step) == DeadlineLadder.LateMornings).Take(1),
        ReminderLadder.Acceptance => AcceptanceLadder.Rungs(anchor, calendar),
        ReminderLadder.Confirmation => ConfirmationLadder.Rungs(anchor, calendar),
        ReminderLadder.Unaccepted => [AcceptanceLadder.AfterDeadline(anchor, calendar)],
        ReminderLadder.TimeAsked => [ExtensionLadder.Asked(anchor, calendar)],
        ReminderLadder.TimeRunningOut => [ExtensionLadder.Last(anchor, calendar)],
        ReminderLadder.Snooze => [new Rung("snooze", calendar.NextSendingInstant(anchor))],
        _ => throw new ArgumentOutOfRangeException(nameof(ladder), ladder, "Unknown ladder."),
    };

    private static Rung? FirstAfter(IEnumerable<Rung> rungs, DateTimeOffset now)
    {
        foreach (var rung in rungs)
        {
            if (rung.DueAt > now)
            {
                return rung;
            }
        }

        return null;
    }
}
