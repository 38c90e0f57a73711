using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>Who stands in during a leave: "Hạnh làm thay", "nhờ chị Hạnh", "người thay: Lan".</summary>
internal static class Substitutes
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/substitutes");

    private static readonly PhraseSet After = Lexicon["after"];

    private static readonly PhraseSet AfterAtEnd = Lexicon["after, at the end"];

    private static readonly PhraseSet Before = Lexicon["before"];

    public static PersonMatch? Of(LineAnalysis analysis)
    {
        var words = analysis.Line.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (Before.At(words, i) is > 0 and var before && Other(analysis, i + before) is { } asked)
            {
                return asked;
            }

            if (Other(analysis, i) is { } named && (After.At(words, named.Words.To) > 0 || EndsSo(words, named.Words.To) || StandsIn(words, named.Words.To)))
            {
                return named;
            }
        }

        return null;
    }

    private static bool EndsSo(IReadOnlyList<Seen> words, int at) =>
        AfterAtEnd.At(words, at) is > 0 and var said && (at + said == words.Count || words[at + said].IsMark);

    /// <summary>A clause of its own behind the leave that begins with somebody and says what he does, in words that are not known to mean standing in.</summary>
    public static string? Unsaid(LineAnalysis analysis, int from)
    {
        var words = analysis.Line.Words;
        for (var i = from; i < words.Count; i++)
        {
            if (i > 0 && words[i - 1].IsMark && !words[i].IsMark && Other(analysis, i) is { IsUnit: false } named && named.Words.To < words.Count
                && !words[named.Words.To].IsMark && Called.At(words, named.Words.To) == 0)
            {
                var end = named.Words.To;
                while (end < words.Count && !words[end].IsMark)
                {
                    end++;
                }

                return analysis.Line.Source.OriginalSlice(words[i].Start, words[end - 1].End).Trim();
            }
        }

        return null;
    }

    private static readonly PhraseSet Called = Lexicon["called"];

    // "Quý điều hành thay", "Lan vô sổ công văn thế em"
    private static bool StandsIn(IReadOnlyList<Seen> words, int from)
    {
        for (var i = from; i < Math.Min(words.Count, from + Farthest) && !words[i].IsMark; i++)
        {
            if (Instead.At(words, i) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private const int Farthest = 8;

    private static readonly PhraseSet Instead = Lexicon["instead"];

    private static PersonMatch? Other(LineAnalysis analysis, int at) =>
        Persons.Sure(analysis, at) is { } match && match.Person?.PersonId != analysis.Context.Speaker?.Id ? match : null;
}
