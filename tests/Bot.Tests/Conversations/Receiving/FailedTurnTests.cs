using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.BotKit;
using ReformBot.Connectors;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Receiving;

/// <summary>A turn that fails is undone whole, tried once more, and then its sender is told.</summary>
public sealed class FailedTurnTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_body_nobody_can_read_is_put_aside_and_what_came_after_it_is_tried(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await FailedAsync(bot, "unreadable", "{", minutesAgo: 2);
        await FailedAsync(bot, "empty", "null", minutesAgo: 2);
        await FailedAsync(bot, "behind", MessageJson.Write(BotApp.Message("CB05", "việc của tôi", "behind")), minutesAgo: 1);

        await RetryOf(bot).RunOnceAsync();

        var rows = await bot.Store.ReadAsync(db => db.Inbox.OrderBy(m => m.ReceivedAt).ThenByDescending(m => m.DeliveryId).ToListAsync());
        Assert.Equal([InboxState.Dead, InboxState.Dead, InboxState.Handled], rows.Select(r => r.State));
        Assert.All(rows, r => Assert.Null(r.NextAttemptAt));
        await bot.DrainAsync();
        Assert.Single(await bot.ToldAsync("CB05"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Two_nodes_that_fail_at_the_same_delivery_apologise_once(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        var broken = MessageJson.Write(BotApp.Message("CB05", "giao Lan", "broken")).Replace("\"files\":[]", "\"files\":null", StringComparison.Ordinal);
        for (var i = 0; i < 6; i++)
        {
            await FailedAsync(bot, $"broken-{i}", broken, minutesAgo: i + 1);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RetryOf(bot).RunOnceAsync())));

        var rows = await bot.Store.ReadAsync(db => db.Inbox.ToListAsync());
        Assert.All(rows, r => Assert.Equal((InboxState.Dead, 2), (r.State, r.Attempts)));
        await bot.DrainAsync();
        Assert.Equal(6, (await bot.ToldAsync("CB05")).Count);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task What_two_nodes_try_again_at_once_is_handled_once_and_nobody_apologises(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        for (var i = 0; i < 6; i++)
        {
            await FailedAsync(bot, $"again-{i}", MessageJson.Write(BotApp.Message("CB05", $"tìm báo cáo {i}", $"again-{i}")), minutesAgo: i + 1);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RetryOf(bot).RunOnceAsync())));

        var rows = await bot.Store.ReadAsync(db => db.Inbox.ToListAsync());
        Assert.All(rows, r => Assert.Equal((InboxState.Handled, 2), (r.State, r.Attempts)));
        await bot.DrainAsync();
        Assert.Equal(6, (await bot.ToldAsync("CB05")).Count);
    }

    /// <summary>What went wrong the second time was the store, not the message.</summary>
    [Fact]
    public async Task A_message_is_not_put_aside_because_the_store_was_away_when_it_was_tried_again()
    {
        await using var bot = await BotApp.StartAsync(kind: StoreKind.PostgreSql);
        await FailedAsync(bot, "away", MessageJson.Write(BotApp.Message("CB05", "việc của tôi", "away")), minutesAgo: 1);
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(
            """
            CREATE FUNCTION away() RETURNS trigger AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END' LANGUAGE plpgsql;
            CREATE TRIGGER away BEFORE INSERT ON "Outbox" FOR EACH ROW EXECUTE FUNCTION away()
            """));

        await RetryOf(bot).RunOnceAsync();
        Assert.Equal(InboxState.Failed, await bot.Store.ReadAsync(db => db.Inbox.Select(m => m.State).SingleAsync()));
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TRIGGER away ON "Outbox" """));
        await RetryOf(bot).RunOnceAsync();

        Assert.Equal(InboxState.Handled, await bot.Store.ReadAsync(db => db.Inbox.Select(m => m.State).SingleAsync()));
    }

    [Fact]
    public async Task A_turn_that_fails_is_undone_whole_and_tried_once_more()
    {
        await using var bot = await BotApp.StartAsync();
        using var log = new CapturedLog();
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await bot.GiveAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER no_answer BEFORE INSERT ON \"Outbox\" BEGIN SELECT RAISE(ABORT, 'broken'); END"));
        var accept = BotApp.Message("CB02", "nhận 1", "fails");

        Assert.IsType<Received.Accepted>(await bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(accept));

        Assert.Equal(0, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Accepted)));
        var failed = await bot.Store.ReadAsync(db => db.Inbox.SingleAsync(m => m.DeliveryId == accept.DeliveryId));
        Assert.Equal((InboxState.Failed, 1), (failed.State, failed.Attempts));
        // The store's own lines, which hold the message, are switched off in the settings an office runs with.
        var said = log.Text[log.Text.IndexOf("Error: Handling delivery", StringComparison.Ordinal)..].Split("\nError: ")[0];
        Assert.Contains("DbUpdateException < SqliteException 19 at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("broken", said, StringComparison.Ordinal);
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER no_answer"));
        await bot.Store.WriteAsync(db => db.Inbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, m => m.NextAttemptAt == null ? null : failed.ReceivedAt)));

        await RetryOf(bot).RunOnceAsync();
        await bot.DrainAsync();

        Assert.Equal(1, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Accepted)));
        Assert.Contains("đồng chí nhận NV-1", (await bot.LastToldAsync("CB02")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.Outbox.CountAsync(m => m.DedupeKey == $"turn:{accept.DeliveryId}")));
    }

    [Fact]
    public async Task What_was_kept_of_a_file_for_another_try_is_dropped_once_it_has_been_taken()
    {
        await using var bot = await BotApp.StartAsync();
        var content = Convert.ToBase64String([.. Enumerable.Range(0, 60).Select(i => (byte)i)]);
        var message = BotApp.Message("CB05", "việc của tôi", "with-file") with { Files = [new IncomingFile("bc.pdf", "application/pdf", Content: Convert.FromBase64String(content), Size: 60)] };
        await FailedAsync(bot, "with-file", MessageJson.Write(message), minutesAgo: 1);

        await RetryOf(bot).RunOnceAsync();

        var row = await bot.Store.ReadAsync(db => db.Inbox.SingleAsync(m => m.DeliveryId == "with-file"));
        Assert.Equal(InboxState.Handled, row.State);
        Assert.Contains("bc.pdf", row.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(content[..40], row.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_not_even_the_failure_can_be_written_the_channel_is_asked_to_come_again()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER no_answer BEFORE INSERT ON \"Outbox\" BEGIN SELECT RAISE(ABORT, 'broken'); END"));
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER no_failure BEFORE INSERT ON \"Inbox\" WHEN NEW.\"NextAttemptAt\" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'broken'); END"));
        var receiver = bot.Services.GetRequiredService<IMessageReceiver>();
        var message = BotApp.Message("CB05", "việc của tôi", "twice-broken");

        Assert.IsType<Received.Busy>(await receiver.ReceiveAsync(message));

        Assert.Equal(0, await bot.Store.ReadAsync(db => db.Inbox.CountAsync()));
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER no_answer"));
        Assert.IsType<Received.Accepted>(await receiver.ReceiveAsync(message));
    }

    private static InboxRetry RetryOf(BotApp bot) => bot.Services.GetServices<IHostedService>().OfType<InboxRetry>().Single();

    private static Task FailedAsync(BotApp bot, string delivery, string body, int minutesAgo) => bot.Store.WriteAsync(db =>
    {
        var now = bot.Services.GetRequiredService<OfficeClock>().GetUtcNow();
        db.Inbox.Add(new InboxMessage
        {
            Id = Guid.CreateVersion7(),
            DeliveryId = delivery,
            Channel = Channel.Playground,
            ReceivedAt = now.AddMinutes(-minutesAgo),
            State = InboxState.Failed,
            Body = body,
            Attempts = 1,
            NextAttemptAt = now.AddSeconds(-1),
        });
        return Task.CompletedTask;
    });
}
