using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Somebody is or will be away.</summary>
internal static class LeaveActs
{
    private static readonly PhraseSet Yes = PhraseSet.Of("vâng (anh|chị|a|c|sếp|cô|chú|bác|ạ|dạ|em|e)");

    private static readonly PhraseSet Until = PhraseSet.Of("đến", "tới", "until");

    private static readonly PhraseSet Away = PhraseSet.Of("đi", "leave");

    private static readonly PhraseSet OwnAbsence = PhraseSet.Of("(em|e|tôi|tui|mình|con|cháu) [xin|xin phép|phải|phải xin] nghỉ [phép|ốm|làm|bệnh|nửa ngày|một ngày|1 ngày] [hôm nay|bữa nay|nay|sáng nay|chiều nay|mai|ngày mai|sáng mai|chiều mai|luôn]", "(em|e|tôi|tui|con|cháu) [bị] (ốm|bệnh|sốt|mệt|đau|cảm|đau bụng|đau đầu|bận|bận việc|bận việc nhà|có việc|có việc nhà|bận việc riêng) [quá|nặng|rồi] [,] [nên] xin [phép] nghỉ [phép|làm|một ngày|1 ngày|nửa ngày] [hôm nay|bữa nay|nay|sáng nay|chiều nay|mai|ngày mai]");

    private static readonly PhraseSet OnLeave = PhraseSet.Of("nghỉ", "xin nghỉ", "nghỉ phép", "nghỉ ốm", "đi công tác", "vắng", "is on leave", "on leave", "is off", "is away");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Leave, "[kính] (đề nghị|xin|mong|kính xin) [lãnh đạo|anh|chị|sếp|chủ tịch|giám đốc|trưởng phòng|thủ trưởng] [cho|cho phép] [tôi|em|e|tui] [được] nghỉ [phép|phép năm|ốm|bệnh|việc riêng|làm]", "[xin|xin phép|em xin|cho em xin|cho em|cho e|cho tôi|đăng ký|báo|báo cáo|e xin|được|xin được|phép] (nghỉ|nghỉ phép|nghỉ ốm|nghỉ bệnh|nghỉ việc riêng|nghỉ thai sản|nghỉ chế độ|nghỉ không lương|nghỉ bù|nghỉ nửa ngày|nghỉ làm|nghĩ|nghĩ phép|off|vắng mặt|vắng)", "[phải|xin|được cử|được] (đi|ra) (công tác|học|tập huấn|phép|viện|nước ngoài|khám bệnh|khám)", "on leave", "take leave", "taking leave", "request leave", "leave request", "take a day off", "taking a day off", "i am on leave", "i'm on leave", "day off", "i will be off", "i will be on leave", "i'll be on leave", "i am off", "(i'm|i am|i will be|i'll be|we are) (off|away|out|out of office|on leave|on holiday|sick|on vacation)", "out of office", "sick leave", "be on leave", "am on leave", "i need leave", "leave from", "leave", "will be off", "i will be away", "xin phép (mai|chiều|sáng|hôm nay|thứ) nghỉ")
            .NotAsked()
            .NotBefore("hưu", "lễ", "tết", "trưa", "giải lao", "chơi", "dưỡng", "tay", "họp", "mát", "ngơi", "sẽ", "là", "về việc", "lại", "tiếp", "thì", "cách", "ra", "rằng", "ai")
            .If((h, span) => (h.Line.Date is not null || h.Line.Words.Count <= 25) && !(span.Length == 1 && h.HasTask && h.Line.Date is null))
            // "Nghĩ mãi không ra", typed without its mark.
            // "Vang c, e hieu roi": vâng, and nobody is vắng.
            .Unless(h => h.Begins(Yes) is not null)
            .NotWith("nghĩ [tới|đi|mãi|hoài|nát óc] [nghĩ] [lui|lại|mãi] [vẫn] ({không}|{chưa}) (ra|thấy|biết|hiểu|thông)", "nghĩ (cũng|hoài|nát|kỹ|xem|coi|sao|bụng|ngợi)")
            .If((h, span) => span.Length > 1 || Until.At(h.Line.Words, span.To) == 0 || (!h.HasTask && IsFromTo(h)))
            .Unless(h => h.Has(PhraseSet.Of("làm thay", "thay", "nghỉ")) is false && h.Line.Date is null && h.Begins(Away) is { } away && h.After(away).Count > 6 && DeadlineReader.Range(h.Line.ForDates, h.Context.Now, h.Context.Calendar) is null),
        new IntentRow(Intent.Leave, OtherIsAway).NotAsked(),
        // "Con em ốm, hôm nay em nghỉ ạ"
        new IntentRow(Intent.Leave, h => h.Line.Core.Finishes(OwnAbsence) is { } end ? h.Line.Core.InLine(end) : null)
            .NotAsked().If(h => !h.HasTask && h.Line.Date is not { Introduced: true } && h.Line.Words.Count <= 25
                && DeadlineReader.Range(h.Line.ForDates, h.Context.Now, h.Context.Calendar) is { From: not null }),
    ];

    // "Mai tôi nghỉ đến hết tuần" says from when; "nghĩ đến mai" thinks.
    private static bool IsFromTo(Hearing hearing) =>
        DeadlineReader.Range(hearing.Line.ForDates, hearing.Context.Now, hearing.Context.Calendar) is { From: { } from, To: { } to, Ask: false } && from < to;

    // "Lan nghỉ 5-6/3, Hạnh làm thay": written in by the focal point.
    private static Span? OtherIsAway(Hearing hearing)
    {
        foreach (var start in hearing.Line.Core.Starts)
        {
            if (start >= hearing.Line.Core.Words.Count)
            {
                continue;
            }

            var place = hearing.Line.Core.InLine(new Span(start, start + 1)).From;
            if (hearing.People.At(place, loose: false) is { IsUnit: false, Person: not null } who
                && hearing.Line.Core.After(who.Words.To) is { Count: > 0 } rest && OnLeave.At(rest, 0) > 0 && (hearing.Line.Date is not null || hearing.Has(HandoverActs.Replacing)))
            {
                return who.Words;
            }
        }

        return null;
    }
}
