using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Import.People;
using Xunit;

namespace ReformBot.Bot.Tests.Channels;

/// <summary>A person is greeted when he comes, once; not when the app is renewed under him.</summary>
public sealed class GreetingTests
{
    private static readonly JsonArray Bot = [new JsonObject { ["id"] = "28:bot" }];

    [Fact]
    public async Task Coming_is_told_by_two_events_and_greeted_once()
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.PostAsync("conversationUpdate", "lan", ("membersAdded", Bot.DeepClone()));
        await office.PostAsync("installationUpdate", "lan", ("action", "add"));
        Assert.Single(office.Said);
    }

    [Fact]
    public async Task A_new_version_of_the_app_greets_nobody_and_who_came_back_is_greeted_again()
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.LinkAsync("lan", "CB02");
        var before = office.Said.Count;

        await office.PostAsync("installationUpdate", "lan", ("action", "add-upgrade"));
        Assert.Equal(before, office.Said.Count);

        await office.PostAsync("installationUpdate", "lan", ("action", "remove"));
        await office.PostAsync("installationUpdate", "lan", ("action", "add-upgrade"));
        Assert.Equal(before, office.Said.Count);
        Assert.True((await office.AccountAsync("lan")).IsReachable);

        await office.PostAsync("installationUpdate", "lan", ("action", "remove"));
        await office.PostAsync("installationUpdate", "lan", ("action", "add"));
        await office.PostAsync("conversationUpdate", "lan", ("membersAdded", Bot.DeepClone()));
        Assert.Equal(before + 1, office.Said.Count);
        await office.SeesAsync("Kính chào");
    }

    [Fact]
    public async Task Who_was_in_the_people_file_beforehand_is_greeted_when_he_comes()
    {
        await using var office = await ZaloOffice.StartAsync(settings: ("OfficialAccountId", TestKit.FakeZaloOfficialAccount.OaId));
        var tenants = AccountTenants.From(office.Bot.Services.GetRequiredService<IConfiguration>());
        await office.Bot.Store.WriteAsync(async db =>
        {
            var lan = db.People.Single(p => p.Code == "CB02");
            db.Add(KnownBeforehand(lan.Id, tenants.ZaloOfficialAccount));
            await Task.CompletedTask;
        });
        await office.Zalo.FollowAsync(ZaloOffice.Lan);
        await office.SeesAsync("Kính chào");
        office.ZaloTime.Advance(TimeSpan.FromMinutes(1));
        await office.Zalo.FollowAsync(ZaloOffice.Lan);
        await office.Bot.DrainAsync();
        // What is kept of its owner, then the greeting; both once.
        Assert.Equal([true, false], office.Zalo.Seen(ZaloOffice.Lan).Select(m => m.Text.StartsWith("Lưu trữ", StringComparison.Ordinal)));
    }

    private static Domain.People.ChannelAccount KnownBeforehand(Guid person, string tenant) => AccountTenants.NewAccount(
        Domain.Messaging.Channel.ZaloOfficialAccount, tenant, ZaloOffice.Lan, person);
}
