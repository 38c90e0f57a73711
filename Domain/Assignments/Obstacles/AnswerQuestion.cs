using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;

namespace ReformBot.Domain.Assignments.Obstacles;

/// <summary>The assigner's answer to a question asked back.</summary>
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

        if (string.IsNullOrWhiteSpace(Answer))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        var step = act.Record(assignment!, EventKind.Answered, new EventPayload { Words = Answer });
        await act.TellAsync(step, [assignment!.AssigneeId], to => AnswerNotices.Answered(assignment, Answer, act, to));
        return new StepResult.Done(assignment, step);
    }
}
