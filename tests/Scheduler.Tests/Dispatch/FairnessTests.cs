using Microsoft.EntityFrameworkCore;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Scheduler.Tests.Dispatch;

/// <summary>Promise 3: one recipient, one bad message, one dead channel never delays another; each recipient's line keeps its order.</summary>
public sealed class FairnessTests
{
    private readonly FakeChannel _teams = new(Channel.Teams);
    private readonly FakeChannel _zalo = new(Channel.ZaloBot);
    private readonly FakeChannel _playground = new(Channel.Playground);

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Messages_to_one_recipient_go_in_order_one_at_a_time(StoreKind kind)
    {
        var together = 0;
        var most = 0;
        _playground.Behaviour = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref together));
            await Task.Yield();
            Interlocked.Decrement(ref together);
            return null;
        };
        await using var world = await DispatchWorld.CreateAsync(kind, _playground);
        foreach (var word in (string[])["một", "hai", "ba", "bốn"])
        {
            await world.OweAsync(word, channel: Channel.Playground, messageClass: word == "hai" ? OutboxClass.Reminder : OutboxClass.Answer);
        }

        await world.DrainAsync();

        Assert.Equal(["một", "hai", "ba", "bốn"], _playground.Said);
        Assert.Equal(1, most);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task What_waits_behind_a_failed_message_waits_and_nobody_else_does(StoreKind kind)
    {
        _playground.Behaviour = (delivery, _) => Task.FromResult<SendResult?>(
            delivery.To.Account == "an" && _playground.Said.Count == 1 ? new SendResult.Retry("503") : null);
        await using var world = await DispatchWorld.CreateAsync(kind, _playground);
        await world.OweAsync("một", "an", Channel.Playground);
        await world.DrainAsync();
        await world.OweAsync("hai", "an", Channel.Playground);
        await world.OweAsync("ba", "bình", Channel.Playground);

        await world.DrainAsync();
        Assert.Equal(["một", "ba"], _playground.Said);
        await world.DrainAfterAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(["một", "ba", "một", "hai"], _playground.Said);
    }

    [Fact]
    public async Task A_send_that_hangs_holds_up_nobody_elses()
    {
        var hung = new TaskCompletionSource<SendResult?>();
        var arrived = new TaskCompletionSource();
        _playground.Behaviour = async (delivery, _) =>
        {
            if (delivery.To.Account == "an")
            {
                return await hung.Task;
            }

            arrived.SetResult();
            return null;
        };
        await using var world = await DispatchWorld.CreateAsync(StoreKind.Sqlite, _playground);
        await world.OweAsync("một", "an", Channel.Playground);
        await world.OweAsync("hai", "bình", Channel.Playground);

        var draining = Task.Run(world.DrainAsync);
        var first = await Task.WhenAny(arrived.Task, Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        hung.SetResult(null);
        await draining;

        Assert.Same(arrived.Task, first);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_row_that_cannot_be_read_is_dead_and_the_line_goes_on(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _playground);
        await world.OweAsync("hỏng", channel: Channel.Playground);
        await world.OweAsync("lành", channel: Channel.Playground);
        await world.Store.WriteAsync(db => db.Outbox.Where(m => m.DedupeKey == "hỏng")
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Message, "{ not json")));

        await world.DrainAsync();

        Assert.Equal(["lành"], _playground.Said);
        Assert.Equal(DeadReason.Unreadable, (await world.RowAsync("hỏng")).DeadReason);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_message_the_platform_refuses_is_dead_with_its_reason_and_the_line_goes_on(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _playground.Answers(new SendResult.Rejected("too big")));
        await world.OweAsync("to quá", channel: Channel.Playground);
        await world.OweAsync("vừa", channel: Channel.Playground);

        await world.DrainAsync();

        var row = await world.RowAsync("to quá");
        Assert.Equal((DeadReason.Rejected, "too big"), (row.DeadReason, row.LastError));
        Assert.Equal(2, _playground.Said.Count);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_connector_that_throws_stops_nothing(StoreKind kind)
    {
        _playground.Behaviour = (delivery, _) =>
            delivery.To.Account == "an" ? throw new InvalidOperationException("a bug") : Task.FromResult<SendResult?>(null);
        await using var world = await DispatchWorld.CreateAsync(kind, _playground);
        await world.OweAsync("một", "an", Channel.Playground);
        await world.OweAsync("hai", "bình", Channel.Playground);

        await world.DrainAsync();

        Assert.NotNull((await world.RowAsync("hai")).SentAt);
        Assert.True((await world.RowAsync("một")).IsRepeat);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_channel_that_hangs_with_all_its_places_taken_does_not_delay_another(StoreKind kind)
    {
        var arrived = new TaskCompletionSource();
        _teams.Behaviour = (_, _) => new TaskCompletionSource<SendResult?>().Task;
        _zalo.Behaviour = (_, _) =>
        {
            arrived.TrySetResult();
            return Task.FromResult<SendResult?>(null);
        };
        await using var world = await DispatchWorld.CreateAsync(kind, _teams, _zalo);
        for (var i = 0; i < 70; i++)
        {
            await world.OweAsync($"tin {i}", $"người {i}");
        }

        await world.Dispatcher.StartAsync(TestContext.Current.CancellationToken);
        await world.OweAsync("chào", channel: Channel.ZaloBot);

        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        var stopping = world.Dispatcher.StopAsync(TestContext.Current.CancellationToken);
        while (await Task.WhenAny(stopping, Task.Delay(50, TestContext.Current.CancellationToken)) != stopping)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(20));
        }
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Who_cannot_be_reached_here_is_told_on_his_other_channel(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _teams.Answers(new SendResult.Unreachable("blocked")), _zalo);
        var person = await world.LinkAsync(("an", Channel.Teams, 0), ("an-zalo", Channel.ZaloBot, 5));
        await world.OweAsync("nhắc việc", "an", person: person);

        await world.DrainAsync();
        await world.OweAsync("nhắc việc nữa", "an", person: person);
        await world.DrainAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["nhắc việc", "nhắc việc nữa"], _zalo.Said);
        Assert.Single(_teams.Said);
        Assert.Equal(DeadReason.Unreachable, (await world.RowAsync("nhắc việc")).DeadReason);
        Assert.False(await world.Store.ReadAsync(db => db.ChannelAccounts.Where(a => a.Account == "an").Select(a => a.IsReachable).SingleAsync()));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task What_cannot_go_this_way_goes_the_other_and_the_next_message_is_tried_here_again(StoreKind kind)
    {
        await using var world = await DispatchWorld.CreateAsync(kind, _teams.Answers(new SendResult.NotThisWay("seven days")), _zalo);
        var person = await world.LinkAsync(("an", Channel.Teams, 0), ("an-zalo", Channel.ZaloBot, 5));
        await world.OweAsync("giao việc", "an", person: person);
        await world.DrainAsync();
        await world.OweAsync("nhắc việc", "an", person: person);
        await world.DrainAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["giao việc"], _zalo.Said);
        Assert.Equal(["giao việc", "nhắc việc"], _teams.Said);
        Assert.Equal(DeadReason.NotThisWay, (await world.RowAsync("giao việc")).DeadReason);
        Assert.True(await world.Store.ReadAsync(db => db.ChannelAccounts.AllAsync(a => a.IsReachable)));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Two_channels_that_both_refuse_do_not_play_a_message_to_each_other_for_ever(StoreKind kind)
    {
        _teams.Behaviour = _zalo.Behaviour = (_, _) => Task.FromResult<SendResult?>(new SendResult.NotThisWay("never"));
        await using var world = await DispatchWorld.CreateAsync(kind, _teams, _zalo);
        var person = await world.LinkAsync(("an", Channel.Teams, 0), ("an-zalo", Channel.ZaloBot, 5));
        await world.OweAsync("giao việc", "an", person: person);
        for (var i = 0; i < 6; i++)
        {
            await world.DrainAfterAsync(TimeSpan.FromSeconds(2));
        }

        Assert.InRange(_teams.Said.Count + _zalo.Said.Count, 2, 3);
        Assert.False(await world.Store.ReadAsync(db => db.Outbox.AnyAsync(m => m.NextAttemptAt != null)));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Who_cannot_be_reached_anywhere_leaves_a_dead_letter(StoreKind kind)
    {
        _teams.Answers(new SendResult.Unreachable("uninstalled"));
        _zalo.Answers(new SendResult.Unreachable("blocked"));
        await using var world = await DispatchWorld.CreateAsync(kind, _teams, _zalo);
        var person = await world.LinkAsync(("an", Channel.Teams, 0), ("an-zalo", Channel.ZaloBot, 5));
        await world.OweAsync("nhắc việc", "an", person: person);

        await world.DrainAsync();

        var reasons = await world.Store.ReadAsync(db => db.Outbox.Select(m => m.DeadReason).ToListAsync());
        Assert.Equal([DeadReason.Unreachable, DeadReason.Unreachable], reasons);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_persons_closed_chat_buries_no_answer_into_a_group_he_spoke_in(StoreKind kind)
    {
        var teams = new FakeChannel(Channel.Teams);
        await using var world = await DispatchWorld.CreateAsync(kind, teams);
        var person = await world.LinkAsync(("an", Channel.Teams, 0));
        await world.Store.WriteAsync(db => db.ChannelAccounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsReachable, false)));
        await world.OweAsync("riêng", person: person);
        await world.OweGroupAsync("vào nhóm", "an");

        await world.DrainAsync();

        Assert.Equal(["vào nhóm"], teams.Said);
        Assert.NotNull((await world.RowAsync("riêng")).DeadReason);
    }
}
