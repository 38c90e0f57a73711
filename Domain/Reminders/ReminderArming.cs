using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>
/// Makes an assignment's ladders match where it stands. Called inside the command's own piece of work, after it has changed the
/// assignment; adds and changes tracked rows only.
/// </summary>
public static class ReminderArming
{
    /// <summary>For one just issued: nothing is armed yet, so nothing is looked up.</summary>
    public static void ArmNew(ReformBotDbContext db, Assignment assignment, OfficeCalendar calendar, DateTimeOffset now) =>
        Arm(db, [], assignment, calendar, now);

    /// <summary>
    /// After any step: accepted, submitted, returned, taken back, handed over, declined, completed, a changed deadline. A ladder that
    /// still counts towards the same thing for the same person keeps its rung; any other starts a new round.
    /// </summary>
    public static async Task ArmAsync(
        ReformBotDbContext db,
        Assignment assignment,
        OfficeCalendar calendar,
        DateTimeOffset now,
        CancellationToken cancellationToken = default) =>
        Arm(db, await RowsOfAsync(db, assignment, cancellationToken), assignment, calendar, now);

    /// <summary>More time was given or refused: who decides hears of it no more, unless something else asked for waits for the very next morning.</summary>
    internal static async Task ArmTimeDecidedAsync(ReformBotDbContext db, Assignment assignment, OfficeCalendar calendar, DateTimeOffset now)
    {
        var rows = await RowsOfAsync(db, assignment, CancellationToken.None);
        Arm(db, rows, assignment, calendar, now);
        var isAskedLate = IsUndone(assignment) && assignment.DueAt is { } runsOut && ExtensionLadder.Last(runsOut, calendar).DueAt <= now;
        if (!isAskedLate && rows.Find(r => r.Ladder == ReminderLadder.TimeAsked) is { } asked)
        {
            asked.DueAt = null;
        }
    }

    /// <summary>Nothing more will be said of it: completed, withdrawn.</summary>
    public static async Task SilenceAsync(ReformBotDbContext db, Assignment assignment, CancellationToken cancellationToken = default)
    {
        foreach (var row in await RowsOfAsync(db, assignment, cancellationToken))
        {
            row.DueAt = null;
        }
    }

    /// <summary>"Nhắc lại chiều nay": one more word for that person at that time, and none of his own before it. The deadline stays.</summary>
    /// <returns>When it will be said: <paramref name="until"/>, moved into sending hours.</returns>
    public static async Task<DateTimeOffset> SnoozeAsync(
        ReformBotDbContext db,
        Assignment assignment,
        Guid personId,
        DateTimeOffset until,
        OfficeCalendar calendar,
        CancellationToken cancellationToken = default)
    {
        var rows = await RowsOfAsync(db, assignment, cancellationToken);
        var rung = new Rung("snooze", calendar.NextSendingInstant(until));
        if (rows.Find(r => r.Ladder == ReminderLadder.Deadline && r.PersonId == personId && r.DueAt <= rung.DueAt) is { } own
            && Ladder.Next(own, calendar, rung.DueAt) is { } later)
        {
            (own.Step, own.DueAt) = (later.Step, later.DueAt);
        }

        Set(db, rows.Find(r => r.Ladder == ReminderLadder.Snooze && r.PersonId == personId), assignment, ReminderLadder.Snooze, personId, until, rung);
        return rung.DueAt;
    }

    /// <summary>"Bỏ nhắc": the word he asked for is not said, and his own towards the deadline come as if he had not asked.</summary>
    /// <returns>False where none is waiting.</returns>
    public static async Task<bool> CancelSnoozeAsync(
        ReformBotDbContext db,
        Assignment assignment,
        Guid personId,
        OfficeCalendar calendar,
        DateTimeOffset now,
        CancellationToken cancellationToken = default)
    {
        var own = (await RowsOfAsync(db, assignment, cancellationToken)).FindAll(r => r.PersonId == personId && r.DueAt != null);
        if (own.Find(r => r.Ladder == ReminderLadder.Snooze) is not { } snooze)
        {
            return false;
        }

        snooze.DueAt = null;
        if (own.Find(r => r.Ladder == ReminderLadder.Deadline && r.DueAt > now) is { } towards
            && Ladder.First(ReminderLadder.Deadline, towards.AnchorAt, calendar, now, assignment.IssuedAt) is { } next)
        {
            (towards.Step, towards.DueAt) = (next.Step, next.DueAt);
        }

        return true;
    }

    /// <summary>More time was asked for: who decides is told again while he has not. Nothing silences it but his word.</summary>
    internal static async Task ArmTimeAskedAsync(
        ReformBotDbContext db, Assignment assignment, DateTimeOffset askedAt, OfficeCalendar calendar, CancellationToken cancellationToken = default)
    {
        if (assignment.IsCooperation || assignment.AssignerId == assignment.AssigneeId)
        {
            return;
        }

        var rows = await RowsOfAsync(db, assignment, cancellationToken);
        Arm(ReminderLadder.TimeAsked, askedAt);
        Arm(ReminderLadder.TimeRunningOut, assignment.DueAt);

        void Arm(ReminderLadder ladder, DateTimeOffset? anchor)
        {
            if (anchor is { } counted && Ladder.First(ladder, counted, calendar, askedAt) is { } rung)
            {
                Set(db, rows.Find(r => r.Ladder == ladder), assignment, ladder, assignment.AssignerId, counted, rung);
            }
        }
    }

    private static void Arm(
        ReformBotDbContext db, List<Reminder> rows, Assignment assignment, OfficeCalendar calendar, DateTimeOffset now)
    {
        var deadline = Awaits(assignment) ? assignment.DueAt : null;
        Keep(ReminderLadder.Deadline, assignment.AssigneeId, deadline, isFixed: true);
        Keep(ReminderLadder.Escalation, assignment.AccountableId, assignment.AccountableId == assignment.AssigneeId ? null : deadline, isFixed: true);
        Keep(ReminderLadder.Leadership, assignment.AssignerId, deadline, isFixed: true);
        Keep(ReminderLadder.Acceptance, assignment.AssigneeId, assignment.State == AssignmentState.AwaitingAcceptance ? now : null);
        var asked = rows.Find(r => r.Ladder == ReminderLadder.Acceptance)?.AnchorAt ?? now;
        Keep(ReminderLadder.Unaccepted, assignment.AssignerId, IsToldAtDeadline(assignment, asked, calendar) ? deadline : null, isFixed: true);
        var decider = assignment.ArbiterId ?? assignment.AssignerId;
        var isAskedNow = rows.Find(r => r.Ladder == ReminderLadder.Confirmation) is not { DueAt: not null } waiting || waiting.PersonId != decider;
        Keep(ReminderLadder.Confirmation, decider, IsUpToAssigner(assignment) ? now : null);
        if (assignment.DueAt is { } runsOut && IsUndone(assignment))
        {
            KeepLastWord(runsOut);
        }

        foreach (var snooze in rows.Where(r => r.Ladder == ReminderLadder.Snooze && r.PersonId == assignment.AssigneeId && !Awaits(assignment)))
        {
            snooze.DueAt = null;
        }

        // The deadline's morning; asked only after that, the next one.
        void KeepLastWord(DateTimeOffset runsOut)
        {
            if (ExtensionLadder.Last(runsOut, calendar).DueAt > now)
            {
                Keep(ReminderLadder.TimeRunningOut, decider, runsOut, isFixed: true);
            }
            else if (isAskedNow)
            {
                Keep(ReminderLadder.TimeAsked, decider, now);
            }
        }

        void Keep(ReminderLadder ladder, Guid personId, DateTimeOffset? anchor, bool isFixed = false)
        {
            var row = rows.Find(r => r.Ladder == ladder);
            if (anchor is not { } counted || assignment.IsCooperation)
            {
                row?.DueAt = null;
                return;
            }

            var stands = row is { DueAt: not null } && row.PersonId == personId && (!isFixed || row.AnchorAt == counted);
            if (!stands && Ladder.First(ladder, counted, calendar, now) is { } rung)
            {
                Set(db, row, assignment, ladder, personId, counted, rung);
            }
        }
    }

    /// <summary>Work that stands still until it is decided whose it is.</summary>
    private static bool IsUndone(Assignment assignment) => !assignment.IsCooperation
        && (assignment.State == AssignmentState.Declined || (assignment.TransferAskedAt is not null && Awaits(assignment)));

    private static bool Awaits(Assignment assignment) =>
        assignment.State is AssignmentState.AwaitingAcceptance or AssignmentState.InProgress;

    private static bool IsToldAtDeadline(Assignment assignment, DateTimeOffset asked, OfficeCalendar calendar) =>
        assignment.State == AssignmentState.AwaitingAcceptance && assignment.AssignerId != assignment.AssigneeId
        && AcceptanceLadder.DeadlineComesFirst(asked, assignment.DueAt, calendar);

    private static bool IsUpToAssigner(Assignment assignment) =>
        assignment.State is AssignmentState.Submitted or AssignmentState.Declined || assignment.TransferAskedAt is not null;

    private static void Set(
        ReformBotDbContext db, Reminder? row, Assignment assignment, ReminderLadder ladder, Guid personId, DateTimeOffset anchor, Rung rung)
    {
        if (row is null)
        {
            db.Reminders.Add(new Reminder
            {
                Id = Guid.CreateVersion7(),
                AssignmentId = assignment.Id,
                Ladder = ladder,
                Step = rung.Step,
                AnchorAt = anchor,
                DueAt = rung.DueAt,
                PersonId = personId,
            });
            return;
        }

        row.Step = rung.Step;
        row.AnchorAt = anchor;
        row.DueAt = rung.DueAt;
        row.PersonId = personId;
        row.Round++;
    }

    /// <summary>Rows added earlier in the same piece of work are found as well: one instruction may take several steps.</summary>
    private static async Task<List<Reminder>> RowsOfAsync(
        ReformBotDbContext db, Assignment assignment, CancellationToken cancellationToken)
    {
        var stored = await db.Reminders.Where(r => r.AssignmentId == assignment.Id).ToListAsync(cancellationToken);
        var added = db.ChangeTracker.Entries<Reminder>()
            .Where(e => e.State == EntityState.Added && e.Entity.AssignmentId == assignment.Id)
            .Select(e => e.Entity);
        return [.. stored, .. added];
    }
}
