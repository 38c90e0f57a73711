using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// "Thu hồi 172 giao lại cho Sở Tư pháp, hạn 20/3": nothing is withdrawn, it is offered to be passed on as it is, with the day said. To whom is asked
/// where the name does not say it.
/// </summary>
internal static partial class PassedOnInstead
{
    public static async Task<bool> TryAsync(Turn turn, GivenAnew said)
    {
        if (await turn.Act.FindAsync(said.Number) is not { } work || !turn.Act.May(work, turn.Act.MayDecide))
        {
            return false;
        }

        var (named, candidates, beside) = await WhoAsync(turn, said);
        if (named is null && (candidates.Count == 0 || !said.IsClear))
        {
            return false;
        }

        if (named is null)
        {
            ChoiceDialog.Begin(
                turn,
                DialogWording.Say(turn.Language, "GivenAnew.Whom", work.Number, work.Title),
                [
                    .. candidates.Take(OrderCandidates.Most).Select(id => new ChoiceOption(
                        Speech.PersonWithUnit(turn.Person, turn.Office.Roster, id),
                        $"{DialogWording.Say(turn.Language, "GivenAnew.text", work.Number, turn.Office.Roster.Find(id)?.Code)}{(beside.Length > 0 ? $", {beside}" : "")}")),
                ]);
            return true;
        }

        var (day, others) = await BesideAsync(turn, beside);
        var request = new Request(StepVerb.Handover)
        {
            Task = work.Number, PersonId = named.PersonId, Words = said.Why ?? DialogWording.Say("vi", "HandoverTo.Given.Reason"), DeadlineOn = day?.Date, Time = day?.Time,
        };
        var roster = turn.Office.Roster;
        if (work.State is not (AssignmentState.AwaitingAcceptance or AssignmentState.InProgress or AssignmentState.Declined) || work.AssigneeId == named.PersonId
            || roster.Find(named.PersonId) is not { } to || Rights.ToAssign(roster, turn.Person, to) != AssignRight.Order
            || !turn.Act.May(work, (person, a) => HandOver.MayHandOver(roster, person, a)))
        {
            turn.Reply = IssuedChangeWording.NotGivenAnew(turn, work, named.PersonId);
            return true;
        }

        ConfirmDialog.Begin(turn, IssuedChangeWording.PassOn(turn, work, to.Id, day), [request]);
        turn.Reply = turn.Reply!.After(DialogWording.Say(turn.Language, "Withdraw.GivenAnew", work.Number));
        turn.Reply = others.Count == 0 ? turn.Reply : turn.Reply.After(DraftsWording.RestNotTaken(turn, string.Join(", ", others)));
        return true;
    }

    /// <summary>Whom the name means, or could mean; where it says clearly that somebody gets it, what follows the name is said beside it.</summary>
    private static async Task<(Named? Named, IReadOnlyList<Guid> Candidates, string Beside)> WhoAsync(Turn turn, GivenAnew said)
    {
        var words = said.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = words.Length; length > (said.IsClear ? 0 : words.Length - 1); length--)
        {
            var name = string.Join(' ', words.Take(length));
            var beside = string.Join(", ", new[] { string.Join(' ', words.Skip(length)), said.Beside }.Where(part => part.Length > 0));
            if (await ReceiverEdits.NameAsync(turn, name) is { } named)
            {
                return (named, [], beside);
            }

            if (await turn.ReadAsync($"giao {name}") is { Intent: Intent.Assign, Person: null, Title: null, PersonCandidates: { Count: > 1 } candidates })
            {
                return (null, candidates, beside);
            }
        }

        return (null, [], said.Beside);
    }

    /// <summary>The day it is to be done by now, and what else is said that does not change any more.</summary>
    private static async Task<(DeadlineReading? Day, IReadOnlyList<string> Others)> BesideAsync(Turn turn, string beside)
    {
        DeadlineReading? day = null;
        var rest = new List<string>();
        foreach (var part in OrderEdits.PartsOf(beside))
        {
            var words = DraftClauses.DeadlineIn(part) is { Length: > 0 } said ? said : DayPattern().IsMatch(Folded.Of(part).Text) ? $"hạn {part}" : "";
            var read = day is null && words.Length > 0 ? (await turn.ReadAsync(words)).Deadline : null;
            day ??= read;
            if (read is null)
            {
                rest.Add(part);
            }
        }

        return (day, rest);
    }

    // "… cho Tư trước 20/3".
    [GeneratedRegex(@"^(?:truoc|trong|den|toi|cuoi|het|dau|thu|ngay|sang|chieu|mai|mot|hom nay|tuan|thang|\d)\b")]
    private static partial Regex DayPattern();
}
