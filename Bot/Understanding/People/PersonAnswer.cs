using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>
/// The answer to "giao ai?", or a name cut out of a line: there a bare "tuan" is somebody, though in a free line it may be a week.
/// </summary>
internal static class PersonAnswer
{
    private static readonly PhraseSet Filler = PhraseSet.Of("giao", "giao cho", "cho", "thì cho", "là", "chắc là", "người", "sang", "lại", "nhờ", "phân công", "và", "bên", "to");

    /// <summary>Null for nobody, for several, and for words that are as likely something else.</summary>
    public static Named? Read(string words, ReadingContext context)
    {
        var analysis = new LineAnalysis(Line.Of(TelexMender.Mend(words), context), context);
        return First(analysis) is { } match
            && (EndsWith(match, analysis.Line.Words) || new ReceiversReader(analysis).Read(match.Words.From, loose: true, strong: true) is { Doubt: null })
            ? match.Person
            : null;
    }

    /// <summary>Somebody, or a unit, named and nothing else said.</summary>
    public static Named? ReadAlone(string words, ReadingContext context)
    {
        var analysis = new LineAnalysis(Line.Of(TelexMender.Mend(words), context), context);
        return First(analysis) is { Person: { } named } match && EndsWith(match, analysis.Line.Words) ? named : null;
    }

    /// <summary>The same where the name fits several; null where more than a name is said.</summary>
    public static PersonMatch? ReadMatch(string words, ReadingContext context)
    {
        var analysis = new LineAnalysis(Line.Of(TelexMender.Mend(words), context), context);
        return First(analysis) is { } match && EndsWith(match, analysis.Line.Words) ? match : null;
    }

    /// <summary>Who is named once the words before a name are stepped over.</summary>
    private static PersonMatch? First(LineAnalysis analysis)
    {
        var words = analysis.Line.Words;
        for (var at = 0; at < words.Count && analysis.Groups.At(at) is null;)
        {
            if (analysis.People.At(at) is { IsKnown: true } match)
            {
                return match;
            }

            var skipped = words[at].IsMark ? 1 : Filler.At(words, at) is > 0 and var filler ? filler : Courtesy.Opening.At(words, at);
            if (skipped == 0)
            {
                return null;
            }

            at += skipped;
        }

        return null;
    }

    /// <summary>Nothing but courtesy follows the name, so that it can be nothing else.</summary>
    private static bool EndsWith(PersonMatch match, IReadOnlyList<Seen> words)
    {
        var at = match.Words.To;
        while (at < words.Count && (words[at].IsMark ? 1 : Courtesy.Closing.At(words, at)) is > 0 and var skipped)
        {
            at += skipped;
        }

        return at >= words.Count;
    }
}
