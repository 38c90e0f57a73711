namespace ReformBot.Domain.Reminders;

/// <summary>Each ladder speaks to one person, so that a person's message and the rungs it says are moved in one transaction.</summary>
public enum ReminderLadder
{
    /// <summary>Towards and past the deadline, to the one who does it.</summary>
    Deadline,

    /// <summary>Past the deadline, to the accountable head.</summary>
    Escalation,

    /// <summary>The third late morning, to leadership.</summary>
    Leadership,

    /// <summary>Not yet accepted.</summary>
    Acceptance,

    /// <summary>Asked by the person for himself ("nhắc lại chiều nay").</summary>
    Snooze,

    /// <summary>Handed in, or asked to be reconsidered, and waiting for the assigner.</summary>
    Confirmation,

    /// <summary>Past its deadline before the second clock could report that nobody accepted it: to the assigner, once.</summary>
    Unaccepted,

    /// <summary>More time was asked for: to the one who decides, the next working morning. Too late for its last morning, a request to pass it on as well.</summary>
    TimeAsked,

    /// <summary>More time, another doer or another look was asked for: the same, the last morning before the deadline.</summary>
    TimeRunningOut,
}

/// <summary>
/// The next rung of one ladder of one assignment. <see cref="DueAt"/> null means silent: cancelling is an update, and what goes
/// out tomorrow is a select. Sending a rung moves the row to the next one in the same transaction as the outbox rows.
/// </summary>
public sealed class Reminder
{
    public required Guid Id { get; init; }

    public required Guid AssignmentId { get; init; }

    public required ReminderLadder Ladder { get; init; }

    /// <summary>The rung to send next: its name in the ladder ("before-7", "day", "overdue-2", "weekly-3").</summary>
    public required string Step { get; set; }

    /// <summary>What the ladder counts towards or from: the deadline, the giving, the submission, the hour asked for.</summary>
    public required DateTimeOffset AnchorAt { get; set; }

    /// <summary>When the rung is due; already moved into sending hours and off days off.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Counts re-armings (a changed deadline), so that a step of the new round is told apart from the old one's.</summary>
    public int Round { get; set; }

    /// <summary>For whom it was armed: the assignee, the assigner, or who asked to be reminded.</summary>
    public required Guid PersonId { get; set; }
}
