using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Somebody named after a word that calls for a person: "cho Hạnh", "nhắc Lan", "biểu dương chị Tư".</summary>
internal static class Persons
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/persons");

    private static readonly PhraseSet Calling = Lexicon["calling"];

    /// <summary>The first person named after "cho", "sang", "nhờ" from that place on.</summary>
    public static PersonMatch? AnyFrom(LineAnalysis analysis, int from)
    {
        for (var i = from; i < analysis.Line.Words.Count; i++)
        {
            if (Calling.At(analysis.Line.Words, i) is > 0 and var length && Sure(analysis, i + length) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    private static readonly PhraseSet Juniors = PhraseSet.Of("em", "e", "con", "cháu");

    /// <summary>The word there is a name, by its title or its capital, and work follows: "chi Hoan nop bao cao" puts nothing off.</summary>
    public static bool WorksAt(LineAnalysis analysis, int place)
    {
        for (var from = Math.Max(0, place - 2); from <= place; from++)
        {
            if (analysis.People.At(from) is { IsCertain: true, IsUnit: false } who && who.Words.To == place + 1 && Juniors.At(analysis.Line.Words, from) == 0)
            {
                return WorkVerbs.All.At(analysis.Line.Words, place + 1) > 0;
            }
        }

        return false;
    }

    /// <summary>Somebody at that very place, and not a word that only looks like a name.</summary>
    public static PersonMatch? Sure(LineAnalysis analysis, int at)
    {
        var match = analysis.People.At(at);
        return match is { IsKnown: true, IsOrdinary: false } && (match.IsCertain || !analysis.People.IsDoubtful(match.Words.From, ignoreBefore: true)) ? match : null;
    }
}
