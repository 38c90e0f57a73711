using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;

namespace ReformBot.Domain.Assignments.Obstacles;

/// <summary>"Hỏi Bảy 184 sao thấp hơn tháng 1": whoever may have the doer reminded asks him about the work; changes nothing else, and urges nobody.</summary>
public sealed record AskDoer(int Number, string? Question)
{
    internal static readonly AssignmentState[] States =
        [AssignmentState.AwaitingAcceptance, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Declined];

    public static bool May(Act act, Assignment assignment) => act.Actor.Id != assignment.AssigneeId && RemindNow.MayRemind(act, assignment);

    public static bool IsFor(Assignment assignment) => States.Contains(assignment.State);

    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(Number, null, (person, a) => person.Id == act.Actor.Id && May(act, a), States);
        if (refusal is not null)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(Question))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        var step = act.Record(assignment!, EventKind.Inquired, new EventPayload { Words = Question });
        await act.TellAsync(step, [assignment!.AssigneeId], to => AnswerNotices.Inquired(assignment, Question, act, to));
        return new StepResult.Done(assignment, step);
    }
}
