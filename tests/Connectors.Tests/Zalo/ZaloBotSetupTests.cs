using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Zalo;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

public sealed class ZaloBotSetupTests
{
    [Theory]
    [InlineData("Production", "Token", "", "Zalo:Bot:Token")]
    [InlineData("Production", "Token", "no-colon", "Zalo:Bot:Token")]
    [InlineData("Production", "Token", "1:a/../b", "Zalo:Bot:Token")]
    [InlineData("Production", "WebhookSecret", "", "Zalo:Bot:WebhookSecret")]
    [InlineData("Production", "WebhookSecret", "7-chars", "Zalo:Bot:WebhookSecret")]
    [InlineData("Production", "ApiUrl", "http://bot-api.zaloplatforms.com", "Zalo:Bot:ApiUrl")]
    [InlineData("Production", "ApiUrl", "https://bot-api.zaloplatforms.com.example", "Zalo:Bot:ApiUrl")]
    [InlineData("Production", "ApiUrl", "https://bot-api.zaloplatforms.com/proxy", "Zalo:Bot:ApiUrl")]
    [InlineData("Production", "ApiUrl", "https://u:p@bot-api.zaloplatforms.com", "Zalo:Bot:ApiUrl")]
    [InlineData("Production", "ApiUrl", "http://127.0.0.1:9", "Zalo:Bot:ApiUrl")]
    [InlineData("Development", "ApiUrl", "http://192.168.1.5:9", "Zalo:Bot:ApiUrl")]
    public async Task An_enabled_bot_that_cannot_work_refuses_to_start_and_names_the_key(
        string environment, string setting, string value, string named)
    {
        await using var app = App(environment, Complete, (setting, value));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        if (value.Length > 0 && setting != "ApiUrl")
        {
            Assert.DoesNotContain(value, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_complete_bot_starts()
    {
        await using var app = App("Production", Complete);

        await app.StartAsync(TestContext.Current.CancellationToken);

        Assert.Single(app.Services.GetServices<IChannelConnector>());
    }

    [Fact]
    public async Task A_bot_not_enabled_needs_nothing_and_has_no_address()
    {
        await using var app = App("Production", []);
        await app.StartAsync(TestContext.Current.CancellationToken);
        app.MapZalo();
        using var http = new HttpClient();

        using var answer = await http.PostAsync(app.Urls.Single() + "/api/zalo/bot", null, TestContext.Current.CancellationToken);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Empty(app.Services.GetServices<IChannelConnector>());
    }

    private static readonly (string Setting, string Value)[] Complete =
        [("Enabled", "true"), ("Token", "7001:a-secret"), ("WebhookSecret", "12345678")];

    private static WebApplication App(string environment, (string Setting, string Value)[] settings, params (string Setting, string Value)[] changed)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        foreach (var (setting, value) in settings.Concat(changed))
        {
            builder.Configuration[$"Zalo:Bot:{setting}"] = value;
        }

        builder.Services.AddSingleton<IMessageReceiver>(new RecordingReceiver()).AddZalo(builder.Configuration, builder.Environment);
        return builder.Build();
    }
}
