using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Commitments;

namespace ReformBot.Domain.Reminders;

/// <summary>The sections of a person's message, in the order they are said.</summary>
public enum NoteKind
{
    DueToday,
    Late,
    DueSoon,
    Accept,
    Snooze,

    /// <summary>Late work of others the reader is accountable for.</summary>
    UnitLate,

    /// <summary>Late by three mornings, for leadership: the unit is named, never the person.</summary>
    LeaderLate,

    /// <summary>Past its deadline and not accepted, for whoever gave it.</summary>
    Unaccepted,

    NotAccepted,

    /// <summary>Something waits for the reader's decision.</summary>
    Waiting,

    /// <summary>A commitment the reader has not confirmed.</summary>
    Commitment,

    /// <summary>A figure the reader's unit is to report.</summary>
    CheckIn,
}

/// <summary>One line of what is due for somebody.</summary>
public abstract record ReminderNote(NoteKind Kind);

/// <param name="InsteadOf">The person away whom the reader stands in for.</param>
public sealed record TaskNote(NoteKind Kind, DueReminder Task, Guid? InsteadOf = null) : ReminderNote(Kind)
{
    public bool IsTimeAsked => Task is { IsTimeAsked: true, Reminder.Ladder: ReminderLadder.TimeAsked or ReminderLadder.TimeRunningOut };

    public static NoteKind KindOf(DueReminder due, string step, DateTimeOffset now, OfficeCalendar calendar) => due.Reminder.Ladder switch
    {
        ReminderLadder.Escalation => NoteKind.UnitLate,
        ReminderLadder.Leadership => NoteKind.LeaderLate,
        ReminderLadder.Confirmation or ReminderLadder.TimeAsked or ReminderLadder.TimeRunningOut => NoteKind.Waiting,
        ReminderLadder.Unaccepted => NoteKind.Unaccepted,
        ReminderLadder.Snooze => NoteKind.Snooze,
        ReminderLadder.Acceptance when step == AcceptanceLadder.Report => NoteKind.NotAccepted,
        ReminderLadder.Acceptance => IsDueLaterToday(due, now, calendar) ? NoteKind.DueToday : NoteKind.Accept,
        _ when now > due.DueAt && step != "due" => NoteKind.Late,
        _ => calendar.DateOf(due.DueAt ?? now) == calendar.DateOf(now) ? NoteKind.DueToday : NoteKind.DueSoon,
    };

    /// <summary>What it waits for and that it is due are said together.</summary>
    private static bool IsDueLaterToday(DueReminder due, DateTimeOffset now, OfficeCalendar calendar) =>
        due.DueAt is { } deadline && deadline >= now && calendar.DateOf(deadline) == calendar.DateOf(now);
}

public sealed record CommitmentNote(DueCommitment Due) : ReminderNote(NoteKind.Commitment);

public sealed record CheckInNote(DueCheckIn Due) : ReminderNote(NoteKind.CheckIn);

/// <summary>Drafts that wait for the reader to issue them.</summary>
public sealed record DraftsNote(DraftBatch Batch) : ReminderNote(NoteKind.Waiting);
