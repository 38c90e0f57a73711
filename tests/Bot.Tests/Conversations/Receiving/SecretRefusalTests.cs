using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.BotKit;
using ReformBot.Connectors;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Receiving;

/// <summary>A refusal that goes wrong keeps as little of the secret as one that goes right.</summary>
public sealed class SecretRefusalTests
{
    private const string Secret = "xử lý công văn mật 45/UBND-NC";

    [Fact]
    public async Task Where_the_refusal_cannot_be_written_the_channel_is_asked_again_and_nothing_is_stored()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER no_refusal BEFORE INSERT ON \"Inbox\" WHEN NEW.\"Body\" IS NULL BEGIN SELECT RAISE(ABORT, 'broken'); END"));

        Assert.IsType<Received.Busy>(await ReceiveAsync(bot));

        Assert.Equal(0, await bot.Store.ReadAsync(db => db.Inbox.CountAsync()));
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER no_refusal"));
        Assert.IsType<Received.Accepted>(await ReceiveAsync(bot));
        var row = await bot.Store.ReadAsync(db => db.Inbox.SingleAsync());
        Assert.Equal((InboxState.Refused, null), (row.State, row.Body));
    }

    [Fact]
    public async Task A_body_nobody_can_read_does_not_stop_the_refusal()
    {
        await using var bot = await BotApp.StartAsync();
        await StoreAsync(bot, "{\"text\":\"\",\"files\":[{", InboxState.Handled);

        Assert.IsType<Received.Accepted>(await ReceiveAsync(bot));

        Assert.Equal(0, await bot.Store.ReadAsync(db => db.Inbox.CountAsync(m => m.Body != null)));
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.Inbox.CountAsync(m => m.State == InboxState.Refused)));
    }

    [Fact]
    public async Task What_waits_for_another_try_is_looked_at_again_before_it_is_handled()
    {
        await using var bot = await BotApp.StartAsync();
        await StoreAsync(bot, MessageJson.Write(Message()), InboxState.Failed);

        await bot.Services.GetServices<IHostedService>().OfType<InboxRetry>().Single().RunOnceAsync();
        await bot.DrainAsync();

        var row = await bot.Store.ReadAsync(db => db.Inbox.SingleAsync());
        Assert.Equal((InboxState.Refused, null, null), (row.State, row.Body, row.NextAttemptAt));
        Assert.Contains("văn thư", (await bot.LastToldAsync("CB05")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_a_button_carries_are_looked_at_too()
    {
        await using var bot = await BotApp.StartAsync();
        var pressed = Message() with
        {
            Kind = IncomingKind.Button,
            Text = "",
            Button = new ButtonPress("words", new Dictionary<string, string> { ["text"] = Secret }),
        };

        await bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(pressed);

        Assert.Null((await bot.Store.ReadAsync(db => db.Inbox.SingleAsync())).Body);
    }

    [Fact]
    public async Task However_the_level_is_spelt_nothing_of_it_is_kept()
    {
        await using var bot = await BotApp.StartAsync();
        string[] spellings = ["giao Lan xử lý tài liêu tuyêt mât, hạn 9/3", "giao Lan xuwr lys vawn banr toois maatj, hanj 9/3", "giao Lan xử lý tài liệu tuyệt мật, hạn 9/3", "T U Y Ệ T  M Ậ T"];
        foreach (var text in spellings)
        {
            Assert.Contains("văn thư", (await bot.AskAsync("CB05", text)).Text, StringComparison.Ordinal);
        }

        Assert.All(await bot.Store.ReadAsync(db => db.Inbox.ToListAsync()), row => Assert.Equal((InboxState.Refused, null), (row.State, row.Body)));
    }

    [Fact]
    public async Task A_files_name_is_looked_at_too()
    {
        await using var bot = await BotApp.StartAsync();
        var sent = Message() with { Text = "gửi chị", Files = [new IncomingFile("CongVanMat45.pdf", "application/pdf", "https://example.org/1")] };

        await bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(sent);

        Assert.Null((await bot.Store.ReadAsync(db => db.Inbox.SingleAsync())).Body);
        Assert.Equal(0, await bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));
    }

    [Fact]
    public async Task No_word_of_it_reaches_the_log_whether_or_not_the_refusal_could_be_written()
    {
        await using var bot = await BotApp.StartAsync();
        using var log = new CapturedLog();
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await ReceiveAsync(bot);
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER no_refusal BEFORE INSERT ON \"Inbox\" WHEN NEW.\"Body\" IS NULL BEGIN SELECT RAISE(ABORT, 'công văn mật'); END"));
        await bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(Message() with { DeliveryId = "playground:secret-again" });

        Assert.Contains("was refused before storing", log.Text, StringComparison.Ordinal);
        Assert.Contains("nothing of it was stored", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("công văn", log.Text, StringComparison.Ordinal);
    }

    private static Task<Received> ReceiveAsync(BotApp bot) => bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(Message());

    private static IncomingMessage Message() => BotApp.Message("CB05", Secret, "secret");

    private static Task StoreAsync(BotApp bot, string body, InboxState state) => bot.Store.WriteAsync(db =>
    {
        var now = bot.Services.GetRequiredService<Domain.Calendar.OfficeClock>().GetUtcNow();
        db.Inbox.Add(new InboxMessage
        {
            Id = Guid.CreateVersion7(),
            DeliveryId = "playground:before",
            Channel = Channel.Playground,
            ReceivedAt = now,
            State = state,
            Body = body,
            Attempts = 1,
            NextAttemptAt = state == InboxState.Failed ? now : null,
        });
        return Task.CompletedTask;
    });
}
