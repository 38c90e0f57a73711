using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>"Xong 4/5 kho": how many of them, and no day.</summary>
public sealed class SharesDoneTests : WorkOfQuyTests
{
    [Theory]
    [InlineData("1 xong 4/5 kho r, con kho so 3 khoa cua")]
    [InlineData("1 xong 4/5 kho rồi, còn kho số 3")]
    [InlineData("1 được 4/5 bến rồi")]
    [InlineData("1 làm 4/5 trạm rồi anh")]
    [InlineData("1 xong 4/5 xa roi")]
    public async Task It_is_no_day_and_nobody_is_told_of_one(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        var before = (await Bot.ToldAsync(Head)).Count;
        var said = await Bot.AskAsync(Quy, words);
        Assert.DoesNotContain("4/5/2026", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("17:00", said.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        Assert.DoesNotContain(await Bot.ToldAsync(Head, before), t => t.Text.Contains("4/5/2026", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1 xong 4/5 kho r, con kho so 3 khoa cua")]
    [InlineData("1 xong 4/5 xa roi")]
    [InlineData("1 xong 2/3 hồ sơ rồi")]
    public async Task It_is_how_far_the_work_has_come_and_no_product_is_asked_for(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        Assert.DoesNotContain("gửi sản phẩm", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
    }
}
