namespace ReformBot.Domain.Programmes;

/// <summary>A reform programme as data: its documents, groups, commitment lines and targets stay JSON, as imported.</summary>
public sealed class Programme
{
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required int Year { get; set; }

    public required string Document { get; set; }

    public required DateTimeOffset ImportedAt { get; set; }
}
