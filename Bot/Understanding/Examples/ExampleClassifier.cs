using System.Runtime.InteropServices;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Examples;

/// <summary>
/// Which intent's examples a line is most like: multinomial naive Bayes over the features of a line (<see cref="LineFeatures"/>). A feature
/// weighs what it tells (little where every intent has it, much where one has it alone), and every line weighs the same, long or short.
/// Nothing is learnt but such counts: the same examples always score the same line alike.
/// </summary>
internal sealed class ExampleClassifier
{
    /// <summary>How much of a feature an intent is taken to have beside what its examples show.</summary>
    private const double Smoothing = 0.02;

    /// <summary>Features of all examples, repeated ones included: room for them is made once, and not twice as much as they need.</summary>
    private const int Expected = 2_500_000;

    private static readonly Lazy<ExampleClassifier> Shipped = new(() => new ExampleClassifier(ExampleLines.All()));

    private readonly ulong[] _features;
    private readonly float[] _weights;

    /// <summary>Where in <see cref="_entries"/> each feature's intents begin; one more for the end.</summary>
    private readonly int[] _starts;
    private readonly Entry[] _entries;

    /// <summary>What a feature costs an intent that has none of it, beside one with fewer words of any kind.</summary>
    private readonly double[] _unseen;

    public ExampleClassifier(IEnumerable<(Intent Intent, string Text)> examples)
    {
        var (found, sizes) = Gather(examples);
        var (count, entryCount) = Distinct(found);
        (_features, _weights, _starts, _entries) = (new ulong[count], new float[count], new int[count + 1], new Entry[entryCount]);
        var totals = new double[sizes.Length];
        var (feature, entry) = (0, 0);
        for (var from = 0; from < found.Count; feature++)
        {
            var to = from + 1;
            while (to < found.Count && FeatureOf(found[to]) == FeatureOf(found[from]))
            {
                to++;
            }

            var counted = Counted(CollectionsMarshal.AsSpan(found)[from..to]);
            var weight = Weight(counted, sizes);
            (_features[feature], _weights[feature], _starts[feature]) = (FeatureOf(found[from]), (float)weight, entry);
            foreach (var (intent, _, share) in counted)
            {
                totals[intent] += weight * share;
                _entries[entry++] = new Entry(intent, (float)Math.Log(((weight * share) + Smoothing) / Smoothing));
            }

            from = to;
        }

        _starts[count] = entryCount;
        // An intent without any example is never the likeliest.
        _unseen = [.. totals.Select(t => t == 0 ? double.PositiveInfinity : Math.Log(t + (Smoothing * count)))];
    }

    /// <summary>The examples that come with the program; read and counted when first asked for.</summary>
    public static ExampleClassifier Shared => Shipped.Value;

    /// <summary>How like the examples of each intent the words are: natural logarithms that can be compared with each other; all zero for words nobody has used.</summary>
    public double[] Scores(IReadOnlyList<Token> words)
    {
        var scores = new double[_unseen.Length];
        var (sum, squares) = (0.0, 0.0);
        foreach (var feature in LineFeatures.Of(words))
        {
            var at = Array.BinarySearch(_features, feature);
            if (at < 0)
            {
                continue;
            }

            sum += _weights[at];
            squares += _weights[at] * _weights[at];
            foreach (ref readonly var entry in _entries.AsSpan(_starts[at].._starts[at + 1]))
            {
                scores[entry.Intent] += _weights[at] * entry.Gain;
            }
        }

        for (var intent = 0; sum > 0 && intent < scores.Length; intent++)
        {
            scores[intent] = (scores[intent] - (sum * _unseen[intent])) / Math.Sqrt(squares);
        }

        return scores;
    }

    /// <summary>Which share of its triples of neighbours anybody has used, 0 to 1: next to none where words only happen to stand together.</summary>
    public double Coverage(IReadOnlyList<Token> words) =>
        LineFeatures.TriplesOf(words).Select(triple => Array.BinarySearch(_features, triple) >= 0 ? 1.0 : 0).DefaultIfEmpty().Average();

    /// <summary>What each of a line's features has of the line.</summary>
    private static double Share(int features) => 1 / Math.Sqrt(features);

    // Every feature of every example, with its intent and how many features it shares its line with in the lowest bits: sorted, the same features stand together.
    private static (List<ulong> Found, int[] Sizes) Gather(IEnumerable<(Intent Intent, string Text)> examples)
    {
        var found = new List<ulong>(Expected);
        var sizes = new int[Enum.GetValues<Intent>().Length];
        foreach (var (intent, text) in examples)
        {
            sizes[(int)intent]++;
            var features = LineFeatures.Of(Folded.Of(text).Tokens);
            var beside = ((ulong)(byte)intent << 8) | (byte)Math.Min(features.Count, byte.MaxValue);
            foreach (var feature in features)
            {
                found.Add(feature | beside);
            }
        }

        found.Sort();
        return (found, sizes);
    }

    private static (int Features, int Entries) Distinct(List<ulong> found)
    {
        var (features, entries) = (0, 0);
        for (var i = 0; i < found.Count; i++)
        {
            features += i == 0 || FeatureOf(found[i]) != FeatureOf(found[i - 1]) ? 1 : 0;
            entries += i == 0 || found[i] >> 8 != found[i - 1] >> 8 ? 1 : 0;
        }

        return (features, entries);
    }

    private static ulong FeatureOf(ulong found) => found & LineFeatures.Mask;

    // In how many examples of each intent, and how much of them it is.
    private static List<(byte Intent, int Count, double Share)> Counted(ReadOnlySpan<ulong> sameFeature)
    {
        var counted = new List<(byte Intent, int Count, double Share)>();
        foreach (var found in sameFeature)
        {
            var (intent, share) = ((byte)(found >> 8), Share((byte)found));
            if (counted.Count > 0 && counted[^1] is var last && last.Intent == intent)
            {
                counted[^1] = (intent, last.Count + 1, last.Share + share);
            }
            else
            {
                counted.Add((intent, 1, share));
            }
        }

        return counted;
    }

    // The root of one less the entropy over the intents, their sizes evened out: 1 for what only one of them says, 0 for what all say alike.
    private static double Weight(List<(byte Intent, int Count, double Share)> counted, int[] sizes)
    {
        var rates = counted.ConvertAll(c => (double)c.Count / sizes[c.Intent]);
        var sum = rates.Sum();
        return Math.Sqrt(Math.Max(0, 1 + (rates.Sum(r => r / sum * Math.Log(r / sum)) / Math.Log(sizes.Length))));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(byte Intent, float Gain);
}
