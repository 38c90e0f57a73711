using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations.Questions;

/// <summary>A question asked back ("hỏi lại") that its assigner has not answered, or one put to the doer that he has not.</summary>
/// <param name="NoticeKey">The outbox key of the message it was put to him in.</param>
/// <param name="IsToDoer">Asked by whoever gave the work.</param>
internal sealed record AskedBackQuestion(Assignment Assignment, Guid? AskerId, string Words, string NoticeKey, bool IsToDoer)
{
    public static async Task<IReadOnlyList<AskedBackQuestion>> ReadAsync(Turn turn)
    {
        var (db, me) = (turn.Db, turn.Person.Id);
        var rows = await WaitingForReader.Questions(db, turn.Person)
            .Join(db.Assignments.AsNoTracking(), step => step.AssignmentId, a => a.Id, (step, a) => new { Assignment = a, Step = step })
            .OrderBy(row => row.Assignment.Number).Take(20).ToListAsync();
        return
        [
            // Asked both by the doer and of him, of work one gave oneself, it is the newest that is answered.
            .. rows.GroupBy(row => row.Assignment.Number).Select(g => g.MaxBy(row => row.Step.Number)!).Select(row => new AskedBackQuestion(
                row.Assignment,
                row.Step.PersonId,
                row.Step.Payload is { } payload ? MessageJson.Read<EventPayload>(payload).Words ?? "" : "",
                Act.StepKey(row.Step, me),
                row.Step.Kind == EventKind.Inquired)),
        ];
    }
}
