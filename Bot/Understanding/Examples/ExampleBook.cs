using System.Runtime.InteropServices;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Examples;

/// <summary>
/// What is known of how people say things: in how many examples of each intent each trait occurs. Nothing is learnt but these counts;
/// a trait found with one intent only says much, one found with all of them nothing (naive Bayes, weighted by what a trait tells).
/// </summary>
internal sealed class ExampleBook
{
    /// <summary>How much less likely than in one example a trait is where none has it.</summary>
    private const double Unheard = 0.01;

    /// <summary>Traits of all examples, repeated ones included: room for them is made once.</summary>
    private const int Expected = 1 << 20;

    /// <summary>For an intent of which there are no examples at all.</summary>
    private const double Never = -1e6;

    private static readonly Lazy<ExampleBook> Kept = new(() => new ExampleBook(SaidLines.All()));

    private readonly ulong[] _traits;
    private readonly int[] _starts;
    private readonly float[] _weights;
    private readonly Entry[] _entries;
    private readonly double[] _floors;

    public ExampleBook(IEnumerable<(Intent Intent, string Text)> examples)
    {
        var (found, sizes) = Gather(examples);
        _floors = [.. sizes.Select(n => n == 0 ? Never : Math.Log(Unheard / (n + (2 * Unheard))))];
        var (traits, entries) = Distinct(found);
        (_traits, _weights, _starts, _entries) = (new ulong[traits], new float[traits], new int[traits + 1], new Entry[entries]);
        var (trait, entry) = (0, 0);
        for (var from = 0; from < found.Count; trait++)
        {
            var to = from;
            while (to < found.Count && TraitOf(found[to]) == TraitOf(found[from]))
            {
                to++;
            }

            var counts = Counted(CollectionsMarshal.AsSpan(found).Slice(from, to - from));
            var weight = Weight(counts, sizes);
            (_traits[trait], _weights[trait], _starts[trait]) = (TraitOf(found[from]), (float)weight, entry);
            foreach (var (intent, count) in counts)
            {
                _entries[entry++] = new Entry(intent, (float)(weight * Math.Log((count + Unheard) / Unheard)));
            }

            from = to;
        }

        _starts[traits] = entries;
    }

    /// <summary>The examples that come with the program; read and counted when first asked for.</summary>
    public static ExampleBook Shared => Kept.Value;

    /// <summary>How like the examples of each intent the words are, as logarithms that can be compared with each other.</summary>
    public double[] Likeness(IReadOnlyList<Token> words)
    {
        var likeness = new double[_floors.Length];
        var weight = 0.0;
        foreach (var trait in Traits.Of(words))
        {
            var at = Array.BinarySearch(_traits, trait);
            if (at < 0)
            {
                continue;
            }

            weight += _weights[at];
            foreach (ref readonly var entry in _entries.AsSpan(_starts[at].._starts[at + 1]))
            {
                likeness[entry.Intent] += entry.Gain;
            }
        }

        for (var intent = 0; intent < likeness.Length; intent++)
        {
            likeness[intent] += weight * _floors[intent];
        }

        return likeness;
    }

    // Every trait of every example, with the intent in the lowest bits: sorted, the same traits stand together.
    private static (List<ulong> Found, int[] Sizes) Gather(IEnumerable<(Intent Intent, string Text)> examples)
    {
        var found = new List<ulong>(Expected);
        var sizes = new int[Enum.GetValues<Intent>().Length];
        foreach (var (intent, text) in examples)
        {
            sizes[(int)intent]++;
            foreach (var trait in Traits.Of(Folded.Of(text).Tokens))
            {
                found.Add(trait | (byte)intent);
            }
        }

        found.Sort();
        return (found, sizes);
    }

    private static (int Traits, int Entries) Distinct(List<ulong> found)
    {
        var (traits, entries) = (0, 0);
        for (var i = 0; i < found.Count; i++)
        {
            traits += i == 0 || TraitOf(found[i]) != TraitOf(found[i - 1]) ? 1 : 0;
            entries += i == 0 || found[i] != found[i - 1] ? 1 : 0;
        }

        return (traits, entries);
    }

    private static ulong TraitOf(ulong found) => found & ~0xFFUL;

    private static List<(byte Intent, int Count)> Counted(ReadOnlySpan<ulong> sameTrait)
    {
        var counts = new List<(byte Intent, int Count)>();
        foreach (var found in sameTrait)
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
