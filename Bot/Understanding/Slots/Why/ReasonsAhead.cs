using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots.Why;

/// <summary>Why, said before the act and set apart from it: "bận quá, chuyển 12 cho Quý", "kho bạc chưa mở tài khoản nên 12 kẹt".</summary>
internal static class ReasonsAhead
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/why/reasons-ahead");

    private const int Fewest = 2;

    private static readonly PhraseSet Breaks = PhraseSet.Of(",", ".", ";", "!", "-", "nên", "cho nên", "vì vậy", "vì thế", "do đó", "do vậy", "thành ra");

    // Between the break and the act.
    private static readonly PhraseSet Links = Lexicon["links"];

    // A yes says nothing of why.
    private static readonly PhraseSet Yes = Lexicon["yes"];

    public static string? Of(Line line, Span act) => act.Length > 0 && Break(line, act.From) is { } at && !Leftovers.IsQuestion(line.Words, 0, at) ? Before(line, at) : null;

    /// <summary>All that is said before that place, less courtesy and numbers; null where that is nothing.</summary>
    public static string? Before(Line line, int at)
    {
        if (line.Gist.IsEmpty)
        {
            return null;
        }

        var from = ReasonsAround.Start(line, at);
        from += Reasons.IsCue(line, from) ? WordSets.Reasons.At(line.Words, from) : 0;
        var cuts = new Cuts(line);
        foreach (var mention in line.Mentions)
        {
            cuts.Cut(mention.Words);
        }

        var said = Enumerable.Range(from, Math.Max(0, at - from)).Count(i => !cuts.IsCut(i) && !line.Words[i].IsMark);
        return said < Fewest || Yes.Covers(line.Words, from, at) ? null : cuts.Rest(from, at);
    }

    /// <summary>Where the act is set apart; null where more than who asks and whom stands between.</summary>
    private static int? Break(Line line, int act)
    {
        for (var at = line.Words[act].IsMark ? act : act - 1; at > 0; at--)
        {
            if (!line.IsMentioned(at) && Breaks.At(line.Words, at) > 0)
            {
                return Breaks.At(line.Words, at - 1) > 1 ? at - 1 : at;
            }

            if (!line.IsMentioned(at) && !Enumerable.Range(1, 2).Any(length => at - length + 1 >= 0 && Links.Covers(line.Words, at - length + 1, at + 1)))
            {
                return null;
            }
        }

        return null;
    }
}
