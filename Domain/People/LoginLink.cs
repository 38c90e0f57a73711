namespace ReformBot.Domain.People;

/// <summary>Where a link leads; what its holder may see there is judged anew at every request.</summary>
public enum LoginPage
{
    /// <summary>The leadership's board.</summary>
    Board,

    /// <summary>The administrators' page.</summary>
    Ops,

    /// <summary>What is stored about the link's holder, and about nobody else.</summary>
    MyData,

    /// <summary>What was handed in for an assignment the link's holder may see.</summary>
    Product,
}

/// <summary>A one-time way into the pages and, once used, the session it opened. Only the hash of its token is kept.</summary>
public sealed class LoginLink
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required LoginPage Page { get; init; }

    /// <summary>SHA-256 in lower-case hex; the token itself is 256 random bits, so it needs no salt.</summary>
    public required string TokenHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was exchanged: the session's beginning.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>When the session was ended before its time.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
