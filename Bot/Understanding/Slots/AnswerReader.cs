using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Intents.Assigning.Titles;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>A line that is nothing but a date, a name or an exception: it answers what was asked, or mends a draft.</summary>
internal sealed record AnswerReader(bool IsDate, PersonMatch? Person, IReadOnlyList<Named> Except)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/answer-reader");

    private static readonly PhraseSet Filler = Lexicon["filler"];

    public static AnswerReader Read(LineAnalysis analysis)
    {
        var gist = analysis.Line.Core;
        var words = analysis.Line.Words;
        PersonMatch? person = null;
        var except = new List<Named>();
        var rest = gist.After(0);
        for (var i = 0; i < rest.Count;)
        {
            var at = gist.InLine(new Span(i, i + 1)).From;
            if (TitleWords.Except.At(words, at) is > 0 and var but && Persons.Sure(analysis, at + but) is { Person: { } left } spared)
            {
                except.Add(left);
                i = rest.Count;
                _ = spared;
                continue;
            }

            if (person is null && Persons.Sure(analysis, at) is { } named)
            {
                person = named;
                i += Math.Max(1, named.Words.To - at);
                continue;
            }

            var step = Math.Max(Filler.At(rest, i), Math.Max(Lines.Courtesy.Opening.At(rest, i), Lines.Courtesy.Closing.At(rest, i)));
            if (step == 0 && !rest[i].IsMark)
            {
                return new AnswerReader(false, null, []);
            }

            i += Math.Max(1, step);
        }

        return new AnswerReader(analysis.Line.Date is not null, person, except);
    }
}
