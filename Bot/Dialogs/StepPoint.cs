using ReformBot.Bot.Conversations.Steps;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Dialogs;

/// <summary>Whether a step that is being asked about still has its point, whatever others have done to the assignment meanwhile.</summary>
internal static class StepPoint
{
    /// <param name="asksForTime">More time is asked for, and nobody has decided on it.</param>
    public static bool IsLeft(StepVerb verb, Assignment work, bool asksForTime) => verb switch
    {
        StepVerb.Show => true,
        StepVerb.Waive => work.State != AssignmentState.Withdrawn,
        StepVerb.Approve or StepVerb.Refuse => asksForTime && !IsClosed(work),
        StepVerb.Uphold => work.State == AssignmentState.Declined || (work.TransferAskedAt is not null && !IsClosed(work)),
        StepVerb.Accept or StepVerb.Confirm or StepVerb.Return or StepVerb.ReturnSmall => IsInStateFor(verb, work),
        _ when Request.IsArbiters(verb) => IsInStateFor(verb, work),
        _ => !IsClosed(work),
    };

    /// <summary>The same after the speaker's own step: one that the state no longer allows is over as well.</summary>
    public static bool IsLeftAfterOwn(StepVerb verb, Assignment work, bool asksForTime) =>
        verb is StepVerb.Waive or StepVerb.Uphold ? IsLeft(verb, work, asksForTime) : IsInStateFor(verb, work);

    private static bool IsInStateFor(StepVerb verb, Assignment work) => Request.StatesFor(verb).Contains(work.State);

    private static bool IsClosed(Assignment work) => work.State is AssignmentState.Withdrawn or AssignmentState.Completed;
}
