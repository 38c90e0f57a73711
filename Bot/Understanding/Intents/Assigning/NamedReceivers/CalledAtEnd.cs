using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;

/// <summary>The work and its day first, and whoever is to do it called at the end: "ngày kia nộp báo cáo bình đẳng giới nghe Mai".</summary>
internal static class CalledAtEnd
{
    private const int LongestName = 5;

    private static readonly PhraseSet Particles = PhraseSet.Of("nghe", "nhé", "nha", "nhe", "nghen", "hen", "nhen", "giúp", "giùm", "dùm", "đi", "luôn", "ha", ",");

    private static readonly PhraseSet After = PhraseSet.Of("ơi", "ui", "nhé", "nha", "nhe", "nghe", "nghen", "ạ");

    private static readonly PhraseSet Done = PhraseSet.Of("{rồi}", "đã", "{không}", "{chưa}");

    public static Span? Where(LineAnalysis analysis)
    {
        var (line, words) = (analysis.Line, analysis.Line.Words);
        return !analysis.IsQuestion && !line.HasTask && words.Count > 3 && Work(line.Core) is { } work && Of(analysis) is { } called
            && (line.Date is { Date: not null } || IsOrdered(analysis, work, called))
            && !Done.IsIn(words, 0, called.Words.From) && !Hedges.AnyBefore(words, called.Words.From)
            ? new Span(work, work)
            : null;
    }

    // "Chuẩn bị nước cho họp chi bộ nhé Tư": with no day said, a head tells his own people so.
    private static bool IsOrdered(LineAnalysis analysis, int work, PersonMatch called)
    {
        var (words, end) = (analysis.Line.Words, called.Words.From);
        return end - work > 2 && Wants.IsOfStaff(analysis, called.Person!)
            && (WorkVerbs.Things.IsIn(words, work, end) || CompletionGuards.OtherDeeds.At(words, work) == 0) && !Statements.IsTelling(analysis, work, end);
    }

    /// <summary>Who is called there, with the particle before; nobody who stands over the speaker, and not where the speaker says "em".</summary>
    public static PersonMatch? Of(LineAnalysis analysis)
    {
        var words = analysis.Line.Words;
        var end = words.Count;
        while (end > 0 && (words[end - 1].IsMark || After.Covers(words, end - 1, end)))
        {
            end--;
        }

        for (var from = end - 1; from > 1 && from > end - LongestName; from--)
        {
            if (Particles.At(words, from - 1) == 1 && Persons.Sure(analysis, from) is { IsUnit: false, Person: { } named } who && who.Words.To == end)
            {
                return named.PersonId == analysis.Context.Speaker?.Id || Wants.IsOfHead(analysis, named)
                    || (CompletionWords.FirstPerson.IsIn(words, 0, from) && !Wants.IsOfStaff(analysis, named))
                    ? null
                    : who with { Words = new Span(from - 1, words.Count) };
            }
        }

        return null;
    }

    // Where the work begins, in words of the line.
    private static int? Work(Gist gist)
    {
        foreach (var start in gist.Starts)
        {
            if (WorkVerbs.All.At(gist.Words, start) > 0 || WorkVerbs.Things.At(gist.Words, start) > 0)
            {
                return gist.InLine(new Span(start, start + 1)).From;
            }
        }

        return null;
    }
}
