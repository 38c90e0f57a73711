using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;

namespace ReformBot.Domain.Assignments.Obstacles;

/// <summary>What the doer says to a question about his work, in his own words, to everybody who asked since he last answered; changes nothing else.</summary>
public sealed record AnswerInquiry(int Number, string? Answer)
{
    /// <summary>Whether it was ever asked about: without a question there is nothing to answer.</summary>
    public static Task<bool> WasAskedAsync(Act act, Assignment assignment) => Questions(act, assignment).AnyAsync();

    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(Number, null, act.MayDo, [.. AskDoer.States]);
        if (refusal is not null)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(Answer))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        var askers = await AskersAsync(act, assignment!, before: int.MaxValue);
        var step = act.Record(assignment!, EventKind.InquiryAnswered, new EventPayload { Words = Answer, PersonId = askers[^1] });
        await act.TellAsync(step, askers, to => AnswerNotices.InquiryAnswered(assignment!, Answer, act, to));
        return new StepResult.Done(assignment!, step);
    }

    /// <summary>Whoever asked since the answer before that step; where nobody has, who asked last.</summary>
    internal static async Task<IReadOnlyList<Guid>> AskersAsync(Act act, Assignment assignment, int before)
    {
        var answered = await act.Db.AssignmentEvents.AsNoTracking()
            .Where(e => e.AssignmentId == assignment.Id && e.Kind == EventKind.InquiryAnswered && e.Number < before).MaxAsync(e => (int?)e.Number) ?? 0;
        var asked = await Questions(act, assignment).Where(e => e.Number < before).OrderBy(e => e.Number).Select(e => new { e.Number, Person = e.PersonId!.Value }).ToListAsync();
        return asked.FindAll(q => q.Number > answered) is { Count: > 0 } open ? [.. open.Select(q => q.Person).Distinct()] : [asked[^1].Person];
    }

    private static IQueryable<AssignmentEvent> Questions(Act act, Assignment assignment) => act.Db.AssignmentEvents.AsNoTracking()
        .Where(e => e.AssignmentId == assignment.Id && e.Kind == EventKind.Inquired && e.PersonId != null);
}
