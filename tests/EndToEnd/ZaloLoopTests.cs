using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.BotKit;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.EndToEnd;

/// <summary>The whole loop on the Zalo Bot Platform, by words alone, beside somebody on another channel.</summary>
public sealed class ZaloLoopTests
{
    private const string Secret = "webhook-secret-for-tests";
    private const string Lan = "chat-lan";

    [Fact]
    public async Task An_officer_on_Zalo_and_a_head_elsewhere_work_on_the_same_assignment()
    {
        await using var zalo = await FakeZaloBot.StartAsync();
        await using var bot = await StartAsync(zalo);
        await LinkAsync(bot, zalo, Lan, "CB02");

        await bot.AskAsync("CB05", "giao Lan rà soát 25 thủ tục đất đai, sản phẩm: báo cáo rà soát, hạn 20/3");
        await bot.AskAsync("CB05", "đồng ý");
        await SeesAsync(zalo, "nhận 1");

        await SayAsync(bot, zalo, "nhan 1");
        await SayAsync(bot, zalo, "xong 1");
        await SayAsync(bot, zalo, "da gui bc so 12/BC-KT");
        Assert.Contains("đã nộp", (await bot.LastToldAsync("CB05")).Title, StringComparison.Ordinal);
        Assert.Equal("Playground", (await bot.LastToldAsync("CB05")).Channel);

        await bot.AskAsync("CB05", "xác nhận 1");
        await SeesAsync(zalo, "đúng hạn");
        Assert.All(zalo.Seen(Lan), seen => Assert.Null(seen.ParseMode));
    }

    [Fact]
    public async Task Eight_deliveries_of_one_webhook_at_once_take_effect_once()
    {
        await using var zalo = await FakeZaloBot.StartAsync();
        await using var bot = await StartAsync(zalo);
        await LinkAsync(bot, zalo, Lan, "CB02");
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await SeesAsync(zalo, "Nhiệm vụ mới");

        var delivery = zalo.Event("message.text.received", Lan, "Lan", new Dictionary<string, string> { ["text"] = "1 duoc 50%" });
        var answers = await zalo.StormAsync(delivery, 8);
        await bot.DrainAsync();

        Assert.All(answers, a => Assert.Equal(200, (int)a));
        await SeesAsync(zalo, "Đã ghi nhận tiến độ");
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == Domain.Assignments.Events.EventKind.Progressed)));
    }

    [Fact]
    public async Task Five_wrong_codes_close_the_door_for_an_hour_and_a_stranger_learns_nothing()
    {
        await using var zalo = await FakeZaloBot.StartAsync();
        await using var bot = await StartAsync(zalo);
        zalo.Open("stranger");

        await SayAsync(bot, zalo, "xem 1", "stranger");
        await SeesAsync(zalo, "lienket", "stranger");
        for (var i = 0; i < LinkTries.AnHour; i++)
        {
            await SayAsync(bot, zalo, $"lienket 00000{i}", "stranger");
        }

        var code = await bot.Store.WriteAsync(async db =>
            bot.Services.GetRequiredService<Linking>().Issue(db, (await db.People.SingleAsync(p => p.Code == "CB02")).Id));
        await SayAsync(bot, zalo, $"lienket {code}", "stranger");
        await SeesAsync(zalo, "sau một giờ", "stranger");
        Assert.False(await bot.Store.ReadAsync(db => db.ChannelAccounts.AnyAsync(a => a.Account == "stranger" && a.PersonId != null)));
    }

    private static async Task<BotApp> StartAsync(FakeZaloBot zalo)
    {
        var bot = await BotApp.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Zalo:Bot:Enabled"] = "true",
            ["Zalo:Bot:Token"] = zalo.Token,
            ["Zalo:Bot:WebhookSecret"] = Secret,
            ["Zalo:Bot:ApiUrl"] = zalo.Url,
        });
        zalo.Webhook = (new Uri(bot.Http.BaseAddress!, "/api/zalo/bot"), Secret);
        return bot;
    }

    private static async Task LinkAsync(BotApp bot, FakeZaloBot zalo, string chat, string code)
    {
        zalo.Open(chat);
        var linking = bot.Services.GetRequiredService<Linking>();
        var digits = await bot.Store.WriteAsync(async db => linking.Issue(db, (await db.People.SingleAsync(p => p.Code == code)).Id));
        await SayAsync(bot, zalo, $"LIENKET {digits}", chat);
        await SeesAsync(zalo, "Đã liên kết", chat);
    }

    /// <summary>The platform takes one message a second into a chat, so what is owed arrives by and by.</summary>
    private static async Task SeesAsync(FakeZaloBot zalo, string words, string chat = Lan)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!zalo.Seen(chat).Any(seen => seen.Text.Contains(words, StringComparison.Ordinal)))
        {
            Assert.False(patience.IsCancellationRequested, $"“{words}” never came; seen: {string.Join(" / ", zalo.Seen(chat).Select(s => s.Text))}");
            await Task.Delay(50);
        }
    }

    private static async Task SayAsync(BotApp bot, FakeZaloBot zalo, string text, string chat = Lan)
    {
        Assert.Equal(200, (int)await zalo.SayAsync(chat, text));
        await bot.DrainAsync();
    }
}
