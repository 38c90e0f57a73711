using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>An order that is refused when it is agreed to: what was drafted is kept, to be given to another.</summary>
public sealed class RefusedOrderTests : WardTests
{
    private const string Head = "CB05";

    [Fact]
    public async Task What_may_not_be_given_to_one_is_given_to_another()
    {
        await Bot.AskAsync(Head, "giao Lê Thị Tư rà soát vỉa hè đường Nguyễn Huệ, hạn 20/3");
        Assert.Contains("Chưa giao được", (await Bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Contains("vỉa hè đường Nguyễn Huệ", (await Bot.AskAsync(Head, "giao Quý")).Text, StringComparison.OrdinalIgnoreCase);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal("rà soát vỉa hè đường Nguyễn Huệ", (await Bot.Store.ReadAsync(db => db.Assignments.SingleAsync())).Title, ignoreCase: true);
    }
}
