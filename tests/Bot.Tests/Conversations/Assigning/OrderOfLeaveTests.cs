using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>"Giao Hạnh xin nghỉ bù cho giáo viên, hạn 5/3" is work, and nobody's leave.</summary>
public sealed class OrderOfLeaveTests : WardTests
{
    [Theory]
    [InlineData("giao Hanh xin nghi le 30/4 som cho tre mam non, han 5/3")]
    [InlineData("giao Hanh xin nghi bu cho giao vien, han 5/3")]
    [InlineData("phân công Hạnh xin nghỉ bù cho giáo viên, hạn 5/3")]
    [InlineData("giao cho Hạnh xin nghỉ phép cho giáo viên, hạn 5/3")]
    public async Task It_is_drafted_as_an_order(string words)
    {
        await Bot.AskAsync("CB04", words);
        await Bot.AskAsync("CB04", "đồng ý");
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
        var work = await Bot.Store.ReadAsync(db => db.Assignments.SingleAsync());
        Assert.Contains("ngh", work.Title, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 5), work.DeadlineOn);
    }
}
