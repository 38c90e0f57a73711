using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments;

/// <summary>Somebody to be reminded.</summary>
/// <param name="UnitId">A unit was named: whoever of it and of what lies below it owes something.</param>
public sealed record Reminded(Guid PersonId, Guid? UnitId);

/// <summary>Whose work is meant by how it stands.</summary>
public enum RemindedKind
{
    Any,

    /// <summary>"Mấy cái quá hạn".</summary>
    Late,

    /// <summary>"Mấy người chưa nhận".</summary>
    Unaccepted,
}

/// <summary>Its doer was reminded of it by somebody only just now.</summary>
public sealed record JustReminded(Assignment Assignment, DateTimeOffset At, Guid ById);

/// <summary>
/// "Đôn đốc": who gave it, directs it, drafted it or answers for it has the doer reminded now. Of those named each hears once, of
/// all he owes; nobody named means the actor's latest instruction to many. Always privately, and nobody but those named; of what he
/// was reminded of within half an hour, by whomever, not again. What a leaver had is said to who leads in his place, less what that one
/// may not read.
/// </summary>
/// <param name="Named">None: of the number whoever owes it.</param>
/// <param name="IsOfInstruction">"Các phòng chưa gửi": the kinds of unit named are those of the latest instruction to many that has them.</param>
/// <param name="Kind">Only what stands so; with nobody named, of whoever owes it.</param>
public sealed record RemindNow(int? Number, IReadOnlyList<Reminded> Named, bool IsOfInstruction = false, RemindedKind Kind = RemindedKind.Any)
{
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(30);

    /// <summary>Several assignments by their numbers: each doer hears once, of all of them that are his.</summary>
    public static RemindNow Of(IReadOnlyList<int> numbers) => new(null, []) { Numbers = numbers };

    private IReadOnlyList<int> Numbers { get; init; } = [];

    public async Task<RemindNowResult> RunAsync(Act act)
    {
        if (Numbers.Count > 0)
        {
            return await TellAsync(act, await OwedAsync(act), about: null);
        }

        if (Number is null && ((Named.Count > 0 && !IsOfInstruction) || Kind != RemindedKind.Any))
        {
            return await RemindNamedAsync(act);
        }

        var assignment = Number is { } number ? await act.FindAsync(number) : await LatestAsync(act);
        if (assignment is null)
        {
            return Number is null && Named.Count > 0 ? await RemindNamedAsync(act) : new RemindNowResult.NotFound(Number);
        }

        if (!MayRemind(act, assignment))
        {
            return Superior(act) is { } above ? new RemindNowResult.Upwards(above) : new RemindNowResult.NotYours(assignment);
        }

        var owed = assignment.State == AssignmentState.Parent
            ? await act.Db.Assignments.Where(a => a.ParentId == assignment.Id
                && AssignmentStates.Running.Contains(a.State)).OrderBy(a => a.Number).ToListAsync()
            : assignment.State is AssignmentState.AwaitingAcceptance or AssignmentState.InProgress ? [assignment] : [];
        return await TellAsync(act, [.. owed.Where(a => Named.Count == 0 || Named.Any(n => Owes(act.Office.Roster, n, a)))], assignment);
    }

    /// <summary>Who gave it, directs it, drafted it or answers for it, and does not do it.</summary>
    public static bool MayRemind(Act act, Assignment a) => act.MayDecide(act.Actor, a) || act.Actor.Id == a.DraftedById
        || (Rights.Holds(act.Office.Roster, act.Actor, a.AccountableId, a) && act.Actor.Id != a.AssigneeId);

    private async Task<RemindNowResult> RemindNamedAsync(Act act)
    {
        var owed = await OwedAsync(act);
        return owed.Count == 0 && Superior(act) is { } above ? new RemindNowResult.Upwards(above) : await TellAsync(act, owed, about: null);
    }

    /// <summary>All that those named, or everybody where the kind is, owe the actor; of numbers those that are owed to him.</summary>
    public async Task<IReadOnlyList<Assignment>> OwedAsync(Act act)
    {
        if (Numbers.Count > 0)
        {
            var numbered = await act.Db.Assignments
                .Where(a => Numbers.Contains(a.Number) && (a.State == AssignmentState.AwaitingAcceptance || a.State == AssignmentState.InProgress))
                .OrderBy(a => a.DueAt ?? DateTimeOffset.MaxValue).ThenBy(a => a.Number).ToListAsync();
            return numbered.FindAll(a => a.AssigneeId != act.Actor.Id && MayRemind(act, a));
        }

        var (me, gave) = (act.Actor.Id, act.Office.Roster.AnswersFor(act.Actor));
        var (people, units) = NamedIn(act.Office.Roster);
        var ofAnybody = Named.Count == 0 && Kind != RemindedKind.Any;
        return await OfKind(Kind, act.Db.Assignments, act.Now)
            .Where(a => AssignmentStates.Running.Contains(a.State) && a.AssigneeId != me
                && (ofAnybody || people.Contains(a.AssigneeId) || units.Contains(a.UnitId))
                && (gave.Contains(a.AssignerId) || a.DirectorId == me || a.DraftedById == me || (!a.IsRestricted && gave.Contains(a.AccountableId))))
            .OrderBy(a => a.DueAt ?? DateTimeOffset.MaxValue).ThenBy(a => a.Number)
            .ToListAsync();
    }

    /// <summary>Those that stand so; all of them for <see cref="RemindedKind.Any"/>.</summary>
    public static IQueryable<Assignment> OfKind(RemindedKind kind, IQueryable<Assignment> assignments, DateTimeOffset now) => kind switch
    {
        RemindedKind.Late => assignments.Where(a => a.DueAt < now).Where(Standing.LateAt(now)),
        RemindedKind.Unaccepted => assignments.Where(a => a.State == AssignmentState.AwaitingAcceptance),
        _ => assignments,
    };

    private async Task<RemindNowResult> TellAsync(Act act, IReadOnlyList<Assignment> owed, Assignment? about)
    {
        var already = await JustRemindedAsync(act, owed);
        var fresh = new List<Assignment>();
        foreach (var task in owed.Where(a => !already.Any(r => r.Assignment.Id == a.Id)))
        {
            if (await act.IsHeardAsync(task, task.AssigneeId))
            {
                fresh.Add(task);
            }
        }

        foreach (var doer in fresh.GroupBy(a => a.AssigneeId).Select(g => g.ToList()))
        {
            var steps = doer.ConvertAll(a => act.Record(a, EventKind.Reminded, new EventPayload()));
            await act.TellAsync(steps[0], [doer[0].AssigneeId], to => ProgressNotices.Reminded(doer, act, to), doer);
        }

        return new RemindNowResult.Done(about, fresh, [.. Named.Where(n => !owed.Any(a => Owes(act.Office.Roster, n, a)))], already);
    }

    private static async Task<IReadOnlyList<JustReminded>> JustRemindedAsync(Act act, IReadOnlyList<Assignment> owed)
    {
        var (ids, since) = (owed.Select(a => a.Id).ToList(), act.Now - JustNow);
        var steps = (await act.Db.AssignmentEvents.AsNoTracking()
            .Where(e => ids.Contains(e.AssignmentId) && e.Kind == EventKind.Reminded && e.At > since && e.PersonId != null)
            .ToListAsync()).ToLookup(e => e.AssignmentId);
        return
        [
            .. owed.Select(a => (Assignment: a, Last: steps[a.Id].Where(e => WasOf(e, a.AssigneeId)).MaxBy(e => e.Number)))
                .Where(r => r.Last is not null).Select(r => new JustReminded(r.Assignment, r.Last!.At, r.Last.PersonId!.Value)),
        ];
    }

    /// <summary>Who does it now heard that reminder: it has not gone to another since.</summary>
    private static bool WasOf(AssignmentEvent step, Guid doer) => step.Payload is { } json && MessageJson.Read<EventPayload>(json).After?.AssigneeId == doer;

    private static bool Owes(Roster roster, Reminded named, Assignment a) =>
        named.UnitId is { } unit ? roster.IsWithin(a.UnitId, unit) : a.AssigneeId == named.PersonId;

    /// <summary>One of those named whom the actor works under: nobody is urged upwards.</summary>
    private RosterPerson? Superior(Act act) => Named.Select(n => act.Office.Roster.Find(n.PersonId)).OfType<RosterPerson>().FirstOrDefault(p =>
        Rights.ToAssign(act.Office.Roster, p, act.Actor) == AssignRight.Order
        && Rights.ToAssign(act.Office.Roster, act.Actor, p) is not (AssignRight.Order or AssignRight.Cooperation));

    /// <summary>The latest instruction to many; where kinds of unit are named, that has a line of one of them.</summary>
    private Task<Assignment?> LatestAsync(Act act)
    {
        var (people, units) = NamedIn(act.Office.Roster);
        var ofAnybody = Named.Count == 0;
        return act.Db.Assignments
            .Where(a => a.State == AssignmentState.Parent && (a.AssignerId == act.Actor.Id || a.DraftedById == act.Actor.Id)
                && (ofAnybody || act.Db.Assignments.Any(line => line.ParentId == a.Id && (people.Contains(line.AssigneeId) || units.Contains(line.UnitId)))))
            .OrderByDescending(a => a.Number).FirstOrDefaultAsync();
    }

    private (List<Guid> People, List<Guid> Units) NamedIn(Roster roster) => (
        [.. Named.Where(n => n.UnitId is null).Select(n => n.PersonId)],
        [.. Named.Select(n => n.UnitId).OfType<Guid>().SelectMany(roster.Within).Select(u => u.Id)]);
}

public abstract record RemindNowResult
{
    private RemindNowResult()
    {
    }

    /// <param name="About">The assignment, or the instruction to many; null where people or units were named.</param>
    /// <param name="Tasks">Those reminded of; none when nothing is owed any more.</param>
    /// <param name="Without">Those named who owe nothing of it.</param>
    /// <param name="Already">Those owed and not said again.</param>
    public sealed record Done(
        Assignment? About, IReadOnlyList<Assignment> Tasks, IReadOnlyList<Reminded> Without, IReadOnlyList<JustReminded> Already) : RemindNowResult;

    public sealed record NotFound(int? Number) : RemindNowResult;

    public sealed record NotYours(Assignment Assignment) : RemindNowResult;

    /// <summary>A superior is not reminded by those under him; what waits for him he is told of in his own time.</summary>
    public sealed record Upwards(RosterPerson Superior) : RemindNowResult;
}
