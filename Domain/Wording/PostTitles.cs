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

    /// <summary>"Giám đốc Sở" of "Sở Nội vụ" is "Giám đốc Sở Nội vụ": what a title ends with and its unit begins with is said once.</summary>
    public static string WithUnit(string title, string? unit)
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

        return $"{title}, {unit}";
    }

    public static bool IsLeading(Role role) => role is Role.Leader or Role.Head or Role.Deputy;

    private static bool Is(RosterPost post, string title) => post.Title.TrimStart().StartsWith(title, StringComparison.OrdinalIgnoreCase);
}
