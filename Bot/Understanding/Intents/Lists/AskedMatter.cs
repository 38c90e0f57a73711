using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Lists;

/// <summary>"Cái hợp đồng thuê dịch vụ thế nào rồi": which matter is asked about, where the whole line asks it.</summary>
internal static class AskedMatter
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/lists/asked-matter");

    private static readonly PhraseSet Before = Lexicon["before"];

    private static readonly PhraseSet Asked = Lexicon["asked"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private const int Longest = 12;

    /// <summary>As typed; null where the line asks of no matter.</summary>
    public static string? In(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        var from = Courtesy.Over(words, 0, Courtesy.Opening, Before);
        for (var to = from + 1; to < words.Count && to - from <= Longest; to++)
        {
            if (Asked.At(words, to) is > 0 and var asked && Courtesy.Over(words, to + asked, Closing, Courtesy.Closing) is var end && words.Skip(end).All(w => w.IsMark))
            {
                return folded.OriginalSlice(words[from].Start, words[to - 1].End).Trim();
            }
        }

        return null;
    }
}
