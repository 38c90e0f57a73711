using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"Nhắc hết đi", "đôn đốc hết các đơn vị này": all of what has just been shown. The whole line says it.</summary>
/// <param name="IsPointing">It points at what stands there: "các việc này". "Nhắc tất cả các đơn vị" may be said of no list at all.</param>
internal sealed record AllReminded(bool IsPointing)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("answers/all-reminded");

    private static readonly PhraseSet Remind = Lexicon["remind"];

    private static readonly PhraseSet All = Lexicon["all"];

    private static readonly PhraseSet These = Lexicon["these"];

    private static readonly PhraseSet AllUnits = Lexicon["all units"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    /// <summary>Null where the words say anything else.</summary>
    public static AllReminded? Read(string text)
    {
        var words = Seen.All(Folded.Of(text).Tokens);
        if (words.Exists(w => w.Is('?') || w.IsNumber))
        {
            return null;
        }

        var at = Courtesy.Over(words, 0, Courtesy.Opening);
        if (Remind.At(words, at) is not (> 0 and var verb))
        {
            return null;
        }

        at += verb;
        return Ends(words, at, All) || Ends(words, at, These) ? new AllReminded(IsPointing: true)
            : Ends(words, at, AllUnits) ? new AllReminded(IsPointing: false)
            : null;
    }

    private static bool Ends(List<Seen> words, int at, PhraseSet said) =>
        Enumerable.Range(at + 1, Math.Max(0, words.Count - at)).Any(end => said.Covers(words, at, end) && Courtesy.Over(words, end, Closing) == words.Count);
}
