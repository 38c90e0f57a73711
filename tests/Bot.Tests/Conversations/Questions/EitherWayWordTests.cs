using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>"Dung" without its mark is "đúng", "đừng" or "dừng": it neither issues a draft nor drops it.</summary>
public sealed class EitherWayWordTests : WardTests
{
    [Theory]
    [InlineData("đúng", 1)]
    [InlineData("đừng", 0)]
    public async Task The_draft_stands_until_it_is_said_with_its_mark(string clear, int given)
    {
        await Bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn 20/3");
        await Bot.AskAsync("CB05", "dung");
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        await Bot.AskAsync("CB05", clear);
        Assert.Equal(given, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }
}
