namespace ReformBot.Domain.Assignments;

/// <summary>States that go together, for commands and queries alike.</summary>
public static class AssignmentStates
{
    /// <summary>Not over yet: somebody still owes something.</summary>
    public static readonly AssignmentState[] Open =
        [AssignmentState.AwaitingAcceptance, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Declined];

    /// <summary>In the doer's hands.</summary>
    public static readonly AssignmentState[] Running = [AssignmentState.AwaitingAcceptance, AssignmentState.InProgress];
}
