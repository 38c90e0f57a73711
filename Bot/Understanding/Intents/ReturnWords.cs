using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>What was handed in goes back to be done better.</summary>
internal static class ReturnWords
{
    // "Không được thu hồi 12"
    private static readonly PhraseSet Forbidding = PhraseSet.Of("({không}|{chưa}) {được} (thu hồi|rút|hủy|bỏ|xóa|giao|chuyển|nhận|duyệt|xác nhận|đóng|gửi|nộp|trình|nhắc|lùi|gia hạn|từ chối|báo|sửa|làm)");

    // What is still missing is told by whoever does it; a head asks for it.
    private static readonly PhraseSet Lacking = PhraseSet.Of("[còn] thiếu");

    private static readonly PhraseSet Faulty = PhraseSet.Of("sai", "lệch", "thiếu", "lỗi", "nhầm", "sót", "sơ sài", "lộn xộn", "({chưa}|{không}) (đúng|đủ|đạt|khớp|ổn|rõ|được)");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Return,
            "(trả lại|trả về|trả|hoàn trả)", "(yêu cầu|đề nghị|cần|phải|cho|nhờ) [anh|chị|em|đồng chí|phòng] (làm lại|thực hiện lại|hoàn thiện|hoàn thiện lại|bổ sung|chỉnh sửa|sửa|sửa lại|chỉnh lại|hoàn chỉnh|chỉnh|bổ sung thêm|rà lại|xem lại|làm rõ|làm kỹ lại|sửa đổi)", "(chưa|không|ko|k) (đạt|đạt yêu cầu|đủ|đúng yêu cầu|đúng|được|ổn|ok|đảm bảo|bảo đảm|hoàn chỉnh|chất lượng)", "(làm|sửa|chỉnh|viết|soạn|thực hiện) lại", "còn (sai|sơ sài)", "thiếu", "sơ sài", "sơ sài quá", "hoàn thiện lại", "bổ sung", "bs", "tl", "bổ sung thêm", "return", "send back", "needs rework", "needs revision", "needs changes", "redo", "not good enough", "rework", "not satisfactory", "revise", "please redo", "return task", "cho làm lại", "chưa duyệt được", "gửi trả")
            .If(h => h.HasTask)
            // "12 vì chờ Sở trả lời" typed without its tones.
            .NotBefore("lời", "hoàn thành", "thực hiện", "triển khai", "giải quyết", "xử lý", "tới")
            .NotAsked()
            .Unless(h => h.Begins(Forbidding) is not null)
            .NotWith("gia hạn", "em đã", "e đã", "đã làm lại", "đã sửa", "đã bổ sung", "đúng chức năng", "đúng thẩm quyền", "đúng người", "đúng lĩnh vực", "đúng nhiệm vụ", "làm lại xong", "bổ sung xong", "chưa đủ người", "chưa đủ nhân lực", "còn thiếu", "làm lại rồi", "sửa lại rồi", "bổ sung rồi")
            .Unless(h => h.IsOfDoer && h.Begins(Lacking) is not null)
            .Unless(h => DeclineWords.IsOfOthers(h) && h.IsOfDoer)
            // "21 thiếu số liệu không làm tiếp được": said by whoever does it.
            .NotWith("({không}|{chưa}) (làm|mần|thực hiện|triển khai|xử lý|hoàn thành|xong|chạy) [tiếp] ({được}|nổi)"),
        // "Báo cáo của nhiệm vụ 66 cần chỉnh sửa lại, tôi gửi trả để Phòng hoàn thiện", "không nghiệm thu 33 vì thiếu minh chứng"
        Any(Intent.Return, "(tôi|lãnh đạo|anh|chị) [xin|đã] (gửi trả|trả lại|chuyển trả|hoàn trả)", "({không}|chưa) [thể] (nghiệm thu|công nhận [kết quả|hoàn thành]|xác nhận (kết quả|hoàn thành))").If(h => h.HasTask && !h.IsOfDoer).NotAsked()
            .NotWith("{không} phải", "thẩm quyền", "chức năng", "hồ sơ", "nếu"),
        // "12 sửa số liệu bảng 4 đi": told by a head.
        Head(Intent.Return, "(sửa|chỉnh|chỉnh sửa|bổ sung|cập nhật|rà) [lại] (số liệu|phụ lục|bảng|biểu|nội dung|phần|mục|đoạn|trang|danh sách|lỗi|chỗ|số)").If(h => h.HasTask && !h.IsOfDoer).NotAsked().NotWith("{rồi}", "{xong}", "em đã", "đã sửa", "đã bổ sung", "đang", "sẽ"),
        // "Kết quả 30 chưa đạt, yêu cầu làm lại": of what was handed in.
        Head(Intent.Return, "(kết quả|sản phẩm|báo cáo|bản|nội dung|dự thảo|file|số liệu) [việc|nhiệm vụ|này|nộp|đã nộp|của em|em nộp] [{rồi}] [còn|vẫn] (({chưa}|{không}) (đạt|đạt yêu cầu|đủ|đúng|được|ổn|ok|đảm bảo|bảo đảm|rõ|khớp)|sai|sơ sài|thiếu)")
            .If(h => h.HasTask).NotAsked().With("(yêu cầu|đề nghị|cho|nhờ|phải|cần) [em|anh|chị|đồng chí|phòng] (làm|sửa|chỉnh|viết|soạn|rà|thực hiện|hoàn thiện|bổ sung|chỉnh sửa) [lại|thêm]", "(làm|sửa|chỉnh|viết|soạn|rà|thực hiện) lại", "trả lại", "bổ sung").NotWith("gia hạn", "em đã", "đã làm lại", "đã sửa", "đã bổ sung", "bổ sung rồi", "sửa lại rồi"),
        // "59 chị đọc rồi, số liệu lệch, em dò lại rồi gửi chị nhé", "8 sao thiếu chữ ký vậy, đem về bổ sung đi con": told by a head.
        Any(Intent.Return, "[em|con|e] (dò|rà|sửa|chỉnh|làm|mần|viết|soạn|kiểm tra|xem|coi|đối chiếu) lại (rồi|xong|và) (gửi|gởi|nộp|trình|đưa|báo)", "(đem|mang) (về|dìa) (bổ sung|sửa|chỉnh|làm lại)", "(bổ sung|sửa|chỉnh|làm|mần) [lại] đi (con|em|e|nha|nghen|nhé|,)")
            .If(h => h.HasTask && h.IsOfLeader && h.Has(Faulty)).NotWith("gia hạn", "nếu", "sẽ", "đã sửa", "đã bổ sung", "{không} (cần|phải)", "giao"),
        // "Báo cáo 12 sơ sài quá, làm lại đi em"
        Any(Intent.Return, "(làm|mần|sửa|viết|chỉnh|soạn) lại (đi|cho anh|cho chị|cho tôi|giúp anh|giúp chị|giùm anh|giùm chị)").If(h => h.HasTask).NotAsked()
            .NotWith("gia hạn", "nếu", "để (em|e|tôi)", "em đã", "e đã", "đã làm lại", "đã sửa"),
        // "Số liệu sai, làm lại", right after it was handed in.
        Any(Intent.Return, "(,|;|.) [thì] [đề nghị|yêu cầu|cho|nhờ] [em|anh|chị|đồng chí] (làm|sửa|viết|chỉnh|soạn) lại [đi|ngay|luôn] [em|e]").If((h, span) => !h.HasTask && h.Line.Words.Count <= 16 && h.After(span).Count == 0).NotAsked()
            .NotWith("gia hạn", "nếu", "để (em|e|tôi)", "(em|e|tôi|đang|sẽ|phải|xin|đã) (làm|sửa|viết|chỉnh|soạn) lại", "bị", "hôm qua", "lần trước"),
        Whole(Intent.Return, "trả lại", "trả về", "làm lại", "trả lại làm lại", "trả lại việc này", "trả lại việc đó", "chưa đạt", "không đạt", "chưa đạt yêu cầu", "làm lại đi", "yêu cầu làm lại", "đề nghị hoàn thiện", "đề nghị hoàn thiện lại", "yêu cầu hoàn thiện", "yêu cầu bổ sung", "chưa đạt làm lại", "chưa đạt, làm lại", "{chưa} {được}, làm lại", "trả lại nhé", "redo it", "send it back").NotAsked(),
        Head(Intent.Return, "trả (lại|về) (sản phẩm|kết quả|báo cáo|dự thảo|hồ sơ|bản thảo)").If(h => h.HasTask).NotAsked().NotWith("{xong}", "{rồi}", "đã"),
        Head(Intent.Return, "trả lại", "trả về", "chưa đạt", "đề nghị hoàn thiện", "yêu cầu hoàn thiện", "yêu cầu bổ sung", "yêu cầu làm lại", "đề nghị bổ sung", "trả lại việc này", "trả lại việc đó", "(làm|sửa|viết|chỉnh|soạn) lại (đi|ngay|nhé|cho anh|cho chị|cho tôi|giúp anh|giúp chị)").NotAsked()
            .If((h, span) => h.After(span) is { Count: > 0 } rest && (rest[0].IsMark || WordSets.Reasons.At(rest, 0) > 0 || WordSets.It.At(rest, 0) > 0)),
    ];

    /// <summary>"Đề nghị đồng chí Quý hoàn thiện lại nhiệm vụ 14": what exists is to be done better, and nothing new given; asked before orders are.</summary>
    public static Span? WhereToldToMend(Hearing hearing) =>
        hearing.IsOfLeader && !hearing.IsQuestion && hearing.HasTask && hearing.Find(Mending) is { } mending && hearing.Line.Mentions[0].Words.From - mending.To is >= 0 and <= 2
            && Enumerable.Range(0, mending.From).Any(i => Persons.Sure(hearing, i) is { } who && who.Words.To == mending.From)
            ? mending
            : null;

    private static readonly PhraseSet Mending = PhraseSet.Of("(hoàn thiện|hoàn chỉnh|chỉnh sửa|sửa|sửa đổi|bổ sung|làm|thực hiện|rà soát) (lại|thêm|bổ sung) [sản phẩm|kết quả|báo cáo|dự thảo|hồ sơ] [của]", "hoàn thiện [sản phẩm|kết quả|báo cáo|dự thảo] [của]");
}
