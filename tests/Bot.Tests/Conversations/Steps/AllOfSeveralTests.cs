using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>"Duyệt cả 2" asks about the two there are and about no other number; what has not been looked at closes the question.</summary>
public sealed class AllOfSeveralTests : WorkOfQuyTests
{
    private static readonly AssignmentState[] BothSubmitted = [AssignmentState.Submitted, AssignmentState.Submitted];

    private static readonly AssignmentState[] BothCompleted = [AssignmentState.Completed, AssignmentState.Completed];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Quý báo cáo kinh phí, hạn 9/3");
        await Bot.AskAsync(Quy, "xong 1 báo cáo số 12/BC-KT");
        await Bot.AskAsync(Quy, "xong 2 báo cáo số 13/BC-KT");
    }

    [Theory]
    [InlineData("duyet ca 2")]
    [InlineData("duyệt cả hai")]
    [InlineData("duyệt cả 2 việc đi")]
    [InlineData("duyet het ca 2")]
    [InlineData("xac nhan ca 2")]
    [InlineData("đồng ý cả 2")]
    public async Task As_many_as_there_are_are_asked_about_and_named(string words)
    {
        await Bot.AskAsync(Head, "đang chờ tôi");
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
        Assert.Equal(BothSubmitted, await StatesAsync());
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(BothCompleted, await StatesAsync());
    }

    [Theory]
    [InlineData("duyet ca 3")]
    [InlineData("duyệt cả ba")]
    [InlineData("xac nhan ca 3")]
    [InlineData("đồng ý cả 3")]
    public async Task Of_another_number_none_is_done(string words)
    {
        var said = await Bot.AskAsync(Head, words);
        Assert.Contains("đang chờ", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(said.Buttons, b => b.Verb == "yes");
        await Bot.SayAsync(Head, "ok");
        Assert.Equal(BothSubmitted, await StatesAsync());
    }

    [Theory]
    [InlineData("duyet ca 2")]
    [InlineData("đồng ý cả 2")]
    public async Task Of_one_that_waits_both_are_not_agreed_to(string words)
    {
        await Bot.AskAsync(Head, "xác nhận 2");
        await Bot.AskAsync(Head, words);
        Assert.Equal([AssignmentState.Submitted, AssignmentState.Completed], await StatesAsync());
    }

    [Fact]
    public async Task As_many_as_were_given_are_accepted_and_of_another_number_none()
    {
        await Bot.GiveAsync(Head, "giao Lan soạn giấy mời, hạn 9/3; giao Lan lập danh mục, hạn 9/3");
        await Bot.SayAsync(Lan, "nhận cả 3");
        await Bot.SayAsync(Lan, "ok");
        Assert.Equal([.. BothSubmitted, AssignmentState.AwaitingAcceptance, AssignmentState.AwaitingAcceptance], await StatesAsync());
    }

    [Theory]
    [InlineData("a nham, 1 chua xem")]
    [InlineData("1 chưa xem đâu")]
    [InlineData("chua xem 1")]
    [InlineData("a chua xem")]
    [InlineData("chưa xem kỹ, để anh xem lại đã")]
    [InlineData("a nham")]
    [InlineData("nhầm rồi em")]
    public async Task What_was_not_looked_at_closes_the_question_of_it(string words)
    {
        await Bot.AskAsync(Head, "duyệt");
        Assert.Contains("NV-1", (await Bot.AskAsync(Head, "1")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, words);
        await Bot.SayAsync(Head, "ok");
        Assert.Equal(BothSubmitted, await StatesAsync());
    }

    [Theory]
    [InlineData("2 chua xem dau")]
    [InlineData("việc 2 chưa coi mà")]
    public async Task With_a_list_before_him_it_decides_nothing_either(string words)
    {
        await Bot.AskAsync(Head, "duyệt");
        var said = await Bot.AskAsync(Head, words);
        Assert.Contains("NV-2", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(said.Buttons, b => b.Verb == "yes");
        await Bot.SayAsync(Head, "ok");
        Assert.Equal(BothSubmitted, await StatesAsync());
    }

    private Task<List<AssignmentState>> StatesAsync() => Bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.State).ToListAsync());
}
