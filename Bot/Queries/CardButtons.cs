using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Queries;

/// <summary>What this person can press on an assignment as it stands now; what he did a moment ago and may be a slip, to be taken back.</summary>
internal static class CardButtons
{
    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, Guid, Task<bool>>> AsksForTime = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid assignment, Guid decider) => db.ExtensionRequests.Any(
            r => r.AssignmentId == assignment && r.State == ExtensionState.Open && r.RequestedById != decider)));

    /// <param name="last">The last step on it, where it is known already.</param>
    public static async Task<IReadOnlyList<Button>> ForAsync(Turn turn, Assignment a, AssignmentEvent? last = null)
    {
        last ??= await turn.Db.AssignmentEvents.AsNoTracking().SingleOrDefaultAsync(e => e.AssignmentId == a.Id && e.Number == a.EventCount);
        var steps = await StepsAsync(turn, a);
        return last is not null && TakeBack.IsOpen(turn.Act, last) ? [.. steps, StepButtons.Of(turn.Language, "undo", a)] : steps;
    }

    private static async Task<IReadOnlyList<Button>> StepsAsync(Turn turn, Assignment a)
    {
        var (language, roster) = (turn.Language, turn.Office.Roster);
        if (a.State == AssignmentState.Declined && turn.Act.May(a, (person, x) => Rights.Holds(roster, person, x.ArbiterId, x)))
        {
            return StepButtons.ForArbiter(language, a, (await BouncedBy.SidesAsync(turn.Db, a)).Count);
        }

        if (a.TransferAskedAt is not null && turn.Act.May(a, (person, x) => HandOver.MayHandOver(roster, person, x)))
        {
            var takers = await TransferProposal.TakersAsync(turn.Act, a, proposed: null);
            return StepButtons.ForTransfer(language, a, takers.Select(roster.Find).OfType<RosterPerson>());
        }

        if (turn.Act.May(a, turn.Act.MayDecide) && a.State is AssignmentState.AwaitingAcceptance or AssignmentState.InProgress
            && await AsksForTime.For(turn.Db)(turn.Db, a.Id, turn.Person.Id))
        {
            return StepButtons.Of(language, a, "approve", "refuse", "withdraw");
        }

        var unblocks = turn.Act.May(a, turn.Act.MayUnblock) ? ObstacleCard.Buttons(language, a) : [];
        return turn.Act.May(a, turn.Act.MayDecide) ? [.. unblocks, .. Urging(turn, a), .. StepButtons.ForDecider(language, a)]
            : unblocks.Count > 0 ? unblocks
            : turn.Act.May(a, turn.Act.MayDo) ? [.. StepButtons.ForDoer(language, a).Where(b => b.Verb != "show")]
            : [];
    }

    /// <summary>Of running work whoever gave it need not choose between waiting and withdrawing.</summary>
    private static IEnumerable<Button> Urging(Turn turn, Assignment a)
    {
        if (a.IsCooperation || a.AssigneeId == turn.Person.Id || a.State is not (AssignmentState.AwaitingAcceptance or AssignmentState.InProgress))
        {
            return [];
        }

        var urge = ReminderButtons.Urge(turn.Language, a.Number);
        return turn.Act.May(a, (person, x) => HandOver.MayHandOver(turn.Office.Roster, person, x)) ? [urge, StepButtons.Of(turn.Language, "handover", a)] : [urge];
    }
}
