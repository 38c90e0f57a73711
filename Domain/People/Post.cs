namespace ReformBot.Domain.People;

/// <summary>A post a person holds in a unit. Rights come from posts, never from a name.</summary>
public sealed class Post
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid UnitId { get; set; }

    public required string Title { get; set; }

    public required Role Role { get; set; }

    /// <summary>0 for the main post.</summary>
    public int Order { get; set; }
}
