using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments;

/// <summary>
/// One person doing something now: what every command needs and all it may touch. The person is the one behind the channel
/// account, whatever a card or a forged body claims.
/// </summary>
public sealed record Act
{
    public required ReformBotDbContext Db { get; init; }

    public required Office Office { get; init; }

    public required RosterPerson Actor { get; init; }

    /// <summary>Null at the operator's console.</summary>
    public required Channel? Channel { get; init; }

    /// <summary>Office time.</summary>
    public required DateTimeOffset Now { get; init; }

    public required History History { get; init; }

    public required Mailbox Mailbox { get; init; }

    public required StoreProvider Provider { get; init; }

    /// <summary>Something long past, put on record: nobody is told of it now.</summary>
    public bool IsSilent { get; init; }

    /// <summary>The assignment if it exists and the actor may see it; otherwise null, and nobody learns which of the two.</summary>
    public Task<Assignment?> FindAsync(int number) => VisibleAssignment.FindAsync(Db, Office.Roster, Actor, number);

    /// <summary>Of a restricted one the head and the director hear nothing, unless they are among its readers.</summary>
    private async Task<IReadOnlyCollection<Guid>> KeptFromAsync(Assignment assignment)
    {
        var named = await Db.Participants.AsNoTracking().Where(p => p.AssignmentId == assignment.Id).Select(p => p.PersonId).ToListAsync();
        named.AddRange(Db.Participants.Local.Where(p => p.AssignmentId == assignment.Id).Select(p => p.PersonId));
        return
        [
            .. new[] { assignment.AccountableId, assignment.DirectorId ?? Guid.Empty }
                .Where(id => Office.Roster.Find(id) is { } person && !Rights.CanSee(Office.Roster, person, assignment, named)),
        ];
    }

    public AssignmentEvent Record(Assignment assignment, EventKind kind, EventPayload payload) =>
        History.Append(Db, assignment, kind, Now, Actor.Id, Channel, payload);

    /// <summary>The outbox key of what one person is told of a step.</summary>
    public static string StepKey(AssignmentEvent step, Guid personId) => $"step:{step.AssignmentId:N}:{step.Number}:{personId:N}";

    /// <summary>Tells each of the people, the actor excepted, once, what this step means to them.</summary>
    public async Task TellAsync(AssignmentEvent step, IEnumerable<Guid> people, Func<RosterPerson, OutgoingMessage> compose)
    {
        if (IsSilent)
        {
            return;
        }

        var assignment = await Db.Assignments.FindAsync(step.AssignmentId);
        var kept = assignment is { IsRestricted: true } ? await KeptFromAsync(assignment) : [];
        foreach (var id in people.Distinct().Where(id => id != Actor.Id && !kept.Contains(id)))
        {
            if (Office.Roster.Find(id) is { IsActive: true } person)
            {
                await Mailbox.TellAsync(
                    Db, id, compose(person), OutboxClass.Answer, StepKey(step, id));
            }
        }
    }
}
