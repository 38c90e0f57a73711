using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

/// <summary>A message's number is its own for good: in the list, in the event that announces it, and after an older one is forgotten.</summary>
public sealed class PlaygroundNumberTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_forgotten_keeps_its_number_and_the_event_says_the_lists()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB02", "việc của tôi");
        await bot.AskAsync("CB02", "trợ giúp");
        Assert.Equal([1, 2], (await bot.ToldAsync("CB02")).Select(m => m.Number));
        await bot.Store.WriteAsync(async db =>
        {
            var first = await db.Outbox.MinAsync(m => m.Position, Cancellation);
            await db.Outbox.Where(m => m.Position == first).ExecuteUpdateAsync(set => set.SetProperty(m => m.Message, (string?)null), Cancellation);
        });

        using var stream = new StreamReader(await bot.Http.GetStreamAsync(new Uri("/playground/events", UriKind.Relative), Cancellation));
        await NextAsync(stream, "clock");
        using var said = await bot.Http.PostAsJsonAsync("/playground/messages", new { @as = "CB02", text = "việc của tôi" }, Cancellation);
        using var announced = JsonDocument.Parse(await NextAsync(stream, "message"));

        Assert.Equal([2, 3], (await bot.ToldAsync("CB02")).Select(m => m.Number));
        Assert.Equal(3, announced.RootElement.GetProperty("number").GetInt32());
        Assert.Equal(3, Assert.Single(await bot.ToldAsync("CB02", after: 2)).Number);
    }

    /// <returns>What comes with the next event of that name.</returns>
    private static async Task<string> NextAsync(StreamReader stream, string name)
    {
        while (await stream.ReadLineAsync(Cancellation) is { } line)
        {
            if (line == $"event: {name}")
            {
                return (await stream.ReadLineAsync(Cancellation))!["data: ".Length..];
            }
        }

        throw new InvalidOperationException($"No event {name} came.");
    }
}
