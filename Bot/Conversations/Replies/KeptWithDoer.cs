using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>"Văn phòng không có cán bộ, KT làm đi", right below a request to be rid of the work: a refusal of that one, with why. It is asked.</summary>
internal static class KeptWithDoer
{
    public static async Task<bool> TryAskAsync(Turn turn)
    {
        if (await LastNotice.ReadAsync(turn) is not { CameByItself: true, Task: { } number } || await turn.Act.FindAsync(number) is not { } work
            || !turn.Act.May(work, (person, a) => MayKeep(turn, person, a)))
        {
            return false;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(
                turn.Language, "UpholdBy.Words", Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId), work.Number, work.Title, turn.Words.Trim()),
            [new Request(StepVerb.Uphold) { Task = work.Number, Words = turn.Words.Trim() }]);
        return true;
    }

    private static bool MayKeep(Turn turn, Domain.People.RosterPerson person, Assignment a) => a.State == AssignmentState.Declined
        ? Rights.CanSettle(turn.Office.Roster, person, a)
        : a.TransferAskedAt is not null && HandOver.MayHandOver(turn.Office.Roster, person, a);
}
