using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>What is looked for and whose: "tìm “đất đai” của Quý", "tìm việc của Quý về đất đai".</summary>
internal static class SearchReader
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/search-reader");

    private static readonly PhraseSet Whose = PhraseSet.Of("của", "giao cho", "giao", "do", "of", "by", "assigned to");

    private static readonly PhraseSet About = Lexicon["about"];

    private static readonly PhraseSet Page = PhraseSet.Of("trang", "page");

    public static Reading Read(LineAnalysis analysis, Span where)
    {
        var line = analysis.Line;
        var cuts = new Cuts(line);
        cuts.Cut(0, where.To);
        var quoted = Quoted(line, where.To);
        if (quoted is { } inside)
        {
            cuts.Cut(inside);
        }

        CutPage(line, cuts);
        var who = PersonIn(analysis, where.To, cuts);
        CutLead(line, cuts, where.To, who);
        CutClosing(line, cuts);
        var words = quoted is { } said ? Slice(line, said) : cuts.Rest(where.To);
        return new Reading
        {
            Intent = Intent.Search,
            Argument = words,
            Person = who?.Person,
            PersonCandidates = who is { Person: null } ? who.Candidates : [],
            PersonWords = who is { Person: null } ? who.Said : null,
        };
    }

    private static Span? Quoted(Line line, int from)
    {
        var marks = Enumerable.Range(from, line.Words.Count - from).Where(i => line.Words[i].Is('"')).Take(2).ToList();
        return marks is [var open, var close] && close > open + 1 ? new Span(open + 1, close) : null;
    }

    private static string? Slice(Line line, Span span) =>
        Cuts.Tidy([line.Source.OriginalSlice(line.Words[span.From].Start, line.Words[span.To - 1].End)]);

    private static PersonMatch? PersonIn(LineAnalysis analysis, int from, Cuts cuts)
    {
        var words = analysis.Line.Words;
        for (var i = from; i < words.Count; i++)
        {
            if (!cuts.IsCut(i) && Whose.At(words, i) is > 0 and var length && Persons.Sure(analysis, i + length) is { } who && !cuts.IsCut(who.Words.To - 1))
            {
                cuts.Cut(i, who.Words.To);
                return who;
            }
        }

        return null;
    }

    private static void CutPage(Line line, Cuts cuts)
    {
        var last = line.Words.Count - 1;
        if (last > 1 && line.Words[last].IsNumber && Page.At(line.Words, last - 1) > 0)
        {
            cuts.Cut(last - 1, last + 1);
        }
    }

    // Before the words looked for, and between them and the name.
    private static void CutLead(Line line, Cuts cuts, int from, PersonMatch? who)
    {
        var at = from;
        while (at < line.Words.Count)
        {
            var step = cuts.IsCut(at) || line.Words[at].IsMark ? 1 : About.At(line.Words, at);
            if (step == 0)
            {
                break;
            }

            cuts.Cut(at, at + step);
            at += step;
        }

        if (who is not null && who.Words.To > at)
        {
            CutLead(line, cuts, who.Words.To, who: null);
        }
    }

    private static void CutClosing(Line line, Cuts cuts)
    {
        for (var end = line.Words.Count; end > 0; end--)
        {
            if (!cuts.IsCut(end - 1) && !line.Words[end - 1].IsMark && Polite.At(line.Words, end - 1) != 1)
            {
                return;
            }

            cuts.Cut(end - 1, end);
        }
    }

    private static readonly PhraseSet Polite = PhraseSet.Of("ạ", "nhé", "nha", "nhe", "nghen", "hen");
}
