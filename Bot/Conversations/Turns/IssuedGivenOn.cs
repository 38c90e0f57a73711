using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"À nhầm, cái vỉa hè để Quý làm", right after it went out with others: that one is offered to be handed over, the others stay, and nothing is done before a yes.</summary>
internal static class IssuedGivenOn
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        var (said, led) = (ItemGivenOn.Read(text), await LedByAsync(turn, text));
        if (said is null && led is null)
        {
            return false;
        }

        said ??= new ItemGivenOn("", null, "", IsSlip: false) { IsSecondThought = true };
        if ((said.Matter.Length == 0 && !said.IsSlip && !said.IsSecondThought) || await MeantAsync(turn, said) is not { } work
            || (!said.IsSlip && said.Matter.Length == 0 && !await IsSpokenOfAsync(turn, work))
            || (led?.Person ?? await ReceiverEdits.NameAsync(turn, said.Name)) is not { } named || named.PersonId == work.AssigneeId
            || turn.Office.Roster.Find(named.PersonId) is not { } to || Rights.ToAssign(turn.Office.Roster, turn.Person, to) != AssignRight.Order
            || !turn.Act.May(work, (person, a) => HandOver.MayHandOver(turn.Office.Roster, person, a)))
        {
            return false;
        }

        var roster = turn.Office.Roster;
        var reason = DialogWording.Say("vi", "HandoverTo.Given.Reason");
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "HandoverTo.Given", work.Number, work.Title, Speech.PersonWithUnit(turn.Person, roster, to.Id),
                Speech.Person(turn.Language, roster, work.AssigneeId), DialogWording.Say(turn.Language, "HandoverTo.Given.Reason")),
            [new Request(StepVerb.Handover) { Task = work.Number, PersonId = to.Id, Words = reason }]);
        turn.Reply = led is { People.Count: > 0 } ? turn.Reply!.After(IssuedChangeWording.FixedBeside(turn, work, [ChangedPart.Cooperating])) : turn.Reply;
        return true;
    }

    /// <summary>"Thôi giao Sở Tư pháp chủ trì, Nội vụ phối hợp": who leads it instead, and who is to help.</summary>
    private static async Task<Reading?> LedByAsync(Turn turn, string text) => SecondThoughts.WithoutSlip(text) is var said && said != text
        && await turn.ReadAsync(said) is { Intent: Intent.Assign, Person: not null, Title: null, Everyone: false, Deadline: null, NoDeadline: false, Tasks.Count: 0 } led
            ? led
            : null;

    /// <summary>Nothing else has been spoken of since it went out.</summary>
    private static async Task<bool> IsSpokenOfAsync(Turn turn, Assignment work) =>
        turn.Conversation.LastTask == work.Number && await LastNotice.ReadAsync(turn) is not { CameByItself: true };

    /// <summary>Of what he gave last the one that is called so, or the only one.</summary>
    private static async Task<Assignment?> MeantAsync(Turn turn, ItemGivenOn said)
    {
        if (said.Number is { } number)
        {
            return (await IssuedList.ReadAsync(turn)).TryGetValue(number, out var task) ? await OpenAsync(turn, task) : null;
        }

        var given = (await LastIssued.ReadAsync(turn)).Where(a => a.State != AssignmentState.Parent).ToList();
        var meant = said.Matter.Length > 0 ? NamedMatter.Only(said.Matter, given, a => a.Title) : given is [var only] ? only : null;
        return meant is null ? null : await OpenAsync(turn, meant.Number);
    }

    private static async Task<Assignment?> OpenAsync(Turn turn, int number) =>
        await turn.Act.FindAsync(number) is { State: AssignmentState.AwaitingAcceptance or AssignmentState.InProgress, TransferAskedAt: null } work ? work : null;
}
