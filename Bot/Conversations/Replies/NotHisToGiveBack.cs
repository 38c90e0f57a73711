using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Intents.Officer;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>
/// "Việc này không phải của tôi, xin trả lại" under a reminder of what another does: only whoever does it can give it back, which is said at
/// once, with what the speaker may do about it instead.
/// </summary>
internal static class NotHisToGiveBack
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading)
    {
        if (reading.Settled is not { Intent: Intent.Decline or Intent.Return, IsPointedAt: true, Tasks: [var number] } || !GivingBack.Is(turn.Words)
            || await turn.Act.FindAsync(number) is not { State: AssignmentState.AwaitingAcceptance or AssignmentState.InProgress } work
            || work.AssigneeId == turn.Person.Id || turn.Act.May(work, turn.Act.MayDo))
        {
            return false;
        }

        var gave = turn.Act.May(work, turn.Act.MayDecide);
        var mayRemind = RemindNow.MayRemind(turn.Act, work);
        turn.Conversation.LastTask = work.Number;
        turn.Reply = DialogWording.Line(turn, "NotToGiveBack", work.Number, work.Title, Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId));
        turn.Reply = turn.Reply with
        {
            Lines = [.. turn.Reply.Lines, DialogWording.Say(turn.Language, gave ? "NotToGiveBack.Giver" : mayRemind ? "NotToGiveBack.Other" : "NotToGiveBack.Colleague", work.Number)],
            Buttons =
            [
                .. mayRemind ? new[] { Button.Saying(DialogWording.Say(turn.Language, "NotToGiveBack.Remind"), LeaveNotices.Say(turn.Language, "Reminded.Task.text", work.Number)) } : [],
                .. gave ? StepButtons.Of(turn.Language, work, "withdraw") : [],
            ],
        };
        return true;
    }
}
