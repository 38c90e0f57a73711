using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using Xunit;

namespace ReformBot.Bot.Tests.Channels;

/// <summary>Somebody has not written to the official account for more than seven days: what has no template goes elsewhere, the rest still comes.</summary>
public sealed class ClosedWindowTests
{
    [Fact]
    public async Task What_has_no_template_goes_to_his_other_channel_and_the_next_reminder_still_comes_as_its_template()
    {
        await using var office = await ZaloOffice.StartAsync();
        await office.LinkAsync();
        office.ZaloTime.Advance(TimeSpan.FromDays(8));

        await AssignAsync(office);
        await ElsewhereAsync(office, "Nhiệm vụ mới");
        Assert.True((await office.AccountAsync()).IsReachable);

        await office.Bot.AdvanceToAsync("2026-03-06T08:00");
        await office.UntilAsync(() => !office.Zalo.TemplatesSeen.IsEmpty, "the template");
        Assert.Equal(ZaloOffice.Lan, office.Zalo.TemplatesSeen.First().To);
    }

    [Fact]
    public async Task Whom_no_other_channel_reaches_leaves_the_reason_to_operators_and_stays_reachable()
    {
        await using var office = await ZaloOffice.StartAsync();
        await office.LinkAsync();
        await office.Bot.Store.WriteAsync(db => db.ChannelAccounts.Where(a => a.Channel == Channel.Playground)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsReachable, false)));
        office.ZaloTime.Advance(TimeSpan.FromDays(8));

        await AssignAsync(office);

        await office.UntilAsync(() => office.Bot.Store.ReadAsync(db => db.Outbox.AnyAsync(m => m.DeadReason != null)), "the dead row");
        Assert.Equal(DeadReason.NotThisWay, await office.Bot.Store.ReadAsync(db => db.Outbox.Select(m => m.DeadReason).SingleAsync(reason => reason != null)));
        Assert.True((await office.AccountAsync()).IsReachable);
    }

    [Theory]
    [InlineData(-118, true)]
    [InlineData(-108, true)]
    [InlineData(-141, false)]
    public async Task A_phone_that_takes_no_template_says_nothing_of_the_account_only_a_refusal_does(int error, bool isReachable)
    {
        await using var office = await ZaloOffice.StartAsync(isTemplateByUser: false);
        await office.LinkAsync();
        await office.Bot.Store.WriteAsync(async db => (await db.People.SingleAsync(p => p.Code == "CB02")).Phone = "0912345678");
        await AssignAsync(office);
        await office.SeesAsync("Nhiệm vụ mới");
        office.ZaloTime.Advance(TimeSpan.FromDays(8));
        office.Zalo.NextPhoneErrors(error);

        await office.Bot.AdvanceToAsync("2026-03-06T08:00");
        await ElsewhereAsync(office, "Nhắc việc");

        Assert.Equal(isReachable, (await office.AccountAsync()).IsReachable);
    }

    private static async Task AssignAsync(ZaloOffice office)
    {
        await office.Bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await office.Bot.AskAsync("CB05", "đồng ý");
    }

    private static Task ElsewhereAsync(ZaloOffice office, string words) =>
        office.UntilAsync(async () => (await office.Bot.ToldAsync("CB02")).Any(t => t.Channel == "Playground" && t.Text.Contains(words, StringComparison.Ordinal)), words);
}
