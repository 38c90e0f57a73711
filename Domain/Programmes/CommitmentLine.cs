using ReformBot.Domain.Assignments;

namespace ReformBot.Domain.Programmes;

/// <summary>One line of a commitment a head confirms.</summary>
public sealed record CommitmentLine
{
    public required int Number { get; init; }

    public required string Text { get; init; }

    public TargetFigure? Target { get; init; }

    public required MeasuredBy MeasuredBy { get; init; }

    public required CommitmentMeasure Measure { get; init; }

    /// <summary>Only assignments given on these authorities count; empty means all.</summary>
    public IReadOnlyList<Authority> Authorities { get; init; } = [];

    /// <summary>Our proposal, not the source's: the office may choose another.</summary>
    public required CheckInSchedule CheckInSchedule { get; init; }
}

public sealed record TargetFigure(decimal Value, string Unit);

public enum MeasuredBy
{
    /// <summary>Computed from the unit's assignments.</summary>
    Tasks,

    /// <summary>Computed from its report obligations.</summary>
    Reports,

    /// <summary>Said by the head at check-in, with evidence.</summary>
    Self,
}

public enum CommitmentMeasure
{
    Completed,
    OnTime,
    Statement,
}

public enum CheckInSchedule
{
    Weekly,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
}
