using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Assignments;

/// <summary>Issues drafts: each becomes one assignment, or one parent with a line per unit. All or none.</summary>
/// <param name="DraftedById">Who drafted them for the actor to issue (giao thay).</param>
public sealed record AssignTask(IReadOnlyList<AssignmentDraft> Drafts, Guid? DraftedById = null, string? Words = null)
{
    public const string NumberCounter = "assignment-number";

    public async Task<AssignTaskResult> RunAsync(Act act)
    {
        var roster = act.Office.Roster;
        if (Drafts.Select(d => RefusalOf(roster, act.Actor, d)).FirstOrDefault(r => r is not null) is { } refusal)
        {
            return refusal;
        }

        var past = Drafts.FirstOrDefault(d => DueAtOf(d, act) < act.Now);
        if (past is not null)
        {
            return new AssignTaskResult.DeadlinePast(past);
        }

        var count = Drafts.Sum(d => d.Lines.Count + 1);
        var last = (int)await act.Provider.IncrementAsync(act.Db, NumberCounter, count, CancellationToken.None);
        var numbers = new Queue<int>(Enumerable.Range(last - count + 1, count));
        var issued = new List<Assignment>();
        foreach (var draft in Drafts)
        {
            issued.AddRange(await IssueAsync(act, draft, numbers));
        }

        return new AssignTaskResult.Issued(issued);
    }

    /// <summary>What in it is not the giver's to give, to ask for or to name; null where all of it is his.</summary>
    internal static AssignTaskResult? RefusalOf(Roster roster, RosterPerson giver, AssignmentDraft draft)
    {
        foreach (var receiver in draft.Receivers())
        {
            if (roster.Find(receiver.PersonId) is not { } person
                || Rights.ToAssign(roster, giver, person) is AssignRight.None or AssignRight.OnBehalf)
            {
                return new AssignTaskResult.NotYours(receiver.PersonId);
            }
        }

        foreach (var invited in draft.Cooperating)
        {
            if (roster.Find(invited) is not { IsActive: true } person || !Rights.CanInvite(roster, giver, person))
            {
                return new AssignTaskResult.InviteNotYours(invited);
            }
        }

        if (draft.DirectorId is { } id
            && (roster.Find(id) is not { IsActive: true } director || !Rights.CanNameDirector(roster, giver, director)))
        {
            return new AssignTaskResult.DirectorNotYours(id);
        }

        return Rights.CanSpeakFor(roster, giver, draft.Authority) ? null : new AssignTaskResult.AuthorityNotYours(draft.Authority);
    }

    private static DateTimeOffset? DueAtOf(AssignmentDraft draft, Act act) => draft.DeadlineOn is { } date
        ? act.Office.Calendar.DueAt(date, draft.DeadlineTime)
        : null;

    private async Task<IReadOnlyList<Assignment>> IssueAsync(Act act, AssignmentDraft draft, Queue<int> numbers)
    {
        if (draft.Assignee is { } assignee)
        {
            var single = Create(act, draft, assignee, numbers.Dequeue(), parent: null, AssignmentState.AwaitingAcceptance);
            await IssueAnnouncement.OfOneAsync(act, single, draft);
            return [single];
        }

        var first = draft.Lines[0];
        var parent = Create(act, draft, new Receiver(act.Actor.Id, act.Actor.MainPost?.UnitId ?? first.UnitId), numbers.Dequeue(), null, AssignmentState.Parent);
        var lines = new List<Assignment> { parent };
        foreach (var receiver in draft.Lines)
        {
            lines.Add(Create(act, draft, receiver, numbers.Dequeue(), parent.Id, AssignmentState.AwaitingAcceptance));
        }

        await IssueAnnouncement.OfManyAsync(act, parent, lines[1..], draft);
        return lines;
    }

    private Assignment Create(
        Act act, AssignmentDraft draft, Receiver receiver, int number, Guid? parent, AssignmentState state)
    {
        var roster = act.Office.Roster;
        var person = roster.Find(receiver.PersonId)!;
        var dueAt = DueAtOf(draft, act);
        var assignment = new Assignment
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            ParentId = parent,
            Title = draft.Title,
            Product = draft.Product,
            Quantity = draft.Quantity,
            Quality = draft.Quality,
            DeadlineOn = draft.DeadlineOn,
            DueAt = dueAt,
            AssignerId = act.Actor.Id,
            Authority = draft.Authority == Authority.Own ? PostTitles.AuthorityOf(roster, act.Actor) : draft.Authority,
            DraftedById = DraftedById,
            AssigneeId = receiver.PersonId,
            UnitId = receiver.UnitId,
            AccountableId = Accountable.HeadFor(roster, person, receiver.UnitId),
            DirectorId = draft.DirectorId,
            SourceDocument = draft.SourceDocument,
            ProgrammeCode = draft.ProgrammeCode,
            GroupCode = draft.GroupCode,
            Priority = draft.Priority,
            Origin = draft.Origin,
            Block = roster.FindUnit(receiver.UnitId)?.Block ?? Block.Government,
            IsCooperation = state != AssignmentState.Parent
                && Rights.ToAssign(roster, act.Actor, person) == AssignRight.Cooperation,
            IsRestricted = draft.IsRestricted,
            IsBare = draft.IsBare,
            State = state,
            IssuedAt = act.Now,
            AcceptDueAt = AcceptanceTerm.DueAt(act.Now, dueAt, act.Office.Calendar, draft.Priority),
        };
        UnheardDeadline.Waive(act, assignment, draft.Priority);
        act.Db.Assignments.Add(assignment);
        var helpers = draft.Cooperating.Where(id => id != receiver.PersonId).Distinct().ToList();
        AddParticipants(act, assignment, helpers, ParticipantKind.Cooperating);
        AddParticipants(act, assignment, draft.AllReaders().Except([.. helpers, receiver.PersonId, act.Actor.Id]), ParticipantKind.Reader);

        act.Record(assignment, EventKind.Issued, new EventPayload { Words = Words, ListNumber = draft.ListNumber });
        if (state != AssignmentState.Parent)
        {
            ReminderArming.ArmNew(act.Db, assignment, act.Office.Calendar, act.Now);
        }

        return assignment;
    }

    private static void AddParticipants(Act act, Assignment assignment, IEnumerable<Guid> people, ParticipantKind kind) =>
        act.Db.Participants.AddRange(people.Select(id => new Participant
        {
            Id = Guid.CreateVersion7(),
            AssignmentId = assignment.Id,
            PersonId = id,
            Kind = kind,
        }));
}

public abstract record AssignTaskResult
{
    private AssignTaskResult()
    {
    }

    /// <param name="Assignments">In the order drafted; a parent before its lines.</param>
    public sealed record Issued(IReadOnlyList<Assignment> Assignments) : AssignTaskResult;

    public sealed record NotYours(Guid PersonId) : AssignTaskResult;

    /// <summary>Named to co-operate from another block, where the actor may not even ask.</summary>
    public sealed record InviteNotYours(Guid PersonId) : AssignTaskResult;

    /// <summary>Named to direct by somebody over whom and under whom he does not stand.</summary>
    public sealed record DirectorNotYours(Guid PersonId) : AssignTaskResult;

    /// <summary>Given in the name of an authority the actor does not hold.</summary>
    public sealed record AuthorityNotYours(Authority Authority) : AssignTaskResult;

    public sealed record DeadlinePast(AssignmentDraft Draft) : AssignTaskResult;
}
