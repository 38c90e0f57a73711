using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Drafts;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>Drafts that stand open before the leader are issued by a decision that is the whole line, and by nothing else.</summary>
public sealed class PutDraftsDecisionTests : WardTests
{
    private const string Focal = "CB08";
    private const string Chair = "CB01";

    [Theory]
    [InlineData("duyệt")]
    [InlineData("dong y nhe")]
    [InlineData("Ok ký luôn")]
    [InlineData("anh duyệt nhé em")]
    [InlineData("chốt")]
    [InlineData("approved")]
    [InlineData("nhất trí nha em.")]
    [InlineData("ok duyệt đi")]
    [InlineData("phê duyệt")]
    [InlineData("ok duyệt ban hành")]
    public async Task A_decision_issues_them(string words)
    {
        await OpenAsync();
        await Bot.AskAsync(Chair, words);
        Assert.Equal(2, await GivenAsync());
    }

    [Theory]
    [InlineData("cho hoãn lại nhé")]
    [InlineData("cho dời lại")]
    [InlineData("cho thêm thời gian xem lại đã")]
    [InlineData("cho anh thêm thời gian nhé")]
    [InlineData("cho thêm nội dung lấy ý kiến người dân")]
    [InlineData("đồng ý thêm nội dung lấy ý kiến người dân")]
    [InlineData("đóng")]
    [InlineData("kết thúc")]
    [InlineData("cho qua")]
    [InlineData("close")]
    [InlineData("để anh duyệt sau")]
    [InlineData("chưa duyệt")]
    [InlineData("duyệt nhưng bỏ việc 2")]
    public async Task What_postpones_adds_or_ends_the_talk_issues_none(string words)
    {
        await OpenAsync();
        await Bot.SayAsync(Chair, words);
        Assert.Equal(0, await GivenAsync());
        Assert.Equal(DraftBatchState.Open, await Bot.Store.ReadAsync(db => db.DraftBatches.Select(b => b.State).SingleAsync()));
    }

    [Theory]
    [InlineData("cho hoãn lại nhé")]
    [InlineData("hoãn lại đã")]
    [InlineData("cho thêm thời gian xem lại đã")]
    [InlineData("kết thúc")]
    [InlineData("close")]
    public async Task What_postpones_or_ends_the_talk_puts_them_off(string words)
    {
        await OpenAsync();
        await Bot.AskAsync(Chair, "để sau");
        var putOff = (await Bot.LastToldAsync(Chair)).Text;
        await Bot.AskAsync(Chair, "sửa bản 1");
        Assert.Equal(putOff, (await Bot.AskAsync(Chair, words)).Text);
    }

    /// <summary>More time for others' work is agreed to only where it is spoken of.</summary>
    [Fact]
    public async Task What_is_unclear_there_decides_on_nothing_else_either()
    {
        await Bot.GiveAsync(Chair, "giao Tuấn lập báo cáo quý, hạn 20/3");
        await Bot.AskAsync("CB05", "nhận 1");
        await Bot.AskAsync("CB05", "xin gia hạn 1 đến 27/3 vì chờ số liệu");
        await OpenAsync();
        var said = await Bot.AskAsync(Chair, "cho thêm nội dung lấy ý kiến người dân");
        Assert.Contains("vỉa hè", said.Text, StringComparison.Ordinal);
        Assert.Equal(20, (await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.DeadlineOn).SingleAsync()))!.Value.Day);
        await Bot.AskAsync(Chair, "duyệt");
        Assert.Equal(3, await GivenAsync());
    }

    private async Task OpenAsync()
    {
        await Bot.AskAsync(Focal, "giao Tuấn rà soát vỉa hè, hạn 20/3; giao Bảy khắc phục tồn tại, hạn 31/3");
        await Bot.AskAsync(Focal, "đồng ý");
        await Bot.AskAsync(Chair, "sửa bản 1");
    }

    private Task<int> GivenAsync() => Bot.Store.ReadAsync(db => db.Assignments.CountAsync());
}
