using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>Whoever gave work back goes on with it: of which work that is said, why, and what else stands in the line.</summary>
public sealed class GoesOnTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Quy = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 20/3");
        await _bot.GiveAsync(Head, "giao Quý soạn giấy mời, hạn 20/3");
        await _bot.AskAsync(Quy, "đề nghị xem xét lại 1: đang làm đột xuất");
        await _bot.AskAsync(Quy, "đề nghị xem xét lại 2: đang làm đột xuất");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("1 tiếp tục làm đi em, vì việc này của Phòng")]
    [InlineData("1 cứ làm tiếp vì việc này của Phòng")]
    [InlineData("cứ làm tiếp, 1, vì việc này của Phòng")]
    public async Task With_why_it_goes_on_at_once_and_he_reads_why(string words)
    {
        await _bot.AskAsync(Head, words);
        await AreAsync(AssignmentState.InProgress, AssignmentState.Declined);
        Assert.Contains("việc này của Phòng", (await _bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 cứ làm tiếp đi, việc này của Phòng", "việc này của Phòng")]
    [InlineData("1 cứ làm, để Ngọc Lan làm thay phần số liệu", "để Ngọc Lan làm thay phần số liệu")]
    [InlineData("1 tiếp tục làm, vì chuyển cho Ngọc Lan thì không kịp", "chuyển cho Ngọc Lan thì không kịp")]
    public async Task What_stands_behind_a_comma_is_repeated_before_it_is_the_reason(string words, string said)
    {
        var asked = await _bot.AskAsync(Head, words);
        Assert.Contains("tiếp tục thực hiện NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains(said, asked.Text, StringComparison.Ordinal);
        await AreAsync(AssignmentState.Declined, AssignmentState.Declined);

        await _bot.AskAsync(Head, "đồng ý");
        await AreAsync(AssignmentState.InProgress, AssignmentState.Declined);
        Assert.Contains(said, (await _bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Assignments.Select(a => a.AssigneeId).Distinct().CountAsync()));
    }

    [Theory]
    [InlineData("1 tiếp tục làm, 2 thì chuyển cho Ngọc Lan")]
    [InlineData("1 cứ làm tiếp, còn 2 để Ngọc Lan làm")]
    public async Task What_is_said_of_other_work_is_no_reason(string words)
    {
        await _bot.SayAsync(Head, words);
        Assert.DoesNotContain("Ngọc Lan", (await _bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
        var one = await _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == 1));
        Assert.Equal(await _bot.Store.ReadAsync(db => db.People.Where(p => p.Code == Quy).Select(p => p.Id).SingleAsync()), one.AssigneeId);
    }

    [Theory]
    [InlineData("tiếp tục làm 1, 2 nhé")]
    [InlineData("1 và 2 cứ làm tiếp đi em")]
    [InlineData("cứ làm tiếp, 1 với 2")]
    public async Task Of_several_none_is_lost(string words)
    {
        var asked = await _bot.AskAsync(Head, words);
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
        await AreAsync(AssignmentState.Declined, AssignmentState.Declined);
        await _bot.AskAsync(Head, "đồng ý");
        await AreAsync(AssignmentState.InProgress, AssignmentState.InProgress);
    }

    [Theory]
    [InlineData("cứ làm tiếp, 1")]
    [InlineData("tiếp tục làm đi em, việc 1 nhé")]
    public async Task The_number_may_stand_behind_a_comma(string words)
    {
        await _bot.AskAsync(Head, words);
        await AreAsync(AssignmentState.InProgress, AssignmentState.Declined);
    }

    private async Task AreAsync(params AssignmentState[] states) =>
        Assert.Equal(states, await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.State).ToListAsync()));
}
