namespace ReformBot.Domain.People;

/// <summary>
/// An account not linked yet whose owner is asked for in the office's directory, after the turn and apart from it. One row an
/// account; <see cref="NextAttemptAt"/> is a time while the answer is owed and null once there is one.
/// </summary>
public sealed class AccountLookup
{
    public required Guid AccountId { get; init; }

    /// <summary>Office time; an answer that helped nobody is not asked for again within the hour.</summary>
    public required DateTimeOffset AskedAt { get; set; }

    /// <summary>By the system's clock; while somebody asks, the end of his lease.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    public Guid? LeaseId { get; set; }
}
