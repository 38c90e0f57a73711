using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Zalo;
using ReformBot.Connectors.Zalo.OfficialAccount;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

public sealed class ZaloOfficialAccountSetupTests
{
    [Theory]
    [InlineData("AppId", "", "Zalo:OfficialAccount:AppId")]
    [InlineData("AppId", "my-app", "Zalo:OfficialAccount:AppId")]
    [InlineData("OfficialAccountId", "my-oa", "Zalo:OfficialAccount:OfficialAccountId")]
    [InlineData("AppSecret", "", "Zalo:OfficialAccount:AppSecret")]
    [InlineData("OaSecretKey", "", "Zalo:OfficialAccount:OaSecretKey")]
    [InlineData("ApiUrl", "http://127.0.0.1:9", "Zalo:OfficialAccount:ApiUrl")]
    [InlineData("OAuthUrl", "https://oauth.example", "Zalo:OfficialAccount:OAuthUrl")]
    [InlineData("TemplateUrl", "https://openapi.zalo.me", "Zalo:OfficialAccount:TemplateUrl")]
    public async Task An_enabled_account_that_cannot_work_refuses_to_start_and_names_the_key(string setting, string value, string named)
    {
        await using var app = App((setting, value));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complete_account_starts()
    {
        await using var app = App();

        await app.StartAsync(TestContext.Current.CancellationToken);

        Assert.Single(app.Services.GetServices<IChannelConnector>());
    }

    private static WebApplication App(params (string Setting, string Value)[] changed)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        foreach (var (setting, value) in (IEnumerable<(string, string)>)
                 [("Enabled", "true"), ("AppId", "505"), ("AppSecret", "s"), ("OaSecretKey", "k"), .. changed])
        {
            builder.Configuration[$"Zalo:OfficialAccount:{setting}"] = value;
        }

        builder.Services.AddSingleton<IZaloTokenStore>(new MemoryZaloTokenStore());
        builder.Services.AddZalo(builder.Configuration, builder.Environment);
        return builder.Build();
    }
}
