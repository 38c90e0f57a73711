namespace ReformBot.Domain.People;

public sealed class Person
{
    public required Guid Id { get; init; }

    /// <summary>The office's own code for the person, unique, as in the people file.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>vi or en.</summary>
    public string Language { get; set; } = "vi";

    /// <summary>Xưng hô; null means "đồng chí".</summary>
    public string? Address { get; set; }

    /// <summary>False once the person has left: keeps history readable, can do nothing.</summary>
    public bool IsActive { get; set; } = true;

    public bool IsAdministrator { get; set; }
}

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

/// <summary>Days away. Carries no reason, by law: health is sensitive data.</summary>
public sealed class Leave
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required DateOnly FromDate { get; init; }

    /// <summary>Inclusive.</summary>
    public required DateOnly ToDate { get; set; }

    public Guid? SubstituteId { get; set; }

    public Guid? ConfirmedById { get; set; }

    /// <summary>When he, being back, is to be told what was done in his place; null while it is not agreed to, nobody stands in, or once that is settled.</summary>
    public DateTimeOffset? TellBackAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
