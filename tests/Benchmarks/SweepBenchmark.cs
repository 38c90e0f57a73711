using System.Globalization;
using ReformBot.Benchmarks.Roles;

namespace ReformBot.Benchmarks;

/// <summary>10 000 reminders due, among ever more open tasks: from the select to the committed outbox rows.</summary>
internal static class SweepBenchmark
{
    private const int People = 2000;
    private const int Due = 10_000;
    private const int Runs = 5;

    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public static async Task<int> RunAsync(Arguments arguments)
    {
        int[] sizes = [.. Sizes.Where(s => s <= arguments.Number("largest", 1_000_000))];
        using var channel = Child.Start(ChannelRole.Name);
        using var database = (await TestDatabase.CreateAsync(arguments.Store)).WithZaloBot(await channel.ReadAsync());
        await database.PrepareAsync("morning", $"people {People}", $"tasks {People} 1");
        using var host = Child.Start(database.Environment, HostRole.Name);
        await host.ReadAsync();
        await host.AskAsync("morning");
        var medians = new List<double>();
        var slowestTurn = 0.0;
        var cpu = TimeSpan.Zero;
        for (var (from, at) = (2, 0); at < sizes.Length; from = sizes[at++] + 2)
        {
            await database.PrepareAsync("morning", $"bulk {People} {from} {sizes[at] + 1} {Due}", "analyze");
            var seconds = new List<double>();
            for (var run = 0; run <= Runs; run++)
            {
                await host.AskAsync($"rewind {Due}");
                var before = host.Cpu;
                var answer = (await host.AskAsync("sweep")).Split(' ').Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToArray();
                if (run > 0)
                {
                    // The first run warms up.
                    seconds.Add(answer[0]);
                    slowestTurn = Math.Max(slowestTurn, answer[2]);
                    cpu = host.Cpu - before;
                }

                Report.Note($"{sizes[at],9} tasks, run {run}: {answer[0]:0.000} s, {answer[1]} messages, slowest turn beside it {answer[2]:0.0} ms");
            }

            medians.Add(Report.Median(seconds));
        }

        return Report.Print(new
        {
            benchmark = "sweep",
            store = arguments.Text("store", "sqlite"),
            value = Report.Round(medians[^1]),
            unit = "s",
            baseline = Report.Round(medians[0]),
            ratio = Report.Round(medians[^1] / medians[0]),
            p99Ms = Report.Round(slowestTurn),
            cpuMsPerUnit = Report.Round(cpu.TotalMilliseconds / Due),
            rssMb = Report.Round(host.RssMb),
            ratioLargestToSmallest = Report.Round(medians[^1] / medians[0]),
        });
    }
}
