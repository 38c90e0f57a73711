namespace ReformBot.Domain.People;

public abstract record LeaveResult
{
    private LeaveResult()
    {
    }

    /// <param name="Decider">Whose word it waits for; null: it holds at once.</param>
    public sealed record Asked(Leave Leave, RosterPerson? Decider) : LeaveResult
    {
        /// <summary>Asked for before, not agreed to yet, and changed by this.</summary>
        public Leave? Replaced { get; init; }
    }

    /// <param name="Taken">Has some of the days already.</param>
    public sealed record Overlaps(Leave Taken) : LeaveResult;

    public sealed record Confirmed(Leave Leave) : LeaveResult;

    public sealed record Refused(Leave Leave) : LeaveResult;

    /// <param name="Days">Those that are worked after all.</param>
    public sealed record Cancelled(LeaveDays Days, RosterPerson Person, RosterPerson? Head) : LeaveResult
    {
        /// <summary>What is left of it; null where nothing is.</summary>
        public LeaveDays? Left { get; init; }
    }

    /// <param name="Leave">Still with him where it had been agreed to.</param>
    public sealed record StandInDeclined(Leave Leave, RosterPerson Person, RosterPerson Decider) : LeaveResult
    {
        /// <summary>He has said so before, and they were told then.</summary>
        public bool IsAgain { get; init; }
    }

    public sealed record NothingToCancel : LeaveResult;

    public sealed record NotYours : LeaveResult;
}
