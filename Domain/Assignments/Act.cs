using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
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

    /// <summary>Those away today whom the actor stands in for.</summary>
    public IReadOnlyList<RosterPerson> StandsInFor { get; init; } = [];

    /// <summary>In whose right the last step was taken, where it was not the actor's own: the record and the words say both names.</summary>
    internal (Guid AssignmentId, RosterPerson Person)? InsteadOf { get; set; }

    /// <summary>When those concerned will be told, where something waits for sending hours: the actor is told so.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>Work given now whose doer hears of it only after its deadline, by number: the actor is told that nobody is late for that.</summary>
    public SortedSet<int> Unheard { get; } = [];

    /// <summary>Null at the operator's console.</summary>
    public required Channel? Channel { get; init; }

    /// <summary>Office time.</summary>
    public required DateTimeOffset Now { get; init; }

    public required History History { get; init; }

    public required Mailbox Mailbox { get; init; }

    public required StoreProvider Provider { get; init; }

    /// <summary>Something long past, put on record: nobody is told of it now.</summary>
    public bool IsSilent { get; init; }

    private Absences? _absences;

    /// <summary>Who is away now, looked up once.</summary>
    internal async Task<Absences> AbsencesAsync() => _absences ??= await Absences.AtAsync(Db, Office.Calendar, Now, CancellationToken.None);

    /// <summary>Who has been told of which step, by outbox key: helper and director in one hear of it once.</summary>
    private readonly HashSet<string> _told = [];

    /// <summary>The assignment if it exists and the actor may see it; otherwise null, and nobody learns which of the two.</summary>
    public Task<Assignment?> FindAsync(int number) => VisibleAssignment.FindAsync(Db, Office.Roster, Actor, number, StandsInFor);

    /// <summary>The assignment if the actor is named as able to remove what is in its way, whether or not he may see the rest of it.</summary>
    public Task<Assignment?> FindUnblockableAsync(int number) =>
        VisibleAssignment.FindUnblockableAsync(Db, Office.Roster, Actor, number, StandsInFor);

    /// <summary>Tells one person, other than the actor in sending hours only.</summary>
    public Task TellAsync(Guid personId, OutgoingMessage message, string dedupeKey, NoticeAbout? about = null) =>
        OweAsync(personId, message, dedupeKey, about, isUrgent: personId == Actor.Id);

    private async Task OweAsync(Guid personId, OutgoingMessage message, string dedupeKey, NoticeAbout? about, bool isUrgent)
    {
        if (isUrgent)
        {
            await Mailbox.TellAsync(Db, personId, message, OutboxClass.Answer, dedupeKey);
            return;
        }

        HeldUntil = await Mailbox.TellInHoursAsync(Db, Office.Calendar, personId, message, OutboxClass.Answer, dedupeKey, about) ?? HeldUntil;
    }

    /// <summary>Of what is restricted: nobody else may read it for being named in it.</summary>
    private async Task<IReadOnlyCollection<Guid>> NamedInAsync(Assignment? assignment) => assignment is not { IsRestricted: true } ? [] :
    [
        .. await Db.Participants.AsNoTracking().Where(p => p.AssignmentId == assignment.Id).Select(p => p.PersonId).ToListAsync(),
        .. Db.Tracked<Participant>().Where(p => p.AssignmentId == assignment.Id).Select(p => p.PersonId),
    ];

    public AssignmentEvent Record(Assignment assignment, EventKind kind, EventPayload payload) =>
        History.Append(
            Db,
            assignment,
            kind,
            Now,
            Actor.Id,
            Channel,
            InsteadOf is { } instead && instead.AssignmentId == assignment.Id ? payload with { InsteadOfId = instead.Person.Id } : payload);

    /// <summary>The outbox key of what one person is told of a step.</summary>
    public static string StepKey(AssignmentEvent step, Guid personId) => $"step:{step.AssignmentId:N}:{step.Number}:{personId:N}";

    /// <summary>
    /// Tells each of the people, the actor excepted, once, what this step means to them; for one who has left, who leads in his
    /// place. What asks somebody away for his word or work is said to who stands in for him too. Of a restricted one the head and who
    /// follows another hear nothing, unless they may read it.
    /// </summary>
    /// <param name="together">All assignments the message speaks of, where they are several.</param>
    public async Task TellAsync(
        AssignmentEvent step, IEnumerable<Guid> people, Func<RosterPerson, OutgoingMessage> compose, IReadOnlyList<Assignment>? together = null)
    {
        if (IsSilent)
        {
            return;
        }

        var assignment = await Db.Assignments.FindAsync(step.AssignmentId);
        var named = await NamedInAsync(assignment);
        List<(RosterPerson To, OutgoingMessage Message)> said =
        [
            .. people.Select(id => HearerOf(assignment, id, named)).OfType<RosterPerson>().Where(person => _told.Add(StepKey(step, person.Id)))
                .Select(person => (person, compose(person))),
        ];
        List<RosterPerson> asked = [.. said.Where(s => ToStandIn.Asks(s.Message)).Select(s => s.To)];
        var standIns = asked.Count == 0 || assignment is null ? [] : await ToStandIn.OfAsync(this, together ?? [assignment], asked, named);
        foreach (var (to, message) in said)
        {
            // Whoever hears it as news and stands in for the one it asks hears it as the one asked.
            if (ToStandIn.Asks(message) || standIns.All(pair => pair.StandIn.Id != to.Id))
            {
                await SayAsync(to, message, StepKey(step, to.Id));
            }
        }

        foreach (var (standIn, away) in standIns)
        {
            // What it is to himself is another message.
            var key = $"{StepKey(step, standIn.Id)}:instead";
            if (_told.Add(key))
            {
                await SayAsync(standIn, ToStandIn.Compose(compose, away, standIn), key);
            }
        }

        Task SayAsync(RosterPerson to, OutgoingMessage message, string key) => OweAsync(
            to.Id, message, key, new NoticeAbout(step.AssignmentId, step.Number), IsUrgent(step, assignment));

        // Hỏa tốc goes out at any hour: who gave it said yes to exactly that.
        static bool IsUrgent(AssignmentEvent step, Assignment? assignment) => step.Kind == EventKind.Issued && assignment is { Priority: Priority.Urgent };
    }

    /// <summary>Whether anybody but the actor hears what is told to that person of the assignment.</summary>
    internal async Task<bool> IsHeardAsync(Assignment assignment, Guid meant) =>
        HearerOf(assignment, meant, await NamedInAsync(assignment)) is not null;

    private RosterPerson? HearerOf(Assignment? assignment, Guid meant, IReadOnlyCollection<Guid> named)
    {
        return Office.Roster.InOfficeFor(meant, except: assignment?.AssigneeId) is { } person && person.Id != Actor.Id && !IsKeptFrom(person) ? person : null;

        bool IsKeptFrom(RosterPerson person) => assignment is { IsRestricted: true }
            && (meant == assignment.AccountableId || meant != person.Id)
            && !Rights.CanSee(Office.Roster, person, assignment, named);
    }
}
