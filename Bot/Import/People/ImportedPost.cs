using ReformBot.Domain.People;

namespace ReformBot.Bot.Import.People;

/// <summary>One good row of a people file: a person in one of his posts.</summary>
/// <param name="UnitPath">From the top: "UBND tỉnh", "Sở Nội vụ".</param>
/// <param name="Phone">Digits only, beginning with 0.</param>
/// <param name="Language">vi or en; null where the file does not say, so that a person's own choice stays.</param>
/// <param name="Address">Xưng hô; null means "đồng chí".</param>
/// <param name="HasLeft">The person works here no longer; what he did stays readable.</param>
/// <param name="Block">Null where the file does not say: then the unit above decides.</param>
internal sealed record ImportedPost(
    int Row,
    string Code,
    string Name,
    string Position,
    IReadOnlyList<string> UnitPath,
    Role Role,
    string? Phone,
    string? Email,
    string? Language,
    string? Address,
    Block? Block,
    string? TeamsObjectId,
    string? ZaloBotId,
    string? ZaloOaId,
    bool HasLeft = false)
{
    public string Unit => string.Join('/', UnitPath);
}
