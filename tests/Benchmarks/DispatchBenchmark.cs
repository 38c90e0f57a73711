using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using ReformBot.Benchmarks.Roles;

namespace ReformBot.Benchmarks;

/// <summary>Due reminder rows → merged messages → sent to the loopback channel → recorded, unthrottled. Baseline: the bare posts.</summary>
internal static class DispatchBenchmark
{
    private const int Runs = 3;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var people = arguments.Number("people", 20_000);
        var due = people * 2;
        using var channel = Child.Start(ChannelRole.Name);
        var platform = await channel.ReadAsync();
        using var database = (await TestDatabase.CreateAsync(arguments.Store)).WithZaloBot(platform);
        await database.PrepareAsync("morning", $"people {people}", $"tasks {people} 1", $"bulk {people} 2 {due + 1} {due}", "analyze");
        using var host = Child.Start(database.Environment, HostRole.Name);
        await host.ReadAsync();
        await host.AskAsync("morning");
        var (speeds, baselines, cpu) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            var bare = await BareAsync(platform, people);
            await host.AskAsync($"rewind {due}");
            var before = host.Cpu;
            var answer = (await host.AskAsync("dispatch")).Split(' ').Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToArray();
            var (speed, perMessage) = (answer[1] / answer[0], (host.Cpu - before).TotalMilliseconds / answer[1]);
            Report.Note($"run {run}: {answer[1]} messages in {answer[0]:0.00} s ({answer[2]:0.00} s until all were owed) = {speed:0}/s, bare {bare:0}/s");
            if (run > 0)
            {
                // The first run warms up.
                speeds.Add(speed);
                baselines.Add(bare);
                cpu.Add(perMessage);
            }
        }

        var value = Report.Median(speeds);
        return Report.Print(new
        {
            benchmark = "dispatch",
            store = arguments.Text("store", "sqlite"),
            value = Report.Round(value),
            unit = "messages/s",
            baseline = Report.Round(Report.Median(baselines)),
            ratio = Report.Round(value / Report.Median(baselines)),
            p99Ms = (double?)null,
            cpuMsPerUnit = Report.Round(Report.Median(cpu)),
            rssMb = Report.Round(host.RssMb),
        });
    }

    /// <summary>The same posts, as many at a time, with nothing behind them.</summary>
    private static async Task<double> BareAsync(string platform, int people)
    {
        using var http = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (n, token) =>
        {
            using var answer = await http.PostAsJsonAsync(
                $"{platform}/bot{Wire.Token}/sendMessage", new { chat_id = OfficeData.Chat(n), text = "Nhắc việc: 2 nhiệm vụ sắp đến hạn" }, token);
            answer.EnsureSuccessStatusCode();
        });
        return people / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
