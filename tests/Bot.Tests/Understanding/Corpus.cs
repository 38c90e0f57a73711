using System.Text;
using ReformBot.Bot.Understanding;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Labelled lines: intent, slots (key=value, semicolons between; an empty value means "must be absent"), the line.</summary>
internal sealed record LabelledLine(Intent Intent, IReadOnlyDictionary<string, string> Slots, string Text)
{
    public static IReadOnlyList<LabelledLine> Load(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", file))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'))
            .Select(c => new LabelledLine(
                Enum.GetValues<Intent>().Single(i => ReadingJson.NameOf(i) == c[0]),
                c[1].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2)).ToDictionary(s => s[0].Trim(), s => s[1].Trim()),
                c[2])),
    ];

    public ReadingContext Context => WardOffice.Speaking(
        Slots.GetValueOrDefault("as", "TP01"),
        [WardOffice.Task(12), WardOffice.Task(15)],
        Slots.TryGetValue("last", out var last) ? int.Parse(last, System.Globalization.CultureInfo.InvariantCulture) : null);
}

/// <summary>How a reading compares with its label, slot by slot.</summary>
internal static class Scorer
{
    public static string Actual(Reading reading, string slot)
    {
        string Code(Named? named) => WardOffice.CodeOf(named) ?? string.Empty;
        return slot switch
        {
            "task" => reading.Tasks.Count == 1 ? $"{reading.Tasks[0]}" : string.Join(',', reading.Tasks),
            "tasks" => string.Join(',', reading.Tasks),
            "person" => Code(reading.Person),
            "director" => Code(reading.Director),
            "people" => string.Join(',', reading.People.Select(Code)),
            "everyone" => reading.Everyone ? "true" : string.Empty,
            "except" => string.Join(',', reading.Except.Select(Code)),
            "substitute" => Code(reading.Substitute),
            "title" => reading.Title ?? string.Empty,
            "product" => reading.Product ?? string.Empty,
            "quantity" => reading.Quantity ?? string.Empty,
            "deadline" => reading.Deadline is { } d ? ReadingJson.LocalOf(d) : string.Empty,
            "reason" => reading.Reason ?? string.Empty,
            "percent" => $"{reading.Percent}",
            "value" => reading.Value ?? string.Empty,
            "line" => $"{reading.Line}",
            "evidence" => string.Join(',', reading.Evidence),
            "ask" => string.Join(',', reading.Ask.Select(ReadingJson.NameOf)),
            "warn" => string.Join(',', reading.Warn.Select(ReadingJson.NameOf)),
            "arg" => reading.Argument ?? string.Empty,
            "topic" => $"{reading.Topic}",
            "noday" => reading.NoSuchDay ?? string.Empty,
            _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "no such slot"),
        };
    }

    public static Score Run(IReadOnlyList<LabelledLine> lines, IUnderstanding understanding)
    {
        var score = new Score();
        foreach (var line in lines)
        {
            var ruled = understanding.Read(line.Text, line.Context);
            var reading = ruled.Settled;
            score.Add($"intent {ReadingJson.NameOf(line.Intent)}", reading.Intent == line.Intent, () => $"{line.Text}  ⇒ {ReadingJson.NameOf(reading.Intent)}, not {ReadingJson.NameOf(line.Intent)}");
            score.CountFalse(line, reading, ruled);
            if (reading.Intent != line.Intent)
            {
                continue;
            }

            foreach (var (slot, expected) in line.Slots.Where(s => s.Key is not ("as" or "last")))
            {
                var actual = Actual(reading, slot);
                score.Add($"slot {slot}", actual == expected, () => $"{line.Text}  ⇒ {slot} “{actual}”, not “{expected}”");
            }
        }

        return score;
    }
}

internal sealed class Score
{
    private readonly SortedDictionary<string, (int Right, int All)> _counts = new(StringComparer.Ordinal);

    public List<string> Misses { get; } = [];

    public List<string> FalseActs { get; } = [];

    public double Intents => Share("intent ");

    public double Slots => Share("slot ");

    public double Deadlines => Share("slot deadline");

    public void Add(string kind, bool right, Func<string> miss)
    {
        var (rights, all) = _counts.GetValueOrDefault(kind);
        _counts[kind] = (rights + (right ? 1 : 0), all + 1);
        if (!right)
        {
            Misses.Add(miss());
        }
    }

    /// <summary>Saying that something is done, declined, withdrawn or taken on when it was not said: the errors that do harm.</summary>
    /// <param name="ruled">What it is only like is asked about before it is taken on.</param>
    public void CountFalse(LabelledLine line, Reading reading, Reading ruled)
    {
        if (reading.Intent != line.Intent && reading.Intent is Intent.Complete or Intent.Decline or Intent.Withdraw && reading.Intent != line.Intent)
        {
            FalseActs.Add(line.Text);
        }
        else if (ruled is { Intent: Intent.Accept, ByExample: null } && line.Intent != Intent.Accept)
        {
            FalseActs.Add(line.Text);
        }
    }

    public string Report()
    {
        var text = new StringBuilder();
        foreach (var (kind, (right, all)) in _counts)
        {
            text.AppendLine($"{kind,-26} {right,4}/{all,-4} {100.0 * right / all,6:0.0} %");
        }

        text.AppendLine($"intents {Intents:P2} · slots {Slots:P2} · deadlines {Deadlines:P2} · false acts {FalseActs.Count}");
        Misses.ForEach(m => text.AppendLine(m));
        return text.ToString();
    }

    private double Share(string prefix)
    {
        var counts = _counts.Where(c => c.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(c => c.Value).ToArray();
        return counts.Length == 0 ? 1 : (double)counts.Sum(c => c.Right) / counts.Sum(c => c.All);
    }
}
