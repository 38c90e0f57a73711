using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots.Why;

/// <summary>Why, where no word leads to it: all that is said besides the act itself.</summary>
internal static class ReasonsBesides
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/why/reasons-besides");

    private static readonly PhraseSet Leading = Lexicon["leading"];

    private static readonly PhraseSet Idle = Lexicon["idle"];

    private static readonly PhraseSet Task = PhraseSet.Of("việc", "nhiệm vụ", "nv", "task", "được", "dc", "đc", "hạn", "rồi", "r");

    /// <summary>The rest of the line once the act, the numbers, the date and the person are taken out.</summary>
    /// <param name="cutsDates">False where no day is asked for: then a day is part of what is said.</param>
    public static string? Besides(Line line, int from, IEnumerable<Span> taken, bool cutsDates = true)
    {
        var cuts = new Cuts(line);
        cuts.Cut(0, from);
        foreach (var span in taken.Concat(line.Mentions.Select(m => m.Words)).Concat(line.Attachments.Select(a => a.Words)))
        {
            cuts.Cut(span);
        }

        for (var i = from; i < line.Words.Count; i++)
        {
            if (cutsDates && line.IsDated(i))
            {
                cuts.Cut(i, i + 1);
            }
        }

        var at = from;
        while (at < line.Words.Count && !BeginsWithIt(line, at)
            && (cuts.IsCut(at) || line.Words[at].IsMark || WordSets.It.At(line.Words, at) > 0 || Task.At(line.Words, at) > 0 || Leads(line, at) > 0
                || Courtesy.Vocative.At(line.Words, at) > 0))
        {
            var step = cuts.IsCut(at) || line.Words[at].IsMark
                ? 1 : Math.Max(Math.Max(WordSets.It.At(line.Words, at), Task.At(line.Words, at)), Math.Max(Leads(line, at), Courtesy.Vocative.At(line.Words, at)));
            cuts.Cut(at, at + step);
            at += step;
        }

        foreach (var act in ActClauses.In(line, at))
        {
            cuts.Cut(act);
        }

        return IsAddress(line, at, cuts) ? null : cuts.Rest(at, Reasons.ClosingStart(line, at));
    }

    /// <summary>"Thu hồi 12, giao nhầm", "chuyển 12 cho Lan đi, em đi công tác": what stands behind the act, its number and a mark.</summary>
    public static string? BehindMark(Line line, int from)
    {
        var at = from;
        while (at < line.Words.Count && !line.Words[at].IsMark
            && (line.IsMentioned(at) ? 1 : new[] { Idle, Courtesy.Closing, Courtesy.Vocative, Courtesy.Titles }.Max(set => set.At(line.Words, at))) is > 0 and var step)
        {
            at += step;
        }

        return at < line.Words.Count && line.Words[at].IsMark ? Besides(line, at, [], cutsDates: false) : null;
    }

    // "Từ chối 12, việc này của VHXH": of what was named it says more.
    private static bool BeginsWithIt(Line line, int at) => WordSets.It.At(line.Words, at) is > 0 and var length && at + length < line.Words.Count
        && !line.Words[at + length].IsMark && !line.IsMentioned(at + length) && WordSets.Reasons.At(line.Words, at + length) == 0 && Idle.At(line.Words, at + length) == 0
        && Courtesy.Closing.At(line.Words, at + length) == 0;

    // "…, làm lại nhé em", "… nha sếp": who is spoken to is no reason.
    private static bool IsAddress(Line line, int from, Cuts cuts)
    {
        var at = from;
        while (at < line.Words.Count)
        {
            var step = cuts.IsCut(at) || line.Words[at].IsMark ? 1 : new[] { Courtesy.Titles, Courtesy.Vocative, Courtesy.Closing, Idle }.Max(set => set.At(line.Words, at));
            if (step == 0)
            {
                return false;
            }

            at += step;
        }

        return true;
    }

    // "cho" without its marks may be "chờ", and whom one waits for is the reason: it stays.
    private static int Leads(Line line, int at) =>
        (line.Words[at].Is("cho") && line.Words[at].Spelling.IsBare) || Reasons.Compounds.At(line.Words, at) > 0 ? 0 : Leading.At(line.Words, at);
}
