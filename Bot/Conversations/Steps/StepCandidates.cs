using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Digests;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>The assignments a step without a number can be about, the nearest deadline first.</summary>
internal static class StepCandidates
{
    private const int Most = 200;

    public static async Task<List<Assignment>> ForAsync(Turn turn, StepVerb verb)
    {
        var me = turn.Person.Id;
        var gave = turn.Office.Roster.AnswersFor(turn.Person);
        var states = Request.StatesFor(verb).ToList();
        // A unit's line of an instruction to many may be answered by anybody of that unit.
        var own = turn.Person.Posts.Select(p => p.UnitId).ToList();
        // "Giữ nguyên" answers a proposal to pass work on as well.
        var upholds = verb == StepVerb.Uphold;
        var questions = WaitingForReader.Questions(turn.Db, turn.Person);
        var query = turn.Db.Assignments.AsNoTracking()
            .Where(a => states.Contains(a.State) || (upholds && a.TransferAskedAt != null && a.State == AssignmentState.InProgress));
        query = verb == StepVerb.Answer ? turn.Db.Assignments.AsNoTracking().Where(a => questions.Any(q => q.AssignmentId == a.Id))
            : Request.IsArbiters(verb) ? query.Where(a => a.ArbiterId != null && gave.Contains(a.ArbiterId.Value))
            : verb == StepVerb.Unblocked ? query.Where(a => a.BlockedAt != null && (a.AssigneeId == me || (a.UnblockerId == me && !a.IsRestricted)))
            : Request.IsGivers(verb)
            ? query.Where(a => gave.Contains(a.AssignerId) || a.DirectorId == me || (a.ArbiterId != null && gave.Contains(a.ArbiterId.Value)))
            : query.Where(a => a.AssigneeId == me || (a.ParentId != null && !a.IsRestricted && verb == StepVerb.Complete && own.Contains(a.UnitId)));
        if (verb == StepVerb.Withdraw)
        {
            // A unit's line is withdrawn by its number; unnamed, the whole is meant.
            query = query.Where(a => a.ParentId == null);
        }

        if (verb is StepVerb.Approve or StepVerb.Refuse)
        {
            query = query.Where(a => turn.Db.ExtensionRequests.Any(r => r.AssignmentId == a.Id && r.State == ExtensionState.Open));
        }

        return await query.OrderBy(a => a.DueAt ?? DateTimeOffset.MaxValue).ThenBy(a => a.Number).Take(Most).ToListAsync();
    }

    /// <summary>Those the words can be about: by what they ask for, by their titles, and by what is being spoken of.</summary>
    /// <returns>Beside: the work named by its title that this cannot be done with as it stands; it is done with no other then.</returns>
    public static async Task<(List<Assignment> Candidates, int? Beside)> MeantAsync(Turn turn, Request request)
    {
        var all = await ForAsync(turn, request.Verb);
        if (await NamedBesideAsync(turn, request, all) is { } beside)
        {
            return ([], beside);
        }

        var candidates = OfNamed(turn, request, Possible(turn, request, all));
        return (NamedWork.Only(turn.Words, candidates, a => a.Title) is { } named ? [named] : await SpokenOf.NarrowAsync(turn, request, candidates), null);
    }

    private static async Task<int?> NamedBesideAsync(Turn turn, Request request, List<Assignment> candidates) =>
        candidates.Count > 0 && request.FileIds.Count == 0 && NamedWork.MayBeIn(turn.Words)
        && NamedWork.Only(turn.Words, candidates, a => a.Title) is null
        && NamedWork.Only(turn.Words, await OpenTaskQuery.ForAsync(turn.Db, turn.Person), t => t.Title) is { } other
        && candidates.TrueForAll(a => a.Number != other.Number)
            ? other.Number
            : null;

    private static readonly StepVerb[] Decisions = [StepVerb.Approve, StepVerb.Refuse, StepVerb.Confirm, StepVerb.Return];

    /// <summary>Whether it decides on what somebody has handed in or asked for, and may name him.</summary>
    public static bool IsDecision(StepVerb verb) => Decisions.Contains(verb);

    /// <summary>"Cho vp tới sáng mai", and nobody of it has asked: whoever is named, the decision is on none of these.</summary>
    public static bool AreOfOthers(Turn turn, Request request, IReadOnlyList<Assignment> candidates) =>
        Decisions.Contains(request.Verb) && request.PersonId is { } who && candidates.Count > 0 && candidates.All(a => a.AssigneeId != who && !IsOfUnit(turn, a, who));

    /// <summary>Whose work is decided on is named: his own, or else his unit's.</summary>
    private static List<Assignment> OfNamed(Turn turn, Request request, List<Assignment> candidates) =>
        !Decisions.Contains(request.Verb) || request.PersonId is not { } who ? candidates
        : candidates.FindAll(a => a.AssigneeId == who) is { Count: > 0 } own ? own
        : candidates.FindAll(a => IsOfUnit(turn, a, who)) is { Count: > 0 } units ? units
        : candidates;

    private static bool IsOfUnit(Turn turn, Assignment a, Guid who) => turn.Office.Roster.HeadOf(a.UnitId)?.Id == who;

    /// <summary>More time until a day is asked for what would be due before it, if there is any such work.</summary>
    private static List<Assignment> Possible(Turn turn, Request request, List<Assignment> candidates)
    {
        if (request is not { Verb: StepVerb.Extend, DeadlineOn: { } on })
        {
            return candidates;
        }

        var until = turn.Office.Calendar.DueAt(on, request.Time);
        return candidates.FindAll(a => a.DueAt < until) is { Count: > 0 } earlier ? earlier : candidates;
    }
}
