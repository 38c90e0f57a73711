using System.Collections.Concurrent;

namespace ReformBot.Bot.Understanding.Text;

/// <summary>Every word of our own phrases has a number, so that a typed word is looked up once and not once a phrase set.</summary>
internal static class Vocabulary
{
    public const int Unknown = -1;

    private static readonly ConcurrentDictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static int _size;

    /// <summary>Grows while phrase sets are being built; a word unknown at one size may be known at the next.</summary>
    public static int Size => Volatile.Read(ref _size);

    public static int Add(string folded)
    {
        if (Numbers.TryGetValue(folded, out var number))
        {
            return number;
        }

        lock (Numbers)
        {
            if (Numbers.TryGetValue(folded, out number))
            {
                return number;
            }

            Numbers[folded] = number = _size;
            Volatile.Write(ref _size, number + 1);
            return number;
        }
    }

    public static int Find(string folded) => Numbers.TryGetValue(folded, out var number) ? number : Unknown;
}

/// <summary>Which words begin a phrase of a set, one bit each.</summary>
internal sealed class FirstWords
{
    private readonly ulong[] _bits;

    public FirstWords(IReadOnlyCollection<int> words)
    {
        _bits = new ulong[(words.DefaultIfEmpty(0).Max() >> 6) + 1];
        foreach (var word in words)
        {
            _bits[word >> 6] |= 1UL << (word & 63);
        }
    }

    public bool Contains(int word) => word >= 0 && word >> 6 < _bits.Length && (_bits[word >> 6] & (1UL << (word & 63))) != 0;
}
