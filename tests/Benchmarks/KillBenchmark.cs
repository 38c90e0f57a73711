using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ReformBot.Benchmarks.Roles;
using ReformBot.Domain.Messaging;

namespace ReformBot.Benchmarks;

/// <summary>
/// The host under load is killed with -9 at random instants, its first migration included, and started again each time. At the end
/// everything accepted is held against what the database owed and what the channel was sent.
/// </summary>
internal static class KillBenchmark
{
    private const int People = 200;
    private const int Connections = 8;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var times = arguments.Number("times", 100);
        var random = new Random(arguments.Number("seed", 1));
        using var channel = Child.Start(ChannelRole.Name, "--keep", "yes");
        using var database = (await TestDatabase.CreateAsync(arguments.Store)).WithZaloBot(await channel.ReadAsync())
            .With("ASPNETCORE_URLS", "http://127.0.0.1:0").With("Dispatch__Spacing", "00:00:00")
            .With("Dispatch__Lease", "00:00:20").With("Dispatch__SendTimeout", "00:00:08");
        var kills = await KillMigrationsAsync(database, random, Math.Min(5, times / 2));
        await database.PrepareAsync($"people {People}", $"tasks {People} {People * 5}");

        var accepted = new List<string>();
        for (; kills < times; kills++)
        {
            using var host = Child.Start(database.Environment, HostRole.Name, "--serve", "yes");
            using var ended = new CancellationTokenSource();
            var url = await host.ReadAsync();
            var first = new TaskCompletionSource();
            var load = LoadAsync(url, $"k{kills}", accepted, first, ended.Token);
            await Task.WhenAny(first.Task, Task.Delay(TimeSpan.FromSeconds(60)));
            await Task.Delay(random.Next(0, 1500));
            host.Kill();
            await ended.CancelAsync();
            await load;
            Report.Note($"kill {kills + 1}: {accepted.Count} accepted so far");
        }

        using (var last = Child.Start(database.Environment, HostRole.Name, "--serve", "yes"))
        {
            await last.ReadAsync();
            await WaitUntilSettledAsync(database);
        }

        var arrivals = JsonSerializer.Deserialize<List<Arrival>>(await channel.AskAsync("arrivals"))!;
        var account = await AccountAsync(database, accepted, arrivals);
        Report.Note($"{account.Messages} messages; dead: {account.Dead}; {account.DeadUnseen} of the dead never reached the channel");
        return Report.Print(new
        {
            benchmark = "kill",
            store = arguments.Text("store", "sqlite"),
            kills,
            accepted = accepted.Count,
            lost = account.Lost,
            repeatedMarked = account.RepeatedMarked,
            repeatedUnmarked = account.RepeatedUnmarked,
        });
    }

    /// <summary>First starts, killed before they can be ready.</summary>
    private static async Task<int> KillMigrationsAsync(TestDatabase database, Random random, int times)
    {
        for (var kill = 0; kill < times; kill++)
        {
            using var host = Child.Start(database.Environment, HostRole.Name);
            var ready = host.TryReadAsync();
            await Task.WhenAny(ready, Task.Delay(random.Next(300, 1800)));
            host.Kill();
        }

        return times;
    }

    private static Task LoadAsync(string url, string run, List<string> accepted, TaskCompletionSource first, CancellationToken ended) =>
        Task.WhenAll(Enumerable.Range(0, Connections).Select(worker => Task.Run(
            async () =>
            {
                using var http = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(10) };
                var script = new Script(People, People * 5, worker, Connections);
                for (var n = 0; !ended.IsCancellationRequested; n++)
                {
                    var id = $"{run}-{worker}-{n}";
                    var (chat, text) = script.Next();
                    if (await TryDeliverAsync(http, Wire.Update(id, chat, text), ended))
                    {
                        lock (accepted)
                        {
                            accepted.Add(id);
                        }

                        first.TrySetResult();
                    }
                }
            },
            CancellationToken.None)));

    private static async Task<bool> TryDeliverAsync(HttpClient http, string update, CancellationToken ended)
    {
        using var content = new StringContent(update, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var request = new HttpRequestMessage(HttpMethod.Post, Wire.Webhook) { Content = content };
        request.Headers.Add(Wire.SecretHeader, Wire.Secret);
        try
        {
            using var answer = await http.SendAsync(request, CancellationToken.None);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception dead) when (dead is HttpRequestException or OperationCanceledException)
        {
            // The host is gone: what it did not accept is not owed.
            await Task.Delay(20, CancellationToken.None);
            return false;
        }
    }

    private static async Task WaitUntilSettledAsync(TestDatabase database)
    {
        var until = TimeProvider.System.GetUtcNow().AddMinutes(3);
        while (TimeProvider.System.GetUtcNow() < until)
        {
            var owed = await database.ReadAsync(db => db.Outbox.Where(m => m.NextAttemptAt != null).Select(m => m.Id).Take(1));
            if (owed.Count == 0)
            {
                return;
            }

            await Task.Delay(500);
        }
    }

    private static async Task<Account> AccountAsync(TestDatabase database, List<string> accepted, List<Arrival> arrivals)
    {
        var taken = (await database.ReadAsync(db => db.Inbox.Select(m => m.DeliveryId))).ToHashSet();
        var rows = await database.ReadAsync(db => db.Outbox.Select(m => new { m.Address, m.Message, m.DeadReason }));
        var mark = PlainText.RepeatMark("vi");
        var owed = rows
            .Select(r => (
                Key: (MessageJson.Read<ChannelAddress>(r.Address).Conversation, PlainText.Of(MessageJson.Read<OutgoingMessage>(r.Message!))),
                r.DeadReason))
            .ToLookup(r => r.Key, r => r.DeadReason);
        var arrived = arrivals.ToLookup(
            a => (a.Chat, a.Text.StartsWith(mark, StringComparison.Ordinal) ? a.Text[mark.Length..] : a.Text),
            a => a.Text.StartsWith(mark, StringComparison.Ordinal));
        var account = new Account { Messages = rows.Count, Dead = string.Join(", ", rows.Where(r => r.DeadReason is not null).CountBy(r => r.DeadReason!.Value).Select(r => $"{r.Key} {r.Value}")) };
        account.Lost = accepted.Count(id => !taken.Contains(Wire.DeliveryId(id)));
        foreach (var one in owed)
        {
            var (there, marked) = (arrived[one.Key].Count(), arrived[one.Key].Count(m => m));
            var alive = one.Count(dead => dead is null);
            account.Lost += Math.Max(0, alive - there);
            account.DeadUnseen += Math.Max(0, one.Count() - Math.Max(alive, there));
            account.RepeatedMarked += Math.Max(0, Math.Min(marked, there - one.Count()));
            account.RepeatedUnmarked += Math.Max(0, there - marked - one.Count());
        }

        return account;
    }

    private sealed class Account
    {
        public int Messages { get; init; }

        public string Dead { get; init; } = "";

        public int Lost { get; set; }

        /// <summary>Buried after two sends that were both killed, and not arrived by either: an operator sees them, their reader did not.</summary>
        public int DeadUnseen { get; set; }

        public int RepeatedMarked { get; set; }

        public int RepeatedUnmarked { get; set; }
    }
}
