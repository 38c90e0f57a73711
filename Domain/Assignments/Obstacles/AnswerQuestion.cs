using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;

namespace ReformBot.Domain.Assignments.Obstacles;

/// <summary>The assigner's answer to a question asked back: to the doer, and to whoever asked it.</summary>
public sealed record AnswerQuestion(int Number, string? Answer)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, null, act.MayDecide, AssignmentState.AwaitingAcceptance, AssignmentState.InProgress, AssignmentState.Declined);
        if (refusal is not null)
        {
            return refusal;
        }

        // Who acts for the doer's unit may have asked in his place.
        var asked = await OpenQuestions.BackAskersAsync(act, assignment!);
        List<Guid> readers = [.. (await OpenQuestions.MayReadAsync(act, assignment!, asked)).Append(assignment!.AssigneeId).Where(id => id != act.Actor.Id).Distinct()];
        if (readers.Count == 0)
        {
            return new StepResult.NothingAsked(assignment);
        }

        if (string.IsNullOrWhiteSpace(Answer))
        {
            return new StepResult.ReasonNeeded(assignment);
        }

        var step = act.Record(assignment, EventKind.Answered, new EventPayload { Words = Answer, PersonId = readers.Contains(assignment.AssigneeId) ? null : readers[^1] });
        await act.TellAsync(step, readers, to => AnswerNotices.Answered(assignment, Answer, act, to));
        return new StepResult.Done(assignment, step);
    }
}
