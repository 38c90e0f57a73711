using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>
/// "Ừ chuyển cho Hoàn đi" where nobody has asked to be rid of anything: agreed to among people, and no consent to what else may wait. The
/// work that is being spoken of is offered to be handed on; where it is none of his to give, it is asked which.
/// </summary>
internal static class HandedOnWish
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        if (turn.Conversation.Dialog is not null || reading.Tasks.Count > 0 || GivenOn.NameIn(text) is not { } name || await turn.ReadNameAsync(name) is not { } to)
        {
            return false;
        }

        if (await OwnAsync(turn, to.PersonId) is { } own && (GivenOn.IsMoved(text) || GivenOn.IsPointedAt(text)) && reading.Settled is { Deadline: null } said && !NamesWork(said))
        {
            await OfferedAsides.PassOnAsync(turn, own, to.PersonId);
            return true;
        }

        var work = await SpokenOfAsync(turn, to.PersonId);
        if (await TryGivenBackAsync(turn, reading, work, to.PersonId))
        {
            return true;
        }

        if (!IsMeant(reading, text, isClear: work is not null) || await IsAskedAsync(turn))
        {
            return false;
        }

        if (work is not null)
        {
            return await ReassignAfterDecline.TryGiveAsync(turn, work, to.PersonId);
        }

        var who = Speech.Person(turn.Language, turn.Office.Roster, to.PersonId);
        var candidates = (await StepCandidates.ForAsync(turn, StepVerb.Move)).FindAll(a => MayGive(turn, a, to.PersonId));
        if (candidates.Count == 0)
        {
            turn.Reply = DialogWording.Line(turn, "HandoverTo.None", who);
            return true;
        }

        Disambiguation.Ask(turn, new Request(StepVerb.Handover) { PersonId = to.PersonId }, candidates, DialogWording.Say(turn.Language, "HandoverTo.Which", who));
        return true;
    }

    /// <summary>Right under the card of work that is his own now.</summary>
    private static async Task<Assignment?> OwnAsync(Turn turn, Guid toId) =>
        (await Quoted.TaskAsync(turn) ?? (await LastNotice.ReadAsync(turn) is { CameByItself: true, Task: { } last } ? last : null)) is { } number
        && await turn.Act.FindAsync(number) is { State: AssignmentState.AwaitingAcceptance or AssignmentState.InProgress, TransferAskedAt: null } work
        && work.AssigneeId == turn.Person.Id && work.AssignerId != turn.Person.Id && toId != turn.Person.Id && toId != work.AssignerId
            ? work
            : null;

    /// <summary>"Thôi để Quý làm", said later to what somebody wants to be rid of: that is what waits for just this word.</summary>
    private static async Task<bool> TryGivenBackAsync(Turn turn, Reading reading, Assignment? spokenOf, Guid toId)
    {
        if (reading.Settled is not { Intent: Intent.Handover or Intent.Approve or Intent.Yes, Deadline: null } said || NamesWork(said))
        {
            return false;
        }

        var back = (await PendingDecisions.ReadAsync(turn)).Open.Select(q => q.Assignment)
            .Where(a => (a.State == AssignmentState.Declined || a.TransferAskedAt is not null) && MayGive(turn, a, toId)).ToList();
        // The newest card is of other work: which of them is meant is not known.
        if (spokenOf is { } newest && back.TrueForAll(a => a.Number != newest.Number) && await LastNotice.ReadAsync(turn) is { CameByItself: true, Task: { } shown } && shown == newest.Number)
        {
            return false;
        }

        switch (back.FindAll(a => a.Number == spokenOf?.Number) is [var last] ? [last] : back)
        {
            case []:
                return false;
            case [var only]:
                return await ReassignAfterDecline.TryGiveAsync(turn, only, toId);
            default:
                Disambiguation.Ask(turn, new Request(StepVerb.Handover) { PersonId = toId }, back, DialogWording.Say(
                    turn.Language, "HandoverTo.Which", Speech.Person(turn.Language, turn.Office.Roster, toId)));
                return true;
        }
    }

    // "Giao cho Hoàn nhé" alone begins an order; "chuyển cho Hoàn đi" does where no work of his is spoken of.
    private static bool IsMeant(Reading reading, string text, bool isClear) => reading.Settled switch
    {
        { Deadline: not null } => false,
        var said when NamesWork(said) => false,
        { Intent: Intent.Approve or Intent.Confirm or Intent.Yes } => true,
        { Intent: Intent.Assign or Intent.Handover or Intent.Unknown } => isClear && (GivenOn.IsMoved(text) || GivenOn.IsPointedAt(text)),
        _ => false,
    };

    // "Chuyển cho Quý làm": what he is to do with it is no name of anything.
    private static bool NamesWork(Reading said) => said.Title is { } title && !GivenOn.IsTaking(title);

    // What waits may be this very question.
    private static async Task<bool> IsAskedAsync(Turn turn)
    {
        var waiting = await PendingDecisions.ReadAsync(turn);
        return waiting.Batches.Count > 0 || waiting.Leaves.Count > 0 || waiting.Asked.Count > 0
            || waiting.Open.Any(q => q.Verb is StepVerb.Uphold or StepVerb.Show || q.Assignment.TransferAskedAt is not null);
    }

    private static async Task<Assignment?> SpokenOfAsync(Turn turn, Guid toId)
    {
        var number = await Quoted.TaskAsync(turn) ?? (await LastNotice.ReadAsync(turn) is { CameByItself: true, Task: { } last } ? last : turn.Conversation.LastTask);
        return number is { } spoken && await turn.Act.FindAsync(spoken) is { } work && MayGive(turn, work, toId) ? work : null;
    }

    private static bool MayGive(Turn turn, Assignment work, Guid toId) =>
        work.State is AssignmentState.AwaitingAcceptance or AssignmentState.InProgress or AssignmentState.Declined && work.AssigneeId != toId
        && turn.Person.Id != work.AssigneeId && turn.Act.May(work, (person, a) => HandOver.MayHandOver(turn.Office.Roster, person, a));
}
