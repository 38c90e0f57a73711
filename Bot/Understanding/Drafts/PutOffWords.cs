using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Cho hoãn lại nhé", "cho thêm thời gian xem lại đã", "kết thúc": said while drafts stand open, they wait. Said anywhere else it may be of a deadline.</summary>
internal static class PutOffWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("drafts/put-off-words");

    private static readonly PhraseSet Before = Lexicon["before"];

    private static readonly PhraseSet PutOff = Lexicon["put off"];

    private static readonly PhraseSet End = Lexicon["end"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    /// <summary>The whole line.</summary>
    public static bool Say(string text)
    {
        var words = Seen.All(Folded.Of(TelexMender.Mend(text)).Tokens);
        var at = Courtesy.Over(words, 0, Before);
        var said = Math.Max(PutOff.At(words, at), End.At(words, at));
        return said > 0 && !words.Exists(w => w.Is('?')) && Courtesy.Over(words, at + said, Courtesy.Closing, Closing) == words.Count;
    }
}
