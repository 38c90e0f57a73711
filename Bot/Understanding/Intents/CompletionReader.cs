using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>
/// Whether a line with "xong" in it says that something is done. "Sắp xong", "chiều xong", "xong 1 nửa", "xong chưa?",
/// "xong thì báo anh" do not; "xong rồi mà sếp chưa ký" does: the work is handed in and waits.
/// </summary>
internal static class CompletionReader
{
    private const int LongestQuestion = 9;

    private static readonly PhraseSet ClauseBreaks = PhraseSet.Of(",", ".", ";", "!", "?", "\n", "mà", "nhưng", "vì", "do", "but", "because", "nhưng mà", "còn", "tại", "bởi", "and");

    public static CompletionVerdict Read(Hearing hearing)
    {
        var line = hearing.Line;
        var isQuestion = hearing.IsQuestion;
        var gist = line.Core;
        var words = gist.Words;
        var promisedByDate = line.Date is { } date && IsDoneBy(date.Words);
        if (FindDone(gist) is not { } found)
        {
            if (line.Attachments.Count > 0 && !isQuestion && CompletionWords.HandedInAgain.IsIn(words) && !CompletionGuards.Negations.IsIn(words))
            {
                return CompletionVerdict.Done;
            }

            return promisedByDate && !isQuestion ? CompletionVerdict.Promise : CompletionVerdict.None;
        }

        var (from, to) = ClauseAround(words, found);
        var awaiting = gist.Has(CompletionWords.AwaitingOthers);
        var before = new Span(from, found.From);
        var after = new Span(found.To, to);
        var isStep = CompletionSteps.Are(hearing, words, before, found, after);
        if ((CompletionGuards.OtherDeeds.EndsAt(words, from, found.From) && !(isStep && line.HasTask)) || Has(CompletionGuards.Counts, words, before) || CompletionGuards.Orders.IsIn(words, found.To, Has(CompletionWords.Completed, words, new Span(from, to)) && line.HasTask ? to : words.Count) || Has(CompletionGuards.Unsure, words, after))
        {
            return CompletionVerdict.None;
        }

        // "Hủy cái báo cáo vừa gửi"
        if (CompletionWords.HandedIn.At(words, found.From) == found.Length && hearing.Begins(CompletionGuards.TakenBack) is not null)
        {
            return CompletionVerdict.None;
        }

        // "Rồi xong, mưa tới": a sigh.
        if (found.From > 0 && (!line.HasTask || words[found.From - 1].Is("thoi")) && CompletionGuards.Sighs.At(words, found.From - 1) == 1 && words[found.From].Is("xong"))
        {
            return CompletionVerdict.None;
        }

        if (isQuestion)
        {
            return line.HasTask || (words.Count <= LongestQuestion && CompletionWords.SmallThings.At(words, found.To) == 0) ? CompletionVerdict.Question : CompletionVerdict.None;
        }

        var place = gist.InLine(found).From;
        if (Has(CompletionGuards.Conditions, words, before) || (!line.HasTask && Has(CompletionGuards.Thanks, words, before)) || Hedges.AnyBefore(line.Words, place) || Hedges.IsReported(hearing, place) || CompletionSpeaker.IsSomebodyElse(hearing, before, found) || CompletionSpeaker.IsName(hearing, found))
        {
            return CompletionVerdict.None;
        }

        if (Has(CompletionGuards.Negations, words, before) || Has(CompletionGuards.Negations, words, after) || Has(CompletionGuards.Denials, words, after) || CompletionGuards.SentBack.IsIn(words, found.To))
        {
            return IsImpossible(words, found, after) ? CompletionVerdict.Impossible : IsOfOnesOwn(line, found) ? CompletionVerdict.NotYet : CompletionVerdict.None;
        }

        if (isStep || IsPartSaid(words, before) || IsPartSaid(words, after) || IsOutcome(words, found) || IsNumbered(line, gist, found) || HasPart(line, after) || Figures.PercentOf(line) is < 100)
        {
            return CompletionVerdict.Partly;
        }

        var completed = Has(CompletionWords.Completed, words, new Span(from, to));
        if (Has(CompletionGuards.Promises, words, before) || (!completed && Has(CompletionGuards.Promises, words, after)))
        {
            return line.HasTask || line.Date is { Date: not null } || (Has(CompletionWords.FirstPerson, words, before) && !Has(CompletionWords.Everyone, words, before)) ? CompletionVerdict.Promise : CompletionVerdict.None;
        }

        if (!completed && (Has(CompletionGuards.Later, words, before) || Has(CompletionGuards.Later, words, after)))
        {
            return CompletionVerdict.Promise;
        }

        if (promisedByDate || (line.Date is not null && !completed && !awaiting))
        {
            return CompletionVerdict.Promise;
        }

        // "Xong việc về trước nha"
        if (!line.HasTask && CompletionGuards.GoingHome.At(words, found.To) > 0)
        {
            return CompletionVerdict.None;
        }

        if (found.To < to && !IsReport(words, found) && CompletionGuards.Nexts.At(words, found.To) > WordSets.Tail.At(words, found.To) && Courtesy.Opening.At(words, found.To) == 0 && !CompletionNotes.At(line, words, found.To))
        {
            return CompletionVerdict.None;
        }

        return RemainderIsOpen(words, gist, to) && !awaiting
            ? CompletionVerdict.Partly
            : CompletionStatement.Holds(line, gist, found, from, to, CompletionSpeaker.SaysOwnUnit(hearing, before, found)) ? CompletionVerdict.Done : CompletionVerdict.None;
    }

    /// <summary>What the work waits for though it is handed in: "sếp chưa ký".</summary>
    public static string? Awaited(Line line) =>
        line.Core.Find(CompletionWords.AwaitingOthers) is { } span
            ? line.Source.OriginalSlice(line.Core.Words[span.From].Start, line.Core.Words[span.To - 1].End)
            : null;

    /// <summary>The words of the line that say it is done, whatever else is said of them.</summary>
    public static Span? DoneIn(Line line) => FindDone(line.Core) is { } found ? line.Core.InLine(found) : null;

    private static Span? FindDone(Gist gist)
    {
        var words = gist.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var length = Math.Max(CompletionWords.Done.At(words, i), CompletionWords.HandedIn.At(words, i));
            if (length > 0 && !IsInCode(words, i, i + length) && !(i > 0 && CompletionWords.Nouns.At(words, i - 1) > 1) && !IsAlongside(words, i + length) && !(words[i].Is("hoan") && gist.InLine(new Span(i, i + 2)).Length > 2))
            {
                return new Span(i, i + length);
            }
        }

        return null;
    }

    // "Đã song hành", "làm song song"
    private static bool IsAlongside(IReadOnlyList<Seen> words, int to) => words[to - 1].Is("song") && Alongside.At(words, to) > 0;

    private static readonly PhraseSet Alongside = PhraseSet.Of("song", "hành", "phương", "ngữ", "sinh", "ca", "tấu", "sắt", "kiếm", "le");

    // "Mới nộp xong báo cáo hộ nghèo": a paper; "gửi xong báo cáo lại anh" tells what to do then.
    private static bool IsReport(IReadOnlyList<Seen> words, Span found) =>
        CompletionWords.HandedIn.At(words, found.From) == found.Length && words[found.From].Folded is "moi" or "vua" or "da"
        && found.To + 2 < words.Count && words[found.To].Is("bao") && words[found.To + 1].Is("cao") && !words[found.To + 2].IsMark && CompletionGuards.ReportTo.At(words, found.To + 2) == 0;

    // "12xong34"
    private static bool IsInCode(IReadOnlyList<Seen> words, int from, int to) =>
        from > 0 && words[from].Token.Glued && words[from - 1].IsNumber && to < words.Count && words[to].Token.Glued && words[to].IsNumber;

    private static bool IsDoneBy(string words)
    {
        List<Seen> said = [.. Text.Folded.Of(words).Tokens.Select(Seen.Of)];
        if (said is [var article, _, ..] && article.Is("the"))
        {
            // "chua the xong trong hom nay"
            said.RemoveAt(0);
        }

        return CompletionWords.Done.At(said, 0) > 0 || CompletionWords.HandedIn.At(said, 0) > 0 || CompletionWords.Done.Ends(said);
    }

    private static (int From, int To) ClauseAround(IReadOnlyList<Seen> words, Span found)
    {
        var from = found.From;
        while (from > 0 && ClauseBreaks.At(words, from - 1) == 0)
        {
            from--;
        }

        var to = found.To;
        while (to < words.Count && ClauseBreaks.At(words, to) == 0)
        {
            to++;
        }

        return (from, to);
    }

    private static bool Has(PhraseSet phrases, IReadOnlyList<Seen> words, Span span) => phrases.IsIn(words, span.From, span.To);

    // "không xong được", "làm không xong nổi"
    private static bool IsImpossible(IReadOnlyList<Seen> words, Span found, Span after) =>
        (found.From > 0 && WordSets.Never.At(words, found.From - 1) > 0 && CompletionWords.HandedIn.At(words, found.From) == 0 && after.Length > 0 && WordSets.Able.At(words, after.From) > 0)
        || (found.From > 1 && WordSets.CanNot.At(words, found.From - 2) == 2);

    // "Chưa xong đâu em", "12 chưa hoàn thành"; a long sentence in which something is not finished is about something else.
    private static bool IsOfOnesOwn(Line line, Span found) => line.HasTask || line.Core.Starts.Count > 1 || found.From <= 2;

    // "Chỉ còn ký là xong", "có chữ ký thì xong".
    private static bool IsOutcome(IReadOnlyList<Seen> words, Span found) => found.From > 0 && CompletionGuards.Outcome.At(words, found.From - 1) > 0;

    // "12 xong 80": a number before says which, a bare one after how much.
    private static bool IsNumbered(Line line, Gist gist, Span found)
    {
        var place = gist.InLine(found);
        return line.Mentions.Any(m => m.Words.To <= place.From) && line.Mentions.Any(m => !m.IsMarked && m.Words.From == place.To && m.Words.Length == 1);
    }

    private static bool IsPartSaid(IReadOnlyList<Seen> words, Span span)
    {
        for (var i = span.From; i < span.To; i++)
        {
            if (CompletionGuards.NotPart.At(words, i) is > 0 and var other)
            {
                i += other - 1;
            }
            else if (CompletionGuards.NearOrPart.At(words, i) is > 0 and var length && i + length <= span.To)
            {
                return true;
            }
        }

        return false;
    }

    // "Xong 80", but not "xong công văn số 8/CCHC ngày 6/3/2026".
    private static bool HasPart(Line line, Span after)
    {
        var words = line.Core.Words;
        for (var i = after.From; i < after.To; i++)
        {
            if (words[i].IsNumber && !words[i].Is("100") && !(i > 0 && words[i - 1].Is("ca")) && !(i + 1 < words.Count && words[i + 1].Is('/')) && WordSets.Periods.At(words, i - 1) == 0
                && line.Core.InLine(new Span(i, i + 1)).From is var place && !line.Papers.Any(p => p.Holds(place)))
            {
                return true;
            }
        }

        return false;
    }

    // "xong phần 1, còn phụ lục chưa có": a later clause says what is missing.
    private static bool RemainderIsOpen(IReadOnlyList<Seen> words, Gist gist, int to) =>
        to < gist.End && (WordSets.StillMissing.IsIn(words, to));
}
