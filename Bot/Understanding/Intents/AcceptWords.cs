using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>The work is taken on.</summary>
internal static class AcceptWords
{
    // "Đã tiếp nhận NV-21, dự kiến xong trước 12/3": taken on, and then when.
    private static readonly PhraseSet TakenOn = PhraseSet.Of("[đã|xin|sẽ|em|e|tôi|tui] (nhận|tiếp nhận) [{rồi}|việc|nhiệm vụ|nv] [{rồi}|ạ|nhé|nha] (,|.|;|và|rồi)");

    private static readonly PhraseSet But = PhraseSet.Of("nhưng");

    private static readonly PhraseSet ButLater = PhraseSet.Of("nhưng [mà] [em|e|tôi|tui|chắc|thì|phải|sẽ|xin] [để|đợi|chờ|qua|sang|tới|đầu|cuối] (mai|mốt|chiều|tối|trưa|tuần|tháng|thứ|lát|ngày|bữa|sáng|t)");

    private static readonly PhraseSet AtOnce = PhraseSet.Of("(liền|ngay|luôn|cho|giúp|việc này|vụ này|cái này)");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Accept,
            "[đã|sẽ|xin|vâng|đã rõ] (nhận|tiếp nhận|nhận nhiệm vụ|nhận việc|nhận làm|nhận lời|nhận luôn|nhận {nhé}) [{rồi}]", "[đã|sẽ|xin] (nhận|tiếp nhận) {được} (việc|nhiệm vụ) [{rồi}]", "đã nhận {được} [{rồi}]", "[đã|dạ] rõ [{rồi}]", "rõ {nhé}", "(đã nắm|nắm rồi|nắm được rồi|đã nghe rõ|nghe rõ) [{rồi}]", "(để|sẽ để) (em|e|tôi|tui|mình|con|cháu) (làm|mần|lo|nhận|xử lý|phụ trách)", "(coi như|xem như) (em|e|tôi|tui|mình) nhận", "để (em|e|tui|con|cháu) [đó|nha|nhé|nghen]", "(đã|mới|vừa) (thấy|xem|nhận được) (việc|nhiệm vụ|nv) [{rồi}]", "[em|e|tôi|tui] (lãnh|gánh|nhận lãnh) [luôn|nha|nhé|cho|{rồi}]", "[em|e|tôi|tui] ôm (luôn|nha|nhé|cho)", "(để|sẽ) (làm|mần|lo) (liền|ngay|luôn)", "(đồng ý|nhất trí|thống nhất) [,] (em|e|tôi|tui|con|cháu) [xin|sẽ] nhận", "sẽ (làm|thực hiện|triển khai|xử lý|nhận) [ngay|liền|luôn]", "(làm|mần) (liền|ngay|luôn)", "ok (nhận|em nhận|e nhận|làm|em làm|đã nhận|rõ)", "xin nhận [việc|nhiệm vụ]", "xin tiếp nhận", "đồng ý nhận [việc|nhiệm vụ]", "nhất trí nhận", "chấp nhận (việc|nhiệm vụ)", "xác nhận (đã nhận|nhận việc|nhận nhiệm vụ|tiếp nhận)", "accept", "accepted", "i accept", "accept task", "got it", "i'll take it", "i will take", "i'll do it", "will do", "roger", "received", "i will do it", "on it", "i'm on it", "understood", "noted", "i take", "taking", "take", "i can take", "let me take", "i am taking", "acknowledged", "i'll take", "tuân lệnh", "chấp hành", "xin chấp hành", "nhận sự phân công")
            .NotAsked()
            .NotBefore("đạo", "xin nghỉ", "nghỉ", "quá", "xét", "định", "diện", "biết", "bàn giao", "thấy", "thức", "sự", "quà", "hồ sơ", "hs", "lỗi", "khuyết điểm", "tiền", "lương", "được gì", "file", "tin", "mail", "email", "văn bản", "công văn", "cv", "báo cáo", "thông báo", "giấy", "đơn", "phản hồi", "ý kiến", "từ", "của", "thay", "khách", "hàng", "link", "kết quả", "công dân", "ra", "bằng", "chuyển", "được file", "được tin", "số liệu", "ảnh", "hình", "câu hỏi", "leave", "a day", "days", "the day", "time off", "the file", "your", "tài liệu", "thư", "giấy mời", "bản", "danh sách", "điện", "cuộc gọi", "kế hoạch", "yêu cầu", "quyết định", "sau", "trách nhiệm", "lại", "the document", "việc khác", "gì", "ai", "nguyên nhân", "lý do", "nội dung", "hết (hồ sơ|hs|tiền|quà|lương|file|giấy|công văn|cv|văn bản|trách nhiệm|lỗi|hàng|bưu phẩm)", "ơn", "kết", "máy", "đồ", "cự", "tay lái", "chừng", "được", "dc", "đc", "%", "gì", "xong", "không", "ko", "k", "chưa", "phiền", "thủ tục")
            .If((h, span) => h.IsWholeAct(span) || h.After(span).Count <= 3)
            .Unless(h => h.Completion is not (CompletionVerdict.None or CompletionVerdict.Promise) || (h.Completion == CompletionVerdict.Promise && !h.Has(TakenOn)))
            // "Sương ơi em làm giúp anh bảng thống kê": told to her.
            .Unless(h => !h.HasTask && SomebodyTold.Where(h) is not null)
            .Unless(h => h.Has(But) && !h.Has(ButLater))
            .NotWith("mà chưa", "nhầm", "nhận thay", "để (em|e|tôi) (kiểm tra|xem|hỏi|coi)"),
        Whole(Intent.Accept, "tn [{nhé}]").If(h => h.HasTask),
        // "12 em làm nha"; but "12 em làm được 70%", "12 em làm cả đêm" tell how far it is.
        Head(Intent.Accept, "(em|e|tôi|tui|mình|con|cháu) (làm|mần|lo|xử lý|phụ trách)").NotAsked()
            .If((h, span) => h.HasTask && h.After(span) is var rest && (rest.Count == 0 || (rest[0].IsMark && Figures.PercentOf(h.Line) is null) || AtOnce.At(rest, 0) == rest.Count))
            .Unless(h => h.Completion is not (CompletionVerdict.None or CompletionVerdict.Promise)),
        // "Hiểu rồi ạ" of nothing takes note; of an assignment it is taken on.
        Head(Intent.Accept, "đã (hiểu|biết|nắm) [{rồi}]", "(hiểu|biết|nắm) {rồi}").NotAsked().If(h => h.HasTask || h.Has(WordSets.It)).If((h, span) => h.After(span).Count <= 1)
            .Unless(h => h.Completion != CompletionVerdict.None),
    ];

    /// <summary>"Về nhiệm vụ 52, tôi đồng ý đảm nhận và cam đoan làm đúng thời hạn": asked where no other row holds.</summary>
    public static readonly IntentRow[] InSentences =
    [
        Any(Intent.Accept, "(đồng ý|nhất trí|thống nhất|xin|sẵn sàng|chấp hành [nghiêm|nghiêm túc] [sự] [phân công|chỉ đạo] [,|và]) [sẽ|xin|được] (nhận|tiếp nhận|đảm nhận|đảm nhiệm|nhận thực hiện|thực hiện|triển khai)", "(đã|xin) (tiếp nhận|nhận|đảm nhận)", "nhận thực hiện")
            .NotAsked().If(h => h.HasTask && h.Completion is CompletionVerdict.None or CompletionVerdict.Promise)
            .NotBefore("thông báo", "tin", "văn bản", "công văn", "hồ sơ", "báo cáo", "kết quả", "ý kiến", "phản hồi", "file", "tài liệu", "email", "được thông báo")
            .NotWith("{không}", "{chưa}", "nếu", "nhưng", "vướng", "gia hạn", "trả lại", "chuyển", "(đã|mới|vừa) [làm|thực hiện] được"),
    ];
}
