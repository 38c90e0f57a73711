namespace ReformBot.Domain.Assignments;

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
