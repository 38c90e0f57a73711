using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Wording;

/// <summary>What a post as printed says of the authority its holder gives work on.</summary>
public static class PostTitles
{
    // The longer first: it begins with the shorter or holds it.
    private static readonly string[] Leading = ["Phó Chủ tịch Thường trực", "Phó Chủ tịch", "Chủ tịch", "Phó Bí thư Thường trực", "Phó Bí thư", "Bí thư"];

    /// <summary>"Chủ tịch" of "Chủ tịch UBND phường": what a leader is called by; null for everybody else.</summary>
    public static string? OfLeadership(RosterPerson person) =>
        person.MainPost is { } post && IsLeading(post.Role) ? Array.Find(Leading, title => Is(post, title)) : null;

    /// <summary>Only of the leadership of an administration: the chair of another body's committee is none of these.</summary>
    public static Authority AuthorityOf(Roster roster, RosterPerson person)
    {
        var posts = person.Posts.Where(p => IsLeading(p.Role) && roster.FindUnit(p.UnitId)?.Block == Block.Government).ToList();
        return posts.Exists(p => Is(p, "Chủ tịch")) ? Authority.Chair
            : posts.Exists(p => Is(p, "Phó Chủ tịch")) ? Authority.ViceChair
            : Authority.Own;
    }

    /// <summary>A unit whose head is a chair: the leadership of a province, of a commune.</summary>
    public static bool IsAdministration(Roster roster, Guid unitId) =>
        roster.FindUnit(unitId)?.Block == Block.Government
        && roster.MembersOf(unitId).Any(m => m.Posts.Any(p => p.UnitId == unitId && IsLeading(p.Role) && Is(p, "Chủ tịch")));

    /// <summary>"Văn phòng HĐND và UBND": it prepares what the leadership issues.</summary>
    public static bool IsSecretariat(Roster roster, Guid unitId) =>
        roster.FindUnit(unitId)?.Name.TrimStart().StartsWith("Văn phòng", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Leads a committee or an administration, not an office or department of one: a chair or secretary may stand in the people file as a head.</summary>
    public static bool LeadsBody(RosterPost post) => post.Role == Role.Leader || (post.Role == Role.Head && (Is(post, "Chủ tịch") || Is(post, "Bí thư")));

    /// <summary>The body a unit belongs to: of "UBND phường/Phòng Kinh tế" the UBND, of a Sở's phòng the Sở.</summary>
    public static Guid OfficeOf(Roster roster, Guid unitId)
    {
        var up = roster.UpFrom(unitId).ToList();
        return up.Find(id => !Array.Exists(Departments, d => roster.FindUnit(id)!.Name.TrimStart()
            .StartsWith(d, StringComparison.OrdinalIgnoreCase))) is var office && office != Guid.Empty
            ? office
            : up.Count > 0 ? up[^1] : unitId;
    }

    private static readonly string[] Departments = ["Phòng ", "Văn phòng", "Trung tâm", "Tổ ", "Bộ phận"];

    /// <summary>"Chủ tịch UBND phường Lam Giang": the leading post of a person with its unit; null for who has none.</summary>
    public static string? WithUnit(Roster roster, RosterPerson person) =>
        (person.Posts.FirstOrDefault(p => IsLeading(p.Role)) ?? person.MainPost) is { } post
            ? WithUnit(post.Title, roster.FindUnit(post.UnitId)?.Name, " ")
            : null;

    /// <summary>"Giám đốc Sở" of "Sở Nội vụ" is "Giám đốc Sở Nội vụ": what a title ends with and its unit begins with is said once.</summary>
    public static string WithUnit(string title, string? unit, string joint = ", ")
    {
        title = title.Trim();
        if (unit is null || title.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        for (var start = title.IndexOf(' ', StringComparison.Ordinal); start > 0; start = title.IndexOf(' ', start + 1))
        {
            var shared = title[(start + 1)..];
            if (unit.StartsWith(shared + " ", StringComparison.OrdinalIgnoreCase))
            {
                return title + unit[shared.Length..];
            }
        }

        return $"{title}{joint}{unit}";
    }

    public static bool IsLeading(Role role) => role is Role.Leader or Role.Head or Role.Deputy;

    private static bool Is(RosterPost post, string title) => post.Title.TrimStart().StartsWith(title, StringComparison.OrdinalIgnoreCase);
}
