using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>One of several drafts is called by its matter: it alone is meant, before they go out and after, and what was corrected is not lost.</summary>
public sealed class NamedItemTests : IAsyncLifetime
{
    private const string Focal = "CB08";
    private const string Chair = "CB01";
    private const string Three = "1. Giao Phòng KT chủ trì, phối hợp VHXH lập kế hoạch trồng cây, hạn 20/3\n2. Giao VHXH rà soát hộ nghèo, hạn 24/3\n"
        + "3. Giao Bảy chuẩn bị hội nghị, hạn 25/3";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Focal, Three);
        await _bot.AskAsync(Focal, "đồng ý");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("cai trong cay thoi khoi, lam sau", 1)]
    [InlineData("bo cai ho ngheo di", 2)]
    [InlineData("bỏ việc hộ nghèo đi em, chị Thu làm rồi", 2)]
    [InlineData("khoan, cái hội nghị để sau nhé", 3)]
    public async Task It_is_dropped_and_the_others_are_not_put_off(string words, int gone)
    {
        await _bot.AskAsync(Chair, "việc 1 hạn 19/3");
        var before = (await _bot.ToldAsync(Focal)).Count;
        var echo = await _bot.AskAsync(Chair, words);
        Assert.Contains($"Đã bỏ mục {gone}", echo.Text, StringComparison.Ordinal);
        Assert.Equal(2, Rows(echo));
        Assert.Equal(before, (await _bot.ToldAsync(Focal)).Count);
    }

    [Theory]
    [InlineData("bo cai dau gia dat di")]
    [InlineData("cái máy photo thôi khỏi, mua sau")]
    public async Task Where_none_is_called_so_it_is_asked_which_and_none_is_dropped_or_put_off(string words)
    {
        await _bot.AskAsync(Chair, "việc 1 hạn 19/3");
        var before = (await _bot.ToldAsync(Focal)).Count;
        var echo = await _bot.AskAsync(Chair, words);
        Assert.Contains("Chưa rõ bỏ mục nào", echo.Text, StringComparison.Ordinal);
        Assert.Equal(3, Rows(echo));
        Assert.Equal(before, (await _bot.ToldAsync(Focal)).Count);
    }

    [Theory]
    [InlineData("bo chi Tu ra")]
    [InlineData("không giao Tư")]
    [InlineData("bỏ phối hợp đi")]
    public async Task Who_is_left_out_is_no_matter_that_is_dropped(string words)
    {
        await _bot.AskAsync(Focal, "1. Giao Phòng KT báo cáo giải ngân đầu tư công, hạn 20/3\n2. Giao VHXH rà soát hộ nghèo, hạn 24/3");
        await _bot.AskAsync(Focal, "đồng ý");
        await _bot.AskAsync(Chair, "sửa bản 2");
        await _bot.AskAsync(Chair, words);
        Assert.Equal(2, Rows(await _bot.AskAsync(Chair, "sửa bản 2")));
    }

    [Theory]
    [InlineData("để sau", "ban hành bản 1")]
    [InlineData("sửa bản 1", "đồng ý")]
    [InlineData("việc quá hạn", "")]
    public async Task What_the_issuer_corrected_stands_whatever_becomes_of_the_talk(string then, string issue)
    {
        var card = await _bot.LastToldAsync(Chair);
        await _bot.AskAsync(Chair, "việc 1 hạn 16/3");
        await _bot.AskAsync(Chair, "bỏ việc 2");
        await _bot.AskAsync(Chair, then);
        if (issue.Length > 0)
        {
            await _bot.AskAsync(Chair, issue);
        }
        else
        {
            await _bot.PressAsync(Chair, card.Button("issue"));
        }

        Assert.Equal([("lập kế hoạch trồng cây", 16), ("chuẩn bị hội nghị", 25)], (await GivenAsync()).Select(a => (a.Title, a.DeadlineOn!.Value.Day)));
        Assert.Contains("Chưa ban hành mục 2", (await _bot.LastToldAsync(Focal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_of_another_item_in_the_same_line_is_not_lost()
    {
        var echo = await _bot.AskAsync(Chair, "1 lui toi 16/3, cai so 3 gap qua cho them may ngay");
        Assert.Contains("16/3/2026", echo.Lines.Single(l => l.StartsWith("1) ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Mục 3 chưa sửa", echo.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("viec 1 giao VHXH lam, han 18/3")]
    [InlineData("việc 1 để chị Hoàn làm, hạn 18/3")]
    public async Task Who_is_to_do_it_no_longer_only_helps(string words)
    {
        var row = (await _bot.AskAsync(Chair, words)).Lines.Single(l => l.StartsWith("1) ", StringComparison.Ordinal));
        Assert.Contains("Vũ Thị Hoàn", row, StringComparison.Ordinal);
        Assert.DoesNotContain("phối hợp", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a nham, cai trong cay de Hoan lam")]
    [InlineData("à nhầm, việc trồng cây giao chị Hoàn")]
    [InlineData("khoan, việc 1 để Hoàn làm")]
    public async Task After_they_went_out_it_alone_is_offered_to_be_handed_over(string words)
    {
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Contains("Chuyển NV-1", (await _bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        Assert.All(await GivenAsync(), a => Assert.NotEqual(AssignmentState.Withdrawn, a.State));
        var hoan = (await GivenAsync())[1].AssigneeId;
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(hoan, (await GivenAsync())[0].AssigneeId);
    }

    [Theory]
    [InlineData("a nham, cai dau gia de Hoan lam", false)]
    [InlineData("nhầm, để chị Hoàn làm", false)]
    [InlineData("khoan, dung giao chi Hoan", false)]
    [InlineData("nhầm, hạn 27/3", false)]
    [InlineData("nhầm rồi", true)]
    [InlineData("à nhầm, rút lại giúp anh", true)]
    public async Task A_slip_told_with_what_is_right_takes_nothing_back(string words, bool isTakenBack)
    {
        await _bot.AskAsync(Chair, "đồng ý");
        await _bot.SayAsync(Chair, words);
        Assert.Equal(isTakenBack, (await GivenAsync()).TrueForAll(a => a.State == AssignmentState.Withdrawn));
        Assert.Equal(isTakenBack, (await GivenAsync()).Exists(a => a.State == AssignmentState.Withdrawn));
    }

    [Theory]
    [InlineData("muc 2 a lam viec voi Tuan roi, bo")]
    [InlineData("mục 2 chị Thu làm rồi, thôi khỏi")]
    public async Task Dropped_with_why_between_it_is_given_to_nobody_named_there(string words)
    {
        var echo = await _bot.AskAsync(Chair, words);
        Assert.Contains("Đã bỏ mục 2", echo.Text, StringComparison.Ordinal);
        Assert.Equal(2, Rows(echo));
    }

    [Theory]
    [InlineData("tat ca lui 1 tuan", new[] { 27, 31, 1 })]
    [InlineData("tất cả lùi thêm 2 ngày nhé", new[] { 22, 26, 27 })]
    [InlineData("việc 1 lùi 1 tuần", new[] { 27, 24, 25 })]
    public async Task Later_by_so_long_is_counted_from_each_deadline(string words, int[] days)
    {
        await _bot.AskAsync(Chair, words);
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(days, (await GivenAsync()).Select(a => a.DeadlineOn!.Value.Day));
    }

    [Fact]
    public async Task Put_off_they_are_still_open_and_shown_in_full_number()
    {
        await _bot.AskAsync(Chair, "việc 1 hạn 16/3");
        Assert.Contains("vẫn được giữ", (await _bot.AskAsync(Chair, "để sau")).Text, StringComparison.Ordinal);
        Assert.Equal(DraftBatchState.Open, await _bot.Store.ReadAsync(db => db.DraftBatches.Select(b => b.State).SingleAsync()));
    }

    private static int Rows(Told told) => told.Lines.Count(l => l.Length > 2 && char.IsDigit(l[0]) && l[1] == ')');

    private Task<List<Assignment>> GivenAsync() => _bot.Store.ReadAsync(db => db.Assignments.AsNoTracking().OrderBy(a => a.Number).ToListAsync());
}
