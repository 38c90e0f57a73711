using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>What adds something to a drafted order changes it, and it is shown again; only a yes and nothing besides gives it.</summary>
public sealed class DraftedOrderTests : WardTests
{
    private const string Chair = "CB01";
    private const string ToOne = "giao Quý rà soát 25 thủ tục đất đai, hạn 20/3";
    private const string ToMany = "các phòng gửi số liệu quý I, hạn 20/3";

    [Theory]
    [InlineData(ToOne, "de chi Hong Thu chi dao")]
    [InlineData(ToOne, "chi Hong Thu chi dao nhe")]
    [InlineData(ToOne, "chị Hồng Thu chỉ đạo")]
    [InlineData(ToOne, "người chỉ đạo: đ/c Nguyễn Hồng Thu")]
    [InlineData(ToMany, "de chi Hong Thu chi dao")]
    [InlineData(ToMany, "à mà thêm chị Hồng Thu chỉ đạo nữa")]
    [InlineData(ToMany, "gap nhe, de c Hong Thu chi dao")]
    public async Task Who_directs_it_is_no_yes_to_it(string order, string words)
    {
        await Bot.AskAsync(Chair, order);
        var echo = await Bot.AskAsync(Chair, words);
        Assert.Empty(await GivenAsync());
        Assert.Contains(echo.Facts, f => f.Value.Contains("Nguyễn Hồng Thu", StringComparison.Ordinal));
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.All(await GivenAsync(), a => Assert.NotNull(a.DirectorId));
        Assert.NotEmpty(await GivenAsync());
    }

    [Theory]
    [InlineData("giao luôn đi em", true)]
    [InlineData("giao", true)]
    [InlineData("giao gap", false)]
    [InlineData("giao sau", false)]
    [InlineData("giao lai", false)]
    [InlineData("ok nhung de chi Hong Thu chi dao", false)]
    [InlineData("ok gấp nhé", false)]
    [InlineData("ok nhưng hạn 18/3", false)]
    [InlineData("dong y, tru KT", false)]
    [InlineData("duoc, them VHXH nua", false)]
    [InlineData("ừ thêm TTPVHCC", false)]
    public async Task Only_a_yes_and_nothing_besides_gives_it(string words, bool isYes)
    {
        await Bot.AskAsync(Chair, ToMany);
        await Bot.AskAsync(Chair, words);
        Assert.Equal(isYes, (await GivenAsync()).Count > 0);
    }

    [Theory]
    [InlineData("gấp nhé, hạn 18/3, trừ KT")]
    [InlineData("tru KT, han 18/3, gap")]
    public async Task Several_changes_in_one_line_are_all_made(string words)
    {
        await Bot.AskAsync(Chair, ToMany);
        await Bot.AskAsync(Chair, words);
        await Bot.AskAsync(Chair, "đồng ý");
        var given = await GivenAsync();
        Assert.Single(given, a => a.ParentId != null);
        Assert.All(given, a => Assert.Equal(Priority.High, a.Priority));
        Assert.All(given, a => Assert.Equal(18, a.DueAt!.Value.ToOffset(TimeSpan.FromHours(7)).Day));
    }

    [Theory]
    [InlineData("nham han, 13/3", 13)]
    [InlineData("à nhầm, hạn 13/3 mới đúng", 13)]
    [InlineData("nhầm rồi", 20)]
    public async Task A_slip_told_while_an_order_is_drafted_is_of_that_order(string words, int day)
    {
        await Bot.GiveAsync(Chair, "giao Quý kiểm tra chợ, hạn 12/3");
        await Bot.AskAsync(Chair, "giao Quý kiểm tra bãi xe, hạn 20/3");
        await Bot.AskAsync(Chair, words);
        Assert.NotEqual(AssignmentState.Withdrawn, Assert.Single(await GivenAsync()).State);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(day, (await GivenAsync()).Single(a => a.Title == "kiểm tra bãi xe").DeadlineOn!.Value.Day);
    }

    [Theory]
    [InlineData("nham, 30 bo")]
    [InlineData("nhầm, là 30 bộ")]
    public async Task A_figure_said_with_a_slip_takes_nothing_back(string words)
    {
        await Bot.GiveAsync(Chair, "giao Quý in 20 bộ tài liệu họp, hạn 12/3");
        Assert.Contains("Chưa rút lại", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        Assert.NotEqual(AssignmentState.Withdrawn, Assert.Single(await GivenAsync()).State);
    }

    private Task<List<Assignment>> GivenAsync() => Bot.Store.ReadAsync(db => db.Assignments.ToListAsync());
}
