using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>A whole command of the office is never taken for the reason that was asked for; the question stays open.</summary>
public sealed class InterruptedReasonTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
    }

    [Theory]
    [InlineData("dong y cho Quy nghi")]
    [InlineData("chưa đồng ý cho Quý nghỉ")]
    public async Task A_leave_is_decided_while_a_reason_is_awaited(string words)
    {
        await Bot.AskAsync(Quy, "xin nghỉ 9-10/3, Lan làm thay");
        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1");
        var reply = await Bot.AskAsync(Head, words);
        Assert.Contains("nội dung cần hoàn thiện", reply.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
        Assert.Contains("nghỉ", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);

        await Bot.AskAsync(Head, "thiếu phụ lục");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Theory]
    [InlineData("hủy nghỉ")]
    [InlineData("đồng ý ban hành")]
    [InlineData("để sau")]
    [InlineData("sửa dự thảo")]
    [InlineData("mở cam kết cao-lanh-2021")]
    [InlineData("bảng theo dõi")]
    [InlineData("dữ liệu của tôi")]
    [InlineData("can i get my data")]
    [InlineData("tắt thông báo đi")]
    [InlineData("xem giải trình")]
    [InlineData("sổ theo dõi của tôi")]
    [InlineData("xem sản phẩm 1")]
    [InlineData("biểu dương Lan vì nộp báo cáo sớm")]
    [InlineData("nhắc tôi 1 lúc 15h")]
    [InlineData("danh sách quá hạn")]
    [InlineData("hom nay ai nghi")]
    public async Task What_says_all_a_command_says_is_no_reason(string words)
    {
        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1");
        await Bot.SayAsync(Head, words);
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
    }

    [Theory]
    [InlineData("cho y kien so")]
    [InlineData("đang chờ ý kiến Sở")]
    [InlineData("quá hạn rồi")]
    public async Task What_only_reads_like_a_list_is_the_reason(string words)
    {
        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1");
        await Bot.AskAsync(Head, words);
        Assert.Contains(words, (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trả lại 1", "trả lại 1", null)]
    [InlineData("trả lại 1", "trả lại 1, thiếu phụ lục", "thiếu phụ lục")]
    [InlineData("trả lại 1", "do thiếu phụ lục", "thiếu phụ lục")]
    [InlineData("trả lại 1", "đo đạc chưa xong", "đo đạc chưa xong")]
    [InlineData("chuyển 1 cho Lan", "Quý đi học rồi, chuyển 1 cho Lan", "Quý đi học rồi")]
    public async Task Said_once_more_the_step_is_no_reason_and_its_reason_is(string asked, string words, string? reason)
    {
        if (asked.StartsWith("chuyển", StringComparison.Ordinal))
        {
            await Bot.AskAsync(Head, "trả lại 1: thiếu chữ ký");
        }

        var before = (await Bot.ToldAsync(Quy)).Count;
        await Bot.AskAsync(Head, asked);
        await Bot.AskAsync(Head, words);
        var told = await Bot.ToldAsync(Quy, before);
        if (reason is null)
        {
            Assert.Empty(told);
            return;
        }

        Assert.Equal(reason, Assert.Single(told).Facts.Single(f => f.Value.Contains(reason, StringComparison.Ordinal)).Value);
    }

    [Fact]
    public async Task What_was_asked_for_a_step_that_is_overtaken_is_not_asked_again()
    {
        await Bot.GiveAsync(Head, "giao Quý lập báo cáo tuần, hạn 6/3");
        await Bot.AskAsync(Quy, "nhận 2");
        var asked = await Bot.AskAsync(Quy, "chuyển 2 cho Lan");
        Assert.Contains("lý do", asked.Text, StringComparison.Ordinal);
        Assert.Contains("lý do", (await Bot.AskAsync(Quy, "vướng 2: chờ số liệu của Sở")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lý do", (await Bot.AskAsync(Quy, "xong 2 số 5/BC-KT")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lý do", (await Bot.AskAsync(Quy, "việc của tôi")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chưa ban hành kế hoạch của Sở")]
    [InlineData("bản ký chưa có dấu")]
    [InlineData("chuyển hết cho Sở rồi mà chưa có trả lời")]
    public async Task What_only_begins_like_one_is_the_reason(string words)
    {
        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1");
        await Bot.AskAsync(Head, words);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Fact]
    public async Task Issuing_drafts_where_none_waits_confirms_nothing_else()
    {
        await Bot.AskAsync(Head, "đồng ý ban hành");
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
    }

    [Theory]
    [InlineData("xác nhận 1")]
    [InlineData("rút lại")]
    public async Task A_question_about_several_closes_when_one_of_them_has_moved(string words)
    {
        await Bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 6/3");
        await Bot.AskAsync(Head, "đồng ý");
        await Bot.AskAsync(Lan, "nhận 2");
        await Bot.AskAsync(Lan, "xong 2 bc so 47/BC-KT");
        var asked = await Bot.AskAsync(Head, "đồng ý hết");
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
        if (words == "rút lại")
        {
            await Bot.AskAsync(Lan, words);
        }
        else
        {
            Assert.DoesNotContain("NV-2", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        }

        await Bot.PressAsync(Head, asked.Button("yes"));
        Assert.NotEqual(AssignmentState.Completed, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 2).Select(a => a.State).SingleAsync()));
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Conversations.CountAsync(c => c.Dialog == "confirm")));
    }
}
