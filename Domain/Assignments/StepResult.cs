using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;

namespace ReformBot.Domain.Assignments;

/// <summary>What became of one step on one assignment.</summary>
public abstract record StepResult
{
    private StepResult()
    {
    }

    public sealed record Done(Assignment Assignment, AssignmentEvent Step) : StepResult
    {
        /// <summary>The instruction to many whose own deadline went along.</summary>
        public Assignment? Parent { get; init; }

        /// <summary>The new deadline, where time it waited was given back.</summary>
        public DateTimeOffset? GivenBack { get; init; }

        /// <summary>The deadline that was moved after it had passed.</summary>
        public DateTimeOffset? PassedDue { get; init; }
    }

    /// <summary>No such assignment, or none the actor may know of.</summary>
    public sealed record NotFound(int Number) : StepResult;

    /// <summary>The actor may see it and may not do this.</summary>
    public sealed record NotYours(Assignment Assignment) : StepResult;

    /// <summary>Not now: its present state is the answer. Also what a second press of the same button gets.</summary>
    public sealed record WrongState(Assignment Assignment) : StepResult;

    /// <summary>The button is of an earlier state; today's is shown with fresh buttons and nothing happens.</summary>
    public sealed record Stale(Assignment Assignment) : StepResult;

    /// <summary>Who is to do it does it already.</summary>
    public sealed record AlreadyTheDoer(Assignment Assignment) : StepResult;

    /// <summary>One open request an assignment: the earlier one still waits for its answer.</summary>
    public sealed record AlreadyAsked(Assignment Assignment, ExtensionRequest Open) : StepResult;

    /// <summary>What another was to take the place of has been decided on meanwhile.</summary>
    public sealed record AlreadyDecided(Assignment Assignment, ExtensionRequest Decided) : StepResult;

    /// <summary>Given without its content: nothing may be attached to it.</summary>
    public sealed record AttachmentRefused(Assignment Assignment) : StepResult;

    /// <summary>An answer nobody would read: nobody has asked.</summary>
    public sealed record NothingAsked(Assignment Assignment) : StepResult;

    public sealed record ReasonNeeded(Assignment Assignment) : StepResult;

    /// <summary>The date asked for does not lie after the present deadline, or lies in the past.</summary>
    public sealed record DateNotLater(Assignment Assignment) : StepResult;

    /// <summary>The deadline decided on lies in the past.</summary>
    public sealed record DatePast(Assignment Assignment) : StepResult;

    /// <summary>It goes to another when its deadline has passed: nobody is born late, a new date is asked for.</summary>
    public sealed record NewDateNeeded(Assignment Assignment) : StepResult;

    /// <summary>The deadline decided on is the one it has.</summary>
    public sealed record SameDeadline(Assignment Assignment) : StepResult;
}
