using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Lists;

/// <summary>When somebody named is away, as a whole line: "Quý nghỉ hôm nào", "bao giờ Quý nghỉ", "tuần này Quý có nghỉ không".</summary>
internal static class LeaveOfSomebody
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/lists/leave-of-somebody");

    private static readonly PhraseSet Before = Lexicon["before"];

    private static readonly PhraseSet Then = Lexicon["then"];

    private static readonly PhraseSet AskedAlone = Lexicon["asked"];

    /// <summary>Null where the line asks nothing of the kind.</summary>
    public static PersonMatch? Of(LineAnalysis analysis)
    {
        foreach (var gist in new[] { analysis.Line.Core, analysis.Line.Gist })
        {
            foreach (var start in gist.Starts.Where(s => s < gist.Words.Count))
            {
                var at = Math.Max(0, Before.At(gist.Words, start)) + start;
                if (at < gist.Words.Count && Named(analysis, gist.InLine(new Span(at, at + 1)).From) is { } who
                    && IsRest(gist, who.Words.To, at > start ? Then : AskedAlone))
                {
                    return who;
                }
            }
        }

        return null;
    }

    // "Quý" followed by what only a person does.
    private static PersonMatch? Named(LineAnalysis analysis, int at) =>
        analysis.People.At(at) is { IsKnown: true, IsUnit: false, IsOrdinary: false } who ? who : null;

    // Of "hôm nào" the "nào" may be taken for courtesy: each place where the matter may end counts.
    private static bool IsRest(Gist gist, int from, PhraseSet phrases)
    {
        var at = Enumerable.Range(0, gist.Words.Count).FirstOrDefault(i => gist.InLine(new Span(i, i + 1)).From >= from, gist.Words.Count);
        return gist.Ends.Any(end => phrases.Covers(gist.Words, at, end));
    }
}
