using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Gửi nhầm, tháng 1, em gửi lại", "file kia nhầm, lấy file này": what was sent is to give way to something else.</summary>
internal static class ReplacementWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("commands/replacement-words");

    private static readonly PhraseSet Wrong = Lexicon["wrong"];

    private static readonly PhraseSet Again = Lexicon["again"];

    // These say both at once.
    private static readonly PhraseSet Instead = Lexicon["instead"];

    private static readonly PhraseSet Shown = Lexicon["shown"];

    public static bool Say(string text)
    {
        var words = WordsOf(text);
        return !words.Any(w => w.Is('?')) && (Instead.IsIn(words) || (Wrong.IsIn(words) && Again.IsIn(words)));
    }

    /// <summary>The right one is still to come.</summary>
    public static bool Announce(string text) => !Shown.IsIn(WordsOf(text));

    private static IReadOnlyList<Seen> WordsOf(string text) => [.. Folded.Of(Words.TelexMender.Mend(text)).Tokens.Select(Seen.Of)];
}
