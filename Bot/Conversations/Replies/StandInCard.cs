using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>"Đồng ý gia hạn", "nhận việc", right under what was put to him in place of one away: that is meant, and no work of his own.</summary>
internal static class StandInCard
{
    private static readonly HashSet<Intent> Acts = [Intent.Approve, Intent.Refuse, Intent.Accept, Intent.Confirm, Intent.Return, Intent.Decline, Intent.Yes];

    public static async Task<Reading> CompleteAsync(Turn turn, Reading reading)
    {
        if (turn.Conversation.Dialog is not null || turn.Message.Kind != IncomingKind.Text || reading.Tasks.Count > 0 || !Acts.Contains(reading.Intent)
            || turn.Act.StandsInFor.Count == 0 || await LastNotice.ReadAsync(turn) is not { CameByItself: true, Task: { } number, Message.AsksReader: true }
            || await turn.Act.FindAsync(number) is not { } work || !(IsForAnother(turn, work, turn.Act.MayDecide) || IsForAnother(turn, work, turn.Act.MayDo)))
        {
            return reading;
        }

        return reading.Intent != Intent.Yes ? reading with { Tasks = [number] }
            : await PendingDecisions.ReadAsync(turn) is { Open.Count: 0, Batches.Count: 0, Leaves.Count: 0, Asked.Count: 0 } ? reading with { Intent = Intent.Approve, Tasks = [number] }
            : reading;
    }

    private static bool IsForAnother(Turn turn, Assignment work, Func<Domain.People.RosterPerson, Assignment, bool> may) =>
        turn.Act.InRightOf(work, may) is { } right && right.Id != turn.Person.Id;
}
