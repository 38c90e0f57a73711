using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Intents.Officer;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>What takes an act back before it is said: a wish, a condition, hearsay, a doubt, somebody else's words, a quotation.</summary>
internal static class Hedges
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/hedges");

    private static readonly PhraseSet Unreal = Lexicon["unreal"];

    private static readonly PhraseSet Polite = Lexicon["polite"];

    private static readonly PhraseSet Saying = Lexicon["saying"];

    private static readonly PhraseSet Later = Lexicon["later"];

    private static readonly PhraseSet Passive = PhraseSet.Of("được", "bị", "đã được", "đã bị", "is", "was", "been", "being");

    // "31 được rồi, duyệt" is said by whoever decides.
    private static readonly PhraseSet Already = PhraseSet.Of("{rồi}", "lắm", "{nhé}");

    private static readonly PhraseSet ToSomebody = PhraseSet.Of("cáo", "thưa", "gửi", "trình", "cho", "với", "bc", "chào", "nhờ");

    /// <summary>Such words stand before that place of the words given.</summary>
    public static bool AnyBefore(IReadOnlyList<Seen> words, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (Unreal.At(words, i) > 0 && Polite.At(words, i) == 0 && !IsPavement(words, i))
            {
                return true;
            }
        }

        return IsQuoted(words, end);
    }

    // "Via he" is no "hễ".
    private static bool IsPavement(IReadOnlyList<Seen> words, int i) => i > 0 && words[i].Is("he") && words[i - 1].Is("via");

    /// <summary>"Lan nhắn là xong 15", "anh Khánh bảo không đồng ý": told of somebody else.</summary>
    public static bool IsReported(LineAnalysis analysis, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (Persons.Sure(analysis, i) is { } who && who.Person?.PersonId != analysis.Context.Speaker?.Id
                && who.Words.To < end && Saying.At(analysis.Line.Words, who.Words.To) > 0 && !IsAddressed(analysis, who))
            {
                return true;
            }
        }

        return IsSaidByElder(analysis.Line.Words, end);
    }

    // "Chị bảo 21 xong rồi mà": in one breath, and the speaker says nothing of himself.
    private static bool IsSaidByElder(IReadOnlyList<Seen> words, int end)
    {
        var from = end;
        while (from > 0 && !words[from - 1].IsMark)
        {
            from--;
        }

        return ElderSays.In(words, from, end) is { } says && !CompletionWords.FirstPerson.IsIn(words, says.To, end);
    }

    private static readonly PhraseSet ElderSays = PhraseSet.Of("(anh|chị|a|c|sếp|cô|chú|bác|ảnh|chỉ|nó|họ|mấy ảnh) [mới|vừa|có|đã|hay|cứ|lại] (nói|bảo|kêu|nhắn|kể|hứa|dặn|khoe)");

    /// <summary>"Mai duyệt 31", "duyệt 31 sau nhé": not now.</summary>
    public static bool IsLater(LineAnalysis analysis, Intent intent, Span where)
    {
        var line = analysis.Line;
        var begins = line.Words[where.From].Start;
        // "Lùi 12 tới thứ sáu: tôi đồng ý": that day was asked for.
        var isOnExtension = intent is Intent.Approve or Intent.Refuse && line.Core.Has(ExtendWords.Extension);
        if ((!isOnExtension && line.Dates.Any(d => d.End <= begins && !d.Introduced)) || Until.IsIn(line.Words, where.To)
            || Later.IsIn(line.Words, 0, where.From) || IsAfterwards(line.Words, where.From))
        {
            return true;
        }

        // A decision on an extension, or a return, ends with its new date.
        return intent is not (Intent.Approve or Intent.Return) && line.Gist.Ends.Any(end => Enumerable.Range(1, 2).Any(length =>
            end - length > 0 && line.Gist.InLine(new Span(end - length, end)) is var at && at.From >= where.To && !IsSomebody(analysis, at)
                && (Later.Covers(line.Gist.Words, end - length, end) || (length == 1 && line.Gist.Words[end - 1].Is("sau")))));
    }

    // "Duyệt 12 sau khi họp"
    private static readonly PhraseSet Until = PhraseSet.Of("(sau|đến|tới|trừ) khi", "khi nào", "chừng nào");

    // "Sau khi nghiên cứu" is over.
    private static bool IsAfterwards(IReadOnlyList<Seen> words, int end) =>
        Enumerable.Range(0, end).Any(i => words[i].Is("sau") && Afterwards.At(words, i) > 0 && When.At(words, i + 1) == 0);

    private static readonly PhraseSet Afterwards = PhraseSet.Of("sau");

    private static readonly PhraseSet When = PhraseSet.Of("khi", "đó");

    // "Duyệt 40 của đồng chí Mai"
    private static bool IsSomebody(LineAnalysis analysis, Span at) =>
        Enumerable.Range(Math.Max(0, at.From - LongestTitle), Math.Min(LongestTitle, at.From)).Any(i => analysis.People.At(i) is { IsCertain: true } who && who.Words.Holds(at.From))
        || (at.From > 0 && Whose.At(analysis.Line.Words, at.From - 1) > 0 && analysis.People.At(at.From) is { IsKnown: true });

    private const int LongestTitle = 3;

    private static readonly PhraseSet Whose = PhraseSet.Of("của");

    /// <summary>"31 được duyệt rồi", "chị Hoàn trả lại 12": it was done, by somebody else.</summary>
    public static bool IsDoneByOthers(LineAnalysis analysis, Span where)
    {
        var words = analysis.Line.Words;
        if (Passive.At(words, where.From - 1) > 0 || (words[where.From].Is("duoc") && where.Length > 1 && !words[where.From + 1].IsMark && Already.At(words, where.From + 1) == 0))
        {
            return true;
        }

        for (var from = Math.Max(0, where.From - 5); from < where.From; from++)
        {
            if (Persons.Sure(analysis, from) is { } who && (who.Words.To == where.From || (who.IsCertain && who.Words.Holds(where.From)))
                && who.Person?.PersonId != analysis.Context.Speaker?.Id && !IsOwnUnit(analysis, who) && !IsAddressed(analysis, who))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwnUnit(LineAnalysis analysis, PersonMatch who) =>
        who is { IsUnit: true, Person.UnitId: { } unit } && analysis.Context.Speaker?.Posts.Any(p => p.UnitId == unit) == true;

    private static bool IsAddressed(LineAnalysis analysis, PersonMatch who) =>
        who.Words.From > 0 && ToSomebody.At(analysis.Line.Words, who.Words.From - 1) > 0;

    // Within quotation marks that open before it and close after it.
    private static bool IsQuoted(IReadOnlyList<Seen> words, int at)
    {
        var marks = words.Take(at).Count(w => w.Is('"'));
        return marks % 2 == 1 && words.Skip(at).Any(w => w.Is('"'));
    }
}
