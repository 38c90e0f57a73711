using Microsoft.Extensions.Options;
using Xunit;

namespace ReformBot.Connectors.Tests.Teams;

public sealed class TeamsOptionsTests
{
    private const string AppId = FakeOpenId.AppId;

    private static Task<TeamsHost> StartAsync(string environment, params (string Key, string Value)[] settings) =>
        TeamsHost.StartAsync(environment, settings.ToDictionary(s => "Teams:" + s.Key, s => (string?)s.Value));

    public static TheoryData<string, (string, string)[]> Unauthenticated => new()
    {
        { "Teams:AppId", [("TenantId", AppId), ("ClientSecret", "s")] },
        { "Teams:TenantId", [("AppId", AppId), ("ClientSecret", "s")] },
        { "Teams:ClientSecret", [("AppId", AppId), ("TenantId", AppId)] },
        { "Teams:AllowedTenants", [("AppId", AppId), ("AppType", "MultiTenant"), ("ClientSecret", "s")] },
        { "Teams:TenantId", [("AppId", AppId), ("AppType", "UserAssignedMsi")] },
        { "Teams:AppId: không phải mã GUID", [("AppId", "bot"), ("TenantId", AppId), ("ClientSecret", "s")] },
        { "Teams:CertificatePath", [("AppId", AppId), ("TenantId", AppId), ("CertificatePath", "no-such-file.pfx")] },
        { "Teams:Authority", [("AppId", AppId), ("TenantId", AppId), ("ClientSecret", "s"), ("Authority", "http://login.example.vn/")] },
        { "Teams:Authority", [("AppId", AppId), ("TenantId", AppId), ("ClientSecret", "s"), ("Authority", "https://login.example.vn/tenant/")] },
        { "Teams:OpenIdMetadataUrl", [("AppId", AppId), ("TenantId", AppId), ("ClientSecret", "s"), ("OpenIdMetadataUrl", "http://keys.example.vn/")] },
        { "RequestsPerSecond", [("AppId", AppId), ("TenantId", AppId), ("ClientSecret", "s"), ("RequestsPerSecond", "0")] },
    };

    [Theory]
    [MemberData(nameof(Unauthenticated))]
    public async Task Outside_Development_a_channel_that_could_not_authenticate_keeps_the_host_from_starting(
        string missing, (string, string)[] settings)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("Production", settings));
        Assert.Contains(missing, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        await using var host = await StartAsync("Production", ("AppId", AppId), ("AppType", "UserAssignedMsi"), ("TenantId", AppId), ("OpenIdMetadataUrl", "http://127.0.0.1:9/"));
        Assert.Equal(50, host.Connector.Limits.Single(l => !l.PerConversation).Count);
    }

    [Fact]
    public async Task Switched_off_Teams_is_not_there_and_asks_for_no_key()
    {
        await using var host = await StartAsync("Production", ("Enabled", "false"));
        using var answer = await host.PostAsync(Activities.Read("personal-message"));
        Assert.Equal("a page", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(host.Receiver.Messages);
    }
}
