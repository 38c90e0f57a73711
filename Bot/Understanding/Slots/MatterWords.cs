using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>"(Nhắc Việt) nộp lịch công tác": which of somebody's works the words speak of, by the words of their titles.</summary>
internal static class MatterWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/matter-words");

    // How and when to do it, whatever it is.
    private static readonly PhraseSet Manner = Lexicon["manner"];

    /// <returns>Null when the words name no work at all; empty when they name one and no title fits.</returns>
    public static IReadOnlyList<T>? Of<T>(string? matter, IReadOnlyList<T> works, Func<T, string> title)
    {
        if (matter is null || Content(matter) is not { Count: > 0 } said)
        {
            return null;
        }

        var fits = works.Select(w => (Work: w, Count: Shared(said, title(w)))).Where(f => f.Count * 2 >= said.Count && f.Count > 0).ToList();
        // "Báo cáo" alone is what one does with any work.
        return fits.Count == 0 && said.All(w => w is "bao" or "cao") ? null : [.. fits.Where(f => f.Count == fits.Max(x => x.Count)).Select(f => f.Work)];
    }

    private static List<string> Content(string matter)
    {
        List<Seen> words = [.. Folded.Of(matter).Tokens.Select(Seen.Of)];
        var content = new List<string>();
        for (var i = 0; i < words.Count;)
        {
            var step = Manner.At(words, i);
            if (step == 0 && words[i].IsWord)
            {
                content.Add(words[i].Folded);
            }

            i += Math.Max(step, 1);
        }

        return content;
    }

    private static int Shared(List<string> said, string title)
    {
        var words = Folded.Of(title).Tokens.Select(t => t.Folded).ToHashSet();
        return said.Count(words.Contains);
    }
}
