using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>"25 thủ tục", "10 hồ sơ": how much of it, as typed, the first that is no date and no document's number; "1 máy in, 2 máy scan" whole.</summary>
internal static class Quantities
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/quantities");

    private static readonly Words.PhraseSet Ordinals = Lexicon["ordinals"];

    private static readonly Words.PhraseSet Times = Lexicon["times"];

    // "Máy photo", "hồ sơ đất đai": how many words may stand behind what is counted in a list.
    private const int MostBehind = 2;

    private static readonly Words.PhraseSet Joints = Words.PhraseSet.Of(",", ";", "và", "với", "+", "&", "and");

    public static string? In(Line line, Cuts cuts)
    {
        if (Next(line, cuts, 0) is not var (from, to))
        {
            return null;
        }

        var end = to;
        while (Next(line, cuts, end) is var (more, thing) && IsJoined(line, cuts, end, more))
        {
            end = thing;
        }

        return line.Source.OriginalSlice(line.Words[from].Start, line.Words[(end == to ? to : Behind(line, cuts, end)) - 1].End);
    }

    private static bool IsJoined(Line line, Cuts cuts, int end, int number) =>
        number - end <= MostBehind + 1 && number > end && Joints.At(line.Words, number - 1) == 1 && !Enumerable.Range(end, number - end).Any(cuts.IsCut);

    // The last of a list is called in as many words as the others.
    private static int Behind(Line line, Cuts cuts, int end)
    {
        var to = end;
        while (to < line.Words.Count && to - end < MostBehind && line.Words[to].IsWord && !cuts.IsCut(to))
        {
            to++;
        }

        return cuts.IsPartEnd(to) ? to : end;
    }

    private static (int From, int To)? Next(Line line, Cuts cuts, int start)
    {
        var words = line.Words;
        for (var i = start; i < words.Count; i++)
        {
            if (!words[i].IsNumber || cuts.IsCut(i) || (i > 0
                && (Ordinals.At(words, i - 1) == 1 || (i > 1 && Ordinals.At(words, i - 2) == 2) || (words[i].Token.Glued && words[i - 1].IsMark))))
            {
                continue;
            }

            if (Times.At(words, i + 1) == 0 && CountedThings.All.At(words, i + 1) is > 0 and var length && !cuts.IsCut(i + length))
            {
                return (i, i + length + 1);
            }
        }

        return null;
    }
}
