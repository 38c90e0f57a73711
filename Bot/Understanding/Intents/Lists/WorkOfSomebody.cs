using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Lists;

/// <summary>How far somebody is with his work, as a whole line: "việc của Quý tới đâu rồi", "Lan làm tới đâu rồi", "vụ tách thửa của Lan sao rồi".</summary>
internal static class WorkOfSomebody
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/lists/work-of-somebody");

    private static readonly PhraseSet Work = Lexicon["work"];

    // A question by themselves, whoever follows.
    private static readonly PhraseSet WorkOf = Lexicon["work of"];

    private static readonly PhraseSet Belonging = Lexicon["belonging"];

    private static readonly PhraseSet HowFar = Lexicon["how far"];

    private const int LongestMatter = 14;

    private const int LongestName = 4;

    public static readonly IntentRow Row = new IntentRow(Intent.Show, Where).Unless(h => h.HasTask);

    /// <summary>The line asks so of somebody, and nobody here bears the name.</summary>
    public static bool IsUnclear(LineAnalysis analysis, Span where) =>
        where.Length > 0 && PersonAt(analysis, where.From) is null && Where(analysis) == where;

    /// <returns>The name.</returns>
    private static Span? Where(LineAnalysis analysis)
    {
        foreach (var start in analysis.Line.Core.Starts.Where(s => s < analysis.Line.Core.Words.Count))
        {
            var from = analysis.Line.Core.InLine(new Span(start, start + 1)).From;
            for (var at = from; at < Math.Min(analysis.Line.Words.Count, from + LongestMatter); at++)
            {
                if (NameAt(analysis, from, at) is { } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static Span? NameAt(LineAnalysis analysis, int from, int at)
    {
        var words = analysis.Line.Words;
        if (!IsMatter(words, from, at))
        {
            return null;
        }

        if (PersonAt(analysis, at) is { } who)
        {
            return (WorkOf.Covers(words, from, at) && Ends(analysis, who.Words.To)) || IsHowFar(analysis, who.Words.To) ? who.Words : null;
        }

        // A capital after "của" is a name, borne here or not.
        return at > from && words[at].IsCapital && WorkOf.Covers(words, from, at)
            && Enumerable.Range(at + 1, LongestName).FirstOrDefault(end => end <= words.Count && IsHowFar(analysis, end)) is > 0 and var to
            && Enumerable.Range(at, to - at).All(i => words[i].IsCapital) ? new Span(at, to) : null;
    }

    /// <summary>"Quý tới đâu rồi": the words behind ask how far, and are no next quarter.</summary>
    public static PersonMatch? PersonAt(LineAnalysis analysis, int at) => analysis.People.At(at) switch
    {
        { IsKnown: true, IsUnit: false, IsOrdinary: false } who when who.IsCertain || IsHowFar(analysis.Line.Gist, who.Words.To) => who,
        { IsUnit: false } => Persons.Sure(analysis, at),
        _ => null,
    };

    private static bool IsMatter(IReadOnlyList<Seen> words, int from, int at) =>
        at == from || Work.Covers(words, from, at) || WorkOf.Covers(words, from, at) || Belonging.EndsAt(words, from, at);

    private static bool Ends(LineAnalysis analysis, int at) => analysis.Line.Core.After(at).All(w => w.IsMark) || IsHowFar(analysis, at);

    private static bool IsHowFar(LineAnalysis analysis, int at) => IsHowFar(analysis.Line.Core, at) || IsHowFar(analysis.Line.Gist, at);

    private static bool IsHowFar(Gist gist, int at)
    {
        var rest = gist.After(at);
        var length = HowFar.At(rest, 0);
        return length > 0 && rest.Skip(length).All(w => w.IsMark);
    }
}
