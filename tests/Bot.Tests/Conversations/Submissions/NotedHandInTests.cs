using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Submissions;

/// <summary>"Xong 1" with a note, a count or a paper's number behind it hands the work in; what is only a share of it does not.</summary>
public sealed class NotedHandInTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Quy, "nhận 1");
    }

    [Theory]
    [InlineData("xong 1: 5 bai da sua")]
    [InlineData("xong 1: đã sửa 5 bài")]
    [InlineData("xong 1: danh sach 85 ho")]
    [InlineData("1 xong du 5 bai, gui zalo anh roi, xin loi tre")]
    [InlineData("xong 1 KH 15/KH-VHXH, 60 giay moi in roi")]
    [InlineData("1 xong, danh sach 85 ho, gui anh Tuan")]
    [InlineData("xong 1, BC 112/BC-KT, gui anh")]
    [InlineData("xong 1 CV 12/TTPVHCC")]
    [InlineData("1 xong roi, giay moi da phat")]
    public async Task What_it_came_to_is_the_product(string words)
    {
        await Bot.AskAsync(Quy, words);
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
    }

    [Theory]
    [InlineData("xong 1: mới 3 xã")]
    [InlineData("xong 1: khu phố 3 rồi")]
    [InlineData("xong 1: mục 1 với mục 2 ạ")]
    [InlineData("1 xong 3 xa")]
    [InlineData("1 xong 80%")]
    [InlineData("1 kh xong duoc")]
    [InlineData("xong 1 thì gửi anh")]
    public async Task A_share_of_it_or_a_no_is_none(string words)
    {
        await Bot.AskAsync(Quy, words);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Theory]
    [InlineData("xong 1 roi nha a, bao cao 21/BC-KT, con 1 hop dong chua co ban goc")]
    [InlineData("1 xong nhung con thieu chu ky chi Thu, BC 45/BC-KT")]
    public async Task Done_but_for_something_it_is_asked_whether_it_is_handed_in(string words)
    {
        Assert.Contains("nộp sản phẩm luôn", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        await Bot.AskAsync(Quy, "đồng ý");
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
    }

    [Theory]
    [InlineData("phong gui roi a, so lieu 320 ho so")]
    [InlineData("em gui roi a, so lieu 320 ho so")]
    public async Task A_figure_said_without_the_number_of_the_work_is_kept(string words)
    {
        await Bot.AskAsync(Quy, words);
        Assert.Equal("so lieu 320 ho so", await NewestNoteAsync());
    }

    [Fact]
    public async Task A_figure_sent_anew_takes_the_place_of_the_one_handed_in()
    {
        await Bot.AskAsync(Quy, "xong 1: 410 ho so");
        Assert.Contains("thay cho sản phẩm đã nộp của NV-1", (await Bot.AskAsync(Quy, "luc nay nham thang 1, gui lai: 412 ho so")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "đồng ý");
        Assert.Contains("412 ho so", await NewestNoteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Returned_it_is_handed_in_again_by_whoever_stands_in_as_well()
    {
        await Bot.AskAsync(Quy, "xong 1 bc so 45/UBND-KT");
        await Bot.AskAsync(Head, "trả lại 1: thiếu file excel");
        await Bot.AskAsync(Quy, "xin nghỉ 5-6/3, Lê Ngọc Lan làm thay");
        await Bot.AskAsync(Head, "đồng ý cho Quý nghỉ");
        await Bot.AdvanceToAsync("2026-03-05T09:00");
        Assert.Contains("Nộp lại", (await Bot.AskAsync(Lan, "1 bo sung excel roi a")).Text, StringComparison.Ordinal);
    }

    private Task<string?> NewestNoteAsync() => Bot.Store.ReadAsync(db => db.Submissions.OrderByDescending(s => s.Attempt).ThenByDescending(s => s.Revision).Select(s => s.Note).FirstAsync());
}
