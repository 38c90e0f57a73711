namespace ReformBot.Domain.Programmes;

/// <summary>A reform programme as its file says it. What the source does not say is null, never guessed.</summary>
public sealed record ProgrammeDocument
{
    /// <summary>Lower-case letters, digits and hyphens: "can-tho-2021".</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? Place { get; init; }

    public required int Year { get; init; }

    public ProgrammeHorizon? Horizon { get; init; }

    public ProgrammeSource? Source { get; init; }

    public IReadOnlyList<ProgrammeSourceDocument> Documents { get; init; } = [];

    public IReadOnlyList<Motto> Mottos { get; init; } = [];

    public IReadOnlyList<TaskGroup> TaskGroups { get; init; } = [];

    public Signatories? Signatories { get; init; }

    public IReadOnlyList<CommitmentLine> CommitmentLines { get; init; } = [];

    public IReadOnlyList<IndexTarget> IndexTargets { get; init; } = [];

    public IReadOnlyList<FigureTarget> Targets { get; init; } = [];

    /// <summary>Figures the source asks to watch without naming a target.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>The signs ("biểu hiện") leadership asks people to recognise in themselves; only used where the office turns it on.</summary>
    public IReadOnlyList<Sign> Signs { get; init; } = [];

    public ClarityPreset? ClarityPreset { get; init; }

    /// <summary>The demands of the source this programme exercises: "S1-4".</summary>
    public IReadOnlyList<string> Mechanisms { get; init; } = [];
}

/// <param name="Vision">"Tầm nhìn đến".</param>
public sealed record ProgrammeHorizon(int From, int To, int? Vision = null);

public sealed record ProgrammeSource(string Description, DateOnly? PublishedOn = null, DateOnly? MeetingOn = null);

/// <param name="Confirmed">False where only one weak source gives a detail; <paramref name="Note"/> says which.</param>
public sealed record ProgrammeSourceDocument(
    string Number,
    string? Kind = null,
    DateOnly? Date = null,
    string? Issuer = null,
    string? Subject = null,
    bool Confirmed = true,
    string? Note = null);

public sealed record Motto(string Kind, string Text);

/// <param name="Name">Null for a slot whose name the source does not give: the office types it in.</param>
/// <param name="Index">The index the group belongs to ("PAR"), null when it belongs to none or the source does not say.</param>
public sealed record TaskGroup(string Code, string? Name = null, string? Kind = null, string? Index = null);

public sealed record Signatories(string Description, int Communes);

/// <summary>A text the office types in when <paramref name="Text"/> is null.</summary>
public sealed record Sign(int Number, string? Text = null, bool Confirmed = false);

public sealed record Indicator(string Code, string Name, string Unit, Direction Direction);

public enum Direction
{
    /// <summary>More is better.</summary>
    Up,
    Down,
}
