using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Leader;

/// <summary>A reminder put off, or asked for at another time.</summary>
internal static class SnoozeWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/leader/snooze-words");

    private static readonly PhraseSet Remind = PhraseSet.Of("nhắc", "nhắc việc", "nhắc vào", "nhắc lúc");

    private static readonly PhraseSet AndRemind = PhraseSet.Of("(,|;|.) [thì|rồi] [hãy] (nhắc lại|nhắc tôi|nhắc em|nhắc mình|nhắc tui|nhắc e|nhắc con)", "(,|;|.) remind me");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Snooze, Lexicon["snooze"])
            .Unless(h => Reminded(h) is not null)
            .NotWith("đừng nhắn", "(em|e|tôi|tui|con|cháu) [sẽ] báo (anh|chị|a|c|sếp|cô|chú|bác)"),
        // "Để tôi rảnh rồi tính, thứ 6 nhắc lại 12"
        new IntentRow(Intent.Snooze, h => h.Line.Core.Find(AndRemind) is { } at ? h.Line.Core.InLine(at) : null)
            .NotAsked()
            .If(h => h.Line.Words.Count <= 20 && h.Line.Date is { Date: not null } && Reminded(h) is null && (h.HasTask || h.Context.LastTask is not null))
            .NotWith("vướng", "kẹt", "{xong}", "hoàn thành", "nộp", "trình", "gia hạn", "lùi", "dời", "giao", "chuyển", "trả lại", "đồng ý", "xác nhận"),
        // "Anh đang lái xe, tí nữa nhắc lại anh", "nửa tiếng nữa hỏi lại chị", "để qua trưa hãy nhắc con 61"
        Any(Intent.Snooze, Lexicon["in a while"])
            .NotAsked().Unless(h => Reminded(h) is not null).If(h => h.Line.Words.Count <= 16),
        // "2h chiều nhắc em vụ 12"
        Any(Intent.Snooze, "(nhắc|báo|hú|kêu|gọi) [lại] (tôi|em|e|mình|tui|con) [lại]", "nhắc [lại] (anh|chị|a|c|sếp) [lại]").NotAsked()
            .If(IsOnlyDated).Unless(h => Reminded(h) is not null).NotWith("để", "cho", "thì"),
        Head(Intent.Snooze, "nhắc", "nhắc việc", "nhắc vào", "nhắc lúc").If((h, span) => h.Line.Date is not null && Reminded(h) is null && (h.HasTask || h.After(span).Count == 0)),
    ];

    /// <summary>"Tôi đang họp, xin hoãn nhắc, một giờ nữa nhắc lại": asked where no other row holds.</summary>
    public static readonly IntentRow[] InSentences =
    [
        Any(Intent.Snooze, Lexicon["reminders put off"])
            .NotAsked().If(h => h.Line.Date is not null && Reminded(h) is null && h.Line.Words.Count <= 30).NotWith("{xong}", "hoàn thành", "đơn vị", "các phòng"),
    ];

    // Nothing but the day or the hour stands before it.
    private static bool IsOnlyDated(LineAnalysis analysis, Span span)
    {
        if (span.From == 0 || (!analysis.HasTask && analysis.After(span).Count > 0))
        {
            return false;
        }

        // An hour alone is a day only where one is expected.
        var line = analysis.Line;
        var said = DeadlineReader.Read(line.ForDates, analysis.Context.Now, analysis.Context.Calendar, DeadlineHints.Answer) is { } hour
            ? Seen.Between(line.Words, hour.Start, hour.End) : default;
        var clause = span.From;
        while (clause > 0 && !line.Words[clause - 1].Is(',') && !line.Words[clause - 1].Is('.'))
        {
            clause--;
        }

        return clause < span.From && Enumerable.Range(clause, span.From - clause)
            .All(i => line.IsDated(i) || line.IsMentioned(i) || said.Holds(i) || line.Words[i].IsMark || Lines.Courtesy.Opening.At(line.Words, i) == 1);
    }

    /// <summary>Who is to be reminded, where it is somebody else: "nhắc anh Tuấn", not "nhắc anh".</summary>
    private static People.PersonMatch? Reminded(LineAnalysis analysis)
    {
        for (var i = 0; i < analysis.Line.Words.Count; i++)
        {
            if (Remind.At(analysis.Line.Words, i) > 0)
            {
                return Persons.Sure(analysis, i + 1) ?? Persons.Sure(analysis, i + 2);
            }
        }

        return null;
    }
}
