using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Web.Board;

/// <summary>The list behind a number: the unit always, the person only where the reader leads him.</summary>
internal sealed class BoardLists(Reader reader, BoardScope scope, DateTimeOffset now)
{
    public string Root => reader.Person.MainPost is { } post ? reader.Office.Roster.FindUnit(post.UnitId)?.Name ?? "" : "";

    public async Task<Html> WriteAsync(string id, string heading, IQueryable<Assignment> query, int most)
    {
        var total = await query.CountAsync();
        var rows = await query.OrderBy(a => a.DueAt == null).ThenBy(a => a.DueAt).ThenBy(a => a.Number).Take(most).ToListAsync();
        var rest = total - rows.Count;
        return Html.Of($"""
            <section aria-labelledby="{id}">
              <h2 id="{id}">{heading}: {total}</h2>
              <ol class="tasks">
              {Html.Each(rows, Line)}
              </ol>
              {(rest > 0 ? Html.Of($"""<p class="note">Còn {rest} nhiệm vụ nữa.</p>""") : Html.Nothing)}
            </section>
            """);
    }

    private Html Line(Assignment a)
    {
        var calendar = reader.Office.Calendar;
        var late = Standing.IsLate(a, now);
        return Html.Of($"""
            <li><b>NV-{a.Number}</b> {a.Title}<br>
            <span class="where">{Who(a)} · {Speech.State("vi", a, now)}</span><br>
            <span class="{(late ? "when late" : "when")}">Hạn {Speech.Deadline("vi", a.DueAt, calendar)}{(late ? DaysLate(a) : "")}</span></li>

            """);
    }

    private string Who(Assignment a)
    {
        var unit = reader.Office.Roster.FindUnit(a.UnitId);
        var above = unit?.ParentId is { } parent && scope.Units.Contains(a.UnitId) && scope.BodyOf(a.UnitId) != a.UnitId
            ? reader.Office.Roster.FindUnit(parent)?.Name
            : null;
        var where = above is null ? unit?.Name ?? "—" : $"{unit!.Name}, {above}";
        return scope.MayNamePerson(a) && reader.Office.Roster.Find(a.AssigneeId) is { } person ? $"{where} – {person.Name}" : where;
    }

    private string DaysLate(Assignment a)
    {
        var until = a.SubmittedAt ?? now;
        var days = reader.Office.Calendar.WorkingDaysBetween(reader.Office.Calendar.DateOf(a.DueAt!.Value), reader.Office.Calendar.DateOf(until));
        return days > 0 ? $", quá {days} ngày làm việc" : ", quá hạn trong ngày";
    }
}
