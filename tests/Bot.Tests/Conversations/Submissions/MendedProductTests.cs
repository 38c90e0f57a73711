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

    [Theory]
    [InlineData("gửi lại bản đã bổ sung nhé em")]
    [InlineData("nop lai phu luc di em")]
    [InlineData("nộp lại bản đã sửa cho anh nhé")]
    [InlineData("bo sung phu luc roi gui lai cho anh")]
    [InlineData("Quý nộp lại nhé các em")]
    public async Task What_a_leader_tells_others_to_hand_in_again_is_no_product_of_his_own(string words)
    {
        await OwnReturnedAsync();
        await Bot.SayAsync(Head, words);
        await Bot.SayAsync(Head, "phụ lục 2 còn thiếu số liệu");
        await Bot.SayAsync(Head, "ok");
        Assert.Equal(AssignmentState.InProgress, await OwnStateAsync());
    }

    [Theory]
    [InlineData("nộp lại bản bổ sung")]
    [InlineData("gửi lại bản đã bổ sung")]
    public async Task While_the_work_of_another_is_spoken_of_his_own_is_not_meant(string words)
    {
        await OwnReturnedAsync();
        await Bot.AskAsync(Head, "xem 1");
        await Bot.SayAsync(Head, words);
        await Bot.SayAsync(Head, "đồng ý");
        await Bot.SayAsync(Head, "phụ lục 2 còn thiếu số liệu");
        Assert.Equal(AssignmentState.InProgress, await OwnStateAsync());
    }

    [Fact]
    public async Task Words_that_are_no_yes_hand_nothing_in_where_nothing_was_shown()
    {
        await ReturnedAsync();
        Assert.Contains("NV-1", (await Bot.AskAsync(Quy, "e bo sung phu luc roi a")).Text, StringComparison.Ordinal);
        await Bot.SayAsync(Quy, "phụ lục 2 còn thiếu số liệu");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Fact]
    public async Task At_a_yes_the_product_is_asked_for()
    {
        await ReturnedAsync();
        await Bot.AskAsync(Quy, "e nop lai phu luc a");
        Assert.Contains("NV-1", (await Bot.AskAsync(Quy, "đúng rồi")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        await Bot.AskAsync(Quy, "46/UBND-KT");
        Assert.Equal("46/UBND-KT", await NewestNumberAsync());
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
    }

    [Theory]
    [InlineData("I have corrected the annex 46/UBND-KT")]
    [InlineData("resubmitting 46/UBND-KT")]
    [InlineData("annex added already 46/UBND-KT")]
    public async Task Made_good_in_english_it_is_handed_in_again(string words)
    {
        await ReturnedAsync();
        Assert.Contains("sản phẩm của NV-1", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the meeting date is fixed")]
    [InlineData("added Quý to the list")]
    public async Task A_single_english_word_says_nothing_of_it(string words)
    {
        await ReturnedAsync();
        Assert.DoesNotContain("NV-1", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
    }

    /// <summary>The head has work of the chairman's own, which came back to him.</summary>
    private async Task OwnReturnedAsync()
    {
        await ReturnedAsync();
        await Bot.GiveAsync(Chair, "giao Tuấn lập kế hoạch hội nghị, hạn 20/3");
        await Bot.AskAsync(Head, "nhận 2");
        await Bot.AskAsync(Head, "xong 2 bc so 12/UBND-KT");
        await Bot.AskAsync(Chair, "đề nghị hoàn thiện 2: thiếu số liệu");
        Assert.Equal(AssignmentState.InProgress, await OwnStateAsync());
    }

    private Task<AssignmentState> OwnStateAsync() => Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 2).Select(a => a.State).SingleAsync());

    private Task<BotKit.Told> ReturnedAsync() => Bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục");

    private Task<string?> NewestNumberAsync() => Bot.Store.ReadAsync(db => db.Submissions.OrderByDescending(s => s.SubmittedAt).Select(s => s.DocumentNumber).FirstAsync());
}
