using ReformBot.Bot.Web.SignIn;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Web.Board;

/// <summary>The list behind a number of the board, on a page of its own: a box of the reader's unit, or a unit's late or whole work.</summary>
internal static class BoardListPage
{
    public const string Path = "/board/list";

    /// <summary>A number that counts something opens what it counts; nothing is behind a zero.</summary>
    /// <param name="label">What the link is called where its words alone do not say it.</param>
    public static Html Link(int count, string of, Guid unitId, string words, string? label = null) =>
        count == 0 ? Html.Of($"{words}")
        : label is null ? Html.Of($"""<a href="{Path}?of={of}&amp;unit={unitId}">{words}</a>""")
        : Html.Of($"""<a href="{Path}?of={of}&amp;unit={unitId}" aria-label="{label}: {count}">{words}</a>""");

    /// <summary>Null for what is no list of the board, and for a unit the reader has no business with.</summary>
    public static async Task<Html?> WriteAsync(
        ReformBotDbContext db, Reader reader, string? of, Guid? unitId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (roster, calendar) = reader.Office;
        if (!Enum.TryParse<DigestList>(of, out var list) || !Enum.IsDefined(list) || DigestLists.UnitFor(roster, reader.Person, unitId) is not { } unit)
        {
            return null;
        }

        var assignments = new CountedAssignments(db, roster, calendar, now);
        var counted = assignments.Of(unit.Id);
        var (name, query) = Enum.TryParse<Box>(of, out var box) ? (DigestWording.NameOf(reader.Person.Language, box), assignments.In(counted, box))
            : list == DigestList.Late ? (PageWording.Say(reader, "List.Late"), assignments.Late(counted))
            : list == DigestList.All ? (PageWording.Say(reader, "List.All"), counted)
            : (null, null);
        return name is null ? null : Html.Of($"""
            <p><a href="/board">{PageWording.Say(reader, "List.Back")}</a></p>
            {await new BoardList(reader, unit.Id, now).WriteAsync("list", PageWording.Say(reader, "List.Of", name, unit.Name), query!, cancellationToken)}
            """);
    }
}
