using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;

namespace ReformBot.Domain.Assignments.Obstacles;

/// <summary>What the one named as able to remove an obstacle says of it while it stands: to whoever does the work and to his head.</summary>
public sealed record AnswerObstacle(int Number, string? Answer)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, null, act.MayUnblock, AssignmentStates.Running);
        if (refusal is not null)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(Answer))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        var step = act.Record(assignment!, EventKind.ObstacleAnswered, new EventPayload { Words = Answer });
        await act.TellAsync(
            step, [assignment!.AssigneeId, assignment.AccountableId], to => ProgressNotices.ObstacleAnswered(assignment, Answer, act, to));
        return new StepResult.Done(assignment, step);
    }
}
