namespace ReformBot.Domain.Storage;

/// <summary>Rotating credentials of a channel, encrypted with a key outside the database; one row an app, with the lease of whoever renews them.</summary>
public sealed class StoredGrant
{
    /// <summary>"zalo-oa:" and the app's id.</summary>
    public required string Name { get; init; }

    /// <summary>Null until the first pair is stored.</summary>
    public string? Protected { get; set; }

    /// <summary>When the platform gave the pair: an older one never replaces it.</summary>
    public DateTimeOffset? RotatedAt { get; set; }

    public Guid? LeaseId { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }
}
