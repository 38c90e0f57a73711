namespace ReformBot.Domain.Seals;

/// <summary>All chain heads of a day under one hash; it goes into the leadership digest.</summary>
public sealed class DailySeal
{
    /// <summary>The office's local date it closes.</summary>
    public required DateOnly Date { get; init; }

    public required int Assignments { get; init; }

    public required long Events { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset SealedAt { get; init; }
}
