using ReformBot.Bot.Understanding.Intents.Officer;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Leader;

/// <summary>What was handed in goes back to be done better.</summary>
internal static class ReturnWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/leader/return-words");

    // "Không được thu hồi 12"
    private static readonly PhraseSet Forbidding = Lexicon["forbidding"];

    // What is still missing is told by whoever does it; a head asks for it.
    private static readonly PhraseSet Lacking = PhraseSet.Of("[còn] thiếu");

    private static readonly PhraseSet Faulty = PhraseSet.Of("sai", "lệch", "thiếu", "lỗi", "nhầm", "sót", "sơ sài", "lộn xộn", "({chưa}|{không}) (đúng|đủ|đạt|khớp|ổn|rõ|được)");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Return, Lexicon["return"])
            .If(h => h.HasTask)
            // "12 vì chờ Sở trả lời" typed without its tones.
            .NotBefore("lời", "hoàn thành", "thực hiện", "triển khai", "giải quyết", "xử lý", "tới")
            .NotAsked()
            .Unless(h => h.Begins(Forbidding) is not null)
            .NotWith(Lexicon["return, not with"])
            .Unless(GivingBack.IsOtherOrTold)
            .Unless(h => h.IsOfDoer && h.Begins(Lacking) is not null)
            .Unless(h => DeclineWords.IsOfOthers(h) && h.IsOfDoer)
            // "21 thiếu số liệu không làm tiếp được": said by whoever does it.
            .NotWith("({không}|{chưa}) (làm|mần|thực hiện|triển khai|xử lý|hoàn thành|xong|chạy) [tiếp] ({được}|nổi)"),
        // "Báo cáo của nhiệm vụ 66 cần chỉnh sửa lại, tôi gửi trả để Phòng hoàn thiện", "không nghiệm thu 33 vì thiếu minh chứng"
        Any(Intent.Return, Lexicon["sent back at the end"]).If(h => h.HasTask && !h.IsOfDoer).NotAsked()
            .NotWith("{không} phải", "thẩm quyền", "chức năng", "hồ sơ", "nếu"),
        // "12 sửa số liệu bảng 4 đi": told by a head.
        Head(Intent.Return, "(sửa|chỉnh|chỉnh sửa|bổ sung|cập nhật|rà) [lại] (số liệu|phụ lục|bảng|biểu|nội dung|phần|mục|đoạn|trang|danh sách|lỗi|chỗ|số)")
            .If(h => h.HasTask && !h.IsOfDoer).NotAsked().NotWith("{rồi}", "{xong}", "em đã", "đã sửa", "đã bổ sung", "đang", "sẽ"),
        // "Kết quả 30 chưa đạt, yêu cầu làm lại": of what was handed in.
        Head(Intent.Return, Lexicon["not good enough"])
            .If(h => h.HasTask).NotAsked().With(Lexicon["not good enough, only with"])
            .NotWith("gia hạn", "em đã", "đã làm lại", "đã sửa", "đã bổ sung", "bổ sung rồi", "sửa lại rồi"),
        // "59 chị đọc rồi, số liệu lệch, em dò lại rồi gửi chị nhé", "8 sao thiếu chữ ký vậy, đem về bổ sung đi con": told by a head.
        Any(Intent.Return, Lexicon["look again"])
            .If(h => h.HasTask && h.IsOfLeader && h.Has(Faulty)).NotWith("gia hạn", "nếu", "sẽ", "đã sửa", "đã bổ sung", "{không} (cần|phải)", "giao"),
        // "Báo cáo 12 sơ sài quá, làm lại đi em"
        Any(Intent.Return, "(làm|mần|sửa|viết|chỉnh|soạn) lại (đi|cho anh|cho chị|cho tôi|giúp anh|giúp chị|giùm anh|giùm chị)").If(h => h.HasTask).NotAsked()
            .NotWith("gia hạn", "nếu", "để (em|e|tôi)", "em đã", "e đã", "đã làm lại", "đã sửa"),
        // "Số liệu sai, làm lại", right after it was handed in.
        Any(Intent.Return, "(,|;|.) [thì] [đề nghị|yêu cầu|cho|nhờ] [em|anh|chị|đồng chí] (làm|sửa|viết|chỉnh|soạn) lại [đi|ngay|luôn] [em|e]")
            .If((h, span) => !h.HasTask && h.Line.Words.Count <= 16 && h.After(span).Count == 0).NotAsked()
            .NotWith("gia hạn", "nếu", "để (em|e|tôi)", "(em|e|tôi|đang|sẽ|phải|xin|đã) (làm|sửa|viết|chỉnh|soạn) lại", "bị", "hôm qua", "lần trước"),
        Whole(Intent.Return, Lexicon["return, whole line"]).NotAsked(),
        Head(Intent.Return, "trả (lại|về) (sản phẩm|kết quả|báo cáo|dự thảo|hồ sơ|bản thảo)").If(h => h.HasTask).NotAsked().NotWith("{xong}", "{rồi}", "đã"),
        Head(Intent.Return, Lexicon["return it"]).NotAsked()
            .If((h, span) => h.After(span) is { Count: > 0 } rest && (rest[0].IsMark || WordSets.Reasons.At(rest, 0) > 0 || WordSets.It.At(rest, 0) > 0)),
    ];

    /// <summary>"Đề nghị đồng chí Quý hoàn thiện lại nhiệm vụ 14": what exists is to be done better, and nothing new given; asked before orders are.</summary>
    public static Span? WhereToldToMend(LineAnalysis analysis) =>
        analysis.IsOfLeader && !analysis.IsQuestion && analysis.HasTask && analysis.Find(Mending) is { } mending && analysis.Line.Mentions[0].Words.From - mending.To is >= 0 and <= 2
            && Enumerable.Range(0, mending.From).Any(i => Persons.Sure(analysis, i) is { } who && who.Words.To == mending.From)
            ? mending
            : null;

    private static readonly PhraseSet Mending = Lexicon["mending"];
}
