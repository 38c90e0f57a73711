using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>"giaominh", "xingiahan", "nv9xong": words of ours and names typed in one.</summary>
internal static class RunTogether
{
    private const int Shortest = 5;

    private const int Longest = 18;

    private const int ShortestPart = 3;

    // Parts too short to be cut out anywhere.
    private static readonly HashSet<string> Pairs = new(StringComparer.Ordinal)
    {
        "da|xong", "da|nop", "da|gui", "da|nhan", "da|trinh", "tu|choi", "dong|y", "tien|do", "nhiem|vu", "ban|tin", "hoan|tac", "xin|loi",
    };

    public static string Part(string text, ReadingContext context)
    {
        List<int>? cuts = null;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end - at is >= Shortest and <= Longest && (at == 0 || text[at - 1] is not ('@' or '/' or '.' or '_')))
            {
                foreach (var cut in Cuts(text[at..end], context))
                {
                    (cuts ??= []).Add(at + cut);
                }
            }

            at = Math.Max(end, at + 1);
        }

        if (cuts is null)
        {
            return text;
        }

        for (var i = cuts.Count - 1; i >= 0; i--)
        {
            text = text.Insert(cuts[i], " ");
        }

        return text;
    }

    private static int[] Cuts(string word, ReadingContext context)
    {
        var folded = Folded.Of(word).Text;
        var names = NameBook.Of(context.Roster);
        if (folded.Length != word.Length || Syllable.Is(folded) || ForeignWords.Hold(folded) || names.Holds(folded))
        {
            return [];
        }

        return Cuts(folded, 0, names.Words) ?? [];
    }

    // "xingiahan": the longest word first, and all of it must be words.
    private static int[]? Cuts(string folded, int from, HashSet<string> words)
    {
        for (var to = folded.Length - 1; to > from; to--)
        {
            var (head, rest) = (folded[from..to], folded[to..]);
            if (Pairs.Contains($"{head}|{rest}"))
            {
                return [to];
            }

            if (head.Length >= ShortestPart && rest.Length >= ShortestPart && words.Contains(head) && (words.Contains(rest) ? [] : Cuts(folded, to, words)) is { } further)
            {
                return [to, .. further];
            }
        }

        return null;
    }
}
