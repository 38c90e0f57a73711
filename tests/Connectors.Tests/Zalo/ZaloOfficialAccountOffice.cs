using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Zalo;
using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.Domain.Messaging;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

/// <summary>Zalo on one side; one of our nodes, webhook and connector on a real Kestrel, on the other.</summary>
internal sealed class ZaloOfficialAccountOffice : IAsyncDisposable
{
    public const string Lan = "5510185758261927916";

    // Wednesday 2026-03-04 09:00 in Hà Nội.
    public static readonly DateTimeOffset Morning = new(2026, 3, 4, 2, 0, 0, TimeSpan.Zero);

    private readonly HttpClient http = new();
    private readonly WebApplication app;
    private readonly bool ownsZalo;

    private ZaloOfficialAccountOffice(
        FakeZaloOfficialAccount zalo, MemoryZaloTokenStore store, StoppedClock clock, bool ownsZalo, (string Key, string Value)[] settings)
    {
        this.ownsZalo = ownsZalo;
        (Zalo, Store, Clock) = (zalo, store, clock);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        (string Key, string Value)[] all =
        [
            ("Enabled", "true"), ("AppId", FakeZaloOfficialAccount.AppId), ("AppSecret", FakeZaloOfficialAccount.AppSecret),
            ("OaSecretKey", FakeZaloOfficialAccount.OaSecretKey), ("ApiUrl", zalo.Url), ("OAuthUrl", zalo.Url), ("TemplateUrl", zalo.Url), ("RefreshToken", "refresh-0"),
            .. settings,
        ];
        foreach (var (key, value) in all)
        {
            builder.Configuration[$"Zalo:OfficialAccount:{key}"] = value;
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IZaloTokenStore>(store);
        builder.Services.AddSingleton<PhoneOf>((_, _) => Task.FromResult(Phone));
        builder.Services.AddSingleton<IMessageReceiver>(Receiver).AddZalo(builder.Configuration, builder.Environment);
        app = builder.Build();
        app.MapZalo();
    }

    public FakeZaloOfficialAccount Zalo { get; }

    public MemoryZaloTokenStore Store { get; }

    public StoppedClock Clock { get; }

    /// <summary>Of whoever the account is linked to.</summary>
    public string? Phone { get; set; }

    public RecordingReceiver Receiver { get; } = new();

    public CapturedLog Log { get; } = new();

    public static async Task<ZaloOfficialAccountOffice> OpenAsync(params (string Key, string Value)[] settings)
    {
        var clock = new StoppedClock(Morning);
        var office = new ZaloOfficialAccountOffice(
            await FakeZaloOfficialAccount.StartAsync(clock), new MemoryZaloTokenStore(), clock, ownsZalo: true, settings);
        await office.app.StartAsync();
        office.Zalo.Webhook = new Uri(office.app.Urls.Single() + "/api/zalo/oa");
        return office;
    }

    /// <summary>Another node, or this one after a restart with other settings.</summary>
    public async Task<ZaloOfficialAccountOffice> SecondNodeAsync(params (string Key, string Value)[] settings)
    {
        var office = new ZaloOfficialAccountOffice(Zalo, Store, Clock, ownsZalo: false, settings);
        await office.app.StartAsync();
        return office;
    }

    public static ChannelDelivery Delivery(string text, string to = Lan) => new(
        Guid.CreateVersion7(),
        DeliveryKind.Send,
        new ChannelAddress(Channel.ZaloOfficialAccount, FakeZaloOfficialAccount.OaId, to, to),
        OutgoingMessage.Of(text));

    public Task<SendResult> SendAsync(string text) => SendAsync(Delivery(text));

    public Task<SendResult> SendAsync(ChannelDelivery delivery) =>
        app.Services.GetRequiredService<IChannelConnector>().SendAsync(delivery, TestContext.Current.CancellationToken);

    /// <summary>As <see cref="SendAsync(string)"/>, by a connector that has only so much time for all of it.</summary>
    public async Task<SendResult> SendWithinAsync(string text, TimeSpan deadline)
    {
        var services = app.Services;
        using var connector = new ZaloOfficialAccountConnector(
            services.GetRequiredService<IOptions<ZaloOfficialAccountOptions>>(), services.GetRequiredService<ZaloCalls>(),
            services.GetRequiredService<ZaloTemplates>(), Clock, NullLogger<ZaloOfficialAccountConnector>.Instance) { Deadline = deadline };
        return await connector.SendAsync(Delivery(text), TestContext.Current.CancellationToken);
    }

    public Task<string?> AgreeAsync(string code, string? verifier) =>
        app.Services.GetRequiredService<ZaloAccessTokens>().AgreeAsync(code, verifier);

    public Task<string?> KeepFreshAsync() =>
        app.Services.GetRequiredService<ZaloAccessTokens>().KeepFreshAsync(TestContext.Current.CancellationToken);

    public async Task<int> PostAsync(string body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Zalo.Webhook) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (signature is not null)
        {
            request.Headers.Add("X-ZEvent-Signature", signature);
        }

        using var answer = await http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        if (ownsZalo)
        {
            await Zalo.DisposeAsync();
        }

        Log.Dispose();
    }
}
