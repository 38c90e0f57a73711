using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>Half a day away is half a day: said back so, stood in for so, and reminded around.</summary>
public sealed class HalfDayLeaveTests
{
    private const string Head = "CB04";
    private const string Officer = "CB07";
    private const string Substitute = "CB11";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Who_is_away_in_the_afternoon_is_reminded_in_the_morning_and_stood_in_for_after_it(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.GiveAsync(Head, "giao Tư lập báo cáo tháng, hạn 6/3");
        await bot.AskAsync(Officer, "nhận 1");
        Assert.Contains("nghỉ chiều thứ Năm, 5/3/2026", (await bot.AskAsync(Officer, "chiều mai em xin nghỉ, Nguyễn Thị Lan làm thay")).Text, StringComparison.Ordinal);
        var asked = await bot.LastToldAsync(Head);
        Assert.Contains("xin nghỉ chiều thứ Năm, 5/3/2026", asked.Text, StringComparison.Ordinal);
        await bot.PressAsync(Head, asked.Button("leave"));
        Assert.Contains("chiều thứ Năm, 5/3/2026", (await bot.LastToldAsync(Substitute)).Text, StringComparison.Ordinal);

        await bot.AdvanceToAsync("2026-03-05T09:00");
        Assert.Contains("NV-1", (await bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        Assert.Contains("Không có nhiệm vụ", (await bot.AskAsync(Substitute, "xem 1")).Text, StringComparison.Ordinal);
        await bot.AdvanceToAsync("2026-03-05T12:00");
        Assert.Contains("lập báo cáo tháng", (await bot.AskAsync(Substitute, "xem 1")).Text, StringComparison.Ordinal);
        await bot.AdvanceToAsync("2026-03-05T14:00");
        await bot.AskAsync(Substitute, "xong 1 báo cáo 12/BC-VHXH");
        Assert.Equal(AssignmentState.Submitted, await bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
        Assert.Contains("chiều thứ Năm, 5/3/2026", (await bot.AskAsync(Head, "hôm nay ai nghỉ")).Text, StringComparison.Ordinal);
        await bot.AdvanceToAsync("2026-03-06T08:00");
        Assert.Contains("khi đồng chí nghỉ (chiều thứ Năm, 5/3/2026)", (await bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_english_asks_in_the_words_he_is_answered_in()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Officer, "english");
        var asked = await bot.AskAsync(Officer, "leave tomorrow morning, Hạnh stands in");
        Assert.Contains("on the morning of Thursday 5 March 2026", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Proposed to stand in: Phan Thị Mỹ Hạnh", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_away_in_the_morning_is_reminded_when_the_afternoon_begins()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync(Head, "giao Tư lập báo cáo tháng, hạn 6/3");
        await bot.AskAsync(Officer, "nhận 1");
        await bot.AskAsync(Head, "cho Tư nghỉ sáng mai");
        Assert.Contains("sáng thứ Năm, 5/3/2026", (await bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        await bot.AdvanceToAsync("2026-03-05T11:00");
        var before = (await bot.ToldAsync(Officer)).Count;
        await bot.AdvanceToAsync("2026-03-05T13:45");
        Assert.Contains("NV-1", Assert.Single(await bot.ToldAsync(Officer, before)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_halves_are_two_leaves_and_each_is_called_off_by_itself()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Officer, "xin nghỉ sáng 9/3");
        await bot.AskAsync(Officer, "9/3 em xin nghỉ buổi chiều");
        Assert.Equal(2, await bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
        Assert.Contains("trùng ngày", (await bot.AskAsync(Officer, "xin nghỉ 9/3")).Text, StringComparison.Ordinal);
        var which = await bot.AskAsync(Officer, "hủy nghỉ");
        Assert.Contains("chiều thứ Hai, 9/3/2026", which.Text, StringComparison.Ordinal);
        await bot.AskAsync(Officer, "2");
        Assert.True((await bot.Store.ReadAsync(db => db.Leaves.SingleAsync())).EndsAtNoon);
    }

    [Fact]
    public async Task A_morning_that_is_over_is_not_called_off_in_the_afternoon()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Head, "cho Tư nghỉ sáng mai");
        await bot.AdvanceToAsync("2026-03-05T14:00");
        await bot.AskAsync(Officer, "hủy nghỉ");
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Theory]
    [InlineData("mai em xin nghỉ nửa ngày", "2", true)]
    [InlineData("xin nghỉ nửa ngày", "1", true)]
    [InlineData("xin nghỉ nửa ngày", "sáng mai", false)]
    public async Task Which_half_is_asked_and_an_option_or_the_half_answers(string words, string answer, bool isAfternoon)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Officer, words);
        await bot.AskAsync(Officer, answer);
        var leave = await bot.Store.ReadAsync(db => db.Leaves.SingleAsync());
        Assert.Equal((isAfternoon, !isAfternoon), (leave.StartsAtNoon, leave.EndsAtNoon));
    }
}
