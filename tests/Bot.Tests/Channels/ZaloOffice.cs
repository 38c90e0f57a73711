using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.BotKit;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Bot.Tests.Channels;

/// <summary>The whole program with an official account, and Zalo with a clock of its own on the other side.</summary>
internal sealed class ZaloOffice : IAsyncDisposable
{
    public const string Lan = "5510185758261927916";

    public ManualClock ZaloTime { get; } = new(new DateTimeOffset(2026, 3, 4, 2, 0, 0, TimeSpan.Zero));

    public FakeZaloOfficialAccount Zalo { get; private set; } = null!;

    public BotApp Bot { get; private set; } = null!;

    /// <param name="isTemplateByUser">Whether the template for reminders can go by the person's id; otherwise by phone only.</param>
    public static async Task<ZaloOffice> StartAsync(bool isTemplateByUser = true, params (string Key, string Value)[] settings)
    {
        var office = new ZaloOffice();
        office.Zalo = await FakeZaloOfficialAccount.StartAsync(office.ZaloTime);
        office.Zalo.Templates["t-remind"] = new ZaloTemplateKnown(isTemplateByUser, [("tieu_de", true, 60), ("noi_dung", true, 200)]);
        (string Key, string Value)[] all =
        [
            ("Enabled", "true"), ("AppId", FakeZaloOfficialAccount.AppId), ("AppSecret", FakeZaloOfficialAccount.AppSecret),
            ("OaSecretKey", FakeZaloOfficialAccount.OaSecretKey), ("ApiUrl", office.Zalo.Url), ("OAuthUrl", office.Zalo.Url),
            ("TemplateUrl", office.Zalo.Url), ("RefreshToken", "refresh-0"), ("Templates:Reminder", "t-remind"), .. settings,
        ];
        office.Bot = await BotApp.StartAsync(settings: all.ToDictionary(s => $"Zalo:OfficialAccount:{s.Key}", s => (string?)s.Value));
        office.Zalo.Webhook = new Uri(office.Bot.Http.BaseAddress!, "/api/zalo/oa");
        return office;
    }

    public async Task LinkAsync(string id = Lan, string code = "CB02")
    {
        var linking = Bot.Services.GetRequiredService<Linking>();
        var digits = await Bot.Store.WriteAsync(async db => linking.Issue(db, (await db.People.SingleAsync(p => p.Code == code)).Id));
        await Zalo.SayAsync(id, $"lienket {digits}");
        await SeesAsync("Đã liên kết", id);
    }

    public async Task SayAsync(string text, string? quoting = null, string id = Lan)
    {
        Assert.Equal(200, (int)await Zalo.SayAsync(id, text, quoting));
        await Bot.DrainAsync();
    }

    /// <summary>The platform takes one message a second into a chat, so what is owed arrives by and by.</summary>
    public async Task<ZaloOaSeen> SeesAsync(string words, string id = Lan)
    {
        await UntilAsync(() => Zalo.Seen(id).Any(seen => seen.Text.Contains(words, StringComparison.Ordinal)), words);
        return Zalo.Seen(id).Last(seen => seen.Text.Contains(words, StringComparison.Ordinal));
    }

    public Task UntilAsync(Func<bool> isSo, string what) => UntilAsync(() => Task.FromResult(isSo()), what);

    public async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            Assert.False(patience.IsCancellationRequested, $"“{what}” never came; seen: {string.Join(" / ", Zalo.Seen(Lan).Select(s => s.Text))}");
            await Bot.DrainAsync();
            await Task.Delay(50);
        }
    }

    public Task<ChannelAccount> AccountAsync(string id = Lan) =>
        Bot.Store.ReadAsync(db => db.ChannelAccounts.AsNoTracking().SingleAsync(a => a.Channel == Channel.ZaloOfficialAccount && a.Account == id));

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Zalo.DisposeAsync();
    }
}
