using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Channels;

/// <summary>Whether a person can be reached in Teams is said by his own chat with the bot, never by a group's.</summary>
public sealed class TeamsPresenceTests
{
    private static readonly JsonArray Bot = [new JsonObject { ["id"] = "28:bot" }];

    [Theory]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    public async Task Whoever_takes_the_bot_out_of_a_group_is_still_reached_in_his_own_chat(string type)
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.LinkAsync("lan", "CB02");

        await office.PostAsync(
            type, "lan", ("conversation", TeamsOffice.Group()), ("action", "remove"), ("membersRemoved", Bot.DeepClone()));

        Assert.True((await office.AccountAsync("lan")).IsReachable);
    }

    [Theory]
    [InlineData("installationUpdate", "groupChat")]
    [InlineData("conversationUpdate", "channel")]
    [InlineData("message", "channel")]
    public async Task Whoever_uninstalled_the_bot_is_not_reached_again_because_a_group_of_his_has_it(string type, string kind)
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.LinkAsync("lan", "CB02");
        await office.PostAsync("installationUpdate", "lan", ("action", "remove"));
        Assert.False((await office.AccountAsync("lan")).IsReachable);
        var before = office.Said.Count;

        await office.PostAsync(
            type, "lan", ("conversation", TeamsOffice.Group(kind)), ("action", "add"), ("membersAdded", Bot.DeepClone()), ("text", "việc của tôi"));

        Assert.False((await office.AccountAsync("lan")).IsReachable);
        if (type != "message")
        {
            Assert.Equal(before, office.Said.Count);
        }

        await office.SayAsync("lan", "xin chào");
        Assert.True((await office.AccountAsync("lan")).IsReachable);
    }

    [Fact]
    public async Task A_group_the_bot_comes_to_makes_nobody_an_account()
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.PostAsync("installationUpdate", "lan", ("conversation", TeamsOffice.Group("channel")), ("action", "add"));
        Assert.False(await office.Bot.Store.ReadAsync(db => db.ChannelAccounts.AnyAsync(a => a.Channel == Channel.Teams)));
    }
}
