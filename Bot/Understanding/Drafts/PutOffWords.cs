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

    private static readonly PhraseSet Kept = Lexicon["kept"];

    private static readonly PhraseSet AskFirst = Lexicon["ask first"];

    private static readonly PhraseSet End = Lexicon["end"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    /// <summary>How much may follow "để hỏi lại": "chị Thu bên văn phòng đã".</summary>
    private const int LongestWhom = 6;

    /// <summary>Of what was put before one: the whole line puts it off, or leaves the talk.</summary>
    public static bool Say(string text) => Is(text, PutOff) || Is(text, End);

    /// <summary>Of what one drafts oneself: the whole line leaves it for later, "để mai tính", "khoan đã, để hỏi lại chị Thu".</summary>
    public static bool SaysLater(string text)
    {
        if (Is(text, Kept))
        {
            return true;
        }

        var words = Words(text);
        return !words.Exists(w => w.Is('?') || w.IsNumber) && Enumerable.Range(0, Courtesy.Over(words, 0, Before, Kept) + 1)
            .Any(at => at < words.Count && AskFirst.At(words, at) is > 0 and var asks && words.Count - at - asks <= LongestWhom);
    }

    private static bool Is(string text, PhraseSet said)
    {
        var words = Words(text);
        return !words.Exists(w => w.Is('?')) && (IsAllFrom(0) || IsAllFrom(Courtesy.Over(words, 0, Before)));

        bool IsAllFrom(int at) => said.At(words, at) is > 0 and var length && Courtesy.Over(words, at + length, Courtesy.Closing, Closing) == words.Count;
    }

    private static List<Seen> Words(string text) => Seen.All(Folded.Of(TelexMender.Mend(text)).Tokens);
}
