using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformBot.Connectors.Zalo;
using ReformBot.Domain.Messaging;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

/// <summary>The platform on one side, our webhook and connector on a real Kestrel on the other.</summary>
internal sealed class ZaloBotOffice : IAsyncDisposable
{
    public const string Chat = "6ede9afa66b88fe6d6a9";
    public const string Secret = "a-webhook-secret";

    private readonly HttpClient http = new();
    private readonly WebApplication app;

    private ZaloBotOffice(FakeZaloBot zalo, Dictionary<string, string?> settings)
    {
        Zalo = zalo;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        builder.Services.AddSingleton<IMessageReceiver>(Receiver).AddZalo(builder.Configuration, builder.Environment);
        app = builder.Build();
        app.MapZalo();
    }

    public FakeZaloBot Zalo { get; }

    public RecordingReceiver Receiver { get; } = new();

    public CapturedLog Log { get; } = new();

    public IChannelConnector Connector => app.Services.GetRequiredService<IChannelConnector>();

    public static async Task<ZaloBotOffice> OpenAsync()
    {
        var zalo = await FakeZaloBot.StartAsync();
        var office = new ZaloBotOffice(zalo, new(StringComparer.Ordinal)
        {
            ["Zalo:Bot:Enabled"] = "true",
            ["Zalo:Bot:Token"] = zalo.Token,
            ["Zalo:Bot:WebhookSecret"] = Secret,
            ["Zalo:Bot:ApiUrl"] = zalo.Url,
        });
        await office.app.StartAsync();
        zalo.Webhook = (new Uri(office.app.Urls.Single() + "/api/zalo/bot"), Secret);
        zalo.Open(Chat);
        return office;
    }

    public static ChannelDelivery Delivery(string text, string chat = Chat) => new(
        Guid.CreateVersion7(), DeliveryKind.Send, new ChannelAddress(Channel.ZaloBot, "7001", chat, chat), OutgoingMessage.Of(text));

    public Task<SendResult> SendAsync(ChannelDelivery delivery) => Connector.SendAsync(delivery, TestContext.Current.CancellationToken);

    public async Task<int> PostAsync(string body, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Zalo.Webhook!.Value.Url)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            request.Headers.Add("X-Bot-Api-Secret-Token", secret);
        }

        using var answer = await http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        await Zalo.DisposeAsync();
        Log.Dispose();
    }
}
