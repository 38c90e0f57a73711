using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>A reader list holds however the work was given, and wherever work is shown or counted.</summary>
public sealed class RestrictedTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Head = "CB05";
    private const string Lan = "CB02";
    private const string Quy = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("giao kín Quý 2 việc: rà soát hồ sơ thanh tra + lập danh sách cán bộ, hạn 20/3", "[]", "[]")]
    [InlineData("giao Quý 2 việc: rà soát hồ sơ thanh tra + lập danh sách cán bộ, người được xem: Hoàn, hạn 20/3", "[CB04]", "[CB04]")]
    [InlineData("giao kín Quý rà soát hồ sơ thanh tra, hạn 20/3\ngiao Tuấn lập báo cáo tuần, hạn 20/3", "[]", null)]
    [InlineData("giao Quý rà soát hồ sơ thanh tra, người được xem: Hoàn, hạn 20/3; giao Tuấn lập báo cáo tuần, hạn 20/3", "[CB04]", null)]
    [InlineData("giao Quý rà soát hồ sơ thanh tra, hạn 20/3, người được xem: Hoàn\ngiao kín Tuấn lập báo cáo tuần, hạn 20/3", "[CB04]", "[]")]
    public async Task Several_at_once_keep_their_readers(string words, string? first, string? second)
    {
        var echo = await _bot.AskAsync(Chair, words);
        Assert.Equal(first is null || second is null ? 1 : 2, echo.Lines.Count(l => l.Contains("hạn chế", StringComparison.Ordinal)));
        await _bot.AskAsync(Chair, "đồng ý");

        var readers = await _bot.Store.ReadAsync(async db => await (
            from a in db.Assignments
            orderby a.Number
            select new { a.Title, a.IsRestricted, Readers = (from p in db.Participants join x in db.People on p.PersonId equals x.Id where p.AssignmentId == a.Id select x.Code).ToList() })
            .ToListAsync());
        Assert.Equal([first, second], readers.Select(a => a.IsRestricted ? $"[{string.Join(',', a.Readers)}]" : null));
        Assert.DoesNotContain("người được xem", readers[0].Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xem 1")]
    [InlineData("lịch sử 1")]
    [InlineData("xem sản phẩm 1")]
    [InlineData("nhắc 1")]
    public async Task Who_leads_the_unit_learns_no_more_of_it_than_a_stranger(string words)
    {
        await _bot.GiveAsync(Chair, "giao kín Quý rà soát hồ sơ thanh tra, hạn 20/3");

        foreach (var other in new[] { Head, "CB03", Lan })
        {
            Assert.DoesNotContain("thanh tra", (await _bot.AskAsync(other, words)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("thanh tra", (await _bot.AskAsync(Quy, "xem 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_named_to_direct_is_on_the_list_and_who_follows_him_is_not()
    {
        var echo = await _bot.AskAsync("CB03", "giao kín Quý rà soát hồ sơ thanh tra, hạn 20/3, đồng chí Tuấn chỉ đạo");
        Assert.Contains("Nguyễn Anh Tuấn", Assert.Single(echo.Facts, f => f.Label == "Người được xem").Value, StringComparison.Ordinal);
        await _bot.AskAsync("CB03", "đồng ý");

        Assert.Contains("thanh tra", Assert.Single(await _bot.ToldAsync(Head)).Text, StringComparison.Ordinal);
        Assert.Contains("thanh tra", (await _bot.AskAsync(Head, "tìm hồ sơ")).Text, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Anh Tuấn", (await _bot.AskAsync(Quy, "xem 1")).Text, StringComparison.Ordinal);

        await _bot.Store.WriteAsync(async db =>
        {
            await db.People.Where(p => p.Code == Head).ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false));
            await _bot.Store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None);
        });
        Assert.DoesNotContain("thanh tra", (await _bot.AskAsync(Chair, "xem 1")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("thanh tra", (await _bot.AskAsync(Chair, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Named_by_its_words_it_is_no_more_found_than_by_its_number()
    {
        await _bot.GiveAsync(Chair, "giao kín Quý rà soát hồ sơ thanh tra, hạn 20/3");
        foreach (var words in new[] { "xong rà soát hồ sơ thanh tra", "rà soát hồ sơ thanh tra đến đâu rồi", "tìm thanh tra" })
        {
            Assert.DoesNotContain("NV-1", (await _bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_reads_along_hands_nothing_in_though_he_leads_the_unit()
    {
        await _bot.GiveAsync(Chair, "giao Quý rà soát hồ sơ thanh tra, người được xem: Tuấn, hạn 20/3");

        Assert.Contains("thanh tra", (await _bot.AskAsync(Head, "xem 1")).Text, StringComparison.Ordinal);
        foreach (var words in new[] { "nhận 1", "xong 1 báo cáo 5/BC-KT", "xin gia hạn 1 tới 25/3 vì chờ Sở" })
        {
            await _bot.SayAsync(Head, words);
        }

        Assert.Equal([EventKind.Issued], await _bot.Store.ReadAsync(db => db.AssignmentEvents.Select(e => e.Kind).ToListAsync()));
    }

    [Fact]
    public async Task A_reader_nobody_knows_is_said_under_the_drafts_too()
    {
        var echo = await _bot.AskAsync(Chair, "giao Quý rà soát hồ sơ thanh tra, người được xem: Xyzt, hạn 20/3; giao Tuấn lập báo cáo tuần, hạn 20/3");
        Assert.Contains("chưa rõ người xem “Xyzt”", echo.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restricted_lines_of_a_unit_are_no_candidates_for_its_other_people()
    {
        await _bot.GiveAsync(Chair, "giao các phòng rà soát hồ sơ thanh tra, hạn 20/3");
        await _bot.GiveAsync(Chair, "giao các phòng đối chiếu hồ sơ thanh tra, hạn 20/3");
        await _bot.Store.WriteAsync(db => db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsRestricted, true)));

        var reply = await _bot.AskAsync(Lan, "xong");

        Assert.DoesNotContain("thanh tra", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_of_much_work_does_not_count_what_is_restricted()
    {
        foreach (var title in new[] { "hồ sơ A", "hồ sơ B", "hồ sơ C", "hồ sơ D", "hồ sơ E" })
        {
            await _bot.GiveAsync(Chair, $"giao kín Quý rà soát {title}, hạn 20/3");
        }

        Assert.DoesNotContain("đã có 5", (await _bot.AskAsync(Head, "giao Quý lập báo cáo tuần, hạn 20/3")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_lists_of_the_unit_only_what_is_his_or_the_units()
    {
        await _bot.GiveAsync(Head, "giao Quý soạn công văn mời họp, hạn 20/3");
        await _bot.GiveAsync(Head, "giao Lan lập báo cáo tuần, hạn 20/3");
        await _bot.GiveAsync(Head, "giao Quý rà soát biển quảng cáo, phối hợp Lan, hạn 20/3");
        await _bot.GiveAsync(Chair, "giao các phòng gửi báo cáo tháng, hạn 20/3");

        var listed = (await _bot.AskAsync(Lan, "việc đơn vị")).Text;

        Assert.DoesNotContain("công văn mời họp", listed, StringComparison.Ordinal);
        Assert.Contains("báo cáo tuần", listed, StringComparison.Ordinal);
        Assert.Contains("biển quảng cáo", listed, StringComparison.Ordinal);
        Assert.Contains("báo cáo tháng", listed, StringComparison.Ordinal);
        Assert.Contains("công văn mời họp", (await _bot.AskAsync(Head, "việc đơn vị")).Text, StringComparison.Ordinal);
    }
}
