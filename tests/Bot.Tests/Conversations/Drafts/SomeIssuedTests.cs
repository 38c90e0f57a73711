using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Drafts;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>Of several drafts those named are issued, and the others wait on.</summary>
public sealed class SomeIssuedTests : WardTests
{
    private const string Chair = "CB01";
    private const string Focal = "CB08";
    private const string Head = "CB05";

    [Theory]
    [InlineData("ban hành 1 với 2, số 3 để sau")]
    [InlineData("ban hanh 1 voi 2, so 3 de sau")]
    [InlineData("ban hành 1, 2; còn lại để sau")]
    [InlineData("duyệt 1 và 2 trước nhé")]
    [InlineData("ok giao việc 1, việc 2 còn việc 3 khoan đã")]
    public async Task Those_named_are_issued_and_the_rest_waits(string words)
    {
        await PutAsync();
        var reply = (await Bot.AskAsync(Chair, words)).Text;
        Assert.Contains("NV-1, NV-2", reply, StringComparison.Ordinal);
        Assert.Contains("Số 3 để sau", reply, StringComparison.Ordinal);
        Assert.Equal(2, await GivenAsync());

        var open = await Bot.Store.ReadAsync(db => db.DraftBatches.SingleAsync(b => b.State == DraftBatchState.Open));
        Assert.Equal([3], open.Numbered().Select(d => d.Number));
        await Bot.AskAsync(Chair, "ban hành");
        Assert.Equal(3, await GivenAsync());
    }

    [Fact]
    public async Task The_drafter_hears_what_was_issued_and_what_waits()
    {
        await PutAsync();
        var heard = (await Bot.ToldAsync(Focal)).Count;
        await Bot.AskAsync(Chair, "ban hành 1 với 2, số 3 để sau");
        var told = string.Join('\n', (await Bot.ToldAsync(Focal, heard)).Select(t => t.Text));
        Assert.Contains("đã ban hành: NV-1, NV-2", told, StringComparison.Ordinal);
        Assert.Contains("để sau bản trình số 2", told, StringComparison.Ordinal);
        Assert.DoesNotContain("báo cáo hợp đồng", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ban hành 1 với 4, số 3 để sau")]
    [InlineData("ban hành 1 với 2?")]
    [InlineData("1 với 2 sao rồi")]
    [InlineData("chưa ban hành 1 với 2")]
    public async Task What_names_another_or_asks_issues_none(string words)
    {
        await PutAsync();
        await Bot.SayAsync(Chair, words);
        Assert.Equal(0, await GivenAsync());
    }

    [Fact]
    public async Task Of_ones_own_the_rest_stays_in_the_talk()
    {
        await Bot.AskAsync(Head, Three("Quý", "Ngọc Lan"));
        Assert.Contains("Số 3 để sau", (await Bot.AskAsync(Head, "giao 1 với 2, 3 để sau")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await GivenAsync());
        await Bot.AskAsync(Head, "giao hết");
        Assert.Equal(3, await GivenAsync());
    }

    private async Task PutAsync()
    {
        await Bot.AskAsync(Focal, Three("phòng Kinh tế", "Lê Thị Tư"));
        await Bot.AskAsync(Focal, "đồng ý");
    }

    private static string Three(string one, string other) =>
        $"1. giao {one} rà soát vỉa hè, hạn 12/3. 2. giao {other} lập danh sách, hạn 13/3. 3. giao {one} báo cáo hợp đồng, hạn 20/3";

    private Task<int> GivenAsync() => Bot.Store.ReadAsync(db => db.Assignments.CountAsync());
}
