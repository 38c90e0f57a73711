using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Looking at one assignment, or asking who has not answered.</summary>
internal static class ShowWords
{
    private static readonly PhraseSet Asked = PhraseSet.Of(
        "tới đâu", "đến đâu", "sao rồi", "thế nào", "ra sao", "ntn", "{xong} {chưa}", "hoàn thành {chưa}", "làm {chưa}", "bao giờ {xong}", "khi nào {xong}", "chừng nào {xong}", "{chưa} {xong}", "đến hạn", "hạn", "ai làm", "ai phụ trách", "giao ai", "ai chịu trách nhiệm", "gửi {chưa}", "nộp {chưa}", "trình {chưa}", "báo cáo {chưa}", "có gì mới", "tình hình", "tiến độ", "kết quả", "(tới|đến) (khúc|đoạn|chỗ|bước) nào", "status", "progress", "how is", "how far", "done yet", "finished yet", "who is doing", "where are we");

    private static readonly PhraseSet TasksOf = PhraseSet.Of("[xem|coi|cho xem|liệt kê|danh sách] [các|những] (việc|nhiệm vụ|công việc) (của|giao|giao cho|đã giao cho|đã giao)", "tasks of", "show tasks of");

    private static readonly PhraseSet Doing = PhraseSet.Of("[đang|còn|có|đang có] (làm gì|việc gì|những việc gì|làm những gì|làm việc gì|bao nhiêu việc|mấy việc|nợ gì|nợ việc gì)", "tới đâu rồi", "đến đâu rồi", "làm tới đâu rồi", "làm đến đâu rồi", "sao rồi", "thế nào rồi", "{xong} {chưa}", "làm {xong} {chưa}", "gửi {chưa}", "nộp {chưa}", "báo cáo {chưa}", "trình {chưa}");

    public static readonly IntentRow[] Questions =
    [
        Any(Intent.Show,
            "[còn|có|những|các|mấy] (đơn vị|phòng|xã|phường|khu phố|ai|người|bên|sở|tổ|ban|trung tâm|trường|xã phường|xã, phường) (nào|gì) [đã|còn|mà|vẫn] (chưa|gửi|nộp|báo cáo|xong|trả lời|nhận|ký|hoàn thành|làm)", "[còn] (ai|những ai) [còn|vẫn|mà] {chưa} (gửi|nộp|báo cáo|xong|trả lời|nhận|ký|làm|hoàn thành)", "mấy (đơn vị|phòng|xã|người) [đã|chưa|rồi] (gửi|nộp|xong|báo cáo)", "ai (gửi|nộp|xong|báo cáo) {rồi}", "ai đã (gửi|nộp|xong|nhận|báo cáo)", "bao nhiêu (đơn vị|phòng|xã|người) [đã|chưa] (gửi|nộp|xong|báo cáo)", "which units have not", "who has not", "who hasn't", "which units haven't", "who hasn't submitted", "which units have not sent", "who has submitted", "đơn vị {chưa} (gửi|nộp|báo cáo)", "danh sách {chưa} (gửi|nộp|ký)", "{chưa} gửi {gì}")
            .NotWith("nhắc", "đôn đốc", "phê bình", "giao", "thì"),
        Head(Intent.Show, "(đề nghị|kính đề nghị|xin|yêu cầu) (cho biết|cho hỏi|cho (tôi|anh|chị|em) (biết|hỏi))").If(h => h.HasTask),
        Head(Intent.Show, "cho (em|e|tôi|anh|a|chị|c|mình|tui) (xem|coi)", "gửi (anh|chị|tôi|a|c) xem").If(h => h.HasTask),
        Whole(Intent.Show, "tiến độ", "tiến độ việc", "tiến độ của", "tiến độ thực hiện", "tình hình", "tiến độ nhiệm vụ").If(h => h.HasTask),
        When(Intent.Show, h => h.IsQuestion && h.HasTask && h.Has(Asked)),
        When(Intent.Show, h => h.HasTask && h.Line.Words.Any(w => w.Is('?')) && h.Line.Core.After(0).All(w => w.IsMark)),
    ];

    private static readonly PhraseSet Already = PhraseSet.Of("{rồi}");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Show,
            "(mở|coi|xem|bật|lôi|kéo) (ra|lên) (xem|coi)", "(xem|coi|ngó|dòm|mở|cho coi|cho anh coi|cho em coi|cho chị xem|mở ra|mở giúp|mở cho xem|hiển thị|hiện|cho xem|cho em xem|cho tôi xem|cho anh xem|xem lại|coi lại|xem giúp|kiểm tra|tra|xem chi tiết|chi tiết|thông tin|nội dung|tiến độ|tình hình|trạng thái|kết quả|lịch sử|tóm tắt|tình trạng|hồ sơ|nói về|báo cáo tiến độ|xem tiến độ|xem tình hình|xem lịch sử|mở lại|hạn|hạn của|thời hạn|thời hạn của|xem thông tin|xem nội dung|đọc) [việc|nhiệm vụ|tiến độ|của|về|chi tiết|thực hiện]", "show", "show me", "view", "open", "status of", "status", "details of", "details", "what is the status of", "how is", "what about", "display", "history of", "tell me about", "progress of", "show task", "look at", "info")
            .If(h => h.HasTask || h.Has(WordSets.It))
            // "17 a xem rồi, đạt": looked at already.
            .Unless((h, span) => h.After(span) is { Count: > 0 } rest && Already.At(rest, 0) is > 0 and var already && (already == rest.Count || rest[already].IsMark))
            // "18: đã kiểm tra 5/12 hộ"
            .NotWith("(đã|mới|vừa|đang) (kiểm tra|xem|coi|tra)").NotBefore("như", "được"),
        When(Intent.Show, h => h.IsQuestion && h.HasTask),
        When(Intent.Show, h => h.IsQuestion && h.Has(WordSets.It) && h.Has(Asked)),
        When(Intent.Show, IsOnlyANumber),
        new IntentRow(Intent.Show, OfSomebody),
        Whole(Intent.Show, "xem", "xem chi tiết").If(h => h.Line.Words.Count <= 2),
        Whole(Intent.Show, "xem chi tiết", "chi tiết", "tới đâu rồi", "đến đâu rồi", "sao rồi", "thế nào rồi", "tiến độ tới đâu rồi", "tiến độ thế nào", "tiến độ sao rồi", "tiến độ", "làm tới đâu rồi", "làm đến đâu rồi", "tình hình sao rồi", "tình hình thế nào", "tình hình tới đâu rồi", "tới đâu", "đến đâu", "tới đâu rồi em", "làm xong chưa", "status", "how is it going", "is it done", "done yet", "any progress", "việc tới đâu rồi", "việc đến đâu rồi", "công việc tới đâu rồi", "việc sao rồi", "ra sao rồi", "kết quả thế nào", "kết quả sao rồi", "gửi chưa", "nộp chưa", "trình chưa", "làm chưa", "có xong không", "xong không", "có kịp không"),
    ];

    // "NV-12", "#12": named and nothing said of it. "Số 3" may as well be a choice.
    private static bool IsOnlyANumber(Hearing hearing) =>
        hearing.Line.Mentions is [{ IsMarked: true } only] && hearing.Line.Core.IsEmpty && !hearing.Line.Words[only.Words.From].Is("so");

    // "Việc của Lan", "Tuấn đang làm gì".
    private static Span? OfSomebody(Hearing hearing)
    {
        foreach (var start in hearing.Line.Core.Starts.Where(s => s < hearing.Line.Core.Words.Count))
        {
            var place = hearing.Line.Core.InLine(new Span(start, start + 1)).From;
            if (TasksOf.At(hearing.Line.Words, place) is > 0 and var length && Persons.Sure(hearing, place + length) is { } of && hearing.Line.Core.After(of.Words.To).All(w => w.IsMark))
            {
                return of.Words;
            }

            if (Persons.Sure(hearing, place) is { } somebody && Doing.At(hearing.Line.Core.After(somebody.Words.To), 0) > 0)
            {
                return somebody.Words;
            }
        }

        return null;
    }

}
