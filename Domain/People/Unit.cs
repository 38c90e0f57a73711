namespace ReformBot.Domain.People;

/// <summary>A body or a part of one, at any depth. Units merge: the old one stays, inactive, and points to the new one.</summary>
public sealed class Unit
{
    public required Guid Id { get; init; }

    public Guid? ParentId { get; set; }

    public required string Name { get; set; }

    public Block Block { get; set; }

    public bool IsActive { get; set; } = true;

    public Guid? MergedIntoId { get; set; }
}
