using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Questions about an assignment's past, one's commitments, who is away, what one does in another's stead: each a whole line of its own.</summary>
internal static class Topics
{
    private const string See = "[xem|coi|cho xem|cho em xem|cho tôi xem|cho anh xem|cho chị xem|cho biết|cho em biết|cho tôi biết|liệt kê|danh sách|ds|mở|gửi|show|show me|list]";
    private const string Day = "[hôm nay|bữa nay|nay|sáng nay|chiều nay|mai|ngày mai|sáng mai|chiều mai|tuần này|tuần sau|tuần tới|trong tuần|trong tuần này|today|tomorrow|this week]";
    private const string Ours = "(tôi|tui|em|mình|anh|chị|{đơn vị tôi})";
    private const string OffDuty = "(nghỉ|nghỉ phép|nghỉ làm|vắng|vắng mặt|đi công tác|đi vắng|đi phép|phép)";

    private static readonly PhraseSet Past = PhraseSet.Of(
        $"{See} [toàn bộ|đầy đủ|hết|tất cả] (lịch sử|nhật ký|quá trình|diễn biến) [thực hiện|xử lý|giải quyết|làm|các bước] [của|về|cho|việc|nhiệm vụ]", $"{See} [tất cả|toàn bộ|hết] [các|những] bước [đã qua|đã làm|đã thực hiện] [của]", "[việc này|việc đó|nhiệm vụ này|nhiệm vụ đó|nó] [đã|đến nay đã|tới nay đã] (qua|trải qua|đi qua|có|làm) [những|các|mấy] bước (nào|gì) [{rồi}]", "[đã] (qua|trải qua|có) mấy bước [{rồi}]", "[đã] qua tay (những ai|ai)", "(full|whole|complete) history [of]", $"{See} [the] (history|steps|timeline|log) [of|for]", "what happened to", "what happened with");

    private static readonly PhraseSet Promised = PhraseSet.Of(
        $"{See} [các|những|bản|nội dung|tình hình|tiến độ|kết quả|tình hình thực hiện|kết quả thực hiện] cam kết [của {Ours}]", $"[{Ours}] (đã|có) cam kết (gì|những gì|cái gì)", "[bản] cam kết [của {đơn vị tôi}] (tới đâu|đến đâu|thế nào|ra sao|sao) [rồi]", $"cam kết {{đơn vị tôi}}", "[xem] (các|những) dòng cam kết", $"{See} [my|our|the] (commitment|commitments)", "commitment status");

    // "Tôi cam kết" is a vow.
    private static readonly PhraseSet Vow = PhraseSet.Of("{tôi} [xin] cam kết", "xin cam kết");

    private static readonly PhraseSet Away = PhraseSet.Of(
        $"{Day} [có|còn|những|có những|phòng|cơ quan|{{đơn vị tôi}}] [có] (ai|những ai|người nào|đồng chí nào|đ/c nào) [đang|xin|được|phải] {OffDuty} {Day} [{{không}}|vậy|thế|hả]", $"{See} [người|cán bộ|những người|ai|lịch] [đang] {OffDuty} {Day}", $"{Day} (phòng|cơ quan|{{đơn vị tôi}}) {OffDuty} (ai|những ai|mấy người)", "who is (away|off|on leave|absent) [today|tomorrow|this week]", "who's (away|off|on leave|absent) [today|tomorrow|this week]", "who will be (away|off|on leave|absent) [today|tomorrow|this week]");

    private static readonly PhraseSet Covered = PhraseSet.Of(
        $"{See} [các|những] {{việc}} [mà] [{Ours}] [đang|phải|được giao] (làm thay|làm hộ|làm giúp|trực thay|thay người nghỉ)", $"[{Ours}] [đang] [làm] thay (ai|cho ai|việc gì|việc của ai)", "[my] (covered|stand-in|substitute) (work|tasks)", "(tasks|work) i cover");

    // "Nghỉ" and "phép" alone ask for one's own leave.
    private static readonly PhraseSet Own = PhraseSet.Of($"{OffDuty} {Day}");

    private static readonly PhraseSet NotAccepted = PhraseSet.Of(
        $"{See} [còn|có|những|các] (ai|những ai|người nào|đồng chí nào|đ/c nào|việc nào|nhiệm vụ nào|các việc|những việc) [còn|vẫn|mà|đang] (chưa|chưa có ai|chưa ai|k|ko|không) [được|chịu] (nhận|tiếp nhận) [việc|nhiệm vụ|việc được giao]", $"{See} (việc|nhiệm vụ) (chưa|chưa ai|chưa được|chờ) (nhận|tiếp nhận)", "who has not accepted [yet]", "who hasn't accepted [yet]", "what is not accepted [yet]", "unaccepted [tasks]");

    public static Topic Of(Hearing hearing) =>
        IsWhole(hearing, Past) ? Topic.History
        : hearing.HasTask ? Topic.None
        : IsWhole(hearing, NotAccepted) ? Topic.Unaccepted
        : hearing.Line.Dates.Count == 0 && IsWhole(hearing, Promised) && !IsWhole(hearing, Vow) ? Topic.Commitments
        : hearing.Line.Date is not { Introduced: true } && IsWhole(hearing, Away) && !IsWhole(hearing, Own) ? Topic.Absences
        : IsWhole(hearing, Covered) ? Topic.Covered
        : Topic.None;

    // Of the whole line: with the date, "hôm nay ai nghỉ"; or less "việc này" and "trang 2".
    private static bool IsWhole(Hearing hearing, PhraseSet phrases) =>
        hearing.Is(phrases) || (hearing.Begins(phrases) is { } span && hearing.After(span) is { Count: > 0 } rest && IsRest(rest, WordSets.It.At(rest, 0)));

    private static bool IsRest(IReadOnlyList<Seen> rest, int at) =>
        Page.At(rest, at) > 0 && at + 2 == rest.Count ? rest[at + 1].IsNumber : at > 0 && rest.Skip(at).All(w => w.IsMark);

    private static readonly PhraseSet Page = PhraseSet.Of("trang", "page");
}
