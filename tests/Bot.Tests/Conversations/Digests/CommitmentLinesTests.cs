using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Digests;

/// <summary>The lines of a commitment in the words people have: they are lines, and never assignments of that number.</summary>
public sealed class CommitmentLinesTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Head = "CB02";
    private const string Focal = "CB08";
    private const string OtherHead = "CB04";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("cam ket cai 1 dat r")]
    [InlineData("bc cam ket: 1 xong, 2 chua")]
    [InlineData("báo cáo cam kết dòng 1 đạt 95%, dòng 2 chưa đạt")]
    [InlineData("em bao cao tinh hinh thuc hien cam ket: muc 1 dat, muc 2 chua a")]
    [InlineData("cam ket so 3: 97,5%")]
    [InlineData("tiến độ cam kết: cái 1 rồi còn cái 2 chưa")]
    public async Task Where_the_unit_has_none_it_is_said_so_again(string words)
    {
        Assert.Contains("chưa có nội dung cam kết", (await _bot.AskAsync(Head, "cam ket")).Text, StringComparison.Ordinal);
        var said = await _bot.AskAsync(Head, words);
        Assert.Contains("chưa có nội dung cam kết", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cam kết 1 xong trước thứ 6")]
    [InlineData("em cam kết NV-1 xong rồi")]
    [InlineData("tôi cam kết")]
    [InlineData("cam kết cái 1 đạt chưa?")]
    public async Task What_is_promised_of_work_or_asked_is_no_report_of_lines(string words)
    {
        await _bot.AskAsync(Head, "giao Quý rà soát vỉa hè, hạn 20/3");
        await _bot.AskAsync(Head, "đồng ý");
        Assert.DoesNotContain("chưa có nội dung cam kết nào", (await _bot.AskAsync("CB05", words)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cam ket cai {0} dat r")]
    [InlineData("bc cam ket: {0} xong")]
    [InlineData("báo cáo cam kết: dòng {0} chưa đạt")]
    public async Task A_verdict_on_a_line_that_is_asked_for_is_asked_for_as_a_figure(string words)
    {
        var line = await AskedLineAsync();
        var said = await _bot.AskAsync(Focal, string.Format(System.Globalization.CultureInfo.InvariantCulture, words, line));
        Assert.Contains($"dòng {line}: 97,5%", said.Text, StringComparison.Ordinal);
        Assert.Empty(await AnswersAsync());
    }

    [Fact]
    public async Task A_figure_on_a_line_is_reported_and_a_verdict_beside_it_is_not()
    {
        var line = await AskedLineAsync();
        var said = await _bot.AskAsync(Focal, $"bc cam ket: cai {line} dat 95%, cai {line + 1} chua");
        Assert.Contains($"Đã ghi dòng {line}", said.Text, StringComparison.Ordinal);
        Assert.Equal(["95%"], await AnswersAsync());
    }

    [Theory]
    [InlineData("nham, 90 thoi", "90%")]
    [InlineData("à nhầm, 90% mới đúng", "90%")]
    [InlineData("lộn rồi, 90,5 nhé", "90,5%")]
    [InlineData("nhầm, 9/10", "9/10")]
    public async Task A_figure_corrected_right_after_is_repeated_and_replaces_it_at_a_yes(string words, string now)
    {
        var line = await AskedLineAsync();
        await _bot.AskAsync(Focal, $"dòng {line}: 95%");
        var asked = await _bot.AskAsync(Focal, words);
        Assert.Contains($"dòng {line}", asked.Text, StringComparison.Ordinal);
        Assert.Contains("95%", asked.Text, StringComparison.Ordinal);
        Assert.Contains(now, asked.Text, StringComparison.Ordinal);
        Assert.Equal(["95%"], await AnswersAsync());
        Assert.Contains($"Đã ghi dòng {line}", (await _bot.AskAsync(Focal, "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Equal([now], await AnswersAsync());
    }

    [Fact]
    public async Task A_part_corrected_keeps_its_whole()
    {
        var line = await AskedLineAsync();
        await _bot.AskAsync(Focal, $"dòng {line}: 12/15");
        Assert.Contains("10/15", (await _bot.AskAsync(Focal, "nhầm, 10 thôi")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "đồng ý");
        Assert.Equal(["10/15"], await AnswersAsync());
    }

    [Fact]
    public async Task Where_two_periods_are_open_the_figure_is_corrected_in_the_one_it_was_reported_for()
    {
        var line = await AskedLineAsync();
        await GoToTheNextQuarterAsync();
        await _bot.AskAsync(Focal, $"dòng {line}: 95%");
        var reported = await _bot.Store.ReadAsync(db => db.CheckIns.Where(c => c.Answer != null).Select(c => c.Id).SingleAsync());
        Assert.True(await _bot.Store.ReadAsync(db => db.CheckIns.AnyAsync(c => c.Line == line && c.AskedAt != null && c.Answer == null)));
        await _bot.AskAsync(Focal, "nhầm, 90 thôi");
        Assert.Contains($"Đã ghi dòng {line}", (await _bot.AskAsync(Focal, "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Equal(["90%"], await AnswersAsync());
        Assert.Equal(reported, await _bot.Store.ReadAsync(db => db.CheckIns.Where(c => c.Answer != null).Select(c => c.Id).SingleAsync()));
    }

    /// <summary>The yes was to a correction; what is reported afterwards is what it says.</summary>
    [Fact]
    public async Task What_is_reported_after_a_correction_is_not_bound_to_it()
    {
        var line = await AskedLineAsync();
        await GoToTheNextQuarterAsync();
        await _bot.AskAsync(Focal, $"dòng {line}: 95%");
        await _bot.AskAsync(Focal, "nhầm, 90 thôi");
        await _bot.AskAsync(Focal, "đồng ý");
        await _bot.AskAsync(Focal, $"dòng {line}: 80%");
        Assert.Equal(["80%", "90%"], (await AnswersAsync()).Order());
    }

    [Fact]
    public async Task After_something_else_has_been_said_the_figure_is_not_corrected_by_a_slip()
    {
        var line = await AskedLineAsync();
        await _bot.AskAsync(Focal, $"dòng {line}: 95%");
        await _bot.AskAsync(Focal, "việc của tôi");
        Assert.DoesNotContain($"dòng {line}", (await _bot.AskAsync(Focal, "nhầm, 90 thôi")).Text, StringComparison.Ordinal);
        Assert.Equal(["95%"], await AnswersAsync());
    }

    private async Task<int> AskedLineAsync()
    {
        await _bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
        await _bot.PressAsync(OtherHead, (await _bot.ToldAsync(OtherHead)).Last(t => t.Buttons.Any(b => b.Verb == "sign")).Button("sign"));
        await _bot.AdvanceToAsync("2026-04-01T12:00");
        return await _bot.Store.ReadAsync(db => db.CheckIns.Where(c => c.AskedAt != null).Select(c => c.Line).MinAsync());
    }

    /// <summary>A month at a time, as far as the clock goes at once.</summary>
    private async Task GoToTheNextQuarterAsync()
    {
        foreach (var day in new[] { "2026-04-30", "2026-05-29", "2026-06-26", "2026-07-01" })
        {
            await _bot.AdvanceToAsync($"{day}T12:00");
        }
    }

    private Task<List<string>> AnswersAsync() => _bot.Store.ReadAsync(db => db.CheckIns.Where(c => c.Answer != null).Select(c => c.Answer!).ToListAsync());
}
