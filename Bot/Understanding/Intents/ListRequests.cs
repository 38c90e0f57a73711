using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>
/// A list asked for in a sentence of one's own: "đề nghị cho biết các nhiệm vụ của phòng hiện nay". That something is asked for, that
/// it is work, and of which kind, may stand anywhere; so these rows are asked when no other holds.
/// </summary>
internal static class ListRequests
{
    private const int LongestRequest = 20;

    private const string Me = "(tôi|tui|em|e|mình|anh|chị|cháu|con|bản thân|cá nhân tôi)";

    private const string Work = "(việc|nhiệm vụ|công việc|đầu việc|nv|phần việc|nội dung)";

    private const string Unit = "(đơn vị|phòng|cơ quan|ban|trung tâm|sở|tổ|bộ phận|văn phòng|xã|phường)";

    private static readonly PhraseSet Asking = PhraseSet.Of(
        "(liệt kê|thống kê|tra cứu|trích xuất|kết xuất|cung cấp|tổng hợp|rà soát|điểm lại|kiểm tra)", "danh sách", "danh mục", "ds", "cho [{tôi}] [được] (biết|xem|hỏi)",
        "(cần|muốn|xin|được|mong) [được] (xem|biết|nắm|nghe|hỏi|theo dõi|rà)", "gửi [cho] [{tôi}] [các|những|danh sách]", "(những|các|bao nhiêu|mấy) [{việc}] (nào|gì)", $"{Work} (nào|gì)", "những gì", "bao nhiêu", "ra sao", "thế nào", "tình hình");

    // It is told, or ordered, and not asked.
    private static readonly PhraseSet Telling = PhraseSet.Of(
        "{rồi}", "gia hạn", "(tôi|em|e|tui|mình) (đã|sẽ|vừa|mới|xin|đang) (hoàn thành|làm xong|xong|gửi|nộp|trình|báo cáo)", "(phải|hãy|cần|nhớ) (báo cáo|gửi|nộp|hoàn thành|xử lý|khắc phục|tập trung)", "nghiêm túc", "khắc phục", "chấn chỉnh", "phê bình", "rút kinh nghiệm");

    private static readonly PhraseSet AnyWork = PhraseSet.Of(Work, "hồ sơ", "(các|những) (đề nghị|yêu cầu)", "danh sách chờ", "sản phẩm", "kết quả", "đơn vị nào");

    private static readonly PhraseSet Late = PhraseSet.Of("quá hạn", "trễ hạn", "chậm hạn", "quá thời hạn", "quá thời gian", "hết hạn (mà|nhưng) {chưa}", "chậm tiến độ", "trễ tiến độ", "chậm muộn", "tồn đọng quá hạn", "còn nợ");

    private static readonly PhraseSet Awaiting = PhraseSet.Of(
        $"[đang|còn] (chờ|đợi|cần) [ý kiến] [của] {Me} [phải|cần] [nghiệm thu|cho ý kiến|duyệt|phê duyệt|xác nhận|quyết định|xử lý|giải quyết|xem xét|trả lời]", "[đang|còn] (chờ|đợi|cần) (duyệt|phê duyệt|xác nhận|cho ý kiến|ý kiến|quyết định|xem xét|ký|nghiệm thu)",
        $"(cần|chờ|đợi) {Me} [phải] (duyệt|phê duyệt|xác nhận|cho ý kiến|quyết định|xử lý|giải quyết|xem xét|ký)", $"{Me} (phải|cần|chưa) (giải quyết|duyệt|phê duyệt|xác nhận|cho ý kiến|quyết định|nghiệm thu)");

    private static readonly PhraseSet GivenByMe = PhraseSet.Of($"(do|mà) {Me} [đã|đang|mới|vừa|trực tiếp] (giao|phân công)", $"{Me} (đã|đang|mới|vừa|trực tiếp) (giao|phân công)", $"{Me} (giao|phân công) (cho|xuống|ra|trong|từ|hôm|tuần|tháng)", $"{Me} là (người|đồng chí) (giao|phân công)", $"{Work} [đã] (giao|phân công) (xuống|cho cấp dưới|cho các|cho anh em)");

    private static readonly PhraseSet OfUnit = PhraseSet.Of($"(của|trong|tại|ở|toàn|cả|các) [toàn|cả] {Unit}", $"{Unit} (tôi|em|mình|ta|chúng tôi|chúng ta) (đang|còn|có|phải|được)", $"{Unit} (đang|còn|phải) (làm|thực hiện|xử lý|triển khai|nợ)");

    private static readonly PhraseSet OfMine = PhraseSet.Of(
        $"(của|cho) {Me}", $"{Me} [hiện] [nay|tại] [đang|còn|phải|cần|được|có|chưa|sẽ] [phải|cần|được] (làm|thực hiện|xử lý|giải quyết|phụ trách|chủ trì|theo dõi|giao|phân công|hoàn thành|đến hạn|tồn|nợ|{Work})", $"{Me} [hiện] [nay|tại] (còn|đang|có|phải|được) [những|các|mấy|bao nhiêu]");

    private static readonly PhraseSet Bulletin = PhraseSet.Of("bản tin", "digest", "(bản|báo cáo) tổng hợp (tuần|tháng|chung)", "tổng hợp (tuần|chung|tháng)", "(tình hình|tiến độ) chung", "(tóm tắt|điểm|điểm lại|điểm nhanh|khái quát) [nhanh] [tình hình|tiến độ]", "bức tranh (chung|tổng thể)", "(tổng quan|toàn cảnh)");

    private static readonly PhraseSet Guidance = PhraseSet.Of(
        "(hướng dẫn|chỉ dẫn|chỉ giúp|giải thích|trợ giúp|giúp đỡ) [giúp] [{tôi}] [về|thêm|lại] [cách|việc] [thức] (sử dụng|dùng|xài|thao tác|nhắn tin|nhắn|giao việc|báo cáo|nộp|trả lời|làm việc với|gõ|nhập)", "(cách|cách thức|làm thế nào để|làm sao để) (sử dụng|dùng|xài|thao tác) [với|trên] [trợ lý|bot|hệ thống|công cụ|phần mềm|ứng dụng]",
        "(cách|cách thức|thủ tục) (đề nghị|xin|báo cáo|giao|nộp|gia hạn|trả lời|xác nhận|thu hồi)", "(trợ lý|bot|hệ thống) có [những|các] (chức năng|lệnh|thao tác)", "(thì|phải|cần) (nhắn|gõ|làm|bấm|viết|ghi|soạn|nói) (như thế nào|thế nào|ra sao|những gì|gì)", "{chưa} (biết|rõ|quen) [cách] (sử dụng|dùng|thao tác|xài|nhắn)", "(trợ lý|bot|bạn) [này] [có thể] (làm|giúp|hỗ trợ) [được] [những] (gì|việc gì|những gì|như thế nào)", "các (lệnh|câu lệnh|thao tác|chức năng) [có thể|được] [dùng|sử dụng|hỗ trợ]");

    public static readonly IntentRow[] Rows =
    [
        When(Intent.Digest, h => h.Has(Bulletin) && h.Has(Asking) && IsBare(h)),
        Request(Intent.WaitingForMe, Awaiting),
        Request(Intent.Overdue, Late),
        Request(Intent.AssignedByMe, GivenByMe),
        Request(Intent.UnitTasks, OfUnit).Unless(IsOfNamedUnit),
        Request(Intent.MyTasks, OfMine),
        When(Intent.Help, h => h.Has(Guidance) && IsBare(h) && !h.Has(Telling)),
    ];

    private static IntentRow Request(Intent intent, PhraseSet kind) =>
        When(intent, h => h.Has(kind) && (h.IsQuestion || h.Has(Asking)) && h.Has(AnyWork) && IsBare(h) && !h.Has(Telling));

    // No assignment of a number, and nobody who is told to.
    private static bool IsBare(Hearing hearing) => !hearing.HasTask && hearing.Line.Words.Count <= LongestRequest && !IsAddressed(hearing);

    private static bool IsAddressed(Hearing hearing) =>
        Persons.AnyFrom(hearing, 0) is { } named && named.Person?.PersonId != hearing.Context.Speaker?.Id;

    private static bool IsOfNamedUnit(Hearing hearing) =>
        Enumerable.Range(0, hearing.Line.Words.Count).Any(i => hearing.People.At(i) is { IsUnit: true, Person.UnitId: { } unit } && hearing.Context.Speaker?.Posts.All(p => p.UnitId != unit) == true);
}
