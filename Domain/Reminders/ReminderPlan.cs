using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>A rung's row on its way to the next one: what it was when read and what it becomes.</summary>
/// <param name="DueAt">Null: the ladder is silent from here.</param>
public sealed record ReminderMove(DueReminder From, string Step, DateTimeOffset? DueAt);

/// <summary>All that is due for one person, said in one message; <see cref="PersonId"/> is empty for a row that moves without a word, alone.</summary>
/// <param name="Key">The person, or the row that moves without a word: what is kept together.</param>
public sealed record PersonalReminder(
    Guid Key, Guid PersonId, IReadOnlyList<ReminderNote> Notes, IReadOnlyList<ReminderMove> Moves, IReadOnlyList<Follow> Follows);

/// <summary>Decides what every due row says, to whom, and where it goes next. Pure: rows, people, calendar and now.</summary>
public static class ReminderPlan
{
    /// <param name="failed">Gets what a row throws that cannot be decided on: the row stays as it is, the others go on.</param>
    public static IReadOnlyList<PersonalReminder> Of(DueNow due, Office office, DateTimeOffset now, Action<Guid, Exception> failed) =>
    [
        .. due.Tasks.Select(row => Try(row.Reminder.Id, () => Decide(row, office, due.Absences, now), failed))
            .Concat(due.Commitments.Select(row => Try(row.Commitment.Id, () => Decide(row, office, due.Absences, now), failed)))
            .Concat(due.CheckIns.Select(row => Try(row.CheckIn.Id, () => Decide(row, office, due.Absences, now), failed)))
            .Concat(due.Drafts.Select(row => Try(row.Id, () => Decide(row, office, due.Absences, now), failed)))
            .OfType<Decided>()
            .Concat(due.Begun.SelectMany(row => Try(row.Leave.Id, () => Covered(row, office, due.Absences).ToList(), failed) ?? []))
            .GroupBy(decided => (decided.Key, decided.PersonId))
            .Select(person => new PersonalReminder(
                person.Key.Key,
                person.Key.PersonId,
                UnitsNote.Gathered(Said(person.Select(d => d.Note).OfType<ReminderNote>()), person.Key.PersonId, due, office.Roster),
                [.. person.Select(d => d.Move).OfType<ReminderMove>()],
                [.. person.Select(d => d.Follow).OfType<Follow>()])),
    ];

    private static T? Try<T>(Guid row, Func<T> decide, Action<Guid, Exception> failed)
        where T : class
    {
        try
        {
            return decide();
        }
        catch (Exception bug)
        {
            failed(row, bug);
            return null;
        }
    }

    /// <summary>In the order of urgency; an assignment that is due on two ladders stands once, where it is most urgent.</summary>
    private static IReadOnlyList<ReminderNote> Said(IEnumerable<ReminderNote> notes) =>
    [
        .. notes.OrderBy(n => n.Kind)
            .ThenBy(n => (n as TaskNote)?.Task.DueAt).ThenBy(n => (n as TaskNote)?.Task.Number ?? (n as CheckInNote)?.Due.CheckIn.Line)
            .DistinctBy(n => n is TaskNote task ? task.Task.Number : (object)n),
    ];

    private static Decided Decide(DueReminder due, Office office, Absences absences, DateTimeOffset now)
    {
        var calendar = office.Calendar;
        if (!due.IsOwed)
        {
            return Decided.Silently(new ReminderMove(due, due.Reminder.Step, DueAt: null));
        }

        var step = Ladder.Current(due.Reminder, calendar, now);
        var next = Ladder.NextOnceSaid(due.Reminder, calendar, now);
        var move = new ReminderMove(due, next?.Step ?? step, next?.DueAt);
        if (WasToldAtDeadline(due, step, calendar) || Recipients.For(due, step, office.Roster) is not { } person)
        {
            return Decided.Silently(move);
        }

        var kind = TaskNote.KindOf(due, step, now, calendar);
        if (!absences.IsAway(person.Id))
        {
            return new Decided(person.Id, new TaskNote(kind, due), move);
        }

        return absences.SubstituteOf(person.Id) is { } substitute && office.Roster.Find(substitute) is { IsActive: true } && MayHear(due, substitute, absences)
            ? new Decided(substitute, new TaskNote(kind, due, InsteadOf: person.Id), move)
            : Decided.Silently(new ReminderMove(due, due.Reminder.Step, absences.ReturnOf(person.Id, calendar)));
    }

    /// <summary>What waits for a decision on the substitute's own work waits for whoever is away.</summary>
    private static bool MayHear(DueReminder due, Guid substitute, Absences absences) => due.MayBeReadBy(substitute)
        && ((substitute != due.AssigneeId && absences.SubstituteOf(due.AssigneeId) != substitute)
        || due.Reminder.Ladder is not (ReminderLadder.Confirmation or ReminderLadder.Unaccepted or ReminderLadder.TimeAsked or ReminderLadder.TimeRunningOut));

    /// <summary>That it is not accepted the assigner has heard when the deadline passed: he is not told a second time.</summary>
    private static bool WasToldAtDeadline(DueReminder due, string step, OfficeCalendar calendar) =>
        due.Reminder.Ladder == ReminderLadder.Acceptance && step == AcceptanceLadder.Report && !due.IsExcused
        && AcceptanceLadder.DeadlineComesFirst(due.Reminder.AnchorAt, due.DueAt, calendar);

    /// <summary>Only the head confirms: nobody stands in, it waits for him.</summary>
    private static Decided Decide(DueCommitment due, Office office, Absences absences, DateTimeOffset now)
    {
        var from = due.Commitment.NextReminderAt!.Value;
        var next = CommitmentReminders.AfterReminding(due.Commitment, now, office.Calendar);
        return Head(due.Commitment, office) is { } head && !absences.IsAway(head.Id)
            ? new Decided(head.Id, new CommitmentNote(due), Follow: new Follow(FollowKind.Commitment, due.Commitment.Id, from, next))
            : new Decided(Guid.Empty, null, Follow: new Follow(FollowKind.Commitment, due.Commitment.Id, from, next));
    }

    /// <summary>A figure is asked of the unit's focal point, who reports for it; asked again, of the head.</summary>
    private static Decided Decide(DueCheckIn due, Office office, Absences absences, DateTimeOffset now)
    {
        var from = due.CheckIn.NextAskAt!.Value;
        RosterPerson?[] line = [office.Roster.HolderOf(due.Commitment.UnitId, Role.Focal), Head(due.Commitment, office)];
        if ((due.CheckIn.AskedAt is null ? line : line.Reverse()).OfType<RosterPerson>().FirstOrDefault(p => !absences.IsAway(p.Id)) is not { } asked)
        {
            return new Decided(Guid.Empty, null, Follow: new Follow(FollowKind.CheckIn, due.CheckIn.Id, from, CommitmentReminders.AfterAsking(now, office.Calendar)));
        }

        var next = CommitmentReminders.NextAsk(due.CheckIn.AskedAt, now, office.Calendar);
        return new Decided(asked.Id, new CheckInNote(due), Follow: new Follow(FollowKind.CheckIn, due.CheckIn.Id, from, next, Asked: due));
    }

    /// <summary>Drafts are issued by him they were put to; away, he is told after his return.</summary>
    private static Decided Decide(DraftBatch due, Office office, Absences absences, DateTimeOffset now)
    {
        var follow = new Follow(FollowKind.Drafts, due.Id, due.NextReminderAt!.Value, DraftReminders.After(due.DraftedAt, now, office.Calendar));
        return office.Roster.Find(due.IssuerId) is { IsActive: true } issuer && !absences.IsAway(issuer.Id)
            ? new Decided(issuer.Id, new DraftsNote(due), Follow: follow)
            : new Decided(Guid.Empty, null, Follow: follow);
    }

    /// <summary>Whoever stands in hears once, as he begins, what waits for a word of the one away; what comes later he is told as it comes.</summary>
    private static IEnumerable<Decided> Covered(BegunLeave due, Office office, Absences absences)
    {
        var (leave, standIn) = (due.Leave, due.Leave.SubstituteId!.Value);
        var isAway = absences.IsAway(leave.PersonId);
        DateTimeOffset? next = isAway && absences.IsAway(standIn) ? absences.ReturnOf(standIn, office.Calendar) : null;
        yield return new Decided(standIn, null, Follow: new Follow(FollowKind.Leave, leave.Id, leave.TellStandInAt!.Value, next));
        if (absences.SubstituteOf(leave.PersonId) != standIn || office.Roster.Find(standIn) is not { IsActive: true })
        {
            yield break;
        }

        foreach (var task in due.Waiting.Where(t => t.IsOwed && MayHear(t, standIn, absences)))
        {
            yield return new Decided(standIn, new TaskNote(NoteKind.Waiting, task, InsteadOf: leave.PersonId));
        }
    }

    private static RosterPerson? Head(Commitment commitment, Office office) => office.Roster.HeadOf(commitment.UnitId);

    private sealed record Decided(Guid PersonId, ReminderNote? Note, ReminderMove? Move = null, Follow? Follow = null)
    {
        /// <summary>What nobody hears of need not move together with others: a great morning's may be thousands.</summary>
        public Guid Key => PersonId == Guid.Empty ? Move?.From.Reminder.Id ?? Follow!.Id : PersonId;

        public static Decided Silently(ReminderMove move) => new(Guid.Empty, null, move);
    }
}
