using System.Runtime.InteropServices;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Examples;

/// <summary>
/// What is known of how people say things: in how many examples of each intent each feature occurs. Nothing is learnt but these counts;
/// a feature found with one intent only says much, one found with all of them nothing (naive Bayes, weighted by what a feature tells).
/// </summary>
internal sealed class ExampleClassifier
{
    /// <summary>How much less likely than in one example a feature is where none has it.</summary>
    private const double Smoothing = 0.01;

    /// <summary>Features of all examples, repeated ones included: room for them is made once.</summary>
    private const int Expected = 1 << 20;

    /// <summary>For an intent of which there are no examples at all.</summary>
    private const double NoExamples = -1e6;

    private static readonly Lazy<ExampleClassifier> Shipped = new(() => new ExampleClassifier(ExampleLines.All()));

    private readonly ulong[] _features;
    private readonly int[] _starts;
    private readonly float[] _weights;
    private readonly Entry[] _entries;
    private readonly double[] _unseen;

    public ExampleClassifier(IEnumerable<(Intent Intent, string Text)> examples)
    {
        var (found, sizes) = Gather(examples);
        _unseen = [.. sizes.Select(n => n == 0 ? NoExamples : Math.Log(Smoothing / (n + (2 * Smoothing))))];
        var (features, entries) = Distinct(found);
        (_features, _weights, _starts, _entries) = (new ulong[features], new float[features], new int[features + 1], new Entry[entries]);
        var (feature, entry) = (0, 0);
        for (var from = 0; from < found.Count; feature++)
        {
            var to = from;
            while (to < found.Count && FeatureOf(found[to]) == FeatureOf(found[from]))
            {
                to++;
            }

            var counts = Counted(CollectionsMarshal.AsSpan(found).Slice(from, to - from));
            var weight = Weight(counts, sizes);
            (_features[feature], _weights[feature], _starts[feature]) = (FeatureOf(found[from]), (float)weight, entry);
            foreach (var (intent, count) in counts)
            {
                _entries[entry++] = new Entry(intent, (float)(weight * Math.Log((count + Smoothing) / Smoothing)));
            }

            from = to;
        }

        _starts[features] = entries;
    }

    /// <summary>The examples that come with the program; read and counted when first asked for.</summary>
    public static ExampleClassifier Shared => Shipped.Value;

    /// <summary>How like the examples of each intent the words are, as logarithms that can be compared with each other.</summary>
    public double[] Scores(IReadOnlyList<Token> words)
    {
        var scores = new double[_unseen.Length];
        var weight = 0.0;
        foreach (var feature in LineFeatures.Of(words))
        {
            var at = Array.BinarySearch(_features, feature);
            if (at < 0)
            {
                continue;
            }

            weight += _weights[at];
            foreach (ref readonly var entry in _entries.AsSpan(_starts[at].._starts[at + 1]))
            {
                scores[entry.Intent] += entry.Gain;
            }
        }

        for (var intent = 0; intent < scores.Length; intent++)
        {
            scores[intent] += weight * _unseen[intent];
        }

        return scores;
    }

    // Every feature of every example, with the intent in the lowest bits: sorted, the same features stand together.
    private static (List<ulong> Found, int[] Sizes) Gather(IEnumerable<(Intent Intent, string Text)> examples)
    {
        var found = new List<ulong>(Expected);
        var sizes = new int[Enum.GetValues<Intent>().Length];
        foreach (var (intent, text) in examples)
        {
            sizes[(int)intent]++;
            foreach (var feature in LineFeatures.Of(Folded.Of(text).Tokens))
            {
                found.Add(feature | (byte)intent);
            }
        }

        found.Sort();
        return (found, sizes);
    }

    private static (int LineFeatures, int Entries) Distinct(List<ulong> found)
    {
        var (features, entries) = (0, 0);
        for (var i = 0; i < found.Count; i++)
        {
            features += i == 0 || FeatureOf(found[i]) != FeatureOf(found[i - 1]) ? 1 : 0;
            entries += i == 0 || found[i] != found[i - 1] ? 1 : 0;
        }

        return (features, entries);
    }

    private static ulong FeatureOf(ulong found) => found & ~0xFFUL;

    private static List<(byte Intent, int Count)> Counted(ReadOnlySpan<ulong> sameFeature)
    {
        var counts = new List<(byte Intent, int Count)>();
        foreach (var found in sameFeature)
        {
            var intent = (byte)found;
            if (counts.Count > 0 && counts[^1].Intent == intent)
            {
                counts[^1] = (intent, counts[^1].Count + 1);
            }
            else
            {
                counts.Add((intent, 1));
            }
        }

        return counts;
    }

    // One less the entropy over the intents, their sizes evened out: 1 for what only one of them says, 0 for what all say alike.
    private static double Weight(List<(byte Intent, int Count)> counts, int[] sizes)
    {
        var shares = counts.ConvertAll(c => (double)c.Count / sizes[c.Intent]);
        var sum = shares.Sum();
        return 1 - (-shares.Sum(s => s / sum * Math.Log(s / sum)) / Math.Log(sizes.Length));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(byte Intent, float Gain);
}
