namespace ReformBot.Domain.Digests;

/// <summary>A direct part of the reporting unit, all below it counted in.</summary>
public sealed record UnitFigures(Guid UnitId, BoxCounts Boxes);

/// <param name="OldestDays">Working days the oldest has been waiting.</param>
public sealed record BlockedFigures(int Count, int OldestDays);

/// <summary>A commitment line whose last reported or computed value is short of its target. All in percent.</summary>
public sealed record CommitmentGap(Guid UnitId, int Line, decimal Target, decimal Value)
{
    public decimal Missing => Target - Value;
}

/// <summary>A line's figure a unit was asked for and has not reported.</summary>
public sealed record NotReportedFigure(Guid UnitId, int Line);

/// <summary>A published index and what is missing to its target.</summary>
public sealed record IndexGap(string Index, string Unit, int BaseYear, decimal Value, int TargetYear, decimal Target, decimal Missing);

/// <summary>How often a part of the reporting unit, or somebody in it, was praised.</summary>
public sealed record PraisedUnit(Guid UnitId, int Count);

/// <summary>Everything a shared digest says in numbers. No person is in it. Kept as sent.</summary>
public sealed record DigestFigures
{
    public required BoxCounts Boxes { get; init; }

    public IReadOnlyList<UnitFigures> Units { get; init; } = [];

    public int DueThisWeek { get; init; }

    public int HandedBack { get; init; }

    /// <summary>Waiting to be accepted, past their time.</summary>
    public int LateToAccept { get; init; }

    public BlockedFigures Blocked { get; init; } = new(0, 0);

    /// <summary>Since the new year, by unit.</summary>
    public IReadOnlyList<PraisedUnit> Praise { get; init; } = [];

    /// <summary>Units whose head has not confirmed the commitment put to him.</summary>
    public IReadOnlyList<Guid> NotConfirmed { get; init; } = [];

    /// <summary>How many commitments were put to heads in all.</summary>
    public int Commitments { get; init; }

    public IReadOnlyList<CommitmentGap> Gaps { get; init; } = [];

    /// <summary>Figures asked for and not answered.</summary>
    public IReadOnlyList<NotReportedFigure> NotReported { get; init; } = [];

    public IReadOnlyList<IndexGap> Indexes { get; init; } = [];
}
