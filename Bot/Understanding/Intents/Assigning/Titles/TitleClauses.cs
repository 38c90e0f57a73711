using ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;
using ReformBot.Bot.Understanding.Slots.Why;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning.Titles;

/// <summary>
/// Clauses behind the work that are no part of its title: why it is given, who does it said once more, and what is to be handed in:
/// "…, gửi anh bảng tổng hợp trước 16h", "…, bản vẽ kèm theo". The order's own words are kept beside the assignment.
/// </summary>
internal sealed class TitleClauses(LineAnalysis analysis, Cuts cuts)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/titles/title-clauses");

    private static readonly PhraseSet Handing = Lexicon["handing"];

    private static readonly PhraseSet Things = Lexicon["things"];

    private static readonly PhraseSet Handed = Lexicon["handed"];

    private static readonly PhraseSet Doing = Lexicon["doing"];

    private readonly IReadOnlyList<Seen> _words = analysis.Line.Words;

    /// <returns>What is to be handed in, where a clause says so and no label did.</returns>
    public string? Cut(int start, bool isProductKnown)
    {
        string? product = null;
        var isFirst = true;
        foreach (var (from, to) in Clauses(start))
        {
            if (isFirst)
            {
                isFirst = false;
            }
            else if (IsReason(from) || OnlyNamesDoer(from, to))
            {
                cuts.Cut(from, to);
            }
            else if (!isProductKnown && product is null && ProductIn(from, to) is { } thing)
            {
                product = Cuts.Tidy([analysis.Line.Source.OriginalSlice(_words[thing.From].Start, _words[thing.To - 1].End)]);
                cuts.Cut(from, to);
            }
        }

        return product;
    }

    /// <summary>Runs of words that are still the title's, between marks and what was cut out of it.</summary>
    private IEnumerable<Span> Clauses(int start)
    {
        for (var at = start; at < _words.Count;)
        {
            if (IsBreak(at))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < _words.Count && !IsBreak(end))
            {
                end++;
            }

            yield return new Span(at, end);
            at = end;
        }
    }

    private bool IsBreak(int at) => cuts.IsCut(at)
        || (!_words[at].Token.Glued && (_words[at].Is(',') || _words[at].Is(';') || _words[at].Is('.') || _words[at].Is(':')))
        || (_words[at].Is(',') && at + 1 < _words.Count && !_words[at + 1].IsNumber);

    // ", do Phòng Y tế chủ trì" says who.
    private bool IsReason(int from) => Reasons.IsCue(analysis.Line, from) && !(_words[from].Is("do") && Persons.Sure(analysis, from + 1) is not null);

    private bool OnlyNamesDoer(int from, int to)
    {
        var names = 0;
        for (var at = from; at < to;)
        {
            if (Persons.Sure(analysis, at) is { IsUnit: false, Person: not null } named && named.Words.To <= to)
            {
                names++;
                at = named.Words.To;
                continue;
            }

            if (Math.Max(Doing.At(_words, at), LateReceivers.Taking.At(_words, at)) is not (> 0 and var step))
            {
                return false;
            }

            at += step;
        }

        return names > 0;
    }

    private Span? ProductIn(int from, int to)
    {
        var thing = from + Handing.At(_words, from);
        var named = thing < to ? Things.At(_words, thing) : 0;
        if (named == 0)
        {
            return null;
        }

        var end = Enumerable.Range(thing + named, Math.Max(0, to - thing - named)).FirstOrDefault(at => Handed.At(_words, at) > 0, to);
        return thing > from || end < to || IsDue(to) ? new Span(thing, end) : null;
    }

    // "…, bản nháp thứ 6"
    private bool IsDue(int to)
    {
        while (to < _words.Count && cuts.IsCut(to) && !analysis.Line.IsDated(to))
        {
            to++;
        }

        return to < _words.Count && cuts.IsCut(to);
    }
}
