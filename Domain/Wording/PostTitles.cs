using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Wording;

/// <summary>What a post as printed says of the authority its holder gives work on.</summary>
public static class PostTitles
{
    /// <summary>Only of the leadership of an administration: the chair of another body's committee is none of these.</summary>
    public static Authority AuthorityOf(Roster roster, RosterPerson person)
    {
        var posts = person.Posts.Where(p => p.Role is Role.Leader or Role.Deputy && roster.FindUnit(p.UnitId)?.Block == Block.Government).ToList();
        return posts.Exists(p => Is(p, "Chủ tịch")) ? Authority.Chair
            : posts.Exists(p => Is(p, "Phó Chủ tịch")) ? Authority.ViceChair
            : Authority.Own;
    }

    private static bool Is(RosterPost post, string title) => post.Title.TrimStart().StartsWith(title, StringComparison.OrdinalIgnoreCase);
}
