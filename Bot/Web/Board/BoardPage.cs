using System.Globalization;
using Microsoft.EntityFrameworkCore;
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
    public static void MapBoard(this WebApplication app) => app.MapGet("/board", (HttpContext context, Sessions sessions, Store store, OfficeClock clock) =>
        SignInEndpoints.ForAsync(context, sessions, LoginPage.Board, async reader =>
        {
            var body = await store.ReadAsync(db => WriteAsync(db, reader, clock.GetUtcNow(), context.RequestAborted));
            return PageShell.Answer(context, "Bảng theo dõi", body, top: PageShell.Top(sessions, reader, LoginPage.Board));
        }));

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
            <h1>Bảng theo dõi nhiệm vụ</h1>
            <p class="asof">{unit.Name}, đến {Speech.Instant("vi", now, calendar)}. Gồm việc đang mở và việc hoàn thành trong năm; không gồm nhiệm vụ hạn chế người đọc.</p>
            {Boxes(figures.Boxes, before?.Boxes)}
            {Rates(UnitRanking.Of(figures.Units), roster)}
            {await list.WriteAsync("due", "Đến hạn trong tuần này", assignments.DueThisWeek(counted), cancellationToken)}
            {await list.WriteAsync("overdue", "Đang thực hiện, quá hạn", assignments.In(counted, Domain.Assignments.Box.RunningLate), cancellationToken)}
            {await list.WriteAsync("waiting", $"Đang chờ quyết định của {Speech.You(reader.Person)}", Waiting(db, reader.Person.Id), cancellationToken)}
            """);
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

    private static IQueryable<Assignment> Waiting(ReformBotDbContext db, Guid me) =>
        db.Assignments.Where(a => !a.IsRestricted && (a.AssignerId == me || (a.DirectorId == me && a.AssigneeId != me))
            && (a.State == AssignmentState.Submitted || a.State == AssignmentState.Declined
                || (CountedAssignments.Open.Contains(a.State) && db.ExtensionRequests.Any(r => r.AssignmentId == a.Id && r.State == ExtensionState.Open))));

    private static Html Boxes(BoxCounts now, BoxCounts? before) => Html.Of($"""
        <section aria-labelledby="boxes">
          <h2 id="boxes">Tình hình chung: {now.Total} nhiệm vụ</h2>
          <dl class="boxes">
            {OneBox("good", "Đã hoàn thành, trong hạn", now.CompletedOnTime, before?.CompletedOnTime)}
            {OneBox("warning", "Đã hoàn thành, quá hạn", now.CompletedLate, before?.CompletedLate)}
            {OneBox("neutral", "Đang thực hiện, trong hạn", now.RunningOnTime, before?.RunningOnTime)}
            {OneBox("attention", "Đang thực hiện, quá hạn", now.RunningLate, before?.RunningLate)}
            {OneBox("neutral", "Không hạn", now.NoDeadline, before?.NoDeadline)}
          </dl>
        </section>
        """);

    private static Html OneBox(string tone, string label, int now, int? before) => Html.Of($"""
        <div class="box {tone}"><dt>{label}</dt><dd><b>{now}</b> <span>{(before is { } then ? $"tuần trước {then}" : "")}</span></dd></div>
        """);

    private static Html Rates(UnitRanking ranking, Roster roster)
    {
        return Html.Of($"""
            <section aria-labelledby="units">
              <h2 id="units">Đơn vị theo tỷ lệ quá hạn</h2>
              <table>
                <thead><tr><th scope="col">Đơn vị</th><th scope="col">Tổng</th><th scope="col">Quá hạn</th><th scope="col">Tỷ lệ</th></tr></thead>
                <tbody>
                {Html.Each(ranking.Ranked, u => Row(u, "", Percent(u.Boxes.LateRate)))}
                {Html.Each(ranking.TooFew, u => Row(u, "few", "–"))}
                </tbody>
              </table>
              <p class="note">Đơn vị có dưới {UnitRanking.Fewest} nhiệm vụ không xếp thứ tự.</p>
            </section>
            """);

        Html Row(UnitFigures unit, string tone, string rate) => Html.Of(
            $"""<tr class="{tone}"><th scope="row">{roster.FindUnit(unit.UnitId)?.Name ?? "—"}</th><td>{unit.Boxes.Total}</td><td>{unit.Boxes.Late}</td><td>{rate}</td></tr>""");
    }

    private static string Percent(decimal rate) => rate.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',') + "%";
}
