using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>"193 ok, khen Tuấn làm gọn": the work is decided on in one clause, and somebody praised in the other. The decision is done, the praise is offered.</summary>
internal sealed class PraiseBeside(LineAnalysis analysis, Func<string, Reading> read)
{
    private const int MostClauses = 4;

    private static readonly PhraseSet Praise = PhraseSet.Of("(biểu dương|tuyên dương|khen ngợi|khen|hoan nghênh)");

    /// <summary>Null where the line does not say both.</summary>
    public Reading? Read()
    {
        var line = analysis.Line;
        if (!analysis.HasTask || analysis.IsQuestion || !analysis.Has(Praise) || ClauseSpans.Of(line) is not { Count: > 1 and <= MostClauses } clauses)
        {
            return null;
        }

        var at = clauses.FindIndex(c => Praise.IsIn(line.Words, c.From, c.To));
        var (praise, decision) = at > 0 ? (new Span(clauses[at].From, line.Words.Count), new Span(0, clauses[at - 1].To))
            : (clauses[0], new Span(clauses[1].From, line.Words.Count));
        return read(ClauseSpans.Text(line, decision)) is { Intent: Intent.Confirm or Intent.Approve, Tasks.Count: > 0, Person: null } decided
            && read(ClauseSpans.Text(line, praise)) is { Intent: Intent.Praise, Tasks.Count: 0 }
            ? decided with { Rest = ClauseSpans.Text(line, praise) }
            : null;
    }
}
