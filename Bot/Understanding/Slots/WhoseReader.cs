using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>Whose part of a list is wanted: "việc quá hạn của Quý", "quá hạn phòng KT". A name nobody bears is kept as said.</summary>
internal static class WhoseReader
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/whose-reader");

    private static readonly PhraseSet Belonging = PhraseSet.Of("của", "do", "giao cho", "của đồng chí", "của đơn vị", "of", "by");

    private static readonly PhraseSet Kinds = Lexicon["kinds"];

    // "Của tôi", "của đơn vị tôi", "phòng mình": one's own, which is the whole list.
    private static readonly PhraseSet Own = Lexicon["own"];

    public static Reading Read(LineAnalysis analysis, Span where)
    {
        var words = analysis.Line.Words;
        for (var at = where.To; at < words.Count; at++)
        {
            if (MatchAt(analysis, at) is { } who)
            {
                if (who.IsUnit && IsOnlyAKind(analysis.Line, who.Words))
                {
                    break;
                }

                return new Reading
                {
                    Intent = Intent.Overdue,
                    Person = who.Person,
                    PersonCandidates = who.Person is null && !who.IsUnit ? who.Candidates : [],
                    PersonWords = who.Person is null ? who.Said : null,
                };
            }
        }

        return new Reading { Intent = Intent.Overdue, PersonWords = Unclear(analysis.Line, where.To) };
    }

    // "Phường Lâm Giang": one's own ward is called "phường" too, but another one's name follows.
    private static bool IsOnlyAKind(Line line, Span unit) =>
        unit.To < line.Words.Count && line.Words[unit.To].IsWord && Kinds.Covers(line.Words, unit.To - 1, unit.To)
        && After.At(line.Words, unit.To) == 0
        && !line.IsDated(unit.To);

    private static readonly PhraseSet After = PhraseSet.Of(
        "ạ", "nhé", "nha", "không", "nào", "trang", "page", "tôi", "em", "mình", "ta", "tuần", "tháng", "quý", "năm", "hôm nay", "hiện nay", "này");

    private static PersonMatch? MatchAt(LineAnalysis analysis, int at) =>
        analysis.People.At(at, loose: false) is { IsUnit: true, IsKnown: true } unit ? unit
        : Belonging.At(analysis.Line.Words, at) is > 0 and var length
            ? analysis.People.At(at + length) is { IsUnit: true, IsKnown: true } whole ? whole : Persons.Sure(analysis, at + length)
        : analysis.People.At(at) is { IsUnit: false, IsCertain: true } ? Persons.Sure(analysis, at)
        : null;

    /// <summary>What is said after "của", "phòng", "phường" and is nobody's name; null where nothing of the kind is said.</summary>
    /// <summary>"Việc phòng Nông nghiệp": the unit called by a name that no unit here bears, as typed; null for one's own.</summary>
    public static string? UnclearUnit(Line line, Span list)
    {
        var words = line.Words;
        var end = list.To;
        if (end >= words.Count || !words[end].IsWord || After.At(words, end) > 0 || line.IsDated(end) || Courtesy.Closing.At(words, end) > 0 || Asking.At(words, end) > 0)
        {
            return null;
        }

        var kind = Enumerable.Range(list.From, list.Length).FirstOrDefault(at => Kinds.Covers(words, at, end), end);
        return kind < end ? Unclear(line, kind) : null;
    }

    private static readonly PhraseSet Asking = Lexicon["asking"];

    private static string? Unclear(Line line, int from)
    {
        var words = line.Words;
        var end = words.Count;
        while (end > from && (words[end - 1].IsMark || words[end - 1].IsNumber || words[end - 1].Is("trang") || words[end - 1].Is("page")
            || words[end - 1].Is("a") || words[end - 1].Is("nhe") || words[end - 1].Is("nha") || words[end - 1].Is("khong")))
        {
            end--;
        }

        var kind = Kinds.At(words, from);
        return kind == 0 || from + kind >= end || Own.Covers(words, from, end)
            ? null
            : line.Source.OriginalSlice(words[from].Start, words[end - 1].End);
    }
}
