using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Chủ tịch duyệt chưa", "bản trình số 3 ký chưa": the drafter asks what has become of what he put before a leader.</summary>
/// <param name="Leader">Whom he names, as typed; null where he names a post or nobody.</param>
/// <param name="Number">The submission's own number.</param>
internal sealed record SubmissionWords(string? Leader, int? Number)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("drafts/submission-words");

    private static readonly PhraseSet DecidedYet = Lexicon["decided yet"];

    private static readonly PhraseSet Posts = Lexicon["leader"];

    private static readonly PhraseSet Submission = Lexicon["submission"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private const int LongestName = 5;

    public static SubmissionWords? Read(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        var at = Courtesy.Over(words, 0, Courtesy.Opening);
        if (DecidedYet.In(words, at) is not { } asked || Courtesy.Over(words, asked.To, Closing) < words.Count)
        {
            return null;
        }

        if (Submission.At(words, at) is > 0 and var named && at + named is var behind && behind <= asked.From)
        {
            int? number = behind < asked.From && words[behind].IsNumber ? words[behind].Token.Value : null;
            behind += number is null ? 0 : 1;
            return behind == asked.From || Posts.Covers(words, behind, asked.From) ? new SubmissionWords(Leader: null, number) : null;
        }

        return at == asked.From || Posts.Covers(words, at, asked.From) ? new SubmissionWords(Leader: null, Number: null)
            : asked.From - at <= LongestName ? new SubmissionWords(folded.OriginalSlice(words[at].Start, words[asked.From - 1].End), Number: null)
            : null;
    }
}
