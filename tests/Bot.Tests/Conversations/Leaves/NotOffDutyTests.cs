using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>"Hoi nghi", "de nghi", typed without marks: nobody is off duty, and nothing is written down.</summary>
public sealed class NotOffDutyTests : WardTests
{
    private const string Head = "CB04";
    private const string Officer = "CB07";

    [Theory]
    [InlineData("giao Tu chuan bi hoi nghi thu 5")]
    [InlineData("giao Tu lam slide bai trinh bay hoi nghi ky cam ket, giao Hanh lap ke hoach to chuc va giay moi, thu 6 xong")]
    [InlineData("Hanh di du hoi nghi tap huan thu 5")]
    [InlineData("Hanh de nghi so Noi vu cap tai khoan, thu 5")]
    [InlineData("giao Hanh viet bao cao hoi nghi khach hang 27/3")]
    [InlineData("Tu kien nghi so cap kinh phi 6/3")]
    [InlineData("Tu lap danh sach nha nghi 27/3")]
    public async Task A_head_s_word_about_a_meeting_or_a_request_enters_no_leave(string words)
    {
        await Bot.AskAsync(Head, words);
        Assert.Equal(0, await LeavesAsync());
    }

    [Theory]
    [InlineData("chieu mai em di hoi nghi o tinh")]
    [InlineData("mai em kien nghi so cap kinh phi")]
    public async Task Nor_does_an_officer_s_own(string words)
    {
        await Bot.AskAsync(Officer, words);
        Assert.Equal(0, await LeavesAsync());
    }

    [Theory]
    [InlineData("Tu nghi thu 5")]
    [InlineData("chi Tu nghi 6/3")]
    [InlineData("cho Tư nghỉ từ mai đến thứ 6")]
    public async Task A_leave_is_one_still(string words)
    {
        await Bot.AskAsync(Head, words);
        Assert.Equal(1, await LeavesAsync());
    }

    [Theory]
    [InlineData("ua sao e lai nghi thu 5")]
    [InlineData("em co xin nghi dau, huy giup")]
    public async Task Who_never_asked_for_his_leave_is_asked_whether_to_cancel_it(string words)
    {
        await Bot.AskAsync(Head, "Tu nghi thu 5");
        Assert.Contains("Hủy lịch nghỉ thứ Năm, 5/3/2026", (await Bot.AskAsync(Officer, words)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await LeavesAsync());
        await Bot.AskAsync(Officer, "đồng ý");
        Assert.Equal(0, await LeavesAsync());
    }

    private Task<int> LeavesAsync() => Bot.Store.ReadAsync(db => db.Leaves.CountAsync());
}
