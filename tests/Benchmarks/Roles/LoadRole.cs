using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ReformBot.Benchmarks.Roles;

/// <summary>
/// People writing, as a process of its own: so many connections, each with the next message as soon as the last was taken.
/// Writes "id start-ticks milliseconds" of every accepted delivery to a file. A refused one is delivered again, as platforms do.
/// </summary>
internal static class LoadRole
{
    public const string Name = "role-load";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var url = new Uri(new Uri(arguments.Text("url", "")), Wire.Webhook);
        var connections = arguments.Number("connections", 16);
        var (people, tasks) = (arguments.Number("people", 2000), arguments.Number("tasks", 20000));
        var until = TimeProvider.System.GetUtcNow().AddSeconds(arguments.Number("seconds", 60));
        var run = arguments.Text("run", "r");
        var workers = Enumerable.Range(0, connections).Select(worker => Task.Run(async () =>
        {
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 });
            var script = new Script(people, tasks, worker, connections);
            var accepted = new StringBuilder();
            for (var n = 0; TimeProvider.System.GetUtcNow() < until; n++)
            {
                var id = $"{run}-{worker}-{n}";
                var (chat, text) = script.Next();
                var body = Encoding.UTF8.GetBytes(Wire.Update(id, chat, text));
                var started = TimeProvider.System.GetUtcNow();
                if (await DeliverAsync(http, url, body))
                {
                    accepted.Append(CultureInfo.InvariantCulture, $"{id} {started.UtcTicks} {(TimeProvider.System.GetUtcNow() - started).TotalMilliseconds:0.###}\n");
                }
            }

            return accepted.ToString();
        }));
        await File.WriteAllTextAsync(arguments.Text("out", "load.txt"), string.Concat(await Task.WhenAll(workers)));
        Console.WriteLine("done");
        return 0;
    }

    private static async Task<bool> DeliverAsync(HttpClient http, Uri url, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.Add(Wire.SecretHeader, Wire.Secret);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
