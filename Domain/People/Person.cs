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
