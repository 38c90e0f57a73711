using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>A slip of the hand is taken back.</summary>
internal static class UndoWords
{
    private static readonly PhraseSet TakenBackLast = PhraseSet.Of(
        "[cho (em|e|tôi|tui|anh|chị)] (rút|thu|thâu|lấy) lại [cái|tin|lệnh|xác nhận|cái tin] [hồi nãy|vừa rồi|vừa nãy|lúc nãy|đó|này]", "[cho (em|e|tôi|tui|anh|chị)] (rút|thu|thâu|lấy) [cái|tin|lệnh|xác nhận] (hồi nãy|vừa rồi|vừa nãy|lúc nãy) [lại]");

    private static readonly PhraseSet SlipTold = PhraseSet.Of("nhầm", "lộn", "lỡ tay", "đính chính", "nghịch (máy|điện thoại)", "(bấm|nhấn|ấn) (xong|hoàn thành|xác nhận)");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Undo,
            "[{xin}|cho anh|cho a|cho c|cho] rút lại [lời|xác nhận|ý kiến|quyết định]", "hoàn tác", "undo", "[bị] (nhầm|lộn|lỡ)", "(bấm|nhấn|ấn|gõ|nhắn|chạm|click|kích|duyệt|xác nhận|trả|báo|chọn|đồng ý|ghi|quẹt) (nhầm|lộn|lỡ|sai|nhầm rồi|lộn rồi)", "lỡ [tay] (bấm|nhấn|tay|ấn|xác nhận|duyệt|báo|gửi|trả|đồng ý|chạm) [nhầm|lộn|sai]", "nhầm rồi", "lộn rồi", "nhầm nút", "nhầm số", "nhầm việc", "nhầm nhọt", "nhầm lẫn", "xin lỗi nhầm", "take it back", "take back", "undo that", "i made a mistake", "my mistake", "oops", "revert", "pressed by mistake", "by mistake", "wrong button", "take that back", "sorry wrong button", "mistake", "nhấn lộn nút", "(hủy|bỏ) thao tác (vừa rồi|vừa thực hiện|vừa làm|trước)", "(hủy|bỏ|rút) [lại] (nội dung|báo cáo|tin|tin nhắn|kết quả|sản phẩm) [báo cáo] [{tôi}] (vừa|mới|đã) (gửi|nộp|báo|trình)", "hủy xác nhận", "bỏ xác nhận", "thu hồi xác nhận", "hủy lệnh vừa rồi", "khôi phục lại", "(gửi|gởi|nộp|trình|nhập|giao) (nhầm|lộn)", "(lấy|thu|rút) lại (tin|tin nhắn|cái|lệnh|báo cáo|xác nhận) [vừa rồi|vừa nãy|hồi nãy|lúc nãy|này|đó|vừa gửi]", "(hủy|bỏ|xóa|rút|thu hồi) [giùm|giúp|dùm] [cái|bản|cái tin|cái lệnh] [tin|tin nhắn|lệnh|báo cáo|thao tác|file|xác nhận|câu] (vừa rồi|vừa nãy|hồi nãy|lúc nãy|vừa gửi|vừa báo|vừa bấm)", "trả về như cũ", "(quay|trở) lại như (cũ|trước)")
            .NotAsked()
            .If(IsWholeSlip)
            // "Lo dum a cai bao cao": lo, and no lỡ.
            .Unless((h, span) => h.Line.Words[span.To - 1] is { Folded: "lo", Spelling.IsBare: true })
            .If((h, span) => !h.Line.Mentions.Any(m => m.Words.From >= span.From && m.Words.To <= span.To))
            .NotBefore("lẫn trong", "với", "chỗ ngồi", "đường", "xe", "nhà", "tiền", "hồ sơ", "kinh nghiệm", "phòng")
            .NotWith("giao nhầm", "giao lộn"),
        // "Thôi em không xin gia hạn nữa", "rút đề nghị gia hạn 12"
        Head(Intent.Undo,
            "(rút|rút lại|bỏ|hủy|thu hồi) [cái|đơn|lời|việc] [đề nghị|đơn|yêu cầu] (xin|đề nghị|xin được) (gia hạn|lùi hạn|dời hạn|lùi)", "(rút|rút lại|bỏ|hủy|thu hồi) (đề nghị|đơn|yêu cầu) (gia hạn|lùi hạn|dời hạn)", "[thôi] [em|e|tôi] {không} (xin|cần) [xin] ({gia hạn}|lùi hạn|dời hạn|lùi|dời) [nữa]", "[thôi] [em|e|tôi] khỏi [cần|phải|xin] (gia hạn|lùi hạn|dời hạn) [nữa]", "withdraw (my|the) (request|extension request)")
            .NotAsked(),
        // "Hồi nãy em báo xong 12 là nhầm, rút lại giúp"
        Any(Intent.Undo, "[là|bị] (nhầm|lộn) [rồi] [,] [em|e|tôi|cho em|nhờ] (rút lại|hoàn tác|thu lại|hủy giúp)").NotAsked().NotWith("giao"),
        // "Gửi nhầm người rồi, thu tin vừa rồi lại dùm", "bấm hoàn thành 58 là do con nghịch máy, cho em lấy lại với"
        new IntentRow(Intent.Undo, h => h.Line.Core.Finishes(TakenBackLast) is { } end && h.Line.Core.Has(SlipTold, 0, end.From) ? h.Line.Core.InLine(end) : null).NotAsked().Unless(h => h.Line.Words.Count > 30),
        Any(Intent.Undo, "(báo|bấm|nhắn|ghi|xác nhận|duyệt) [{xong}|hoàn thành] [là|bị] (nhầm|lộn)").NotAsked().If(h => h.HasTask && h.Line.Words.Count <= 20).NotWith("giao", "ai", "nếu"),
        Any(Intent.Undo, "bấm nhầm", "nhấn nhầm", "bấm lộn", "lỡ bấm", "lỡ tay", "nhấn lộn", "xác nhận nhầm", "duyệt nhầm", "báo nhầm", "báo xong nhầm", "ấn nhầm", "lỡ nhấn", "trả nhầm", "nhắn nhầm", "pressed the wrong", "by mistake", "(cho|xin) [em|e|tôi|tui] (lấy|rút|thu|thu hồi) lại [cái] (tin|lệnh|báo cáo|xác nhận|lời|cái)").NotAsked().If(h => h.Line.Words.Count <= 16).If(IsWholeSlip).NotWith("giao"),
    ];

    // "Bấm nhầm nút", "rút lại xác nhận 31"; but "bấm nhầm thang máy".
    private static bool IsWholeSlip(Hearing hearing, Span span) => hearing.IsWholeAct(span) || hearing.FollowedBy(span, Slips);

    private static readonly PhraseSet Slips = PhraseSet.Of("(nội dung|báo cáo|kết quả|sản phẩm|tin nhắn) [báo cáo] [{tôi}] (vừa|mới|đã) (gửi|nộp|báo|trình)", "nút", "xác nhận", "duyệt", "trả lại", "xong", "hoàn thành", "báo xong", "đồng ý", "việc", "nhiệm vụ", "số", "lệnh", "tin", "thao tác", "rồi", "{rồi}", "{nhé}", "vừa rồi", "lúc nãy", "hồi nãy", "sang", "chưa", "chỗ", "phải", "tay", "của", "là", "quyết định", "lời", "the", "button", "my", "that", "one", "cái", "phím", "ý kiến", "câu", "vào", "ok", "đạt", "gia hạn", "không phải", "chưa xem");
}
