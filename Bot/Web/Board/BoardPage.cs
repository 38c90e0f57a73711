using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Web.Board;

/// <summary>
/// The leadership's board: the digest's own figures as they stand now, with the lists behind them. To look at, never to act on;
/// what is done about it is said to the bot.
/// </summary>
internal static class BoardPage
{
    public static void MapBoard(this WebApplication app)
    {
        app.MapGet("/board", (HttpContext context, Sessions sessions, Store store, OfficeClock clock) =>
            SignInEndpoints.ForAsync(context, sessions, LoginPage.Board, async reader =>
            {
                var body = await store.ReadAsync(db => WriteAsync(db, reader, clock.GetUtcNow(), context.RequestAborted));
                return PageShell.Answer(context, sessions, reader, LoginPage.Board, PageWording.Say(reader, "Board"), body);
            }));
        app.MapGet(BoardListPage.Path, (HttpContext context, string? of, Guid? unit, Sessions sessions, Store store, OfficeClock clock) =>
            SignInEndpoints.ForAsync(context, sessions, LoginPage.Board, async reader =>
                await store.ReadAsync(db => BoardListPage.WriteAsync(db, reader, of, unit, clock.GetUtcNow(), context.RequestAborted)) is { } body
                    ? PageShell.Answer(context, sessions, reader, LoginPage.Board, PageWording.Say(reader, "Board"), body)
                    : PageShell.Door(context, "NotYours", StatusCodes.Status403Forbidden)));
    }

    private static async Task<Html> WriteAsync(ReformBotDbContext db, Reader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (roster, calendar) = reader.Office;
        var unit = DigestLists.UnitOf(roster, reader.Person)!;
        var figures = await DigestQuery.ReadAsync(db, reader.Office, unit.Id, now, cancellationToken);
        var before = await BeforeAsync(db, unit.Id, ReportWeek.Of(calendar.DateOf(now)), cancellationToken);
        var assignments = new CountedAssignments(db, roster, calendar, now);
        var counted = assignments.Of(unit.Id);
        var list = new BoardList(reader, unit.Id, now);
        return Html.Of($"""
            <h1>{Say("Board.Title")}</h1>
            <p class="asof">{Say("Board.AsOf", unit.Name, Speech.Instant(reader.Person.Language, now, calendar))}</p>
            {Boxes(reader, unit.Id, figures.Boxes, before?.Boxes)}
            {Rates(reader, unit.Id, UnitRanking.Of(figures.Units))}
            {await list.WriteAsync("due", Say("Board.Due"), assignments.DueThisWeek(counted), cancellationToken)}
            {await list.WriteAsync("overdue", Say("Board.Overdue"), assignments.In(counted, Box.RunningLate), cancellationToken)}
            {await list.WriteAsync("waiting", Say("Board.Waiting"), WaitingForReader.TasksOf(db, roster, reader.Person).Where(a => !a.IsRestricted), cancellationToken)}
            """);

        string Say(string key, params object?[] values) => PageWording.Say(reader, key, values);
    }

    /// <summary>The last digest's figures, as sent.</summary>
    private static async Task<DigestFigures?> BeforeAsync(ReformBotDbContext db, Guid unitId, ReportWeek week, CancellationToken cancellationToken)
    {
        var label = week.ToString();
        return await db.DigestIssues.Where(i => i.UnitId == unitId && string.Compare(i.Week, label) < 0)
            .OrderByDescending(i => i.Week).ThenBy(i => i.Kind).Select(i => i.Figures).FirstOrDefaultAsync(cancellationToken) is { } stored
                ? MessageJson.Read<DigestFigures>(stored)
                : null;
    }

    private static Html Boxes(Reader reader, Guid unitId, BoxCounts now, BoxCounts? before) => Html.Of($"""
        <section aria-labelledby="boxes">
          <h2 id="boxes">{PageWording.Say(reader, "Board.Boxes", now.Total)}</h2>
          <dl class="boxes">
            {Html.Each(Enum.GetValues<Box>(), box => OneBox(reader, unitId, box, now, before))}
          </dl>
        </section>
        """);

    private static Html OneBox(Reader reader, Guid unitId, Box box, BoxCounts now, BoxCounts? before)
    {
        var tone = DigestWording.Tone(box).ToString().ToLowerInvariant();
        var name = BoardListPage.Link(now.Of(box), $"{box}", unitId, DigestWording.NameOf(reader.Person.Language, box));
        var lastWeek = before is { } then ? PageWording.Say(reader, "LastWeek", then.Of(box)) : "";
        return Html.Of($"""
            <div class="box {tone}"><dt>{name}</dt><dd><b>{now.Of(box)}</b> <span>{lastWeek}</span></dd></div>

            """);
    }

    private static Html Rates(Reader reader, Guid ownId, UnitRanking ranking)
    {
        string Say(string key, params object?[] values) => PageWording.Say(reader, key, values);
        return Html.Of($"""
            <section aria-labelledby="units">
              <h2 id="units">{Say("Units.Title")}</h2>
              <table>
                <thead><tr><th scope="col">{Say("Units.Unit")}</th><th scope="col">{Say("Units.Total")}</th>
                <th scope="col">{Say("Units.Late")}</th><th scope="col">{Say("Units.Rate")}</th></tr></thead>
                <tbody>
                {Html.Each(ranking.Ranked, u => Row(u, "", Percent(reader, u.Boxes.LateRate)))}
                {Html.Each(ranking.TooFew, u => Row(u, "few", "–"))}
                </tbody>
              </table>
              <p class="note">{Say("Units.TooFew", UnitRanking.Fewest)}</p>
            </section>
            """);

        // What the unit itself does has no list of its own: the unit's lists hold all below it as well.
        Html Row(UnitFigures unit, string tone, string rate)
        {
            var all = Open(unit, unit.Boxes.Total, DigestList.All, NameOf(unit));
            var late = Open(unit, unit.Boxes.Late, DigestList.Late, $"{unit.Boxes.Late}", Say("List.Of", Say("List.Late"), NameOf(unit)));
            return Html.Of($"""<tr class="{tone}"><th scope="row">{all}</th><td>{unit.Boxes.Total}</td><td>{late}</td><td>{rate}</td></tr>""");
        }

        Html Open(UnitFigures unit, int count, DigestList list, string words, string? label = null) =>
            BoardListPage.Link(unit.UnitId == ownId ? 0 : count, $"{list}", unit.UnitId, words, label);

        string NameOf(UnitFigures unit) => reader.Office.Roster.FindUnit(unit.UnitId)?.Name ?? "—";
    }

    private static string Percent(Reader reader, decimal rate) => $"{Speech.Number(reader.Person.Language, rate)}%";
}
