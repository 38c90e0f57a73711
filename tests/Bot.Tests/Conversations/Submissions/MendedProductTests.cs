using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Submissions;

/// <summary>What came back to be completed is handed in again in everyday words.</summary>
public sealed class MendedProductTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xong 1 bc so 45/UBND-KT");
    }

    [Theory]
    [InlineData("e bo sung phu luc roi a 46/UBND-KT")]
    [InlineData("em đã sửa lại theo ý chị, số 46/UBND-KT")]
    [InlineData("e nop lai phu luc r nhe 46/UBND-KT")]
    [InlineData("gửi lại bản đã chỉnh 46/UBND-KT ạ")]
    public async Task Made_good_it_is_handed_in_again_at_a_yes(string words)
    {
        await ReturnedAsync();
        Assert.Contains("sản phẩm của NV-1", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        await Bot.AskAsync(Quy, "ok");
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
        Assert.Equal("46/UBND-KT", await NewestNumberAsync());
    }

    [Fact]
    public async Task With_nothing_to_see_it_is_asked_for()
    {
        await ReturnedAsync();
        Assert.Contains("NV-1", (await Bot.AskAsync(Quy, "e bo sung phu luc roi a")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        await Bot.AskAsync(Quy, "46/UBND-KT");
        Assert.Equal("46/UBND-KT", await NewestNumberAsync());
    }

    [Fact]
    public async Task Not_decided_on_yet_the_newer_one_is_asked_to_take_its_place()
    {
        Assert.Contains("thay cho sản phẩm đã nộp của NV-1", (await Bot.AskAsync(Quy, "e nop lai phu luc r nhe 45a/UBND-KT")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("e chua bo sung phu luc 46/UBND-KT")]
    [InlineData("mai em bo sung phu luc 46/UBND-KT roi gui")]
    [InlineData("de e bo sung roi gui a")]
    [InlineData("bo sung phu luc roi ha anh?")]
    public async Task What_is_still_to_be_done_or_asked_hands_nothing_in(string words)
    {
        await ReturnedAsync();
        await Bot.SayAsync(Quy, words);
        await Bot.SayAsync(Quy, "ok");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    private Task<BotKit.Told> ReturnedAsync() => Bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục");

    private Task<string?> NewestNumberAsync() => Bot.Store.ReadAsync(db => db.Submissions.OrderByDescending(s => s.SubmittedAt).Select(s => s.DocumentNumber).FirstAsync());
}
