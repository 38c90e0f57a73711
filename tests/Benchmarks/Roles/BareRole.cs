using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReformBot.Benchmarks.Roles;

/// <summary>The baseline: Kestrel, the same JSON parsed, one reply posted, nothing kept.</summary>
internal static class BareRole
{
    public const string Name = "role-bare";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var platform = $"{arguments.Text("channel", "")}/bot{Wire.Token}/sendMessage";
        using var http = new HttpClient();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost(Wire.Webhook, async (HttpContext context) =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body);
            var message = body.RootElement.GetProperty("result").GetProperty("message");
            var reply = new
            {
                chat_id = message.GetProperty("chat").GetProperty("id").GetString(),
                text = message.GetProperty("text").GetString(),
            };
            using var answer = await http.PostAsJsonAsync(platform, reply);
            context.Response.StatusCode = (int)answer.StatusCode;
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadLineAsync();
        return 0;
    }
}
