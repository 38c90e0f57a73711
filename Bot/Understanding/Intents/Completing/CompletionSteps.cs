using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>
/// "12 đã lấy ý kiến xong", "xong khảo sát 12": what is finished is a step on the way, and the assignment goes on — unless its own
/// title is just that step.
/// </summary>
internal static class CompletionSteps
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/completing/completion-steps");

    private static readonly PhraseSet Steps = Lexicon["steps"];

    // Between the number and the step: "12 em đã …", "xong phần …".
    private static readonly PhraseSet Lead = Lexicon["lead"];

    private static readonly PhraseSet Then = PhraseSet.Of("và", ",", ";", "để", "rồi", "sau đó");

    /// <param name="before">The clause up to "xong".</param>
    /// <param name="after">And from there on.</param>
    public static bool Are(LineAnalysis analysis, IReadOnlyList<Seen> words, Span before, Span found, Span after) =>
        (Named(words, before.From, before.To) ?? Named(words, found.From, after.To) ?? Named(words, found.To, after.To)) is { } step && !IsTheWork(analysis, words, step);

    // The step must come first: "báo cáo khảo sát xong" is a report.
    private static Span? Named(IReadOnlyList<Seen> words, int from, int to)
    {
        var at = from;
        while (at < to)
        {
            var length = Steps.At(words, at);
            if (length > 0 && WorkVerbs.Things.At(words, at) <= length)
            {
                return at + length <= to ? new Span(at, at + length) : null;
            }

            var skip = Math.Max(Lead.At(words, at), Math.Max(Courtesy.Opening.At(words, at), Courtesy.Subject.At(words, at)));
            if (skip == 0 && !words[at].IsMark)
            {
                return null;
            }

            at += Math.Max(skip, 1);
        }

        return null;
    }

    // By the titles of the assignments named; of none, by the only one he has.
    private static bool IsTheWork(LineAnalysis analysis, IReadOnlyList<Seen> words, Span step)
    {
        var own = analysis.Context.OpenTasks.Where(t => t.IsMine).ToList();
        var meant = analysis.HasTask ? own.FindAll(t => analysis.Line.Mentions.Any(m => m.Number == t.Number)) : own;
        return meant is [var only] && IsTitle([.. Text.Folded.Of(only.Title).Tokens.Select(Seen.Of)], words, step);
    }

    // "Khảo sát nhu cầu học nghề" is done when surveyed; "Khảo sát và lập báo cáo" is not.
    private static bool IsTitle(List<Seen> title, IReadOnlyList<Seen> words, Span step)
    {
        var at = 0;
        while (at < title.Count && WorkVerbs.Manner.At(title, at) is > 0 and var manner)
        {
            at += manner;
        }

        var same = Math.Min(words[step.To - 1].Is("xong") ? 1 : 2, step.Length);
        if (at + same > title.Count || !Enumerable.Range(0, same).All(i => title[at + i].Folded == words[step.From + i].Folded))
        {
            return false;
        }

        return !Enumerable.Range(at + same, title.Count - at - same).Any(i => Then.At(title, i) is > 0 and var then && WorkVerbs.All.At(title, i + then) > 0);
    }
}
