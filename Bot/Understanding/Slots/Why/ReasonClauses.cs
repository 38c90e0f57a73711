using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots.Why;

/// <summary>
/// Why, in a line none of whose words is known as the act: what is left when the clauses that ask or decide are taken away:
/// "anh đọc rồi, sản phẩm còn thiếu bảng so sánh, chuyển em hoàn thiện".
/// </summary>
internal static class ReasonClauses
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/why/reason-clauses");

    private const int FewestWords = 2;

    private static readonly PhraseSet Breaks = Lexicon["breaks"];

    private static readonly PhraseSet Subjects = Lexicon["subjects"];

    private static readonly PhraseSet Asks = Lexicon["asks"];

    private static readonly PhraseSet Pleas = Lexicon["pleas"];

    /// <summary>Null where all of it asks, or nothing does.</summary>
    public static string? Of(Line line)
    {
        var clauses = In(line, ReasonsAround.Start(line, line.Words.Count), line.Words.Count);
        var first = clauses.FindIndex(c => !IsAsk(line, c) && Count(line, c) >= FewestWords && !Leftovers.IsQuestion(line.Words, c.From, c.To));
        if (first < 0)
        {
            return null;
        }

        var last = first;
        // "12 xin chị tới 14h, Tư nghỉ nên đổi người làm": asked before, what follows from it is why as well.
        var isAskedBefore = clauses.Take(first).Any(c => IsAsk(line, c));
        while (last + 1 < clauses.Count && !IsAsk(line, clauses[last + 1]) && (isAskedBefore || !clauses[last + 1].IsConsequence))
        {
            last++;
        }

        var from = clauses[first].From;
        return clauses.Count == 1 ? null : Reasons.Text(line, from + (Reasons.IsCue(line, from) ? WordSets.Reasons.At(line.Words, from) : 0), clauses[last].To);
    }

    /// <summary>Where a reason that begins there ends: before what follows from it, or what is asked for because of it.</summary>
    /// <param name="isFirst">It opens the line, so that the act stands behind it.</param>
    public static int End(Line line, int from, bool isFirst) =>
        In(line, from, line.Words.Count).Skip(1)
            .FirstOrDefault(c => c.IsConsequence || (isFirst ? IsAsk(line, c) : IsPlea(line, c)))?.Break ?? line.Words.Count;

    private static List<Clause> In(Line line, int from, int to)
    {
        var (words, found) = (line.Words, new List<Clause>());
        var (start, brk, follows) = (from, from, false);
        for (var at = from; at < to;)
        {
            var link = line.IsDated(at) || line.IsMentioned(at) ? 0 : Breaks.At(words, at);
            var step = link > 0 ? link : IsMark(line, at) ? 1 : 0;
            if (step == 0)
            {
                at++;
                continue;
            }

            if (at > start)
            {
                found.Add(new Clause(brk, start, at, follows));
            }

            (brk, follows) = (at > start ? at : brk, link > 0 || (at == start && follows));
            at += step;
            start = at;
        }

        if (to > start)
        {
            found.Add(new Clause(brk, start, to, follows));
        }

        return found;
    }

    private static bool IsMark(Line line, int at) =>
        line.Words[at].IsMark && (line.Words[at].Is(',') || line.Words[at].Is('.') || line.Words[at].Is(';') || line.Words[at].Is(':') || line.Words[at].Is('!'))
        && !(at + 1 < line.Words.Count && line.Words[at + 1].Token.Glued && line.Words[at + 1].IsNumber);

    private static bool IsAsk(Line line, Clause clause) => Begins(line, clause, Asks) || IsPlea(line, clause);

    private static bool IsPlea(Line line, Clause clause) => Begins(line, clause, Pleas);

    private static bool Begins(Line line, Clause clause, PhraseSet acts)
    {
        var at = clause.From;
        while (at < clause.To && acts.At(line.Words, at) == 0
            && (line.IsMentioned(at) ? 1 : Math.Max(Subjects.At(line.Words, at), Courtesy.Vocative.At(line.Words, at))) is > 0 and var step)
        {
            at += step;
        }

        return at < clause.To && acts.At(line.Words, at) > 0;
    }

    private static int Count(Line line, Clause clause) =>
        Enumerable.Range(clause.From, clause.To - clause.From).Count(i => !line.Words[i].IsMark && !line.IsMentioned(i));

    /// <param name="Break">Where the mark or link before it begins.</param>
    /// <param name="IsConsequence">"Nên", "vì vậy" stands before it.</param>
    private sealed record Clause(int Break, int From, int To, bool IsConsequence);
}
