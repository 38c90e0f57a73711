using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"Làm tốt lắm Lan ơi", "Quý ơi, giỏi lắm": praise and whom it is called to.</summary>
/// <param name="Name">As typed; whether it names anybody is not known here.</param>
internal sealed record CalledPraise(string Name, string Praise)
{
    private const int LongestName = 4;

    private const int MostWords = 12;

    private static readonly PhraseSet Calls = PhraseSet.Of("ơi", "ui", "à", "nè", "{nhé}", "ạ", "!", ".");

    /// <summary>The shortest name first.</summary>
    private static IEnumerable<CalledPraise> Readings(string text)
    {
        var line = Folded.Of(text);
        var words = Seen.All(line.Tokens);
        if (words.Count > MostWords)
        {
            yield break;
        }

        var end = words.Count;
        while (end > 0 && Calls.Covers(words, end - 1, end))
        {
            end--;
        }

        for (var length = 1; length <= LongestName && length < words.Count; length++)
        {
            if (length < end && !words[(end - length)..end].Exists(w => !w.IsWord))
            {
                yield return new CalledPraise(Slice(end - length, end), Slice(0, end - length));
            }

            if (Calls.Covers(words, length, length + 1) && length + 1 < words.Count && !words[..length].Exists(w => !w.IsWord))
            {
                yield return new CalledPraise(Slice(0, length), Slice(length + 1, words.Count));
            }
        }

        string Slice(int from, int to) => line.OriginalSlice(words[from].Start, words[to - 1].End).Trim(' ', ',');
    }

    /// <summary>Those in which nothing but praise stands beside the name.</summary>
    public static IReadOnlyList<CalledPraise> In(string text) => [.. Readings(text).Where(r => Pleasantries.Read(r.Praise) == Pleasantry.Praise)];
}
