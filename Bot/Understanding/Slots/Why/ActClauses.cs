using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots.Why;

/// <summary>"Thiếu phụ lục, trả lại 12", "…, xin được trả lại ạ": a clause that only says the act says nothing of why.</summary>
internal static class ActClauses
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/why/act-clauses");

    private static readonly PhraseSet Acts = Lexicon["acts"];

    private static readonly PhraseSet Around = Lexicon["around"];

    public static IEnumerable<Span> In(Line line, int from)
    {
        for (var at = from; at < line.Words.Count;)
        {
            var end = at;
            while (end < line.Words.Count && (!line.Words[end].IsMark || line.IsMentioned(end)))
            {
                end++;
            }

            if (IsAct(line, at, end))
            {
                yield return new Span(at, end);
            }

            at = end + 1;
        }
    }

    private static bool IsAct(Line line, int from, int end)
    {
        var acts = 0;
        for (var at = from; at < end;)
        {
            var act = Acts.At(line.Words, at);
            var step = line.IsMentioned(at) ? 1 : Math.Max(act, Around.At(line.Words, at));
            if (step == 0)
            {
                return false;
            }

            acts += act > 0 ? 1 : 0;
            at += step;
        }

        return acts > 0;
    }
}
