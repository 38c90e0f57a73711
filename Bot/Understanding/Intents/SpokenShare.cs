using ReformBot.Bot.Understanding.Deadlines.Grammar;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>"Chín mươi phần trăm", "nv 33 tiến độ 75": a share of the work without its sign.</summary>
internal static class SpokenShare
{
    private const int Whole = 100;

    private static readonly PhraseSet Percent = PhraseSet.Of("phần trăm");

    private static readonly PhraseSet Going = PhraseSet.Of("tiến độ");

    public static int? Of(Line line)
    {
        var (words, tokens) = (line.Words, line.Source.Tokens);
        for (var i = 0; i < words.Count; i++)
        {
            if (NumberWords.InWords(tokens, i, out var next) is > 0 and var said && Percent.At(words, next) > 0)
            {
                return said;
            }

            if (i > 1 && words[i].IsNumber && words[i].Token.Value is >= 0 and <= Whole && Going.At(words, i - 2) > 0 && line.HasTask && !line.IsMentioned(i) && !line.IsDated(i)
                && i + 1 + Courtesy.Closing.At(words, i + 1) == words.Count)
            {
                return words[i].Token.Value;
            }
        }

        return null;
    }
}
