using System.Globalization;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"178 tiếp tục làm đi", "cứ làm tiếp 178, việc này của Phòng": whoever gave the work back goes on with it.</summary>
/// <param name="Reason">Behind a comma, as typed.</param>
internal sealed record GoesOn(int? Number, string? Reason)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("answers/goes-on");

    private const int MostWords = 30;

    private const int LongestNumber = 7;

    private static readonly PhraseSet Opening = Lexicon["opening"];

    private static readonly PhraseSet Phrases = Lexicon["go on"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    public static GoesOn? Read(string text)
    {
        var line = Folded.Of(text);
        var words = Seen.All(line.Tokens);
        if (words.Count > MostWords || words.Exists(w => w.Is('?')))
        {
            return null;
        }

        int? number = null;
        var isSaid = false;
        for (var at = 0; at < words.Count;)
        {
            if (isSaid && (words[at].Is(',') || words[at].Is(':')) && at + 1 < words.Count)
            {
                return new GoesOn(number, line.OriginalSlice(words[at + 1].Start, words[^1].End));
            }

            var phrase = isSaid ? 0 : Phrases.At(words, at);
            var isNumber = number is null && words[at] is { IsNumber: true, Folded.Length: <= LongestNumber };
            var step = phrase > 0 ? phrase : isNumber || words[at].IsMark ? 1 : Math.Max(Opening.At(words, at), isSaid ? Closing.At(words, at) : 0);
            if (step == 0 || words[at].Is('/'))
            {
                return null;
            }

            number = isNumber && phrase == 0 ? int.Parse(words[at].Folded, CultureInfo.InvariantCulture) : number;
            isSaid |= phrase > 0;
            at += step;
        }

        return isSaid ? new GoesOn(number, null) : null;
    }
}
