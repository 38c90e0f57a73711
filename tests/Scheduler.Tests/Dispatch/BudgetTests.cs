using Microsoft.Extensions.DependencyInjection;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Dispatch;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Scheduler.Tests.Dispatch;

/// <summary>A platform's limits hold over all nodes; answers never wait for a flood of reminders.</summary>
public sealed class BudgetTests
{
    private static readonly RateLimit TenASecond = new(10, TimeSpan.FromSeconds(1), PerConversation: false);

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_fifth_of_the_budget_is_for_answers_alone(StoreKind kind)
    {
        var teams = new FakeChannel(Channel.Teams, TenASecond);
        await using var world = await DispatchWorld.CreateAsync(kind, teams);
        await OweRemindersAsync(world, 30);

        await world.DrainAsync();
        Assert.Equal(8, teams.Said.Count);
        await world.OweAsync("trả lời 1", "người hỏi 1");
        await world.OweAsync("trả lời 2", "người hỏi 2");
        await world.OweAsync("trả lời 3", "người hỏi 3");
        await world.DrainAsync();

        Assert.Equal(["trả lời 1", "trả lời 2"], teams.Said.Skip(8).Order());
        await world.DrainAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(19, teams.Said.Count);
        Assert.Contains("trả lời 3", teams.Said);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task An_answer_behind_a_reminder_pulls_it_forward(StoreKind kind)
    {
        var playground = new FakeChannel(Channel.Playground, TenASecond);
        await using var world = await DispatchWorld.CreateAsync(kind, playground);
        await OweRemindersAsync(world, 30, Channel.Playground);
        await world.OweAsync("trả lời", "người 29", Channel.Playground);

        await world.DrainAsync();

        var said = playground.Deliveries.Where(d => d.To.Account == "người 29").Select(d => d.Message!.Lines[0]);
        Assert.Equal(["nhắc 29", "trả lời"], said);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Nodes_together_keep_the_limit(StoreKind kind)
    {
        var teams = new FakeChannel(Channel.Teams, TenASecond);
        await using var world = await DispatchWorld.CreateAsync(kind, teams);
        await OweRemindersAsync(world, 60);
        await using var second = world.AnotherNode();
        var other = second.GetRequiredService<OutboxDispatcher>();

        for (var second1 = 1; second1 <= 3; second1++)
        {
            await Task.WhenAll(Task.Run(() => world.DrainAsync()), Task.Run(() => other.DrainAsync()));
            Assert.Equal(8 * second1, teams.Said.Count);
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_conversation_is_sent_at_most_one_message_a_second(StoreKind kind)
    {
        var teams = new FakeChannel(Channel.Teams);
        await using var world = await DispatchWorld.CreateAsync(kind, teams);
        await world.OweAsync("một");
        await world.OweAsync("hai");

        await world.DrainAsync();
        await world.DrainAfterAsync(TimeSpan.FromMilliseconds(900));
        Assert.Equal(["một"], teams.Said);
        await world.DrainAfterAsync(TimeSpan.FromMilliseconds(100));

        Assert.Equal(["một", "hai"], teams.Said);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Every_window_of_a_conversation_slides(StoreKind kind)
    {
        var teams = new FakeChannel(Channel.Teams, new RateLimit(3, TimeSpan.FromSeconds(30), PerConversation: true));
        await using var world = await DispatchWorld.CreateAsync(kind, teams);
        for (var i = 0; i < 5; i++)
        {
            await world.OweAsync($"tin {i}");
        }

        for (var second = 0; second < 30; second++)
        {
            await world.DrainAsync();
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, teams.Said.Count);
        await world.DrainAsync();
        Assert.Equal(4, teams.Said.Count);
        await world.DrainAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(5, teams.Said.Count);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void No_window_anywhere_holds_more_than_the_limit(int seed)
    {
        var random = new Random(seed);
        var length = TimeSpan.FromSeconds(10);
        var start = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
        IReadOnlyList<Taken> taken = [];
        var sent = new List<(DateTimeOffset At, bool IsAnswer)>();
        for (var now = start; now < start.AddMinutes(5); now += TimeSpan.FromMilliseconds(random.Next(1, 400)))
        {
            var window = new SlidingWindow(50, length, taken);
            var answers = Math.Min(random.Next(0, 3), window.FreeForAnswers(now));
            var reminders = Math.Min(random.Next(0, 6), Math.Min(window.FreeForReminders(now), window.FreeForAnswers(now) - answers));
            window.Take(now, answers, reminders);
            taken = window.Taken;
            sent.AddRange(Enumerable.Repeat((now, true), answers).Concat(Enumerable.Repeat((now, false), reminders)));
        }

        Assert.All(sent, first => Assert.InRange(sent.Count(s => s.At >= first.At && s.At < first.At + length), 1, 50));
        Assert.All(sent, first => Assert.InRange(sent.Count(s => !s.IsAnswer && s.At >= first.At && s.At < first.At + length), 0, 40));
        Assert.True(sent.Count > 50 * 30 * 0.8, $"only {sent.Count} were let through");
    }

    private static async Task OweRemindersAsync(DispatchWorld world, int count, Channel channel = Channel.Teams)
    {
        for (var i = 0; i < count; i++)
        {
            await world.OweAsync($"nhắc {i}", $"người {i}", channel, OutboxClass.Reminder);
        }
    }
}
