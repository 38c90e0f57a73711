using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments.Events;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>One line says two things of two assignments: what is said of one does not befall the other.</summary>
public sealed class SeveralActsTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Quy = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        foreach (var work in (string[])["rà soát hợp đồng thuê đất", "lập sổ theo dõi vỉa hè"])
        {
            await _bot.AskAsync(Head, $"giao Quý {work}, hạn 12/3");
            await _bot.AskAsync(Head, "đồng ý");
        }

        await _bot.AskAsync(Quy, "nhận 1");
        await _bot.AskAsync(Quy, "nhận 2");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_first_act_is_taken_and_the_rest_is_one_tap_away()
    {
        var told = await _bot.AskAsync(Quy, "xong 1 báo cáo số 46/BC-KT, 2 xin lùi tới 16/3 vì chờ Sở");
        Assert.Equal([1], await SubmittedAsync());
        Assert.Equal(0, await ExtensionsAsync());
        Assert.Contains(told.Lines, l => l.Contains("2 xin lùi tới 16/3 vì chờ Sở", StringComparison.Ordinal));

        await _bot.PressAsync(Quy, told.Buttons.Single(b => b.Text == "2 xin lùi tới 16/3 vì chờ Sở"));
        Assert.Equal(1, await ExtensionsAsync());
        Assert.Equal([1], await SubmittedAsync());
    }

    [Fact]
    public async Task Work_begun_is_not_reported_finished_with_the_other()
    {
        await _bot.AskAsync(Quy, "xong 1 báo cáo số 46/BC-KT, giờ làm 2");
        Assert.Equal([1], await SubmittedAsync());
    }

    private Task<List<int>> SubmittedAsync() =>
        _bot.Store.ReadAsync(db => db.Assignments.Where(a => db.Submissions.Any(s => s.AssignmentId == a.Id)).Select(a => a.Number).Order().ToListAsync());

    private Task<int> ExtensionsAsync() =>
        _bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.ExtensionRequested));
}
