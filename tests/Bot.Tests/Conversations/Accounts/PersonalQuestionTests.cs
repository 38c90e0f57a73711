using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Accounts;

/// <summary>What is kept of one, who sees it, and a code for a new phone, asked in words of one's own.</summary>
public sealed class PersonalQuestionTests(OneWard ward) : IClassFixture<OneWard>
{
    private const string Officer = "CB07";
    private const string Focal = "CB08";

    [Theory]
    [InlineData("bot lưu những gì của tôi")]
    [InlineData("bot luu nhung gi cua toi")]
    [InlineData("trợ lý đang giữ thông tin gì về em")]
    [InlineData("hệ thống có lưu tin nhắn của tôi không")]
    [InlineData("xem thông tin của tôi")]
    [InlineData("dữ liệu cá nhân của em gồm gì")]
    public async Task What_is_kept_is_shown(string words)
    {
        var reply = await ward.Bot.AskAsync(Officer, words);
        Assert.Contains("Dữ liệu đang lưu về", reply.Title, StringComparison.Ordinal);
        Assert.Contains("Lưu trữ: họ tên", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xoá thông tin của tôi")]
    [InlineData("xoa het du lieu cua em giup")]
    [InlineData("đề nghị xóa dữ liệu cá nhân")]
    [InlineData("xóa lịch sử của tôi đi")]
    public async Task Nothing_is_deleted_for_the_asking_and_what_can_be_done_is_said(string words)
    {
        var accounts = await ward.Bot.Store.ReadAsync(db => db.ChannelAccounts.CountAsync());
        var reply = (await ward.Bot.AskAsync(Officer, words)).Text;
        Assert.Contains("“hủy liên kết”", reply, StringComparison.Ordinal);
        Assert.Contains("2 ngày làm việc", reply, StringComparison.Ordinal);
        Assert.Equal(accounts, await ward.Bot.Store.ReadAsync(db => db.ChannelAccounts.CountAsync()));
    }

    [Theory]
    [InlineData("ai xem được việc của tôi")]
    [InlineData("ai xem duoc viec cua toi")]
    [InlineData("có ai thấy được tin nhắn của em không")]
    [InlineData("những ai đọc được dữ liệu của tôi vậy")]
    public async Task Who_may_see_is_said(string words) =>
        Assert.Contains("Người xem được: người giao, người thực hiện", (await ward.Bot.AskAsync(Officer, words)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("cấp mã cho chị Tư")]
    [InlineData("cap ma cho chi Tu")]
    [InlineData("Tư đổi máy, cho xin mã mới")]
    [InlineData("cho chị Tư xin mã mới")]
    public async Task Whoever_looks_after_the_unit_is_told_what_to_pass_on_and_gets_no_code(string words)
    {
        var reply = (await ward.Bot.AskAsync(Focal, words)).Text;
        Assert.Contains("cấp mã liên kết cho đồng chí Lê Thị Tư", reply, StringComparison.Ordinal);
        Assert.Contains("mã cán bộ CB07", reply, StringComparison.Ordinal);
        Assert.False(await ward.Bot.Store.ReadAsync(db => db.LinkCodes.AnyAsync()));
    }

    [Theory]
    [InlineData(Officer, "cấp mã cho anh Tuấn")]
    [InlineData(Focal, "cấp mã cho anh Tuấn")]
    [InlineData(Officer, "Quý đổi điện thoại rồi, xin mã mới")]
    public async Task Anybody_else_is_refused_and_learns_nothing(string by, string words)
    {
        var reply = (await ward.Bot.AskAsync(by, words)).Text;
        Assert.Contains("không xin mã liên kết thay người khác được", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("CB0", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_is_told_how_to_issue_one()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.Store.WriteAsync(db => db.People.Where(p => p.Code == "CB12").ExecuteUpdateAsync(s => s.SetProperty(p => p.IsAdministrator, true)));
        Assert.Contains("link-code CB06", (await bot.AskAsync("CB12", "cấp mã cho anh Quý")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cho xin mã hồ sơ")]
    [InlineData("gửi mã số thuế cho chị Tư")]
    public async Task Another_code_is_none_of_these(string words) =>
        Assert.DoesNotContain("mã liên kết", (await ward.Bot.AskAsync(Focal, words)).Text, StringComparison.Ordinal);
}
