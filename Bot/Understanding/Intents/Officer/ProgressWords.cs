using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>How far the work is, and figures reported for a commitment.</summary>
internal static class ProgressWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/progress-words");

    private static readonly PhraseSet Going = Lexicon["going"];

    private static readonly PhraseSet Sure = Lexicon["sure"];

    private static readonly PhraseSet Verdicts = PhraseSet.Of("[{chưa}|{không}] đạt", "vượt", "[{chưa}|{không}] hoàn thành", "{chưa} thực hiện");

    private static readonly PhraseSet NotWork = PhraseSet.Of("làm phiền", "làm gì", "làm thinh", "làm sao", "làm chi", "đang làm gì", "đang đi chơi", "chưa làm gì nên");

    /// <summary>Said of oneself, though "tu danh gia" might be told to Tư.</summary>
    public static readonly IntentRow[] SelfAssessed =
    [
        Head(Intent.Checkin, "(dòng|chỉ tiêu) [số]").NotAsked()
            .If(h => !h.HasTask && ReportFigures.LineOf(h.Line) is not null && ReportFigures.ValueOf(h.Line) is not null && h.Line.Date is not { Introduced: true }),
        Head(Intent.Checkin, "tự (đánh giá|chấm|chấm điểm|nhận xét|xếp loại|báo cáo)", "(check-in|checkin|check in)").NotAsked()
            .If(h => !h.HasTask && ReportFigures.LineOf(h.Line) is not null && (ReportFigures.ValueOf(h.Line) is not null || h.Has(Verdicts))),
    ];

    private static readonly PhraseSet CheckingIn = PhraseSet.Of("check-in", "checkin", "check in", "tự (đánh giá|chấm|báo cáo)");

    // "Checkin cam kết tháng 2", "điểm tình hình thực hiện bản cam kết: dòng 5 chưa đạt": the commitment itself is reported on.
    private static readonly IntentRow Commitment =
        Head(Intent.Checkin, Lexicon["check in"]).NotAsked()
            .If(h => !h.HasTask && h.Line.Date is not { Introduced: true } && (h.Begins(CheckingIn) is not null || ReportFigures.LineOf(h.Line) is not null || h.Has(Verdicts)));

    // "Trung tâm tự đánh giá chỉ tiêu giải quyết đúng hạn đạt 100%"
    private static readonly PhraseSet Target = Lexicon["target"];

    /// <summary>A figure and what it measures, in a whole sentence; asked where no other row holds.</summary>
    public static readonly IntentRow[] FiguresInSentences =
    [
        When(Intent.Checkin, h => !h.HasTask && !h.IsQuestion && h.Has(Target) && ReportFigures.ValueOf(h.Line) is not null && Persons.AnyFrom(h, 0) is null
            && h.Line.Date is not { Introduced: true } && h.Line.Words.Count <= LongestReport)
            .NotWith("phải", "phấn đấu", "yêu cầu", "đề nghị", "giao", "hãy", "nếu", "theo kế hoạch", "mục tiêu"),
    ];

    private const int LongestReport = 30;

    private static readonly PhraseSet Left = PhraseSet.Of("[vẫn|hiện|giờ|mới] (còn|chỉ còn|còn thiếu|thiếu) [khoảng|chừng|tầm|có|lại|khâu|phần]");

    private static readonly PhraseSet Few = PhraseSet.Of("một", "hai", "ba", "vài", "mấy", "ít", "mỗi", "một số");

    private static readonly PhraseSet OwnDeed = Lexicon["own deed"];

    private static readonly PhraseSet PromisedDeed = Lexicon["promised deed"];

    private static readonly PhraseSet OrderedDeed = PhraseSet.Of("đã", "{nhé} (em|e|các em)", "phải", "yêu cầu", "đề nghị", "xin", "gia hạn");

    public static readonly IntentRow[] Rows =
    [
        Commitment,
        Whole(Intent.Checkin, "(check-in|checkin|check in) [cam kết] [{nhé}]"),
        // "Check-in cam kết dòng 1, kết quả 12": the figure is no assignment.
        new IntentRow(Intent.Checkin, h => h.Begins(CheckingIn) is not null && ReportFigures.LineOf(h.Line) is not null
            && h.Line.Mentions.All(m => !m.IsMarked) ? new Span(0, 0) : null).NotAsked(),
        new IntentRow(Intent.Checkin, h => ReportFigures.LineOf(h.Line) is not null && ReportFigures.ValueOf(h.Line) is not null ? new Span(0, 0) : null).NotAsked().Unless(h => h.HasTask),
        Head(Intent.Checkin, "tự đánh giá", "[tự] đánh giá cam kết", "tự chấm", "báo cáo cam kết", "báo cáo (dòng|chỉ tiêu)", "(dòng|chỉ tiêu) [số]").NotAsked()
            .If(h => !h.HasTask && ReportFigures.LineOf(h.Line) is not null && h.Has(Verdicts)),
        new IntentRow(Intent.Checkin, h => !h.HasTask && ReportFigures.IsOnlyFigure(h.Line) ? new Span(0, 0) : null).NotAsked(),
        When(Intent.Progress, h => !h.IsQuestion && ReportFigures.PercentOf(h.Line) is not null && (h.HasTask || h.Begins(Going) is not null || h.Has(WordSets.It))),
        Head(Intent.Progress, Lexicon["progress"])
            .NotAsked()
            .If((h, span) => h.HasTask || h.Has(WordSets.It) || IsAboutWork(h, span)),
        // "Em gửi dự thảo 12 anh xem trước"
        Head(Intent.Progress, "[vừa|mới|xin] (gửi|gởi|trình) [trước] [anh|chị|a|c|sếp|lãnh đạo] [trước] (dự thảo|bản nháp|bản thảo|đề cương|nháp)").NotAsked().If(h => h.HasTask),
        // "21 còn 1 xã chưa gửi", "21 thiếu 2 xã" of whoever does it.
        new IntentRow(Intent.Progress, h => h.HasTask && h.Begins(Left) is { } left && left.To < h.Line.Words.Count
            && (h.Line.Words[left.To].IsNumber || Few.At(h.Line.Words, left.To) > 0) ? left : null).NotAsked(),
        // "12 chắc phải t6", "15 hẹn chiều mai": when, and nothing else.
        When(Intent.Progress, h => h.HasTask && !h.IsQuestion && h.Line.Date is { Date: not null } && IsOnlyPromised(h.Line)),
        // "Còn việc 15 thì mai em làm"
        When(Intent.Progress, h => h.HasTask && !h.IsQuestion && h.Line.Date is { Date: not null } && h.Line.Core.Finishes(OwnDeed) is not null
            && !Hedges.AnyBefore(h.Line.Words, h.Line.Words.Count)),
        // "176 giá trị còn lại chưa chốt, chiều nay gửi", of work of his own.
        When(Intent.Progress, h => !h.IsQuestion && h.Line.Date is { Date: not null } && h.Line.Core.Finishes(PromisedDeed) is not null && !h.Has(OrderedDeed)
            && IsOfOwn(h) && !Hedges.AnyBefore(h.Line.Words, h.Line.Words.Count)),
        // "18 đã kiểm tra 5/12 hộ", "18 mới gọi cho 3 xã"
        Head(Intent.Progress, Lexicon["counted so far"]).NotAsked().If((h, span) => h.HasTask && h.After(span).Count > 0),
        // "12: đã gửi phiếu lấy ý kiến".
        When(Intent.Progress, h => !h.IsQuestion && NotedAfterNumber(h)),
        // "Việc 14 tới nay dán mã QR được 120 hộ rồi": how much of it is done.
        When(Intent.Progress, h => !h.IsQuestion && h.HasTask && CountsSoFar(h.Line)),
    ];

    private static readonly PhraseSet Promising = PhraseSet.Of("chắc", "hẹn", "hứa", "dự kiến", "để", "phải", "cố", "ráng", "cố gắng");

    private static bool IsOnlyPromised(Line line)
    {
        var (words, isPromised) = (line.Core.Words, false);
        for (var i = 0; i < words.Count;)
        {
            var promising = Promising.At(words, i);
            isPromised |= promising > 0;
            var step = Math.Max(Math.Max(promising, Around.At(words, i)),
                Math.Max(Courtesy.Closing.At(words, i), Math.Max(Courtesy.Opening.At(words, i), Courtesy.Subject.At(words, i))));
            if (step == 0 && !words[i].IsMark)
            {
                return false;
            }

            i += Math.Max(step, 1);
        }

        return isPromised;
    }

    private static readonly PhraseSet Around = PhraseSet.Of("là", "thì", "tới", "đến", "qua", "mới", "được", "khoảng", "tầm", "cũng", "lắm");

    private static readonly PhraseSet SoFar = PhraseSet.Of("(được|dc|đc|xong|đạt|hơn|khoảng|tầm|cỡ|gần) [được|khoảng|hơn|gần|tầm]");

    private static bool CountsSoFar(Line line)
    {
        for (var i = 0; i < line.Words.Count - 1; i++)
        {
            if (SoFar.At(line.Words, i) is > 0 and var length && i + length < line.Words.Count - 1 && line.Words[i + length].IsNumber
                && !line.IsMentioned(i + length) && CountedThings.At(line.Words, i + length + 1)
                && !NotSoFar.IsIn(line.Words, 0, i))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly PhraseSet NotSoFar = PhraseSet.Of("nhắc", "nếu", "cho", "xin", "giao", "cần", "phải", "hạn", "sẽ", "{không}", "{chưa}", "trễ", "chậm", "quá hạn");

    private static bool IsOfOwn(LineAnalysis analysis) =>
        analysis.HasTask && analysis.Line.Mentions.All(m => analysis.Context.OpenTasks.Any(t => t.IsMine && t.Number == m.Number));

    private static bool IsAboutWork(LineAnalysis analysis, Span span) =>
        Sure.At(analysis.Line.Words, span.From) > 0 && !analysis.Has(NotWork) && analysis.Line.Words.Count <= 16;

    private static bool NotedAfterNumber(LineAnalysis analysis)
    {
        var mention = analysis.HasTask ? analysis.Line.Mentions[^1].Words : default;
        var words = analysis.Line.Words;
        return analysis.HasTask && mention.To + 1 < words.Count && words[mention.To].Is(':') && analysis.Line.Gist.Words.Count > 1
            && analysis.Line.Mentions[0].Words.From <= 2;
    }
}
