namespace ReformBot.Domain.Programmes;

/// <summary>One of the lists behind "6 rõ"; the office chooses. There is not one official list.</summary>
public sealed record ClarityPreset(string Code, string Name, IReadOnlyList<ClarityAttribute> Attributes);

/// <param name="Code">What of an assignment shows whether it is clear.</param>
/// <param name="Name">The word the office uses: "Thời gian hoàn thành".</param>
public sealed record ClarityAttribute(ClarityField Code, string Name);

public enum ClarityField
{
    Person,
    Task,
    Quantity,
    Quality,
    Progress,
    Deadline,
    Responsibility,
    Authority,
    Product,
}
