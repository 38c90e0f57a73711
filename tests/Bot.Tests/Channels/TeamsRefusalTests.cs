using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Channels;

/// <summary>Teams refuses a message: whether that says something of the person, or only of the whole channel just now.</summary>
public sealed class TeamsRefusalTests
{
    [Theory]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin","message":"…"}}""")]
    [InlineData(403, "<html><h1>403 Forbidden</h1></html>")]
    [InlineData(403, "")]
    [InlineData(401, """{"error":{"code":"BotNotRegistered","message":"…"}}""")]
    [InlineData(401, "")]
    public async Task The_bot_switched_off_or_no_longer_known_or_a_proxy_in_between_marks_nobody_and_the_message_is_kept(int status, string body)
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.LinkAsync("lan", "CB02");
        office.Answers(status, body);

        await AssignAsync(office, "lập báo cáo tuần");

        Assert.True((await office.AccountAsync("lan")).IsReachable);
        var kept = await office.Bot.Store.ReadAsync(db => db.Outbox.SingleAsync(m => m.Channel == Channel.Teams && m.SentAt == null));
        Assert.NotNull(kept.NextAttemptAt);
        Assert.Null(kept.DeadReason);

        await AssignAsync(office, "rà soát thủ tục đất đai", mayWait: true);
        await office.Bot.Store.WriteAsync(db => db.Outbox.Where(m => m.Id == kept.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, DateTimeOffset.UnixEpoch)));
        await office.SeesAsync("Nhiệm vụ mới: NV-1");
        await office.SeesAsync("Nhiệm vụ mới: NV-2");
    }

    [Theory]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"…"}}""")]
    [InlineData("""{"error":{"code":"ConversationBlockedByUser","message":"…"}}""")]
    [InlineData("""{"errorCode":209,"message":"blocked"}""")]
    public async Task Who_has_taken_the_bot_out_is_marked_and_told_elsewhere(string body)
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.LinkAsync("lan", "CB02");
        office.Answers(403, body);

        await AssignAsync(office, "lập báo cáo tuần");
        await AssignAsync(office, "rà soát thủ tục đất đai");

        Assert.False((await office.AccountAsync("lan")).IsReachable);
        Assert.Contains(await office.Bot.ToldAsync("CB02"), told => told.Title?.Contains("NV-1", StringComparison.Ordinal) == true);
        Assert.Contains(await office.Bot.ToldAsync("CB02"), told => told.Title?.Contains("NV-2", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_refusal_nobody_knows_sends_this_message_elsewhere_and_marks_nobody()
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.LinkAsync("lan", "CB02");
        office.Answers(403, """{"error":{"code":"SomethingOfTomorrow","message":"…"}}""");

        await AssignAsync(office, "lập báo cáo tuần");
        await AssignAsync(office, "rà soát thủ tục đất đai");

        Assert.True((await office.AccountAsync("lan")).IsReachable);
        Assert.Contains(await office.Bot.ToldAsync("CB02"), told => told.Title?.Contains("NV-1", StringComparison.Ordinal) == true);
        await office.SeesAsync("Nhiệm vụ mới: NV-2");
    }

    /// <param name="mayWait">What is said now stands in line behind what is kept.</param>
    private static async Task AssignAsync(TeamsOffice office, string title, bool mayWait = false)
    {
        await office.Bot.AskAsync("CB05", $"giao Lan {title}, hạn thứ sáu");
        await office.Bot.AskAsync("CB05", "đồng ý");
        if (!mayWait)
        {
            await office.SettleAsync();
        }
    }
}
