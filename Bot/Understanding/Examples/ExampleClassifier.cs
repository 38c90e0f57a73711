using System.Runtime;
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
    private const int Expected = 3_500_000;

    private const int FeatureShift = 32;
    private const int IntentShift = 8;

    private static readonly Lazy<ExampleClassifier> Shipped = new(CountShipped);

    private readonly FeatureTable _table;

    /// <summary>What a feature costs an intent that has none of it, beside one with fewer words of any kind.</summary>
    private readonly double[] _unseen;

    public ExampleClassifier(IEnumerable<(Intent Intent, string Text)> examples)
    {
        var (found, sizes) = Gather(examples);
        var (single, several, gainCount) = Distinct(found);
        _table = new FeatureTable(single, several, gainCount);
        var totals = new double[sizes.Length];
        var counted = new List<(byte Intent, int Count, double Share)>();
        var gains = new List<FeatureTable.Gain>();
        for (var from = 0; from < found.Count;)
        {
            var to = EndOf(found, from);
            Count(CollectionsMarshal.AsSpan(found)[from..to], counted);
            var weight = Weight(counted, sizes);
            gains.Clear();
            foreach (var (intent, _, share) in counted)
            {
                totals[intent] += weight * share;
                gains.Add(new FeatureTable.Gain(intent, Math.Log(((weight * share) + Smoothing) / Smoothing)));
            }

            _table.Add(FeatureOf(found[from]), (float)weight, CollectionsMarshal.AsSpan(gains));
            from = to;
        }

        // An intent without any example is never the likeliest.
        _unseen = [.. totals.Select(t => t == 0 ? double.PositiveInfinity : Math.Log(t + (Smoothing * (single + several))))];
    }

    /// <summary>The examples that come with the program; read and counted when first asked for.</summary>
    public static ExampleClassifier Shared => Shipped.Value;

    /// <remarks>Counting takes several times the room of what is kept, in one piece the collector would hold on to for good: given back at once.</remarks>
    private static ExampleClassifier CountShipped()
    {
        var shipped = new ExampleClassifier(ExampleLines.All());
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return shipped;
    }

    /// <summary>How like the examples of each intent the words are: natural logarithms that can be compared with each other; all zero for words nobody has used.</summary>
    public double[] Scores(IReadOnlyList<Token> words)
    {
        var scores = new double[_unseen.Length];
        var (sum, squares) = (0.0, 0.0);
        foreach (var feature in LineFeatures.Of(words))
        {
            var gains = _table.Find(feature, out var weight);
            sum += weight;
            squares += weight * weight;
            foreach (var gain in gains)
            {
                scores[gain.Intent] += weight * gain.Value;
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
        LineFeatures.TriplesOf(words).Select(triple => _table.Has(triple) ? 1.0 : 0).DefaultIfEmpty().Average();

    /// <summary>What each of a line's features has of the line.</summary>
    private static double Share(int features) => 1 / Math.Sqrt(features);

    // Every feature of every example, below it its intent and how many features it shares its line with: sorted, the same features stand together.
    private static (List<ulong> Found, int[] Sizes) Gather(IEnumerable<(Intent Intent, string Text)> examples)
    {
        var found = new List<ulong>(Expected);
        var sizes = new int[Enum.GetValues<Intent>().Length];
        foreach (var (intent, text) in examples)
        {
            sizes[(int)intent]++;
            var features = LineFeatures.Of(Folded.Of(text).Tokens);
            var beside = ((ulong)(byte)intent << IntentShift) | (byte)Math.Min(features.Count, byte.MaxValue);
            foreach (var feature in features)
            {
                found.Add(((ulong)feature << FeatureShift) | beside);
            }
        }

        found.Sort();
        return (found, sizes);
    }

    private static (int Single, int Several, int Gains) Distinct(List<ulong> found)
    {
        var (single, several, gains) = (0, 0, 0);
        for (var from = 0; from < found.Count;)
        {
            var to = EndOf(found, from);
            var intents = 1;
            for (var i = from + 1; i < to; i++)
            {
                intents += IntentOf(found[i]) != IntentOf(found[i - 1]) ? 1 : 0;
            }

            if (intents == 1)
            {
                single++;
            }
            else
            {
                several++;
                gains += intents;
            }

            from = to;
        }

        return (single, several, gains);
    }

    private static int EndOf(List<ulong> found, int from)
    {
        var to = from + 1;
        while (to < found.Count && FeatureOf(found[to]) == FeatureOf(found[from]))
        {
            to++;
        }

        return to;
    }

    private static uint FeatureOf(ulong found) => (uint)(found >> FeatureShift);

    private static byte IntentOf(ulong found) => (byte)(found >> IntentShift);

    // In how many examples of each intent, and how much of them it is.
    private static void Count(ReadOnlySpan<ulong> sameFeature, List<(byte Intent, int Count, double Share)> counted)
    {
        counted.Clear();
        foreach (var found in sameFeature)
        {
            var (intent, share) = (IntentOf(found), Share((byte)found));
            if (counted.Count > 0 && counted[^1] is var last && last.Intent == intent)
            {
                counted[^1] = (intent, last.Count + 1, last.Share + share);
            }
            else
            {
                counted.Add((intent, 1, share));
            }
        }
    }

    // The root of one less the entropy over the intents, their sizes evened out: 1 for what only one of them says, 0 for what all say alike.
    private static double Weight(List<(byte Intent, int Count, double Share)> counted, int[] sizes)
    {
        if (counted.Count == 1)
        {
            return FeatureTable.SingleWeight;
        }

        var rates = counted.ConvertAll(c => (double)c.Count / sizes[c.Intent]);
        var sum = rates.Sum();
        return Math.Sqrt(Math.Max(0, 1 + (rates.Sum(r => r / sum * Math.Log(r / sum)) / Math.Log(sizes.Length))));
    }
}
