using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.BotKit;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.EndToEnd;

/// <summary>The whole loop in Teams, through a client none of us wrote.</summary>
public sealed class TeamsLoopTests
{
    [Fact]
    public async Task The_bot_is_installed_a_person_linked_the_loop_run_with_cards_and_a_reminder_comes_by_itself()
    {
        Assert.SkipUnless(AgentsPlayground.IsInstalled, "tests/run installs the Node packages");
        await using var bot = await BotApp.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Teams:Enabled"] = "true",
            ["Teams:TenantId"] = AgentsPlayground.Tenant,
            ["Teams:AllowedServiceHosts:0"] = AgentsPlayground.ServiceHost,
        });
        await using var teams = await AgentsPlayground.StartAsync(new Uri(bot.Http.BaseAddress!, "/api/messages"));
        await teams.InstallAsync();
        Assert.Contains("lienket", (await teams.NextAsync()).Words, StringComparison.Ordinal);
        var code = await bot.Store.WriteAsync(async db =>
            bot.Services.GetRequiredService<Linking>().Issue(db, (await db.People.SingleAsync(p => p.Code == "CB02")).Id));
        await teams.SayAsync($"lienket {code}");
        await SeesAsync(teams, "Đã liên kết");

        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        var card = await SeesAsync(teams, "Nhiệm vụ mới: NV-1");
        var answer = await teams.InvokeAsync(card, "accept");
        await bot.DrainAsync();
        Assert.Contains("đồng chí nhận NV-1", answer.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.Equal("NV-1: đã nhận", (await bot.LastToldAsync("CB05")).Title);

        await bot.AdvanceToAsync("2026-03-06T08:00");
        await SeesAsync(teams, "Nhắc việc");
    }

    private static async Task<PlaygroundMessage> SeesAsync(AgentsPlayground teams, string words)
    {
        while (await teams.NextAsync(TimeSpan.FromSeconds(30)) is var next)
        {
            if (next.Words.Contains(words, StringComparison.Ordinal))
            {
                return next;
            }
        }

        throw new InvalidOperationException(words);
    }
}
