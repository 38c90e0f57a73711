using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReformBot.Benchmarks.Roles;

/// <summary>What arrived in a chat.</summary>
internal sealed record Arrival(string Chat, string Text);

/// <summary>The platform's side, as a process of its own: takes every message at once and can say what it took.</summary>
internal static class ChannelRole
{
    public const string Name = "role-channel";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var keeps = arguments.Text("keep", "no") == "yes";
        var arrivals = new ConcurrentQueue<Arrival>();
        var count = 0L;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost("/bot{token}/sendMessage", async (HttpContext http) =>
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body);
            if (keeps)
            {
                arrivals.Enqueue(new Arrival(
                    body.RootElement.GetProperty("chat_id").GetString()!, body.RootElement.GetProperty("text").GetString()!));
            }

            var number = Interlocked.Increment(ref count);
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync($$$"""{"ok":true,"result":{"message_id":"m{{{number}}}","date":0}}""");
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        while (await Console.In.ReadLineAsync() is { } line)
        {
            Console.WriteLine(line == "arrivals" ? JsonSerializer.Serialize(arrivals) : Interlocked.Read(ref count).ToString());
        }

        return 0;
    }
}
