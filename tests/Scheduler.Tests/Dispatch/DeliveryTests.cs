using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Dispatch;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Scheduler.Tests.Dispatch;

/// <summary>Promise 2: what is committed is delivered; a doubtful send is repeated once, and says so.</summary>
public sealed class DeliveryTests
{
    private readonly FakeChannel _teams = new(Channel.Teams);

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task What_is_owed_is_sent_once_and_settled(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _teams);
        await world.OweAsync("Đã giao NV 12");

        await world.DrainAsync();
        await world.DrainAfterAsync(TimeSpan.FromDays(1));

        Assert.Equal(["Đã giao NV 12"], _teams.Said);
        var row = await world.RowAsync("Đã giao NV 12");
        Assert.Null(row.NextAttemptAt);
        Assert.Null(row.LeaseId);
        Assert.Equal("Teams-1", row.ProviderMessageId);
        Assert.NotNull(row.SentAt);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task What_surely_did_not_arrive_is_tried_again_unmarked(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _teams.Answers(new SendResult.Retry("503")));
        await world.OweAsync("chào");

        await world.DrainAsync();
        await world.DrainAfterAsync(TimeSpan.FromSeconds(4));
        Assert.Single(_teams.Said);
        await world.DrainAfterAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(["chào", "chào"], _teams.Said);
    }

    [Fact]
    public async Task A_send_whose_outcome_cannot_be_written_down_gives_its_place_back_and_is_in_doubt()
    {
        await using var world = await DispatchWorld.CreateAsync(StoreKind.Sqlite, _teams.Answers([null!]));
        await world.OweAsync("chào");

        await world.DrainAsync().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await world.DrainAfterAsync(TimeSpan.FromSeconds(61));

        Assert.Equal(2, _teams.Said.Count);
        Assert.Contains("(gửi lại)", _teams.Said[1], StringComparison.Ordinal);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task The_platform_says_when_to_try_again(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _teams.Answers(new SendResult.Retry("429", TimeSpan.FromMinutes(2))));
        await world.OweAsync("chào");

        await world.DrainAsync();
        await world.DrainAfterAsync(TimeSpan.FromSeconds(119));
        Assert.Single(_teams.Said);
        await world.DrainAfterAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(2, _teams.Said.Count);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_send_that_may_have_arrived_is_repeated_once_and_says_so_and_then_is_dead(StoreKind kind)
    {
        _teams.Answers(new SendResult.Unknown("timeout"), new SendResult.Retry("503"), new SendResult.Unknown("timeout"));
        await using var world = await DispatchWorld.CreateAsync(kind, _teams);
        await world.OweAsync("chào");

        await world.DrainAsync();
        await world.DrainAfterAsync(TimeSpan.FromMinutes(1));
        await world.DrainAfterAsync(TimeSpan.FromMinutes(5));
        await world.DrainAfterAsync(TimeSpan.FromDays(1));

        Assert.Equal(["chào", "(gửi lại) chào", "(gửi lại) chào"], _teams.Said);
        Assert.Equal(DeadReason.Unknown, (await world.RowAsync("chào")).DeadReason);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_send_whose_node_died_is_repeated_after_its_lease_and_says_so(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _teams);
        await world.OweAsync("chào");
        await world.ChangeAsync("chào", row => Outcome.Begin(row, Guid.CreateVersion7(), world.Clock.GetUtcNow(), TimeSpan.FromSeconds(60)));

        await world.DrainAfterAsync(TimeSpan.FromSeconds(59));
        Assert.Empty(_teams.Said);
        await world.DrainAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["(gửi lại) chào"], _teams.Said);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_repeat_whose_node_died_too_is_dead_and_seen_by_operators(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _teams);
        await world.OweAsync("chào");
        await world.ChangeAsync("chào", row =>
        {
            row.IsRepeat = true;
            Outcome.Begin(row, Guid.CreateVersion7(), world.Clock.GetUtcNow(), TimeSpan.FromSeconds(60));
        });

        await world.DrainAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Empty(_teams.Said);
        Assert.Equal(DeadReason.Unknown, (await world.RowAsync("chào")).DeadReason);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Who_lost_the_lease_records_nothing(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _teams);
        await world.OweAsync("chào");
        var another = Guid.CreateVersion7();
        _teams.Behaviour = async (_, _) =>
        {
            await world.ChangeAsync("chào", row => row.LeaseId = another);
            return new SendResult.Sent("late");
        };

        await world.DrainAsync();

        var row = await world.RowAsync("chào");
        Assert.Equal(another, row.LeaseId);
        Assert.Null(row.SentAt);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Replacing_a_card_twice_does_no_harm_so_it_is_never_marked(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _teams.Answers(new SendResult.Unknown("timeout")));
        await world.Store.WriteAsync(db =>
        {
            var address = new ChannelAddress(Channel.Teams, "office", "an", "talk-an");
            db.Add(new OutboxMessage
            {
                Id = Guid.CreateVersion7(),
                Position = 1,
                RecipientKey = Mailbox.RecipientKey(address),
                Channel = Channel.Teams,
                Tenant = "office",
                Address = MessageJson.Write(address),
                Kind = OutboxKind.Update,
                Message = MessageJson.Write(OutgoingMessage.Of("Đã nhận")),
                DedupeKey = "update",
                CreatedAt = world.Clock.GetUtcNow(),
                NextAttemptAt = world.Clock.GetUtcNow(),
                ProviderMessageId = "card-1",
            });
            return Task.CompletedTask;
        });

        await world.DrainAsync();
        await world.DrainAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["Đã nhận", "Đã nhận"], _teams.Said);
        Assert.All(_teams.Deliveries, d => Assert.Equal((DeliveryKind.Update, "card-1"), (d.Kind, d.ProviderMessageId)));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Of_a_long_message_only_the_part_in_doubt_is_repeated(StoreKind kind)
    {
        _teams.Answers(new SendResult.PartSent(1, "1"), new SendResult.Unknown("timeout"), new SendResult.PartSent(2, "2"));
        await using var world = await DispatchWorld.CreateAsync(kind, _teams);
        await world.OweAsync("dài");

        await world.DrainAsync();
        await world.DrainAsync();
        Assert.Single(_teams.Deliveries);
        await world.DrainAfterAsync(TimeSpan.FromSeconds(1));
        await world.DrainAfterAsync(TimeSpan.FromSeconds(10));
        await world.DrainAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal([(0, false), (1, false), (1, true), (2, false)], _teams.Deliveries.Select(d => (d.PartsSent, d.Message!.IsRepeat)));
        Assert.NotNull((await world.RowAsync("dài")).SentAt);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_conversation_opened_for_a_message_is_kept_for_the_next(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _teams.Answers(new SendResult.Sent("1") { Conversation = "a:1" }));
        await world.LinkAsync(("an", Channel.Teams, 0));
        await world.Store.WriteAsync(db => db.ChannelAccounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.Conversation, "")));
        await world.OweAsync("chào");

        await world.DrainAsync();

        Assert.Equal("a:1", await world.Store.ReadAsync(db => db.ChannelAccounts.Select(a => a.Conversation).SingleAsync()));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_channel_that_does_not_answer_is_given_twenty_seconds(StoreKind kind)
    {
        var asked = new TaskCompletionSource();
        _teams.Behaviour = (_, _) =>
        {
            asked.TrySetResult();
            return new TaskCompletionSource<SendResult?>().Task;
        };
        await using var world = await DispatchWorld.CreateAsync(kind, _teams);
        await world.OweAsync("chào");

        var draining = world.DrainAsync();
        await asked.Task;
        world.Clock.Advance(TimeSpan.FromSeconds(20));
        await draining;

        var row = await world.RowAsync("chào");
        Assert.True(row.IsRepeat);
        Assert.Equal("no answer within 20 s", row.LastError);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_message_nobody_takes_is_given_up_at_last(StoreKind kind)
    {
        _teams.Behaviour = (_, _) => Task.FromResult<SendResult?>(new SendResult.Retry("503"));
        await using var world = await DispatchWorld.CreateAsync(kind, _teams);
        await world.OweAsync("chào");

        for (var tries = 0; tries < 15; tries++)
        {
            await world.DrainAfterAsync(TimeSpan.FromDays(1));
        }

        Assert.Equal(11, _teams.Said.Count);
        var row = await world.RowAsync("chào");
        Assert.Equal((DeadReason.GaveUp, "503"), (row.DeadReason, row.LastError));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Nodes_together_send_everything_once(StoreKind kind)
    {
        var playground = new FakeChannel(Channel.Playground);
        await using var world = await DispatchWorld.CreateAsync(kind, playground);
        for (var i = 0; i < 60; i++)
        {
            await world.OweAsync($"tin {i}", to: $"người {i % 20}", Channel.Playground);
        }

        await using var second = world.AnotherNode();
        await using var third = world.AnotherNode();
        var nodes = new[] { world.Dispatcher, second.GetRequiredService<OutboxDispatcher>(), third.GetRequiredService<OutboxDispatcher>() };
        await Task.WhenAll(nodes.Select(n => Task.Run(() => n.DrainAsync())));
        await world.DrainAsync();

        Assert.Equal(60, playground.Said.Count);
        Assert.Equal(60, playground.Said.Distinct().Count());
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_running_dispatcher_wakes_at_the_commit_and_finishes_what_it_began_when_stopped(StoreKind kind)
    {
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource<SendResult?>();
        _teams.Behaviour = (_, _) =>
        {
            asked.TrySetResult();
            return answer.Task;
        };
        await using var world = await DispatchWorld.CreateAsync(kind, _teams);
        await world.Dispatcher.StartAsync(TestContext.Current.CancellationToken);
        await world.OweAsync("chào");

        await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        var stopping = world.Dispatcher.StopAsync(TestContext.Current.CancellationToken);
        answer.SetResult(new SendResult.Sent("1"));
        await stopping;

        Assert.NotNull((await world.RowAsync("chào")).SentAt);
        Assert.Equal(1, await world.Store.ReadAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task A_dispatcher_that_was_stopped_and_started_wakes_at_the_commit_again()
    {
        var asked = new TaskCompletionSource();
        _teams.Behaviour = (_, _) =>
        {
            asked.TrySetResult();
            return Task.FromResult<SendResult?>(null);
        };
        await using var world = await DispatchWorld.CreateAsync(StoreKind.Sqlite, _teams);
        foreach (var words in (string[])["một", "hai"])
        {
            asked = new TaskCompletionSource();
            await world.Dispatcher.StartAsync(TestContext.Current.CancellationToken);
            await world.OweAsync(words, to: words);
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            await world.Dispatcher.StopAsync(TestContext.Current.CancellationToken);
        }
    }
}
