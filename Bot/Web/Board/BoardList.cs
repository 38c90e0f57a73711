using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Web.Board;

/// <summary>The list behind a number: the unit always, the person only where he is the reader's own to lead.</summary>
internal sealed class BoardList(Reader reader, Guid rootId, DateTimeOffset now)
{
    private const int Longest = 100;

    private Roster Roster => reader.Office.Roster;

    private string Language => reader.Person.Language;

    public async Task<Html> WriteAsync(string id, string heading, IQueryable<Assignment> query, CancellationToken cancellationToken)
    {
        var total = await query.CountAsync(cancellationToken);
        var rows = await query.OrderBy(a => a.DueAt == null).ThenBy(a => a.DueAt).ThenBy(a => a.Number).Take(Longest).ToListAsync(cancellationToken);
        var rest = total - rows.Count;
        return Html.Of($"""
            <section aria-labelledby="{id}">
              <h2 id="{id}">{heading}: {total}</h2>
              <ol class="tasks">
              {Html.Each(rows, Line)}
              </ol>
              {(rest > 0 ? Html.Of($"""<p class="note">{PageWording.Say(reader, "List.Rest", rest)}</p>""") : Html.Nothing)}
            </section>
            """);
    }

    private Html Line(Assignment a)
    {
        var late = Standing.IsLate(a, now);
        var due = PageWording.Say(reader, "List.Due", Speech.Deadline(Language, a.DueAt, reader.Office.Calendar));
        return Html.Of($"""
            <li>{Number(a)} {DigestListWording.TitleOf(Language, a)}<br>
            <span class="where">{Who(a)} · {Speech.State(Language, a, now)}</span><br>
            <span class="{(late ? "when late" : "when")}">{due}{(late ? DaysLate(a) : "")}</span></li>

            """);
    }

    /// <summary>Opens what was handed in, where something was.</summary>
    private Html Number(Assignment a) => a.Attempts > 0 && Rights.CanSee(Roster, reader.Person, a, [])
        ? Html.Of($"""<a href="{ProductPage.Path}/{a.Number}"><b>NV-{a.Number}</b></a>""")
        : Html.Of($"""<b>NV-{a.Number}</b>""");

    /// <summary>"Phòng Kinh tế, UBND xã Bình Minh": a room with the body it belongs to, since rooms of many bodies bear one name.</summary>
    private string Who(Assignment a)
    {
        var unit = Roster.FindUnit(a.UnitId);
        var above = unit?.ParentId is { } parent && parent != rootId && unit.Id != rootId ? Roster.FindUnit(parent)?.Name : null;
        var where = above is null ? unit?.Name ?? "—" : $"{unit!.Name}, {above}";
        return IsOwn(a) && Roster.Find(a.AssigneeId) is { } person ? $"{where} – {person.Name}" : where;
    }

    private bool IsOwn(Assignment a) => a.AssignerId == reader.Person.Id
        || reader.Person.Posts.Any(p => p.Role is Role.Head or Role.Deputy ? Roster.IsWithin(a.UnitId, p.UnitId) : a.UnitId == p.UnitId);

    private string DaysLate(Assignment a)
    {
        var days = Standing.DaysLate(a, now, reader.Office.Calendar);
        return days > 0 ? PageWording.Say(reader, "List.DaysLate", days) : PageWording.Say(reader, "List.LateToday");
    }
}
