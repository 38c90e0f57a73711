using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations;

/// <summary>A question asked back ("hỏi lại") that its assigner has not answered.</summary>
/// <param name="NoticeKey">The outbox key of the message it was put to him in.</param>
internal sealed record AskedQuestion(Assignment Assignment, Guid? AskerId, string Words, string NoticeKey)
{
    private static readonly AssignmentState[] Open = [AssignmentState.AwaitingAcceptance, AssignmentState.InProgress, AssignmentState.Declined];

    public static async Task<IReadOnlyList<AskedQuestion>> ReadAsync(Turn turn)
    {
        var (db, me) = (turn.Db, turn.Person.Id);
        var rows = await (
            from step in db.AssignmentEvents.AsNoTracking()
            join a in db.Assignments.AsNoTracking() on step.AssignmentId equals a.Id
            where a.AssignerId == me && Open.Contains(a.State) && step.Kind == EventKind.AskedBack
                && !db.AssignmentEvents.Any(later => later.AssignmentId == a.Id && later.Number > step.Number
                    && (later.Kind == EventKind.AskedBack || later.Kind == EventKind.Answered))
            orderby a.Number
            select new { Assignment = a, Step = step }).Take(6).ToListAsync();
        return
        [
            .. rows.Select(row => new AskedQuestion(
                row.Assignment,
                row.Step.PersonId,
                row.Step.Payload is { } payload ? MessageJson.Read<EventPayload>(payload).Words ?? "" : "",
                Act.StepKey(row.Step, me))),
        ];
    }
}
