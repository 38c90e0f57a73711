using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Seals;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>Nobody is born late: what is past its deadline goes to another with a new date, and the delay stays with who had it.</summary>
public sealed class LateHandoverTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Officer = "CB02";
    private const string OtherHead = "CB04";
    private const string Head = "CB05";
    private const string Taker = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Head, "giao Lan lập báo cáo tuần, sản phẩm: báo cáo, hạn thứ sáu");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Officer, "nhận 1");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Late_work_is_handed_over_with_a_new_date_and_the_delay_stays_behind()
    {
        await _bot.AdvanceToAsync("2026-03-10T09:00");
        var asked = await _bot.AskAsync(Head, "chuyển 1 cho Quý vì Lan đi học");
        Assert.Contains("thời hạn mới", asked.Text, StringComparison.Ordinal);
        Assert.NotEqual(await IdAsync(Taker), (await OneAsync(1)).AssigneeId);

        await _bot.PressAsync(Head, asked.Buttons.First(b => b.Label.Contains("13/3/2026", StringComparison.Ordinal)));
        var one = await OneAsync(1);
        Assert.Equal((await IdAsync(Taker), new DateOnly(2026, 3, 13)), (one.AssigneeId, one.DeadlineOn));
        Assert.True(one.AcceptDueAt > new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(7)));
        Assert.Contains("13/3/2026", (await _bot.LastToldAsync(Taker)).Text, StringComparison.Ordinal);
        Assert.Contains("trong hạn", (await _bot.AskAsync(Taker, "xem 1")).Text, StringComparison.Ordinal);
        Assert.Contains((await _bot.AskAsync(Officer, "sổ theo dõi của tôi")).Facts, f => f.Value == "1 (đã quá hạn khi chuyển: 1)");
        await VerifiedAsync();

        await _bot.AskAsync(Head, "rút lại");
        Assert.Equal(new DateOnly(2026, 3, 6), (await OneAsync(1)).DeadlineOn);
        Assert.DoesNotContain((await _bot.AskAsync(Officer, "sổ theo dõi của tôi")).Facts, f => f.Value.Contains("quá hạn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_date_may_be_typed_and_one_gone_by_is_asked_for_again()
    {
        await _bot.AdvanceToAsync("2026-03-10T09:00");
        await _bot.AskAsync(Head, "chuyển 1 cho Quý vì Lan đi học");
        Assert.Contains("thời hạn mới", (await _bot.AskAsync(Head, "9/3/2026")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "16/3");
        Assert.Equal((await IdAsync(Taker), new DateOnly(2026, 3, 16)), ((await OneAsync(1)).AssigneeId, (await OneAsync(1)).DeadlineOn));
    }

    [Fact]
    public async Task All_of_it_at_once_asks_once_for_what_is_late()
    {
        await _bot.AskAsync(Head, "giao Lan soạn giấy mời, hạn 20/3");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AdvanceToAsync("2026-03-10T09:00");
        var asked = await _bot.AskAsync(Head, "chuyển hết việc của Lan cho Quý vì Lan đi học");
        Assert.Contains("1 việc đã quá hạn: NV-1", asked.Text, StringComparison.Ordinal);
        var confirm = await _bot.PressAsync(Head, asked.Buttons.First(b => b.Label.Contains("11/3/2026", StringComparison.Ordinal)));
        await _bot.PressAsync(Head, confirm[0].Button("yes"));
        Assert.Equal(
            [new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 20)],
            await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.DeadlineOn!.Value).ToListAsync()));
        await VerifiedAsync();
    }

    [Fact]
    public async Task A_side_that_gets_late_work_gets_a_date_with_it()
    {
        await _bot.AskAsync(Chair, "giao Tuấn rà soát biển quảng cáo, hạn 6/3");
        await _bot.AskAsync(Chair, "đồng ý");
        await _bot.AskAsync(Head, "đề nghị xem xét lại 2: thuộc phòng Văn hóa");
        await _bot.AskAsync(Chair, "chuyển 2 cho Hoàn vì thuộc văn hóa");
        await _bot.AdvanceToAsync("2026-03-10T09:00");
        await _bot.AskAsync(OtherHead, "đề nghị xem xét lại 2: biển ngoài trời thuộc phòng Kinh tế");
        var asked = await _bot.PressAsync(Chair, (await _bot.LastToldAsync(Chair)).Button("giveFirst"));
        Assert.Contains("thời hạn mới", asked[0].Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "13/3");
        Assert.Equal((await IdAsync(Head), new DateOnly(2026, 3, 13)), ((await OneAsync(2)).AssigneeId, (await OneAsync(2)).DeadlineOn));
        await VerifiedAsync();
    }

    private Task<Guid> IdAsync(string code) => _bot.Store.ReadAsync(db => db.People.Where(p => p.Code == code).Select(p => p.Id).SingleAsync());

    private Task<Assignment> OneAsync(int number) => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == number));

    private async Task VerifiedAsync() =>
        Assert.Empty(await _bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _bot.Services.GetRequiredService<History>())));
}
