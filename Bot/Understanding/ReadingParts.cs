namespace ReformBot.Bot.Understanding;

/// <summary>What is to be shown besides an assignment's card.</summary>
internal enum Topic
{
    None,

    /// <summary>All steps of an assignment.</summary>
    History,

    /// <summary>The commitments of one's own units.</summary>
    Commitments,

    /// <summary>Which units have not confirmed theirs.</summary>
    CommitmentsNotConfirmed,

    /// <summary>Which commitment lines are short of their target.</summary>
    CommitmentGaps,

    /// <summary>Who is on leave.</summary>
    Absences,

    /// <summary>When somebody named is on leave.</summary>
    LeaveOf,

    /// <summary>Who has not accepted what he was given.</summary>
    Unaccepted,

    /// <summary>What something stands in the way of.</summary>
    Blocked,

    /// <summary>Which units have most late work.</summary>
    LateUnits,

    /// <summary>What falls due within some days, of all one oversees.</summary>
    Due,

    /// <summary>What one does as somebody's substitute.</summary>
    Covered,
}

/// <summary>Something only the person can say: it is asked, never guessed.</summary>
internal enum Slot
{
    Person,
    Title,
    Deadline,
    Product,
    Reason,
    Task,
}

/// <summary>Something doubtful that is shown beside the echo.</summary>
internal enum Warning
{
    Vague,
    Holiday,
    Overload,
    Past,
    Lunar,
    Before,
}

/// <summary>Who was named. A unit stands for its head; both are given so that the echo can name both.</summary>
internal sealed record Named(Guid PersonId, Guid? UnitId);

/// <param name="Time">Only where a time of day or half-day was said; otherwise the end of that working day is meant.</param>
/// <param name="Words">The words it was read from, as typed.</param>
internal sealed record DeadlineReading(DateOnly Date, TimeOnly? Time, string Words);

/// <summary>A line that fits two readings: both are offered as buttons, neither is obeyed.</summary>
/// <param name="Label">What the button says: "Giao đ/c Tuấn, gặp sau giao ban".</param>
/// <param name="Text">The unambiguous line that says the same, understood as typed by the person.</param>
internal sealed record AlternativeReading(string Label, string Text);
