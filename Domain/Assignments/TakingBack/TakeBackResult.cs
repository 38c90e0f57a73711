using ReformBot.Domain.Assignments.Events;

namespace ReformBot.Domain.Assignments.TakingBack;

public abstract record TakeBackResult
{
    private TakeBackResult()
    {
    }

    public sealed record Taken(Assignment Assignment, EventKind Step) : TakeBackResult;

    /// <summary>What one word did to several.</summary>
    /// <param name="Kept">Those in which something followed meanwhile.</param>
    public sealed record TakenMany(IReadOnlyList<Assignment> Assignments, IReadOnlyList<Assignment> Kept, EventKind Step) : TakeBackResult;

    /// <summary>Something followed it.</summary>
    public sealed record TooLate(Assignment Assignment) : TakeBackResult;

    /// <summary>Not the kind of step that can be taken back: a decision on an extension, a reminder.</summary>
    public sealed record NoSlip(Assignment Assignment, EventKind Step) : TakeBackResult;

    /// <summary>The actor did something else last, and nothing like what he named.</summary>
    public sealed record NoneOfKind(Assignment Assignment, EventKind Step) : TakeBackResult;

    /// <summary>What he named he did several times, and something else since: which is meant only he can say.</summary>
    public sealed record Several(IReadOnlyList<(Assignment Assignment, EventKind Step)> Acts) : TakeBackResult;

    /// <summary>The actor did nothing in the last fifteen minutes.</summary>
    public sealed record Nothing : TakeBackResult;
}
