using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"180 anh gửi rồi nha, 320 lượt", from whoever was asked to help with what stands in the way of 180: no report on the work, which is another's, but his word on it.</summary>
internal static class ObstacleAnswer
{
    public static async Task<bool> TryAskAsync(Turn turn, Request request)
    {
        if (request is not { Verb: StepVerb.Complete or StepVerb.Progress, Task: { } number, Version: null } || turn.Message.Files.Count > 0 || BareNumbers.AllIn(turn.Words).Count > 2 || await turn.Act.FindUnblockableAsync(number) is not { } work
            || work.AssigneeId == turn.Person.Id || turn.Act.May(work, turn.Act.MayDo) || await IsAskedAsync(turn, work.Id))
        {
            return false;
        }

        var words = turn.Words.Trim();
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "ObstacleAnswer", work.Number, work.Title, Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId), words),
            [new Request(StepVerb.Answer) { Task = number, Words = words }]);
        return true;
    }

    // A question put to him as the giver waits: the answer to that is no word on what is in the way.
    private static Task<bool> IsAskedAsync(Turn turn, Guid workId) => WaitingForReader.Questions(turn.Db, turn.Person).AnyAsync(q => q.AssignmentId == workId);
}
