using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;

namespace ReformBot.Domain.Assignments.Obstacles;

/// <summary>"Hỏi lại": a question to the assigner; changes nothing else.</summary>
public sealed record AskBack(int Number, string? Question)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, null, act.MayDo, AssignmentState.AwaitingAcceptance, AssignmentState.InProgress, AssignmentState.Declined);
        if (refusal is not null)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(Question))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        var step = act.Record(assignment!, EventKind.AskedBack, new EventPayload { Words = Question });
        await act.TellAsync(step, [assignment!.AssignerId, .. assignment.Drafter()], to => AnswerNotices.AskedBack(assignment, Question, act, to));
        return new StepResult.Done(assignment, step);
    }
}
