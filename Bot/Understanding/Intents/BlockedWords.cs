using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Something is in the way.</summary>
internal static class BlockedWords
{
    public static readonly IntentRow[] Rows =
    [
        Any(Intent.Blocked,
            "(phát sinh|gặp|có|xuất hiện) (điểm nghẽn|nút thắt|trở ngại|khó khăn vướng mắc)", "{chưa} thể (triển khai|thực hiện|làm) [tiếp]", "(phải|đành|đang|buộc phải) (tạm dừng|tạm ngừng|dừng lại)", "(tạm dừng|tạm ngừng) (vì|do)", "làm {không} {được}", "{không} làm {được}", "{chưa} làm {được}", "{không} thực hiện {được}", "{chưa} thực hiện {được}", "{không} triển khai {được}", "{chưa} triển khai {được}", "{không} (xong|xog) {được}", "{không} (xong|xog) nổi", "{không} xử lý {được}", "{chưa} xử lý {được}", "({không}|{chưa}) thể (xong|xog|hoàn thành|thực hiện|làm|triển khai|xử lý)", "{không} hoàn thành {được}", "{không} làm nổi", "{không} làm tiếp {được}", "{chưa} làm tiếp {được}", "i am blocked", "i'm stuck", "i'm blocked", "is blocked", "is stuck", "am stuck", "blocked on", "blocked by", "stuck on", "cannot proceed", "can't proceed", "cannot complete", "can't finish", "cannot finish", "unable to", "có vướng mắc", "gặp vướng mắc", "gặp khó khăn", "đang vướng", "bị vướng", "còn vướng", "có vướng", "gặp trở ngại", "đang kẹt", "bị kẹt", "đang bị kẹt", "đang tắc", "bị tắc", "đang mắc", "phát sinh vướng mắc", "{không} giải quyết {được}", "có khó khăn")
            .NotAsked()
            .NotWith("{không} (có vướng|vướng|gặp vướng|gặp khó)", "giao", "tổng hợp", "nếu", "đôn đốc", "kẹt xe", "bị kẹt xe", "kẹt đường", "nghe không", "hết vướng", "{không} còn (vướng|kẹt|tắc|mắc)", "hết (kẹt|tắc|nghẽn)", "gỡ", "xin gia hạn", "tháo gỡ", "để tang", "tắc kè", "mắc cười", "{chưa} (làm|thực hiện|triển khai|xử lý) {được} ({gì}|bao nhiêu|mấy|nhiều|là bao)")
            .If(h => h.Line.Words.Count <= 30),
        // "Máy hư rồi, việc 11 đứng luôn": only of an assignment, for machines and roads are stuck every day.
        Any(Intent.Blocked,
            "[đang|bị|cứ] (bế tắc|ách tắc|ách lại|đình trệ|ngưng trệ|đứng hình|đứng bánh|đứng yên|đứng luôn|đứng im|đứng lại|giậm chân tại chỗ|dậm chân tại chỗ|nằm im)", "(tắc|bị|đang) nghẽn", "(tắc|kẹt|mắc|dính|vướng|ách) (ở|ở chỗ|lại|tại|bên|khâu|vì|do|luôn|cứng|rồi|nặng|hoài) [{rồi}]", "(không|ko|k|hông|hổng|chưa) (đi|nhúc nhích|tiến triển|chạy) tiếp [{được}]", "bó tay [{rồi}]", "(chưa|không|ko|k|hông) (vô|vào|đăng nhập) {được} (hệ thống|phần mềm|mạng|máy)", "(máy|mạng|phần mềm|hệ thống|đường truyền) [vẫn|đang|bị|cứ] (hư|hỏng|lỗi|rớt|sập|chết|treo)")
            .NotAsked().If(h => (h.HasTask || h.Has(WordSets.It)) && h.Line.Words.Count <= 30)
            .NotWith("giao", "nếu", "đôn đốc", "kẹt xe", "kẹt đường", "tắc đường", "hết (vướng|kẹt|tắc|nghẽn)", "{không} còn (vướng|kẹt|tắc|mắc)", "xin gia hạn", "gỡ", "tháo gỡ", "tắc kè", "mắc cười"),
        // "Mạng lag không nộp được 12", "phần mềm lỗi 12 không up lên được".
        Any(Intent.Blocked,
            "({không}|{chưa}) (nộp|gửi|gởi|trình|up|upload|tải|đăng|nhập|nhập liệu|xuất|ký số|vô|vào|mở|đăng nhập|truy cập|kết nối|scan|quét|trích xuất|in|tra cứu|liên hệ|đồng bộ) [lên|vô|vào|làm|{tôi}|sản phẩm|báo cáo|bc|file|số liệu|hồ sơ|hs|kết quả|phần mềm|hệ thống|mạng|máy] [lên|vô|vào] ({được}|nổi)", "(nộp|gửi|gởi|trình|up|tải|nhập|xuất|vô|vào|mở|scan|in|đăng nhập) {không} ({được}|nổi|ra)", "(em|e|tôi|tui) bó tay")
            .NotAsked().If(h => (h.HasTask || h.Has(WordSets.It)) && h.Line.Words.Count <= 30)
            .NotWith("giao", "nếu", "đôn đốc", "hết (vướng|kẹt|tắc|nghẽn)", "xin gia hạn"),
        Head(Intent.Blocked, "vướng", "(vướng|vg) mắc", "báo vướng", "báo vướng mắc", "báo cáo vướng mắc", "kẹt", "mắc", "bí", "tắc", "khó khăn", "blocked", "stuck", "vướng ở", "mắc ở", "kẹt ở", "mắc kẹt", "problem with", "issue with", "blocker")
            .NotAsked()
            .NotBefore("quả", "họp", "xe", "đường", "cười", "tiền", "đám", "công chuyện", "bận", "việc nhà", "bệnh", "thang máy", "giấy", "máy in", "tiểu", "cầu", "cửa", "phà", "hàng", "chìa khóa", "khóa", "mực", "võng", "áo", "gì", "mưa", "màn", "không", "dù")
            .If((h, span) => h.IsWholeAct(span) || h.After(span).Count <= 12),
    ];
}
