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
    private static readonly CompiledQuery<Func<ReformBotDbContext, int, Task<Assignment?>>> ByNumber = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, int number) => db.Assignments.AsTracking().SingleOrDefault(a => a.Number == number)));

    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, IAsyncEnumerable<Guid>>> PeopleOf = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid assignment) => db.Participants.Where(p => p.AssignmentId == assignment).Select(p => p.PersonId)));

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
    public async Task<Assignment?> FindAsync(int number)
    {
        var assignment = await ByNumber.For(Db)(Db, number);
        if (assignment is null)
        {
            return null;
        }

        var people = await PeopleOf.For(Db)(Db, assignment.Id).ToListAsync();
        return Rights.CanSee(Office.Roster, Actor, assignment, people) ? assignment : null;
    }

    public AssignmentEvent Record(Assignment assignment, EventKind kind, EventPayload payload) =>
        History.Append(Db, assignment, kind, Now, Actor.Id, Channel, payload);

    /// <summary>Tells each of the people, the actor excepted, once, what this step means to them.</summary>
    public async Task TellAsync(AssignmentEvent step, IEnumerable<Guid> people, Func<RosterPerson, OutgoingMessage> compose)
    {
        if (IsSilent)
        {
            return;
        }

        foreach (var id in people.Distinct().Where(id => id != Actor.Id))
        {
            if (Office.Roster.Find(id) is { IsActive: true } person)
            {
                await Mailbox.TellAsync(
                    Db, id, compose(person), OutboxClass.Answer, $"step:{step.AssignmentId:N}:{step.Number}:{id:N}");
            }
        }
    }
}
