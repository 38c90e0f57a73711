using System.Text.Json;

namespace ReformBot.Benchmarks;

/// <summary>The last line each benchmark prints.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static int Print(object report)
    {
        Console.WriteLine(JsonSerializer.Serialize(report, Options));
        return 0;
    }

    public static void Note(string line) => Console.Error.WriteLine(line);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }

    public static double Percentile(IReadOnlyList<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    public static double Round(double value) => Math.Round(value, 3);
}
