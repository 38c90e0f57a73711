using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>
/// "Tuấn nhé", "giao chị Lan": words of one option of a numbered question, and of no other. Where several have them, those that have them
/// side by side come before, then those that have them as a name: "tuan" is Tuấn and not "tuần sau", which is "tuan sau".
/// </summary>
internal static class OptionWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("answers/option-words");

    private const int MostWords = 10;

    private static readonly PhraseSet Before = Lexicon["before"];

    private static readonly PhraseSet Behind = Lexicon["behind"];

    /// <returns>The index of the label; null where the words fit none, or more than one.</returns>
    public static int? Only(string text, IReadOnlyList<string> labels)
    {
        var said = Said(text);
        if (!said.Exists(w => w is { IsWord: true, Folded.Length: > 1 }))
        {
            return null;
        }

        List<(int At, List<Seen> Words)> fits = [.. labels.Select((label, at) => (at, Seen.All(Folded.Of(label).Tokens))).Where(l => said.TrueForAll(w => l.Item2.Exists(o => Fits(w, o))))];
        foreach (var isBetter in new Func<List<Seen>, bool>[] { _ => true, label => Runs(said, label).Any(), label => Runs(said, label).Any(at => IsName(label, at, said.Count)) })
        {
            fits = fits.FindAll(f => isBetter(f.Words)) is { Count: > 0 } better ? better : fits;
            if (fits is [var only])
            {
                return only.At;
            }
        }

        return null;
    }

    /// <summary>What was said, less what stands around it.</summary>
    private static List<Seen> Said(string text)
    {
        var words = Seen.All(Folded.Of(text).Tokens);
        if (words.Count > MostWords || words.Exists(w => w.Is('?')))
        {
            return [];
        }

        words = words.FindAll(w => !w.IsMark || w.Is('/'));
        while (words.Count > 1 && Behind.Ends(words))
        {
            words.RemoveAt(words.Count - 1);
        }

        for (int skipped; words.Count > 1 && (skipped = Math.Max(Before.At(words, 0), Courtesy.Titles.At(words, 0))) is > 0 && skipped < words.Count;)
        {
            words.RemoveRange(0, skipped);
        }

        return words.FindAll(w => !w.IsMark);
    }

    private static bool Fits(Seen said, Seen option) => said.Is(option.Folded) && said.Spelling.Fits(option.Spelling);

    /// <summary>Where in the label the words stand side by side, with no mark between.</summary>
    private static IEnumerable<int> Runs(List<Seen> said, List<Seen> label) =>
        Enumerable.Range(0, Math.Max(0, label.Count - said.Count + 1)).Where(at => said.Select((w, i) => Fits(w, label[at + i])).All(fits => fits));

    // What a label begins with is a capital anyhow.
    private static bool IsName(List<Seen> label, int at, int count) => at > 0 && label.Skip(at).Take(count).All(w => w.IsCapital);
}
