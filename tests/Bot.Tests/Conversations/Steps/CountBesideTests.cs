using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>"Xong 1, 3 xã" may be NV-1 with a note, or how much is done: it is asked which, and nothing is handed in before a yes.</summary>
public sealed class CountBesideTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Quy, "nhận 1");
    }

    [Theory]
    [InlineData("xong 1, 3 xã")]
    [InlineData("da xong 1, 2 don vi")]
    [InlineData("hoàn thành 1; 4 khu phố")]
    public async Task It_is_asked_about(string words)
    {
        var asked = await Bot.AskAsync(Quy, words);
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains("rà soát hợp đồng", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        await Bot.AskAsync(Quy, "đồng ý");
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
    }

    [Theory]
    [InlineData("xong 1,3 xa roi")]
    [InlineData("xong 3 xã")]
    public async Task A_count_alone_is_how_far_it_has_come(string words)
    {
        await Bot.AskAsync(Quy, words);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Theory]
    [InlineData("xong 1, báo cáo số 46/BC-KT")]
    [InlineData("xong 1, đã gửi 3 xã")]
    public async Task What_is_clear_is_not(string words)
    {
        await Bot.AskAsync(Quy, words);
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
    }

    [Fact]
    public async Task At_a_no_nothing_is_handed_in()
    {
        await Bot.AskAsync(Quy, "xong 1, 3 xã");
        await Bot.AskAsync(Quy, "không");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Submissions.CountAsync()));
    }
}
