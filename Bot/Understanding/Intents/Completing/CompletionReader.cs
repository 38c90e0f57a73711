using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>
/// Whether a line with "xong" in it says that something is done. "Sắp xong", "chiều xong", "xong 1 nửa", "xong chưa?",
/// "xong thì báo anh" do not; "xong rồi mà sếp chưa ký" does: the work is handed in and waits.
/// </summary>
internal static class CompletionReader
{
    private const int LongestQuestion = 9;

    private const int NearBehind = 3;

    public static CompletionVerdict Read(LineAnalysis analysis)
    {
        var line = analysis.Line;
        var isQuestion = analysis.IsQuestion;
        var isDoneThen = CompletionPlace.IsDoneThen(line, analysis.Context.Calendar.DateOf(analysis.Context.Now));
        var gist = isDoneThen ? line.Gist : line.Core;
        var words = gist.Words;
        var promisedByDate = !isDoneThen && line.Date is { } date && CompletionPlace.IsDoneBy(date.Words);
        if (CompletionPlace.Find(gist, line.HasTask) is not { } found)
        {
            if (line.Attachments.Count > 0 && !isQuestion && CompletionWords.HandedInAgain.IsIn(words) && !CompletionGuards.Negations.IsIn(words))
            {
                return CompletionVerdict.Done;
            }

            return promisedByDate && !isQuestion ? CompletionVerdict.Promise : CompletionVerdict.None;
        }

        var (from, to) = CompletionPlace.ClauseAround(words, found);
        var awaiting = gist.Has(CompletionWords.AwaitingOthers);
        var before = new Span(from, found.From);
        var after = new Span(found.To, to);
        var isStep = CompletionSteps.Are(analysis, words, before, found, after);
        if ((CompletionGuards.OtherDeeds.EndsAt(words, from, found.From) && !(isStep && line.HasTask)) || Has(CompletionGuards.Counts, words, before)
            || !(line.HasTask && IsDenied(words, before))
            && CompletionGuards.Orders.IsIn(words, found.To, line.HasTask && (Has(CompletionWords.Completed, words, new Span(from, to)) || CompletionNotes.AreBehind(analysis, words, to))
                ? to : words.Count) || Has(CompletionGuards.Unsure, words, after))
        {
            return CompletionVerdict.None;
        }

        // "Hủy cái báo cáo vừa gửi"
        if (CompletionWords.HandedIn.At(words, found.From) == found.Length && analysis.Begins(CompletionGuards.TakenBack) is not null)
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

        // "12 đâu phải của em mà xong", "con em học lớp 12 xong rồi"
        if ((from > 0 && words[from - 1].Is("ma") && (Has(CompletionGuards.Negations, words, new Span(0, from)) || Has(CompletionGuards.Denials, words, new Span(0, from))))
            || (!line.HasTask && Has(CompletionGuards.OwnLife, words, before)))
        {
            return CompletionVerdict.None;
        }

        if (CompletionOrders.Are(analysis, words, found.To, Has(CompletionWords.Completed, words, new Span(from, to))))
        {
            return CompletionVerdict.None;
        }

        var place = gist.InLine(found).From;
        if (Has(CompletionGuards.Conditions, words, before) || (!line.HasTask && Has(CompletionGuards.Thanks, words, before))
            || Hedges.AnyBefore(line.Words, place) || Hedges.IsReported(analysis, place) || CompletionSpeaker.IsSomebodyElse(analysis, before, found)
            || CompletionSpeaker.IsName(analysis, found))
        {
            return CompletionVerdict.None;
        }

        if (IsDenied(words, before) || IsDenied(words, after)
            || Has(CompletionGuards.Denials, words, after) || CompletionGuards.SentBack.IsIn(words, found.To))
        {
            return IsImpossible(words, found, after) ? CompletionVerdict.Impossible : IsOfOnesOwn(line, found) ? CompletionVerdict.NotYet : CompletionVerdict.None;
        }

        if (isStep || CompletionParts.IsPartSaid(words, before) || CompletionParts.IsPartSaid(words, after) || CompletionParts.IsOutcome(words, found)
            || CompletionParts.IsNumbered(line, gist, found) || CompletionParts.HasPart(line, gist, after) || ReportFigures.PercentOf(line) is < 100)
        {
            return CompletionVerdict.Partly;
        }

        var completed = Has(CompletionWords.Completed, words, new Span(from, to));
        if (Has(CompletionGuards.Promises, words, before) || (!completed && Has(CompletionGuards.Promises, words, after)))
        {
            return line.HasTask || line.Date is { Date: not null }
                || (Has(CompletionWords.FirstPerson, words, before) && !Has(CompletionWords.Everyone, words, before)) ? CompletionVerdict.Promise : CompletionVerdict.None;
        }

        if (!completed && (Has(CompletionGuards.Later, words, before) || Has(CompletionGuards.Later, words, after)))
        {
            return CompletionVerdict.Promise;
        }

        if (promisedByDate || (line.Date is not null && !completed && !awaiting))
        {
            return CompletionVerdict.Promise;
        }

        if (CompletionGuards.Outings.At(words, found.To) > 0
            || CompletionGuards.Afterwards.IsIn(words, found.To, Math.Min(words.Count, found.To + NearBehind))
            || !(line.HasTask && completed) && CompletionGuards.Plans.IsIn(words, found.To, to))
        {
            return CompletionVerdict.None;
        }

        // "Xong việc về trước nha", "làm cái này xong rồi em qua cái kia"
        if (!line.HasTask && (CompletionGuards.GoingHome.At(words, found.To) + CompletionGuards.ThenOthers.At(words, found.To) > 0
            || CompletionGuards.AndThenOthers.IsIn(words, found.To)))
        {
            return CompletionVerdict.None;
        }

        if (found.To < to && !isDoneThen && !(completed && AtTime.At(words, found.To) > 0) && !IsReport(words, found)
            && CompletionGuards.Nexts.At(words, found.To) > WordSets.Tail.At(words, found.To) && Courtesy.Opening.At(words, found.To) == 0
            && !CompletionNotes.At(line, words, found.To))
        {
            return CompletionVerdict.None;
        }

        return CompletionParts.RemainderIsOpen(words, gist, to) && !awaiting
            ? CompletionVerdict.Partly
            : CompletionStatement.Holds(line, gist, found, from, to, CompletionSpeaker.SaysOwnUnit(analysis, before, found)) ? CompletionVerdict.Done : CompletionVerdict.None;
    }

    /// <summary>What the work waits for though it is handed in: "sếp chưa ký".</summary>
    public static string? Awaited(Line line) =>
        line.Core.Find(CompletionWords.AwaitingOthers) is { } span
            ? line.Source.OriginalSlice(line.Core.Words[span.From].Start, line.Core.Words[span.To - 1].End)
            : null;

    // "Đã hoàn thành lúc 16 giờ chiều qua"
    private static readonly PhraseSet AtTime = PhraseSet.Of("(lúc|vào|từ|hồi|trong|hôm) [lúc|giờ|sáng|trưa|chiều|tối|ngày|hôm|tuần]");

    // "Mới nộp xong báo cáo hộ nghèo": a paper; "gửi xong báo cáo lại anh" tells what to do then.
    private static bool IsReport(IReadOnlyList<Seen> words, Span found) =>
        CompletionWords.HandedIn.At(words, found.From) == found.Length && words[found.From].Folded is "moi" or "vua" or "da"
        && found.To + 2 < words.Count && words[found.To].Is("bao") && words[found.To + 1].Is("cao") && !words[found.To + 2].IsMark
        && CompletionGuards.ReportTo.At(words, found.To + 2) == 0;

    private static bool Has(PhraseSet phrases, IReadOnlyList<Seen> words, Span span) => phrases.IsIn(words, span.From, span.To);

    private static bool IsDenied(IReadOnlyList<Seen> words, Span span) => Enumerable.Range(span.From, span.Length)
        .Any(i => CompletionGuards.Negations.At(words, i) is > 0 and var length && i + length <= span.To && !NumberedPapers.Hold(words, i));

    // "không xong được", "làm không xong nổi"
    private static bool IsImpossible(IReadOnlyList<Seen> words, Span found, Span after) =>
        (found.From > 0 && WordSets.Never.At(words, found.From - 1) > 0 && CompletionWords.HandedIn.At(words, found.From) == 0 && after.Length > 0
            && WordSets.Able.At(words, after.From) > 0)
        || (found.From > 1 && WordSets.CanNot.At(words, found.From - 2) == 2);

    // "Chưa xong đâu em", "12 chưa hoàn thành"; a long sentence in which something is not finished is about something else.
    private static bool IsOfOnesOwn(Line line, Span found) => line.HasTask || line.Core.Starts.Count > 1 || found.From <= 2;
}
