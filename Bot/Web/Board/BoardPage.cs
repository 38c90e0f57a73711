using ReformBot.Domain.Calendar;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Web.Board;

/// <summary>The leadership's board: to look at, never to act on. What is done about it is said to the bot.</summary>
internal static class BoardPage
{
    private const int LongestList = 100;
    private const int FewestForRate = 5;

    public static void MapBoard(this WebApplication app) => app.MapGet("/board", (HttpContext context, Sessions sessions, Store store, OfficeClock clock) =>
        SignInEndpoints.ForAsync(context, sessions, LoginPage.Board, async reader =>
        {
            var body = await store.ReadAsync(db => WriteAsync(db, reader, clock.GetUtcNow()));
            return PageShell.Answer(context, "Bảng theo dõi", body, top: PageShell.Top(sessions, reader, LoginPage.Board));
        }));

    private static async Task<Html> WriteAsync(ReformBotDbContext db, Reader reader, DateTimeOffset now)
    {
        var calendar = reader.Office.Calendar;
        var scope = new BoardScope(reader);
        var bodies = await BoardFigures.ByBodyAsync(db, scope, now);
        var before = BoardFigures.Sum(await BoardFigures.ByBodyAsync(db, scope, now - TimeSpan.FromDays(7)));
        var list = new BoardLists(reader, scope, now);
        return Html.Of($"""
            <h1>Bảng theo dõi nhiệm vụ</h1>
            <p class="asof">{list.Root}, đến {Speech.Instant("vi", now, calendar)}. Không gồm nhiệm vụ hạn chế người đọc.</p>
            {Boxes(BoardFigures.Sum(bodies), before)}
            {Rates(bodies, reader.Office.Roster)}
            {await list.WriteAsync("due", "Đến hạn trong tuần này", BoardFigures.Due(db, scope, now, EndOfWeek(calendar, now)), LongestList)}
            {await list.WriteAsync("overdue", "Đang thực hiện, quá hạn", BoardFigures.Overdue(db, scope, now), LongestList)}
            {await list.WriteAsync("waiting", "Đang chờ quyết định của đồng chí", BoardFigures.Waiting(db, reader.Person.Id), LongestList)}
            """);
    }

    private static Html Boxes(BoardBoxes now, BoardBoxes before) => Html.Of($"""
        <section aria-labelledby="boxes">
          <h2 id="boxes">Tình hình chung: {now.Total} nhiệm vụ</h2>
          <dl class="boxes">
            {Box("good", "Đã hoàn thành, trong hạn", now.CompletedOnTime, before.CompletedOnTime)}
            {Box("warning", "Đã hoàn thành, quá hạn", now.CompletedLate, before.CompletedLate)}
            {Box("neutral", "Đang thực hiện, trong hạn", now.RunningOnTime, before.RunningOnTime)}
            {Box("attention", "Đang thực hiện, quá hạn", now.RunningLate, before.RunningLate)}
            {Box("neutral", "Không hạn", now.NoDeadline, before.NoDeadline)}
          </dl>
        </section>
        """);

    private static Html Box(string tone, string label, int now, int before) => Html.Of($"""
        <div class="box {tone}"><dt>{label}</dt><dd><b>{now}</b> <span>tuần trước {before}</span></dd></div>
        """);

    private static Html Rates(IReadOnlyList<BodyFigures> bodies, Roster roster)
    {
        var ranked = bodies.Where(b => b.Boxes.Total >= FewestForRate).OrderByDescending(b => b.Boxes.LateRate).ThenByDescending(b => b.Boxes.Late);
        var few = bodies.Where(b => b.Boxes.Total is > 0 and < FewestForRate).OrderBy(b => NameOf(b), StringComparer.Ordinal);
        return Html.Of($"""
            <section aria-labelledby="units">
              <h2 id="units">Đơn vị theo tỷ lệ quá hạn</h2>
              <table>
                <thead><tr><th scope="col">Đơn vị</th><th scope="col">Tổng</th><th scope="col">Quá hạn</th><th scope="col">Tỷ lệ</th></tr></thead>
                <tbody>
                {Html.Each(ranked, b => Html.Of($"""<tr><th scope="row">{NameOf(b)}</th><td>{b.Boxes.Total}</td><td>{b.Boxes.Late}</td><td>{b.Boxes.LateRate}%</td></tr>"""))}
                {Html.Each(few, b => Html.Of($"""<tr class="few"><th scope="row">{NameOf(b)}</th><td>{b.Boxes.Total}</td><td>{b.Boxes.Late}</td><td>–</td></tr>"""))}
                </tbody>
              </table>
              <p class="note">Đơn vị có dưới {FewestForRate} nhiệm vụ không xếp thứ tự.</p>
            </section>
            """);

        string NameOf(BodyFigures body) => roster.FindUnit(body.UnitId)?.Name ?? "—";
    }

    /// <summary>Exclusive: the first instant of next Monday.</summary>
    private static DateTimeOffset EndOfWeek(OfficeCalendar calendar, DateTimeOffset now)
    {
        var today = calendar.DateOf(now);
        return calendar.At(today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7)), TimeOnly.MinValue);
    }
}
