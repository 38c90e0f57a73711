using System.Runtime.InteropServices;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Words;

/// <summary>A token and how it was written.</summary>
internal sealed record Seen(Token Token, Spelling Spelling)
{
    private const int FewestMarked = 3;

    /// <summary>Its number in the vocabulary of our phrases.</summary>
    public int Number => Token.Number;

    public string Folded => Token.Folded;

    public int Start => Token.Start;

    public int End => Token.End;

    public bool IsWord => Token.IsWord;

    public bool IsNumber => Token.IsNumber;

    public bool IsMark => Token.IsMark;

    public bool IsCapital => Token.IsWord && char.IsUpper(Token.Original[0]);

    public static Seen Of(Token token) => new(token, token.Spelling);

    /// <summary>The words of a line; where most carry their marks, one without is meant without.</summary>
    public static List<Seen> All(IReadOnlyList<Token> tokens)
    {
        List<Seen> words = [.. tokens.Select(Of)];
        var marked = words.Count(w => w.IsWord && !w.Spelling.IsBare);
        if (marked >= FewestMarked && marked * 10 >= words.Count(w => w.IsWord) * 6 && !words.Exists(IsMarkLeftOut))
        {
            for (var i = 0; i < words.Count; i++)
            {
                words[i] = words[i] with { Spelling = words[i].Spelling with { IsExact = !IsTitle(words, i) } };
            }
        }

        return words;
    }

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "chi", "co", "chu", "ong", "ba", "di" };

    // "chi Hoàn nộp báo cáo": before a name it is the title that lost its mark.
    private static bool IsTitle(List<Seen> words, int at) => Titles.Contains(words[at].Folded) && at + 1 < words.Count && words[at + 1].IsCapital;

    // "Phep", "viec", "nop": what ends so always bears a mark, so whoever types here leaves marks out.
    private static bool IsMarkLeftOut(Seen word) =>
        word.IsWord && !word.IsCapital && word.Spelling.IsBare && word.Folded.Length > 2
        && (word.Folded[^1] is 'c' or 'p' or 't' || word.Folded.EndsWith("ch", StringComparison.Ordinal)) && Syllable.IsWritten(word.Folded) && !ForeignWords.Hold(word.Folded);

    /// <summary>The words that lie wholly between two places of the folded text.</summary>
    public static Span Between(IReadOnlyList<Seen> words, int start, int end)
    {
        var (from, high) = (0, words.Count);
        while (from < high)
        {
            var middle = (from + high) / 2;
            (from, high) = words[middle].Start < start ? (middle + 1, high) : (from, middle);
        }

        var to = from;
        while (to < words.Count && words[to].End <= end)
        {
            to++;
        }

        return new Span(from, to);
    }

    public bool Is(string folded) => Token.Is(folded);

    public bool Is(char mark) => Token.Is(mark);
}

/// <summary>Words from one index to another, the latter excluded.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(int From, int To)
{
    public int Length => To - From;

    public bool Holds(int index) => index >= From && index < To;
}
