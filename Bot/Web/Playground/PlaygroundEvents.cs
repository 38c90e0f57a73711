using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReformBot.Connectors.Playground;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler;

namespace ReformBot.Bot.Web.Playground;

/// <summary>Server-sent events: who got a message just now, and what time it is at the office.</summary>
internal static class PlaygroundEvents
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    public static async Task StreamAsync(
        HttpContext context, Store store, OfficeCache offices, OfficeClock clock, Schedule schedule, PlaygroundFeed feed)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        var stop = context.RequestAborted;
        try
        {
            var counts = await CountsAsync(store);
            var offset = clock.Offset;
            await SendAsync(response, "clock", await PlaygroundClock.NowAsync(store, offices, clock, schedule), stop);
            while (!stop.IsCancellationRequested)
            {
                await Task.WhenAny(feed.Sent.Next, Task.Delay(LookEvery, stop));
                var now = await CountsAsync(store);
                foreach (var (code, number) in now.Where(c => c.Value > counts.GetValueOrDefault(c.Key)))
                {
                    await SendAsync(response, "message", new { @as = code, number }, stop);
                }

                counts = now;
                if (clock.Offset != offset)
                {
                    offset = clock.Offset;
                    await SendAsync(response, "clock", await PlaygroundClock.NowAsync(store, offices, clock, schedule), stop);
                }

                await response.WriteAsync(": \n\n", stop);
                await response.Body.FlushAsync(stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was closed.
        }
    }

    private static Task<Dictionary<string, int>> CountsAsync(Store store) => store.ReadAsync(db =>
        db.Outbox.Where(m => m.SentAt != null && m.Kind == OutboxKind.Send && m.PersonId != null)
            .GroupBy(m => m.PersonId)
            .Select(g => new { PersonId = g.Key, Count = g.Count() })
            .Join(db.People, c => c.PersonId, p => p.Id, (c, p) => new { p.Code, c.Count })
            .ToDictionaryAsync(c => c.Code, c => c.Count));

    private static async Task SendAsync(HttpResponse response, string name, object data, CancellationToken stop)
    {
        await response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(data, JsonSerializerOptions.Web)}\n\n", stop);
        await response.Body.FlushAsync(stop);
    }
}
