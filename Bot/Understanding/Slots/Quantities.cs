using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>"25 thủ tục", "10 hồ sơ": how much of it, as typed, the first that is no date and no document's number.</summary>
internal static class Quantities
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/quantities");

    private static readonly Words.PhraseSet Ordinals = Lexicon["ordinals"];

    private static readonly Words.PhraseSet Times = Lexicon["times"];

    public static string? In(Line line, Cuts cuts)
    {
        var words = line.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsNumber || cuts.IsCut(i) || (i > 0
                && (Ordinals.At(words, i - 1) == 1 || (i > 1 && Ordinals.At(words, i - 2) == 2) || (words[i].Token.Glued && words[i - 1].IsMark))))
            {
                continue;
            }

            if (Times.At(words, i + 1) == 0 && CountedThings.All.At(words, i + 1) is > 0 and var length && !cuts.IsCut(i + length))
            {
                return line.Source.OriginalSlice(words[i].Start, words[i + length].End);
            }
        }

        return null;
    }
}
