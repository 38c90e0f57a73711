using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>A leave ends earlier than it was said to: asked first, and all are told of the days that are worked after all. Where none is recorded, none begins.</summary>
public sealed class ShortenedLeaveTests : WardTests
{
    private const string Head = "CB04";
    private const string Officer = "CB07";
    private const string Substitute = "CB08";

    [Theory]
    [InlineData("nghỉ tới thứ 4 thôi, thứ 5 em đi làm lại", "sáng 12")]
    [InlineData("thoi e chi nghi den thu 4 thoi a", "sáng 12")]
    [InlineData("em chỉ nghỉ đến hết 11/3", "sáng 12")]
    [InlineData("thứ 5 em đi làm lại", "sáng 12")]
    [InlineData("thu 5 tuan sau e di lam lai a", "sáng 12")]
    [InlineData("chiều thứ 5 tuần sau em đi làm lại", "chiều 12")]
    [InlineData("nghỉ tới sáng thứ 5 thôi", "chiều 12")]
    [InlineData("thứ 6 tuần sau em vẫn đi làm", "sáng 13")]
    [InlineData("em không nghỉ 12-13/3 nữa", "sáng 12")]
    [InlineData("hủy nghỉ 13/3", "sáng 13")]
    public async Task It_ends_before_the_first_half_day_worked_again(string words, string back)
    {
        await AgreedAsync();
        var half = new HalfDay(Day(int.Parse(back[^2..], System.Globalization.CultureInfo.InvariantCulture)), back[0] == 'c');
        Assert.StartsWith("Rút ngắn lịch nghỉ", (await Bot.AskAsync(Officer, words)).Text, StringComparison.Ordinal);
        Assert.Equal(Day(13), (await LeaveAsync()).ToDate);

        Assert.Contains("còn nghỉ từ thứ Ba, 10/3/2026", (await Bot.AskAsync(Officer, "đồng ý")).Text, StringComparison.Ordinal);
        var left = (await LeaveAsync()).Days;
        Assert.Equal(half.IsAfternoon ? (half.Date, true) : (half.Date.AddDays(-1), false), (left.To, left.EndsAtNoon));
        foreach (var code in new[] { Head, Substitute })
        {
            Assert.Contains(half.Date == Day(13) ? "hủy nghỉ thứ Sáu, 13/3/2026" : "đến hết thứ Sáu, 13/3/2026", (await Bot.LastToldAsync(code)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_not_yet_agreed_to_is_shortened_as_well_and_then_agreed_to_as_it_is()
    {
        await Bot.AskAsync(Officer, "xin nghỉ từ 10/3 đến 13/3, Hạnh làm thay");
        await Bot.AskAsync(Officer, "thứ 5 em đi làm lại");
        await Bot.AskAsync(Officer, "đồng ý");
        await Bot.PressAsync(Head, (await Bot.ToldAsync(Head))[0].Button("leave"));
        Assert.Contains("từ thứ Ba, 10/3/2026 đến hết thứ Tư, 11/3/2026 của đồng chí đã được đồng ý", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_back_earlier_is_told_then_what_was_done_in_his_place()
    {
        await AgreedAsync();
        await Bot.AskAsync(Officer, "thứ 5 em đi làm lại");
        await Bot.AskAsync(Officer, "đồng ý");
        Assert.Equal(Day(12), DateOnly.FromDateTime((await LeaveAsync()).TellBackAt!.Value.ToOffset(TimeSpan.FromHours(7)).DateTime));
    }

    [Theory]
    [InlineData("thứ 5 em đi làm lại", "không")]
    [InlineData("thứ 4 tuần sau em vẫn đi làm", "không")]
    [InlineData("thứ 5 chị Hạnh đi làm lại", "thôi")]
    [InlineData("nghỉ tới thứ 4 thì thứ 5 làm gì", "thôi")]
    public async Task Without_a_yes_it_stands(string words, string answer)
    {
        await AgreedAsync();
        await Bot.SayAsync(Officer, words);
        await Bot.SayAsync(Officer, answer);
        Assert.Equal(Day(13), (await LeaveAsync()).ToDate);
    }

    [Theory]
    [InlineData("thứ 5 tuần sau em vẫn đi làm", "12/3/2026")]
    [InlineData("thu 5 e di lam lai", "5/3/2026")]
    [InlineData("mai em vẫn đi làm ạ", "5/3/2026")]
    public async Task Where_none_is_recorded_that_is_said_and_none_begins(string words, string day)
    {
        var reply = (await Bot.AskAsync(Officer, words)).Text;
        Assert.Contains("Chưa ghi lịch nghỉ nào", reply, StringComparison.Ordinal);
        Assert.Contains(day, reply, StringComparison.Ordinal);
        await Bot.SayAsync(Officer, "đồng ý");
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Fact]
    public async Task A_head_may_shorten_it_too()
    {
        await AgreedAsync();
        Assert.StartsWith("Rút ngắn lịch nghỉ", (await Bot.AskAsync(Head, "hủy nghỉ của Tư 13/3")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(Day(12), (await LeaveAsync()).ToDate);
        Assert.Contains("đã hủy lịch nghỉ thứ Sáu, 13/3/2026", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    private async Task AgreedAsync()
    {
        await Bot.AskAsync(Officer, "xin nghỉ từ 10/3 đến 13/3, Hạnh làm thay");
        await Bot.PressAsync(Head, (await Bot.LastToldAsync(Head)).Button("leave"));
    }

    private Task<Leave> LeaveAsync() => Bot.Store.ReadAsync(db => db.Leaves.AsNoTracking().SingleAsync());

    private static DateOnly Day(int day) => new(2026, 3, day);
}
