using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Digests;

/// <summary>A figure that is asked for is taken in the words people have; one that takes another's place is asked about, shown, and can be taken back.</summary>
public sealed class FiguresInWordsTests : WardTests
{
    private const string Chair = "CB01";
    private const string Head = "CB04";
    private const string Officer = "CB07";
    private const string Focal = "CB08";

    [Theory]
    [InlineData("dòng {0}: 100 phần trăm", "100%")]
    [InlineData("dong {0} la 95 chu k phai 92,5", "95")]
    [InlineData("dòng {0} là 95% chứ không phải 92,5%", "95%")]
    [InlineData("bao cao dong {0} dat 24/25 a", "24/25")]
    [InlineData("dòng {0}: 97,5%", "97,5%")]
    public async Task It_is_written_down_as_it_is_meant(string words, string answer)
    {
        var line = await AskedLineAsync();
        await Bot.AskAsync(Focal, string.Format(CultureInfo.InvariantCulture, words, line));
        Assert.Equal([answer], await AnswersAsync());
    }

    [Fact]
    public async Task Where_no_figure_is_asked_for_it_is_how_far_his_own_work_is()
    {
        await Bot.GiveAsync(Head, "giao Tư rà soát hộ nghèo, hạn 20/3");
        await Bot.AskAsync(Officer, "nhận 1");
        Assert.Contains("số liệu 320/325 hs", (await Bot.AskAsync(Officer, "số liệu 320/325 hs")).Text, StringComparison.Ordinal);
        Assert.Contains("số liệu 320/325 hs", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check in")]
    [InlineData("checkin nhé")]
    public async Task Words_without_a_figure_are_no_progress(string words)
    {
        await Bot.GiveAsync(Head, "giao Tư rà soát hộ nghèo, hạn 20/3");
        Assert.Contains("không có số liệu cam kết nào", (await Bot.AskAsync(Officer, words)).Text, StringComparison.Ordinal);
        Assert.Contains("chờ nhận", (await Bot.AskAsync(Officer, "xem 1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}: 98%", "98%")]
    [InlineData("số liệu t3 là 24/25", "24/25")]
    [InlineData("tháng 3 đạt 100%", "100%")]
    [InlineData("đúng hạn 100%", "100%")]
    public async Task Right_under_the_question_for_one_line_it_needs_no_other_word(string words, string answer)
    {
        var line = await OneAskedAsync();
        await Bot.AskAsync(Focal, $"dòng {line}");
        await Bot.AskAsync(Focal, string.Format(CultureInfo.InvariantCulture, words, line));
        Assert.Equal([answer], await AnswersAsync());
    }

    [Theory]
    [InlineData("19/20, thiếu 1 báo cáo do xã gửi trễ", "19/20")]
    [InlineData("bc dung han het", "100%")]
    public async Task Where_more_is_said_or_it_is_only_meant_it_is_repeated_first(string words, string answer)
    {
        var line = await OneAskedAsync();
        await Bot.AskAsync(Focal, $"dòng {line}");
        Assert.Contains(answer, (await Bot.AskAsync(Focal, words)).Text, StringComparison.Ordinal);
        Assert.Empty(await AnswersAsync());
        await Bot.AskAsync(Focal, "đồng ý");
        Assert.Equal([answer], await AnswersAsync());
    }

    [Theory]
    [InlineData("2: 98%")]
    [InlineData("đúng hạn 100%")]
    [InlineData("19/20, thiếu 1 báo cáo")]
    public async Task To_whom_no_figure_is_asked_of_they_are_none(string words)
    {
        await OneAskedAsync();
        await Bot.SayAsync(Officer, words);
        Assert.Empty(await AnswersAsync());
    }

    [Fact]
    public async Task Another_figure_is_asked_about_whoever_reports_it_and_can_be_taken_back()
    {
        var line = await AskedLineAsync();
        await Bot.AskAsync(Head, $"dòng {line}: 95,7%");
        var asked = await Bot.AskAsync(Focal, $"dòng {line}: 99%");
        Assert.Contains("95,7% thành 99%", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["95,7%"], await AnswersAsync());
        Assert.Contains("95,7% → 99%", (await Bot.AskAsync(Focal, "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Contains("95,7% → 99%", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        Assert.Contains("99% → 95,7%", (await Bot.AskAsync(Focal, "rút lại")).Text, StringComparison.Ordinal);
        Assert.Equal(["95,7%"], await AnswersAsync());
        Assert.Contains("99% → 95,7%", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_figure_taken_back_is_waited_for_again()
    {
        var line = await AskedLineAsync();
        await Bot.AskAsync(Focal, $"dòng {line}: 99%");
        Assert.Contains($"dòng {line}", (await Bot.AskAsync(Focal, "à nhầm, rút lại")).Text, StringComparison.Ordinal);
        Assert.Empty(await AnswersAsync());
    }

    [Theory]
    [InlineData("a thoi 25/25, don vi gui bo sung roi")]
    [InlineData("nhầm, 25/25 mới đúng")]
    public async Task Corrected_right_after_it_is_repeated_first(string words)
    {
        var line = await AskedLineAsync();
        await Bot.AskAsync(Focal, $"dòng {line}: 24/25");
        Assert.Contains("24/25 thành 25/25", (await Bot.AskAsync(Focal, words)).Text, StringComparison.Ordinal);
        Assert.Equal(["24/25"], await AnswersAsync());
    }

    [Theory]
    [InlineData("nội dung 3 là gì")]
    [InlineData("noi dung 3 la the nao")]
    [InlineData("dòng 3 là gì")]
    [InlineData("nội dung 3")]
    public async Task A_line_asked_about_right_under_a_commitment_is_shown_in_full(string words)
    {
        await Bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
        await Bot.AskAsync(Head, "cam kết");
        var shown = await Bot.AskAsync(Head, words);
        Assert.Contains("Dòng 3, cam kết của", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("…", shown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rút lại")]
    [InlineData("a nham chua doc")]
    public async Task A_confirmation_says_that_it_can_be_taken_back_and_can(string words)
    {
        await Bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
        Assert.Contains("“rút lại” trong 15 phút", (await Bot.AskAsync(Head, "xác nhận cam kết")).Text, StringComparison.Ordinal);
        Assert.Contains("Đã rút lại xác nhận nội dung cam kết", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Commitments.CountAsync(c => c.ConfirmedAt != null)));
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.CheckIns.CountAsync()));
        Assert.Contains("Đã ghi nhận", (await Bot.AskAsync(Head, "xác nhận cam kết")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nham so 51 moi dung")]
    [InlineData("số 07 nhầm, 51 mới đúng")]
    public async Task The_number_of_the_signed_paper_is_put_right(string words)
    {
        await Bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
        await Bot.AskAsync(Head, "xác nhận cam kết");
        await Bot.AskAsync(Head, "bản ký số 07/CK-UBND");
        Assert.Contains("07/CK-UBND thành 51/CK-UBND", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Contains("51/CK-UBND", (await Bot.AskAsync(Head, "cam kết")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_anew_with_a_word_of_slip_it_is_the_new_number()
    {
        await Bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
        await Bot.AskAsync(Head, "xác nhận cam kết");
        await Bot.AskAsync(Head, "bản ký số 07/CK-UBND");
        Assert.Contains("70/CK-UBND", (await Bot.AskAsync(Head, "y a ban ky so 70/CK-UBND ngay 3/3")).Text, StringComparison.Ordinal);
    }

    private async Task<int> AskedLineAsync()
    {
        await Bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
        await Bot.PressAsync(Head, (await Bot.ToldAsync(Head)).Last(t => t.Buttons.Any(b => b.Verb == "sign")).Button("sign"));
        await Bot.AdvanceToAsync("2026-04-01T12:00");
        return await Bot.Store.ReadAsync(db => db.CheckIns.Where(c => c.AskedAt != null).Select(c => c.Line).MinAsync());
    }

    /// <summary>The only figure that is waited for.</summary>
    private async Task<int> OneAskedAsync()
    {
        var line = await AskedLineAsync();
        await Bot.Store.WriteAsync(db => db.CheckIns.Where(c => c.Line != line || c.AskedAt == null).ExecuteDeleteAsync());
        await Bot.Store.WriteAsync(db => db.CheckIns.ExecuteUpdateAsync(set => set.SetProperty(c => c.Period, "2026-03")));
        return line;
    }

    private Task<List<string>> AnswersAsync() => Bot.Store.ReadAsync(db => db.CheckIns.Where(c => c.Answer != null).Select(c => c.Answer!).ToListAsync());
}
