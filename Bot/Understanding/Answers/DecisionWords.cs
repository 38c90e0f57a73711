using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"Duyệt", "anh đồng ý nhé", "đạt rồi": a decision and nothing besides. "Cho hoãn lại", "duyệt nhưng bỏ việc 2" say more.</summary>
internal static class DecisionWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("answers/decision-words");

    private static readonly PhraseSet Before = Lexicon["before"];

    private static readonly PhraseSet Decided = Lexicon["decided"];

    private static readonly PhraseSet Passed = Lexicon["passed"];

    private static readonly PhraseSet Issued = Lexicon["issued"];

    private static readonly PhraseSet BeforeSending = Lexicon["before sending"];

    private static readonly PhraseSet Sent = Lexicon["sent"];

    private static readonly PhraseSet BehindSending = Lexicon["behind sending"];

    private static readonly PhraseSet Drafts = Lexicon["drafts"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    public static bool Decide(string text) => AreAll(text, Decided);

    /// <summary>To drafts, which may be named.</summary>
    public static bool DecideDrafts(string text) => AreAll(text, Decided, Drafts);

    /// <summary>"Giao luôn đi", as the button of a drafted order is called.</summary>
    public static bool Issue(string text) => AreAll(text, Issued);

    /// <summary>"Được rồi gửi đi", to what is drafted.</summary>
    public static bool Send(string text) => AreAll(text, BeforeSending, Sent, about: null, BehindSending);

    /// <summary>To what was handed in.</summary>
    public static bool Pass(string text) => AreAll(text, Passed);

    private static bool AreAll(string text, PhraseSet decision, PhraseSet? about = null) => AreAll(text, Before, decision, about, Courtesy.Closing, Closing);

    private static bool AreAll(string text, PhraseSet before, PhraseSet decision, PhraseSet? about, params ReadOnlySpan<PhraseSet> behind)
    {
        var words = Seen.All(Folded.Of(TelexMender.Mend(text)).Tokens);
        var at = Courtesy.Over(words, 0, before);
        if (words.Exists(w => w.Is('?')) || decision.At(words, at) is not (> 0 and var said))
        {
            return false;
        }

        at += said;
        at += about?.At(words, at) ?? 0;
        return Courtesy.Over(words, at, behind) == words.Count;
    }
}
