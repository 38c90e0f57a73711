using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.BotKit;
using ReformBot.Connectors;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Receiving;

/// <summary>A delivery takes effect once, however often and however concurrently it comes, on both stores.</summary>
public sealed class OnceOnlyTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_message_delivered_eight_times_at_once_takes_effect_once(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        var receiver = bot.Services.GetRequiredService<IMessageReceiver>();
        var yes = BotApp.Message("CB05", "đồng ý", "same");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => receiver.ReceiveAsync(yes)));

        Assert.Equal(1, await bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        await bot.DrainAsync();
        Assert.Single(await bot.ToldAsync("CB02"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_message_delivered_again_after_its_words_are_forgotten_still_takes_effect_once(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        var receiver = bot.Services.GetRequiredService<IMessageReceiver>();
        var yes = BotApp.Message("CB05", "đồng ý", "same");
        await receiver.ReceiveAsync(yes);
        var longAgo = bot.Services.GetRequiredService<OfficeClock>().GetUtcNow().AddDays(-89);
        await bot.Store.WriteAsync(db => db.Inbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.ReceivedAt, longAgo)));
        await bot.Services.GetRequiredService<ForgetOldMessages>().RunAsync(CancellationToken.None);

        Assert.IsType<Received.Accepted>(await receiver.ReceiveAsync(yes));

        var row = await bot.Store.ReadAsync(db => db.Inbox.SingleAsync(m => m.DeliveryId == yes.DeliveryId));
        Assert.Null(row.Body);
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        await bot.DrainAsync();
        Assert.Single(await bot.ToldAsync("CB02"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_press_delivered_eight_times_at_once_is_answered_eight_times_the_same(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        var accept = (await bot.LastToldAsync("CB02")).Button("accept");
        var receiver = bot.Services.GetRequiredService<IMessageReceiver>();
        var press = BotApp.Message("CB02", "", "press") with
        {
            Kind = IncomingKind.Button,
            Button = new ButtonPress(accept.Verb, accept.Data),
            IsInvoke = true,
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => receiver.ReceiveAsync(press)));

        var shown = answers.Select(a => PlainText.Of(Assert.IsType<Received.Accepted>(a).Answer!)).ToList();
        Assert.Single(shown.Distinct());
        Assert.DoesNotContain("hiện đang", shown[0], StringComparison.Ordinal);
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Accepted)));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Two_deciding_at_once_leave_one_decision_and_one_chain(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        var receiver = bot.Services.GetRequiredService<IMessageReceiver>();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => receiver.ReceiveAsync(BotApp.Message("CB02", "nhận 1", $"race-{i}"))));

        var history = bot.Services.GetRequiredService<History>();
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Accepted)));
        Assert.Empty(await bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, history)));
    }

    /// <summary>Words are read before their turn; what was said in between counts.</summary>
    [Fact]
    public async Task Of_two_messages_at_once_the_second_is_understood_after_the_first()
    {
        await using var bot = await BotApp.StartAsync();
        foreach (var title in new[] { "lập báo cáo tuần", "rà soát biển quảng cáo" })
        {
            await bot.AskAsync("CB05", $"giao Lan {title}, hạn thứ sáu");
            await bot.AskAsync("CB05", "đồng ý");
        }

        await bot.AskAsync("CB02", "nhận 2");
        await bot.AskAsync("CB02", "nhận 1");
        var second = BotApp.Message("CB02", "việc đó được 60%", "second");
        var read = await bot.Services.GetRequiredService<ReadAhead>().ReadAsync(second);
        Assert.Equal([1], read!.Reading.Tasks);
        await bot.AskAsync("CB02", "xem 2");
        await bot.Store.WriteAsync(db => bot.Services.GetRequiredService<TurnRunner>().RunAsync(db, second, read));

        Assert.Equal([null, 60], await bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.Percent).ToListAsync()));
    }

    [Fact]
    public async Task A_full_queue_asks_the_channel_to_repeat_and_the_repeat_takes_effect()
    {
        await using var bot = await BotApp.StartAsync();
        var (started, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = bot.Store.WriteAsync(async _ =>
        {
            started.SetResult();
            await gate.Task;
        });
        await started.Task;
        var jobs = Enumerable.Range(0, 256).Select(_ => bot.Store.WritePatientlyAsync(_ => Task.FromResult(0))).ToList();

        var refused = bot.Http.PostAsJsonAsync("/playground/messages", new { @as = "CB05", text = "việc của tôi", id = "again" });
        var first = await Task.WhenAny(refused, Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        gate.SetResult();
        await writing;
        await Task.WhenAll(jobs);

        Assert.Same(refused, first);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await refused).StatusCode);
        using var taken = await bot.Http.PostAsJsonAsync("/playground/messages", new { @as = "CB05", text = "việc của tôi", id = "again" });
        await bot.DrainAsync();
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Single(await bot.ToldAsync("CB05"));
    }
}
