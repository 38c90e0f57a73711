using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>A line's clauses, as its marks part them; a mark inside a figure parts nothing, a question keeps its own.</summary>
internal static class ClauseSpans
{
    private static readonly Lexicon Lexicon = Lexicon.Of("sentences/clause-spans");

    private static readonly PhraseSet Breaks = Lexicon["breaks"];

    public static List<Span> Of(Line line)
    {
        var (words, from) = (line.Words, 0);
        List<Span> clauses = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (Breaks.At(words, i) is not (> 0 and var length) || (words[i].IsMark && i + 1 < words.Count && words[i + 1] is { IsNumber: true, Token.Glued: true }))
            {
                continue;
            }

            var end = words[i].Is('?') ? i + 1 : i;
            if (end > from)
            {
                clauses.Add(new Span(from, end));
            }

            from = i + length;
            i = from - 1;
        }

        if (from < words.Count)
        {
            clauses.Add(new Span(from, words.Count));
        }

        return clauses;
    }

    public static string Text(Line line, Span span) =>
        span.To > span.From ? line.Source.OriginalSlice(line.Words[span.From].Start, line.Words[span.To - 1].End).Trim() : string.Empty;
}
