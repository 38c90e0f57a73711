using System.Net;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

public sealed class BoardTests : IAsyncLifetime
{
    private OfficeHost _office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Restricted_work_is_neither_shown_nor_counted()
    {
        await _office.Store.WriteAsync(db => Task.FromResult(_office.Assign(db, 1, "Báo cáo tuần", _office.Officer, _office.Department)), Cancellation);
        await _office.Store.WriteAsync(db => Task.FromResult(_office.Assign(db, 2, "Xử lý đơn riêng", _office.Officer, _office.Department, a => a.IsRestricted = true)), Cancellation);

        var page = await BoardOfAsync(_office.Chair);

        Assert.Contains("Tình hình chung: 1 nhiệm vụ", page, StringComparison.Ordinal);
        Assert.Contains("Báo cáo tuần", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Xử lý đơn riêng", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-2<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_work_given_without_its_content_the_number_stands_alone()
    {
        await _office.Store.WriteAsync(
            db => Task.FromResult(_office.Assign(db, 1, "Nhận văn bản trực tiếp tại phòng họp 2", _office.Officer, _office.Department, a => a.IsBare = true)), Cancellation);

        var page = await BoardOfAsync(_office.Chair);

        Assert.Contains("NV-1", page, StringComparison.Ordinal);
        Assert.Contains("(giao trực tiếp)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("phòng họp 2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_typed_never_becomes_markup()
    {
        await _office.Store.WriteAsync(
            db => Task.FromResult(_office.Assign(db, 1, "<script>alert('x')</script> & \"báo cáo\"", _office.Officer, _office.Department)), Cancellation);

        var page = await BoardOfAsync(_office.Chair);

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; &quot;báo cáo&quot;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_reads_units_and_a_head_the_names_of_his_own_people()
    {
        await _office.Store.WriteAsync(
            db => Task.FromResult(_office.Assign(db, 1, "Báo cáo tuần", _office.Officer, _office.Department, a => a.Assigner = _office.Head.Id)), Cancellation);

        var leader = await BoardOfAsync(_office.Chair);
        var head = await BoardOfAsync(_office.Head);

        Assert.Contains("Sở Nội vụ", leader, StringComparison.Ordinal);
        Assert.DoesNotContain(_office.Officer.Name, leader, StringComparison.Ordinal);
        Assert.Contains($"Sở Nội vụ – {_office.Officer.Name}", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_are_ordered_by_late_rate_from_five_tasks_on()
    {
        var small = Guid.CreateVersion7();
        await _office.Store.WriteAsync(
            async db =>
            {
                db.Units.Add(new Unit { Id = small, ParentId = _office.Province, Name = "Sở Tư pháp" });
                await _office.Store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, Cancellation);
                for (var number = 1; number <= 5; number++)
                {
                    var days = number <= 2 ? -1 : 3;
                    _office.Assign(db, number, $"Việc {number}", _office.Officer, _office.Department, a => a.DueIn = TimeSpan.FromDays(days));
                }

                _office.Assign(db, 6, "Việc 6", _office.Officer, small);
            },
            Cancellation);

        var page = await BoardOfAsync(_office.Chair);

        Assert.Contains($"<tr class=\"\"><th scope=\"row\">{UnitLink(_office.Department, "Sở Nội vụ")}</th><td>5</td><td>{LateLink(_office.Department, "Sở Nội vụ", 2)}</td><td>40%</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains($"<tr class=\"few\"><th scope=\"row\">{UnitLink(small, "Sở Tư pháp")}</th><td>1</td><td>{LateLink(small, "Sở Tư pháp", 1)}</td><td>–</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("Đang thực hiện quá hạn: 3", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_the_readers_decision_stands_on_his_board_alone()
    {
        await _office.Store.WriteAsync(
            async db =>
            {
                var submitted = _office.Assign(db, 1, "Đề án", _office.Officer, _office.Department, a => a.State = AssignmentState.Submitted);
                submitted.SubmittedAt = submitted.DueAt;
                await Task.CompletedTask;
            },
            Cancellation);

        Assert.Contains("Đang chờ đồng chí Chủ tịch: 1", await BoardOfAsync(_office.Chair), StringComparison.Ordinal);
        Assert.Contains("Đang chờ đồng chí: 0", await BoardOfAsync(_office.Head), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_weeks_figures_stand_beside_as_they_were_sent()
    {
        var lastWeek = ReportWeek.Of(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Previous.Previous;
        await _office.Store.WriteAsync(
            db => Task.FromResult(db.DigestIssues.Add(new DigestIssue
            {
                Id = Guid.CreateVersion7(),
                Kind = DigestIssue.Leadership,
                Week = lastWeek.ToString(),
                UnitId = _office.Province,
                Figures = MessageJson.Write(new DigestFigures { Boxes = new BoxCounts(1, 2, 3, 41, 5) }),
                CreatedAt = TimeProvider.System.GetUtcNow(),
            })),
            Cancellation);

        var page = await BoardOfAsync(_office.Chair);

        Assert.Contains("Đang thực hiện quá hạn</dt><dd><b>0</b> <span>tuần trước 41</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_English_reads_the_board_in_English()
    {
        await _office.Store.WriteAsync(
            async db =>
            {
                (await db.People.FindAsync([_office.Chair.Id], Cancellation))!.Language = "en";
                await _office.Store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, Cancellation);
                _office.Assign(db, 1, "Report", _office.Officer, _office.Department, a => a.DueIn = TimeSpan.FromDays(-3));
            },
            Cancellation);

        var page = await BoardOfAsync(_office.Chair);

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("Running late: 1", page, StringComparison.Ordinal);
        Assert.Contains("Units by rate of late work", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nhiệm vụ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_number_opens_its_list_in_the_words_of_the_digest_to_whoever_may_read_it()
    {
        await _office.Store.WriteAsync(
            async db =>
            {
                _office.Assign(db, 1, "Rà soát thủ tục", _office.Officer, _office.Department, a => a.DueIn = TimeSpan.FromDays(-3));
                var done = _office.Assign(db, 2, "Lập báo cáo", _office.Officer, _office.Department, a => (a.State, a.DueIn) = (AssignmentState.Completed, TimeSpan.FromDays(3)));
                (done.SubmittedAt, done.CompletedAt, done.Attempts) = (TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow(), 1);
                await Task.CompletedTask;
            },
            Cancellation);

        using var browser = await _office.EnterAsync(_office.Chair, LoginPage.Board);
        var board = await browser.GetStringAsync(new Uri("/board", UriKind.Relative), Cancellation);
        var box = $"/board/list?of=CompletedOnTime&unit={_office.Province:N}";
        Assert.Contains($"<a href=\"{box.Replace("&", "&amp;", StringComparison.Ordinal)}\">Hoàn thành đúng hạn</a>", board, StringComparison.Ordinal);
        Assert.DoesNotContain("of=CompletedLate", board, StringComparison.Ordinal);
        var list = await browser.GetStringAsync(new Uri(box, UriKind.Relative), Cancellation);
        Assert.Contains("Hoàn thành đúng hạn, ", list, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/product/2\"><b>NV-2</b></a> Lập báo cáo", list, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-1<", list, StringComparison.Ordinal);
        var late = await browser.GetStringAsync(new Uri($"/board/list?of=Late&unit={_office.Department:N}", UriKind.Relative), Cancellation);
        Assert.Contains("<b>NV-1</b> Rà soát thủ tục", late, StringComparison.Ordinal);
        Assert.DoesNotContain("/product/1\"", late, StringComparison.Ordinal);

        using var head = await _office.EnterAsync(_office.Head, LoginPage.Board);
        using var refused = await head.GetAsync(new Uri(box, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        foreach (var unknown in new[] { "999", "-1", "Late,All" })
        {
            using var nothing = await browser.GetAsync(new Uri($"/board/list?of={unknown}", UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.Forbidden, nothing.StatusCode);
        }
    }

    private static string UnitLink(Guid unit, string name) => $"<a href=\"/board/list?of=All&amp;unit={unit:N}\">{name}</a>";

    private static string LateLink(Guid unit, string name, int count) =>
        $"<a href=\"/board/list?of=Late&amp;unit={unit:N}\" aria-label=\"Quá hạn (gồm hoàn thành quá hạn), {name}: {count}\">{count}</a>";

    private async Task<string> BoardOfAsync(Person person)
    {
        using var browser = await _office.EnterAsync(person, LoginPage.Board);
        using var answer = await browser.GetAsync("/board", Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }
}
