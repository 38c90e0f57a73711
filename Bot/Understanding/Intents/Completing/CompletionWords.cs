using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>Words that say a work is done, or handed in and waiting.</summary>
internal static class CompletionWords
{
    public static readonly PhraseSet Done = PhraseSet.Of(
        "[đã|vừa|mới] [làm|mần|lo|xử lý|giải quyết|rà soát|soạn|lập|hoàn thành|thực hiện|báo cáo|triển khai] {xong} [{rồi}]", "[đã|vừa|mới] (hoàn thành|hoàn tất|hoàn thành xong|ht xong|hoàn thành nhiệm vụ) [{rồi}]", "đã ht", "ht {rồi}", "đã làm {rồi}",
        "(đã|vừa) được (hoàn thành|hoàn tất|(thực hiện|giải quyết|xử lý|triển khai) {xong})", "xong hết [{rồi}]", "xong xuôi [{rồi}]", "xong cả [{rồi}]", "đã xong hết", "xong toàn bộ", "is done", "(are|both|both are|are both|are all) (done|finished|complete|completed)", "done", "done with", "finished with", "all done", "finished", "completed", "is finished", "is completed", "complete", "has been completed", "finish", "is complete", "(mark|set|close) [it|this|that|task] [as|to] (done|complete|completed|finished)", "đánh dấu [là] [đã] (xong|hoàn thành)", "đã giải quyết [xong] [{rồi}]", "đã xử lý [xong] [{rồi}]",
        "đã thực hiện [xong] [{rồi}]", "đã (ban hành|phát hành) [{rồi}]", "xong nhiệm vụ", "hoàn thành rồi", "làm xong", "song {rồi}", "(đã|vừa|mới|vừa mới) [làm|lo|xử lý|giải quyết|soạn|viết|lập|rà] song [{rồi}]", "(làm|lo|xử lý|giải quyết|soạn|viết|lập) song [{rồi}]", "song (hết|xuôi|cả) [{rồi}]", "[đã] đều [đã] ({xong}|hoàn thành|hoàn tất) [hết|cả] [{rồi}]", "{xong} [hết|luôn] cả (2|3|4|5|hai|ba|bốn|năm|đôi) [việc|cái|nhiệm vụ|nv] [{rồi}]");

    public static readonly PhraseSet HandedIn = PhraseSet.Of(
        "đã (nộp|trình|nộp sản phẩm|trình ký|trình sếp|trình lãnh đạo|gửi sản phẩm|gửi kết quả|nộp kết quả|nộp báo cáo|gửi báo cáo|up báo cáo|trình chủ tịch|trình phê duyệt|trình duyệt) [{rồi}]", "(nộp|trình|trình ký|gửi|up|nộp báo cáo|gửi báo cáo|gửi số liệu|nộp sản phẩm) {rồi}", "[mới|vừa|vừa mới|đã] (nộp|trình|gửi) xong [{rồi}]",
        "nộp (sản phẩm|báo cáo|kết quả)", "gửi (sản phẩm|kết quả)", "đã gửi [{rồi}]", "(đã|vừa|mới) (gửi|nộp|trình) xong [báo cáo|kết quả|sản phẩm]", "đã gửi (số liệu|file|sản phẩm|dự thảo)", "submitted", "handed in", "has been submitted", "(gửi|nộp|trình) (anh|chị|a|c|sếp|lãnh đạo|đồng chí|đ/c|chủ tịch) (sản phẩm|kết quả|báo cáo|bc|file|hồ sơ)", "vừa (nộp|trình|gửi báo cáo|gửi) [{rồi}]", "(vừa|mới) (trình ký|nộp báo cáo)", "(nộp|gửi|gởi|trình) (báo cáo|bc|sản phẩm|sp|kết quả|kq|số liệu|file|kế hoạch|dự thảo|văn bản|danh sách|tờ trình|ký) {rồi}", "xin nộp", "[em|e] xin (nộp|gửi) (sản phẩm|báo cáo|kết quả)",
        "nộp", "trình");

    /// <summary>Of an assignment named: "12 em gửi anh rồi".</summary>
    public static readonly PhraseSet HandedTo = PhraseSet.Of("(up|nộp|gửi|gởi|trình) lên [hệ thống|phần mềm|mạng|trục] {rồi}", "(đưa|đẩy|cập nhật|nhập|phát hành) lên (hệ thống|phần mềm|trục|ioffice|hscv) {rồi}", "đã (up|đưa|đẩy|cập nhật|nhập|nộp|gửi) lên (hệ thống|phần mềm|trục|ioffice|hscv)", "(gửi|gởi|nộp|trình) [cho|lên|qua] (anh|chị|a|c|sếp|lãnh đạo|chủ tịch|văn thư|một cửa|1 cửa|phòng|trung tâm|anh {tôi}) {rồi}");

    // "Trình" within these is no handing in.
    public static readonly PhraseSet Nouns = PhraseSet.Of("(tờ|chương|quy|quá|công|lịch|giáo|tiến|lộ|phiếu|hành) trình");

    public static readonly PhraseSet Sent = PhraseSet.Of("đã gửi", "gửi rồi", "gửi r", "đã gửi rồi", "vừa gửi", "gửi xong");

    // Only with something attached: "em gửi lại nha [xlsx]".
    public static readonly PhraseSet HandedInAgain = PhraseSet.Of("(gửi|nộp|up|cập nhật) (lại|bổ sung|thay|bản mới|bản sửa|bản 2|lại bản)", "gửi (báo cáo|file|kết quả|sản phẩm|số liệu|ảnh|hình|minh chứng)", "(kết quả|sản phẩm|minh chứng|báo cáo) (đây|nè|đính kèm)", "attached", "here is the", "đính kèm");

    // What is sent on the way, and is not the product.
    public static readonly PhraseSet SmallThings = PhraseSet.Of("phiếu", "giấy mời", "thư", "mail", "email", "tin", "tin nhắn", "công văn xin", "phiếu lấy ý kiến", "lịch", "link", "quà", "thiệp", "dự thảo xin ý kiến");

    // With these the work is done though something outside still lacks.
    public static readonly PhraseSet AwaitingOthers = PhraseSet.Of(
        "(sếp|anh|chị|lãnh đạo|ct|pct|chủ tịch|phó chủ tịch|thủ trưởng|a|c|sở|trưởng phòng|tp|giám đốc|gđ|ubnd|ảnh|sếp lớn) {chưa} (ký|duyệt|xem|phê duyệt|ký duyệt|đóng dấu|ký số|phản hồi|trả lời)",
        "(đang|còn|chỉ|chỉ còn|còn đang) (chờ|đợi) (ký|duyệt|sếp|sếp ký|lãnh đạo|lãnh đạo ký|chủ tịch|phê duyệt|ký số|đóng dấu|trình ký|anh|chị|ký duyệt)", "(chờ|đợi) (ký|duyệt|sếp|sếp ký|lãnh đạo|lãnh đạo ký|chủ tịch ký|phê duyệt|ký số|đóng dấu)", "{chưa} (ký|duyệt|đóng dấu|phê duyệt|ký duyệt)", "{chưa} {được} (ký|duyệt|phê duyệt)");

    public static readonly PhraseSet Certain = PhraseSet.Of("{rồi}", "đã", "vừa", "mới", "hết", "xuôi", "has", "is", "all", "completed", "ạ");

    public static readonly PhraseSet Completed = PhraseSet.Of("{rồi}", "đã", "has been");

    public static readonly PhraseSet FirstPerson = PhraseSet.Of("em", "e", "tôi", "tui", "mình", "con", "cháu", "chúng em", "chúng tôi", "i", "we");

    public static readonly PhraseSet Everyone = PhraseSet.Of("anh em", "chị em", "các em", "anh chị em", "cả nhà", "mọi người", "các đồng chí", "các anh chị", "các phòng", "các đơn vị");
}
