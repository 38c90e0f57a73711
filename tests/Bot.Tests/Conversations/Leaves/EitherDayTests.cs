using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>"Nghỉ mai hoặc mốt": one day or the other, and which is asked before anything is put to the head.</summary>
public sealed class EitherDayTests : WardTests
{
    private const string Quy = "CB06";

    [Theory]
    [InlineData("nghỉ mai hoặc mốt", "05-05", "06-06")]
    [InlineData("em xin nghỉ thứ 5 hoặc thứ 6", "05-05", "06-06")]
    [InlineData("xin nghi 9 hoac 10/3", "09-09", "10-10")]
    [InlineData("xin nghỉ ngày 9 hoặc ngày 10/3", "09-09", "10-10")]
    [InlineData("xin nghỉ 9-10/3 hoặc 12-13/3", "09-10", "12-13")]
    [InlineData("xin nghỉ 2 ngày từ thứ 2 hoặc thứ 3", "09-10", "10-11")]
    [InlineData("mai hay mốt cho em nghỉ phép 1 bữa, Lê Ngọc Lan làm thay", "05-05", "06-06")]
    public async Task Which_is_asked_and_the_one_chosen_is_asked_for(string words, string first, string second)
    {
        await Bot.AskAsync(Quy, words);
        Assert.Empty(await LeavesAsync());
        await Bot.AskAsync(Quy, "2");
        Assert.Equal(second, Days(Assert.Single(await LeavesAsync())));
        await Bot.AskAsync(Quy, "hủy nghỉ");
        await Bot.SayAsync(Quy, "đồng ý");
        await Bot.AskAsync(Quy, words);
        await Bot.AskAsync(Quy, "1");
        Assert.Equal(first, Days(Assert.Single(await LeavesAsync())));
    }

    [Fact]
    public async Task Of_half_days_it_is_asked_in_words()
    {
        await Bot.AskAsync(Quy, "xin nghỉ sáng mai hoặc chiều mốt");
        Assert.Empty(await LeavesAsync());
        await Bot.AskAsync(Quy, "chiều mốt");
        Assert.True(Assert.Single(await LeavesAsync()) is { StartsAtNoon: true, FromDate.Day: 6 });
    }

    private static string Days(Leave leave) => $"{leave.FromDate:dd}-{leave.ToDate:dd}";

    private Task<List<Leave>> LeavesAsync() => Bot.Store.ReadAsync(db => db.Leaves.ToListAsync());
}
