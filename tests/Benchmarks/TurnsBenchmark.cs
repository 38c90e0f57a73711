using System.Globalization;
using ReformBot.Benchmarks.Roles;
using ReformBot.Domain.Outbox;

namespace ReformBot.Benchmarks;

/// <summary>
/// A durable turn: HTTP in → person, dialog, command, history, reply in the outbox, committed → reply delivered and recorded.
/// Baseline, in between: a bare endpoint that parses the same JSON and posts one reply, under the same load.
/// </summary>
internal static class TurnsBenchmark
{
    private const int People = 2000;
    private const int Tasks = 20_000;
    private const int Connections = 16;
    private const int Runs = 3;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var seconds = arguments.Number("seconds", 60);
        using var channel = Child.Start(ChannelRole.Name);
        var platform = await channel.ReadAsync();
        using var database = (await TestDatabase.CreateAsync(arguments.Store)).WithZaloBot(platform)
            .With("ASPNETCORE_URLS", "http://127.0.0.1:0").With("Dispatch__Spacing", "00:00:00");
        using var bare = Child.Start(BareRole.Name, "--channel", platform);
        var bareUrl = await bare.ReadAsync();
        await database.PrepareAsync($"people {People}", $"tasks {People} {Tasks}", "analyze");
        using var host = Child.Start(database.Environment, HostRole.Name, "--serve", "yes");
        var hostUrl = await host.ReadAsync();
        await LoadAsync(database, hostUrl, "warm", Math.Min(10, seconds));

        var (speeds, baselines, slow, cpu) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var run = 1; run <= Runs; run++)
        {
            var bareTurns = await LoadAsync(database, bareUrl, $"bare{run}", Math.Max(5, seconds / 4));
            var allocatedBefore = await AllocatedAsync(host);
            var before = host.Cpu;
            var taken = await LoadAsync(database, hostUrl, $"run{run}", seconds);
            var spent = host.Cpu - before;
            var allocated = await AllocatedAsync(host) - allocatedBefore;
            var delivered = await DeliveredAsync(database, host, taken);
            var end = taken.Min(t => t.Started).AddSeconds(seconds);
            var inTime = delivered.Where(d => d.At <= end).ToList();
            speeds.Add(inTime.Count / (double)seconds);
            baselines.Add(bareTurns.Count / (double)Math.Max(5, seconds / 4));
            slow.Add(Report.Percentile([.. delivered.Select(d => (d.At - d.Started).TotalMilliseconds)], 0.99));
            cpu.Add(spent.TotalMilliseconds / Math.Max(1, taken.Count));
            Report.Note(
                $"run {run}: {speeds[^1]:0} turns/s delivered ({taken.Count} taken, {delivered.Count} delivered), "
                + $"taken p99 {Report.Percentile([.. taken.Select(t => t.Milliseconds)], 0.99):0.0} ms, delivered p99 {slow[^1]:0.0} ms, "
                + $"{cpu[^1]:0.00} ms CPU and {allocated / 1024.0 / Math.Max(1, taken.Count):0} KB a turn; bare {baselines[^1]:0}/s");
        }

        var (value, baseline) = (Report.Median(speeds), Report.Median(baselines));
        return Report.Print(new
        {
            benchmark = "turns",
            store = arguments.Text("store", "sqlite"),
            value = Report.Round(value),
            unit = "turns/s",
            baseline = Report.Round(baseline),
            ratio = Report.Round(value / baseline),
            p99Ms = Report.Round(Report.Median(slow)),
            cpuMsPerUnit = Report.Round(Report.Median(cpu)),
            rssMb = Report.Round(host.RssMb),
        });
    }

    private static async Task<List<Taken>> LoadAsync(TestDatabase database, string url, string run, int seconds)
    {
        var file = Path.Combine(database.Folder, $"{run}.txt");
        using var load = Child.Start(
            LoadRole.Name, "--url", url, "--run", run, "--seconds", $"{seconds}", "--connections", $"{Connections}",
            "--people", $"{People}", "--tasks", $"{Tasks}", "--out", file);
        await load.ReadAsync();
        return [.. (await File.ReadAllLinesAsync(file)).Select(line => line.Split(' ')).Select(parts => new Taken(
            parts[0],
            new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero),
            double.Parse(parts[2], CultureInfo.InvariantCulture)))];
    }

    /// <summary>What the host has allocated so far, in bytes: a turn's part of it says where to look.</summary>
    private static async Task<long> AllocatedAsync(Child host) => long.Parse(await host.AskAsync("allocated"), CultureInfo.InvariantCulture);

    /// <summary>When the reply to each turn had arrived, by the outbox's own record; waits until nothing is owed.</summary>
    private static async Task<List<Delivered>> DeliveredAsync(TestDatabase database, Child host, List<Taken> taken)
    {
        await host.AskAsync("drain");
        var sent = await database.ReadAsync(db => db.Outbox
            .Where(m => m.SentAt != null && m.Class == OutboxClass.Answer)
            .Select(m => new { m.DedupeKey, m.SentAt }));
        var at = sent.ToDictionary(m => m.DedupeKey, m => m.SentAt!.Value);
        return [.. from turn in taken
            let key = $"turn:{Wire.DeliveryId(turn.Id)}"
            where at.ContainsKey(key)
            select new Delivered(turn.Started, at[key])];
    }

    private sealed record Taken(string Id, DateTimeOffset Started, double Milliseconds);

    private sealed record Delivered(DateTimeOffset Started, DateTimeOffset At);
}
