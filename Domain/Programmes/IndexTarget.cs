namespace ReformBot.Domain.Programmes;

/// <summary>A published index with last year's result, this year's target and the gap between them. All changes are points, not per cent.</summary>
public sealed record IndexTarget
{
    /// <summary>"PAR", "SIPAS", "PAPI".</summary>
    public required string Index { get; init; }

    public required string Name { get; init; }

    public required int Year { get; init; }

    public required int BaseYear { get; init; }

    /// <summary>"%" or "điểm".</summary>
    public required string Unit { get; init; }

    /// <summary>The highest value there can be: 100, or 80 for PAPI.</summary>
    public required decimal Scale { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>How many provinces were ranked then.</summary>
    public required int Provinces { get; init; }

    public required IndexResult Base { get; init; }

    /// <summary>Against the year before <see cref="BaseYear"/>; ranks gained are positive.</summary>
    public IndexChange? Change { get; init; }

    /// <summary>The year before, worked out from <see cref="Change"/>.</summary>
    public ImpliedResult? Implied { get; init; }

    public required IndexGoal Target { get; init; }

    /// <summary>What is missing to the target, worked out.</summary>
    public required IndexChange Gap { get; init; }
}

/// <param name="PublishedOn">Null when only the month is known.</param>
/// <param name="PublishedMonth">"2021-06".</param>
public sealed record IndexResult(decimal Value, int Rank, DateOnly? PublishedOn = null, string? PublishedMonth = null);

public sealed record IndexChange(decimal Value, int Ranks);

public sealed record ImpliedResult(int Year, decimal Value, int Rank);

/// <param name="RankGroup">"nhóm 15": among the first fifteen.</param>
public sealed record IndexGoal(decimal Value, int RankGroup);

/// <summary>A figure to reach that is no published index.</summary>
/// <param name="Breakdown">How it is counted apart: trước hạn, đúng hạn, quá hạn.</param>
public sealed record FigureTarget(
    string Code,
    string Name,
    decimal Value,
    string Unit,
    Direction Direction,
    IReadOnlyList<string>? Breakdown = null);
