using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Questions answered by a list, a digest or a search.</summary>
internal static class ListWords
{
    private const string See = "[cho (em|e|tôi|tui|mình|anh|a|chị|c|sếp) (xem|coi) [giúp|lại] [danh sách|ds]|xem|coi|cho coi|coi giùm|cho coi danh sách|cho coi ds|cho xem ds|cho tôi xem danh sách|cho em xem danh sách|cho em coi|cho tui coi|cho tui xem|cho mình xem|liệt kê giùm|đưa|kể|kéo|cho xem|cho em xem|cho tôi xem|cho anh xem|cho a xem|cho chị xem|cho c xem|gửi|gởi|gửi em|gửi tôi|gửi anh|gửi chị|cho anh|cho chị|cho em|cho tôi|cho mình|cho a|cho c|cho e|liệt kê|danh sách|ds|list|mở|hiện|hiển thị|in|cho|cho biết|tổng hợp|thống kê|show|show me|kiểm tra|báo cáo|xem danh sách|xem ds|cho xem danh sách|liệt kê danh sách|xem lại|coi lại|xem giúp|[{xin}] [cho] (danh mục|danh sách|ds)|gửi danh sách|lọc|xem các|cho xem các|liệt kê các|liệt kê những]";
    private const string Tasks = "[các|những|mấy cái|toàn bộ|tất cả|tất cả các|mấy|danh sách|ds|hết] [đầu] (việc|vc|nhiệm vụ|nv|công việc|cv)";
    private const string Pending = "[còn|đang] [phải|cần] (làm|xử lý|giải quyết|thực hiện|tồn|nợ|dở)";
    private const string Me = "(tôi|tui|em|e|mình|anh|a|chị|c|con|cháu|toi)";
    private const string When = "[tháng (1|2|3|4|5|6|7|8|9|10|11|12|tới|sau)|tuần (sau|tới)|hôm nay|tuần này|tháng này|bữa nay|bữa ni|bựa ni|hôm ni|nay|sáng nay|chiều nay|ngày mai|trong tuần|mai|quý này|năm nay]";
    private const string Day = "(hôm nay|tuần này|tháng này|bữa nay|nay|sáng nay|chiều nay|ngày mai|trong tuần|mai|quý này|năm nay)";
    private const string Unit = "{đơn vị tôi}";
    private const string Which = "(gì|ai|những ai|bao nhiêu việc|mấy việc|[những|các] (cái|việc|nhiệm vụ|nv|đầu việc|công việc|hồ sơ|hs|yêu cầu|đề nghị|vụ|mục|phần|người|{đơn vị tôi}) (nào|gì))";
    private const string Decide = "(duyệt|xác nhận|quyết|quyết định|xử lý|phê duyệt|ký|ký duyệt|cho ý kiến|xem|giải quyết|trả lời|chốt)";

    // "Việc của tôi xong rồi" tells, it does not ask.
    private static readonly PhraseSet Telling = PhraseSet.Of("{xong}", "hoàn thành", "vướng", "nộp", "trình", "gia hạn", "rồi", "không kịp", "k kịp", "ko kịp");

    // "Những việc chị giao còn cái nào chưa xong" asks, "xong" or not.
    private static readonly PhraseSet Left = PhraseSet.Of("(bao nhiêu|mấy) (việc|nhiệm vụ|cái)", "(còn|có) [mấy|những] (cái|việc|ai|gì|bao nhiêu|mấy|nhiêu)", "(cái|việc|ai|đứa) nào", "{chưa} (xong|làm|nộp|gửi|báo cáo|hoàn thành)");

    private static readonly PhraseSet LeftMany = PhraseSet.Of("(còn|có|đang) [phải] (mấy|bao nhiêu|nhiêu|bn|những) (việc|cái|nhiệm vụ|đầu việc|gì)", "(việc|cái|nhiệm vụ) (nào|gì) [của] [em|tôi|tui|mình] [còn|đang] {chưa}");

    private static readonly PhraseSet OthersFollow = PhraseSet.Of("giao", "giao cho", "cho");

    private static readonly PhraseSet UnitTasksOf = PhraseSet.Of($"[đề nghị|xin] {See} {Tasks} [hiện|hiện nay|mà] [chung] [của|ở|trong|bên]", "(cho xem|xem|coi|cho coi|cho biết|cho [anh|chị|tôi|em] (xem|biết))", "tình hình", $"tình hình {Tasks} [của]", "tình hình công việc [của]", "tasks of", "tasks for", "show tasks of");

    private static readonly PhraseSet UnitAsks = PhraseSet.Of("[còn|có|đang|hiện|hiện có|hiện còn|đang có|đang còn] (việc gì|những việc gì|mấy việc|bao nhiêu việc|việc nào|nhiệm vụ nào|nhiệm vụ gì|những gì|làm gì|làm những gì|làm việc gì|nợ gì|nợ việc gì|gì|bao nhiêu nhiệm vụ)", "tới đâu rồi", "đến đâu rồi", "thế nào rồi", "sao rồi", "đang làm gì", "đang (làm|thực hiện|triển khai|xử lý) [những gì]");

    // "Mấy cái đứa nhỏ nộp chờ chị duyệt đâu", "trong tay anh còn gì chưa duyệt"
    private static readonly PhraseSet WaitingAsked = PhraseSet.Of($"(chờ|đợi) {Me} (duyệt|ký|xác nhận|phê duyệt|quyết)", $"còn (gì|cái gì|việc gì|cái nào|việc nào) {{chưa}} (duyệt|ký|xác nhận)");

    private static readonly PhraseSet AskedFor = PhraseSet.Of("đâu", "mấy", "các", "những", "cái nào", "việc nào", "gì");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.WaitingForMe,
            $"{See} {Tasks} [nào|gì] [đang|còn] (chờ|đợi) {Me}", $"{See} (đang|còn) (chờ|đợi) {Me}", $"{See} [có|còn] ({Which}|{Tasks}) [đang|còn] (cần|chờ|đợi|phải) {Me} [phải|cần] {Decide}", $"{See} [có|còn] {Which} [đang|còn] (chờ|đợi) {Me}", $"{See} [có|còn] {Which} [còn] {{chưa}} [được] (duyệt|ký|xác nhận|phê duyệt)", $"[đang|còn] (cần|chờ|đợi) {Me} {Decide}", "waiting for me", "what's waiting for me", "what is waiting for me", "what needs my approval", "pending my approval", "pending approvals", "awaiting my approval", "anything waiting for me", "tasks waiting for me", "what do i need to approve", "[is|are] [there] (anything|something|any tasks|any requests|what|what's|what is|which tasks are|tasks|requests|items) [is|are] (waiting for|pending|awaiting|waiting on|needs|need|that needs) (me|my) [approval|review|decision|confirmation|sign off|sign-off|signature|attention]", "(anything|what) [do i have] to (approve|review|confirm|sign)", "what (needs|is waiting for|awaits) my (decision|review|confirmation|signature)", $"[có|còn] (gì|cái gì|việc gì|ai|yêu cầu nào|đề nghị nào|hồ sơ nào) [nào] [đang] (chờ|đợi|cần) {Me} [duyệt|ký|xác nhận|quyết|xử lý|giải quyết] [{{không}}|vậy]", $"{See} [các|những] (yêu cầu|đề nghị|mục|phần|cái) [đang|còn] (chờ|đợi|cần) ({Me}|duyệt|xác nhận|phê duyệt|ký) [duyệt|xác nhận]", "what should i approve", "show waiting for me", "my approvals", "to approve",
            $"{See} [{Tasks}] (chờ|cần|đang chờ|còn chờ|đợi|đang đợi) (duyệt|xác nhận|phê duyệt|tôi duyệt|tôi xác nhận|ý kiến|quyết định|ký duyệt|em duyệt|anh duyệt|chị duyệt|nghiệm thu|em xác nhận|anh xác nhận|chị xác nhận)", "(có|còn) (gì|j|chi|cái gì|việc gì) cho (anh|chị|tôi|tui|a|c|em|e|mình) (duyệt|ký|xác nhận|quyết|xem) [{không}]", "có gì cần duyệt", "có gì chờ duyệt", "có gì phải duyệt", "có gì cần xác nhận", "có ai xin gia hạn", "có ai chờ tôi", "danh sách chờ", "danh sách chờ duyệt", "ai xin gia hạn", "ai đang xin gia hạn", "còn gì chờ duyệt", "cần tôi làm gì", "cần tôi quyết gì", $"(cái|việc|vụ|hồ sơ) gì [đang] chờ {Me}", $"có gì [đang] (chờ|đợi) {Me}", $"còn gì [đang] (chờ|đợi) {Me}", $"còn {Tasks} nào chờ {Me}", $"[những|có|còn] (gì|cái gì|việc gì|việc nào|{Tasks} (nào|gì)) [đang|còn] (chờ|đợi|cần) ({Me}|duyệt|xác nhận|ký|quyết|phê duyệt|ý kiến)", "chờ tôi duyệt", "đang chờ tôi", "việc chờ tôi", $"[có|còn] ai [vừa|mới|đã] (trình|xin|gửi|nộp) [gì|cái gì|việc gì] [lên|cho|qua] {Me} [duyệt|ký|xem|xác nhận|quyết] [{{chưa}}|{{không}}]")
            .Unless(h => h.HasTask || (h.Has(Telling) && !h.IsQuestion))
            // "Cho a ký cam kết" wants to sign.
            .NotWith("ký [bản] cam kết", "{tôi} (đã|mới|vừa) (giao|phân công)"),
        When(Intent.WaitingForMe, h => !h.HasTask && h.Line.Words.Count <= 12 && h.Has(WaitingAsked) && (h.IsQuestion || h.Has(AskedFor)) && h.Line.Date is null),
        Head(Intent.AssignedByMe,
            $"{See} {Tasks} [mà] {Me} [đã|đang|mới|vừa] (giao|phân công|phân)", $"{See} {Tasks} (đã|do {Me}) [đã] (giao|phân công)", $"{Me} [đã|đang|mới|vừa] (giao|phân công) [ra|đi|xuống] [ngoài] (những gì|gì|việc gì|những việc gì|[những|các] (việc|nhiệm vụ) (nào|gì)|những ai|ai|cho ai|ai việc gì|ai những gì|bao nhiêu việc|mấy việc|việc cho ai|các việc gì)", $"{See} {Tasks} giao cho (người khác|cấp dưới|anh em|các phòng|nhân viên|mọi người)", "(đã|tôi đã|em đã|anh đã|chị đã) giao (gì|những gì|việc gì|ai|những việc gì|cho ai|những ai)",
            "tasks i assigned", "assigned by me", "tasks assigned by me", "what did i assign", "[list|show] what i [have] assigned", $"{See} {Tasks} [mà] {Me} [đã] giao [mấy bữa nay|tuần này|hôm qua|hôm nay|tháng này] (còn|có|ai|cái|đứa|tới|đến|ra|sao|thế|đang|chưa)", $"{See} {Tasks} {Me} (đi giao|giao ra|giao xuống|giao cho anh em|giao cho mọi người|giao cho cấp dưới)", $"(theo dõi|kiểm tra|rà) [lại] {Tasks} [mà] {Me} [đã] giao", "what have i assigned", "show tasks i assigned", "my assignments to others", "tasks i gave", "tasks i have assigned", "what i assigned", "list tasks i assigned", "show what i assigned", "tasks i delegated", $"{See} {Tasks} {Me} giao", "giao những gì rồi", "giao những việc gì rồi", $"{Tasks} giao đi")
            .Unless(h => h.HasTask || h.Has(Telling) && !h.IsQuestion && !h.Has(Left)),
        Head(Intent.Overdue,
            $"{See} {Tasks} [nào|gì] [đang|đã|bị] {{trễ}}", $"{See} [đang|đã|bị] (quá hạn|trễ hạn|chậm hạn|chậm tiến độ|trễ tiến độ)", $"[đang|đã|bị|có] (quá hạn|trễ hạn|chậm hạn) {Tasks} [nào|gì]", "[trong] [phòng|đơn vị|cơ quan|bên mình|phòng mình] ai [đang|còn|bị] (trễ|nợ|chậm|quá hạn) (việc|hạn)", $"{See} [cả|toàn|trong] [{Unit}] [có|còn] [nợ|bị] {Which} [của {Unit}] [đang|bị|đã|còn|có việc] ({{trễ}}|nợ|nợ việc|nợ hạn|trễ việc)", "overdue", "overdue tasks", "late tasks", "what is overdue", "which tasks are overdue", "what's overdue", "show overdue", "show overdue tasks", "list overdue", "list overdue tasks", "which tasks are late", "who is late", "anything overdue", "any overdue tasks", "tasks overdue", "past due", "past due tasks",
            $"{Tasks} của {Me} [nào] [đang|bị] (quá hạn|trễ hạn|trễ)", $"{Tasks} (của phòng|của đơn vị|đơn vị|phòng) [nào|mình] (quá hạn|trễ hạn|trễ)", "nợ việc", "ai nợ việc", $"{Me} [có|đang] (việc nào|việc gì|gì|bao nhiêu việc|mấy việc) (quá hạn|trễ hạn|trễ)", $"[còn|có] {Tasks} (nào|gì) [bị|đang|đã] (quá hạn|trễ|trễ hạn)", $"có {Tasks} (quá hạn|trễ hạn)", "tình hình quá hạn", "tình hình trễ hạn", $"{Unit} [có|còn] (việc nào|việc gì|gì|bao nhiêu việc|mấy việc) [bị|đang] (quá hạn|trễ hạn|trễ)")
            .Unless(h => h.HasTask),
        Whole(Intent.Digest, $"[đọc|đưa|gửi|gởi|cho|mở|xin] [cho] [{Me}] [nghe|xem|coi|xin] (bản tin|bản tóm tắt|bản tổng hợp|bản điểm tin) [sáng|chiều|tuần|tháng] [này|nay|qua|trước|hôm nay] [để (đọc|họp|chuẩn bị)] [giao ban]", $"(báo cáo|bc) (tuần|tháng) [này|trước|qua] [của] [{Unit}] (gửi|gởi|đưa|cho) {Me} (xem|coi|đọc)").Unless(h => h.HasTask || h.Line.Date is { Introduced: true }),
        Head(Intent.Digest,
            $"{See} [lại] (bản tin|digest|bản tin tuần|bản tin tuần này|bản tin tuần trước|bản tin hôm nay|bản tin phòng|bản tin đơn vị|bản tin lãnh đạo|tin tuần|bản tin cchc|bản tin mới nhất|bản tổng hợp tuần|bản tin tháng)", "[cho {tôi}|cho] xin [lại] bản tin", "tổng hợp tuần", "tổng hợp tuần này", "báo cáo tổng hợp tuần", "weekly digest", "weekly report please", "show digest", "show the digest", "send me the digest", "the digest", "digest please", "weekly summary", "tổng hợp chung", "tình hình chung", "bức tranh chung", "xem tổng hợp", "tình hình chung tuần này", $"(tóm tắt|tóm lược|điểm|điểm nhanh|báo cáo nhanh|tổng hợp|tổng hợp nhanh) [lại] [cho|giúp] [{Me}] tình hình [chung] [của|trong] [cả|toàn|toàn bộ] [{Unit}]",  "tổng quan", "xem tổng quan", "dashboard", $"{See} [bản|cái] (báo cáo|bc) tổng hợp [chung|tuần|tháng] [này|trước|rồi|qua]", $"{See} [bản|cái] tổng hợp (tuần|tháng) [này|trước|rồi|qua]")
            .Unless(h => h.HasTask),
        new IntentRow(Intent.UnitTasks, NamedUnit).Unless(h => h.HasTask || h.Has(Telling) && !h.IsQuestion),
        // "Ai đang nhiều việc nhất": answered by the list of all.
        Head(Intent.UnitTasks, $"[trong] [phòng|đơn vị|cơ quan] {Which} [đang|còn|hiện] [ôm|có|làm|giữ|nợ] (nhiều|ít) (việc|nhiệm vụ|đầu việc) (nhất|quá)").Unless(h => h.HasTask),
        Head(Intent.UnitTasks,
            $"{See} {Tasks} [của|ở|trong|bên] {Unit}", $"{Unit} [còn|có|đang|đang có|hiện có|hiện còn] (việc gì|những việc gì|gì|mấy việc|bao nhiêu việc|việc nào|{Tasks} nào|những gì|{Tasks} gì)", $"{Unit} [còn|đang] (làm gì|làm những gì|làm việc gì|(nợ|tồn|đọng) {{gì}}|có gì)", $"{Unit} {Day} [còn|có|đang|phải] (việc gì|những việc gì|gì|mấy việc|bao nhiêu việc|việc nào|làm gì|làm những gì)", $"{See} {Tasks} [chung] [của|cho|ở|trong] [cả|toàn|toàn bộ|hết] (phòng|đơn vị|cơ quan|xã|phường|sở|trung tâm|tổ|ban|văn phòng|vp|bộ phận|tt)", "unit tasks", "my unit's tasks", "department tasks", "tasks of my unit", "tasks of my department", "team tasks", "our tasks", "show unit tasks", "my unit tasks", "our unit tasks", "tasks in my unit", "what is my unit doing", "list unit tasks", $"tình hình {Tasks} (của|trong) {Unit}", $"tình hình (công việc|thực hiện) (của|trong) {Unit}", $"{See} {Tasks} [cả|toàn|toàn bộ|hết] (phòng|đơn vị|cơ quan|văn phòng|trung tâm|xã|phường|ban|tổ)", $"(cả|toàn) (phòng|đơn vị|cơ quan|văn phòng|trung tâm) [mình] [còn|có|đang] (việc gì|những việc gì|gì|mấy việc|bao nhiêu việc|nhiêu việc|làm gì|nợ gì)", "việc trong phòng", "việc cả phòng")
            .Unless(h => h.HasTask || h.Has(Telling) && !h.IsQuestion),
        Head(Intent.MyTasks,
            $"{See} {Tasks} (của|cho) {Me}", $"cho (em|e|tôi|tui|mình) (xem|coi) {Tasks}", $"{Me} [còn|có|đang] [những|các|mấy] (việc|nhiệm vụ|nv|cái|đầu việc) (nào|gì) [còn|mà] {{chưa}} (xong|hoàn thành|làm|nộp)", $"{See} {Tasks} {Me} [{Pending}|đang làm|phải làm|cần làm|còn nợ|được giao|đang có]", $"[coi giùm|xem giùm|coi thử|xem thử|coi|xem|coi giúp|xem giúp|coi dùm|xem dùm|hỏi|cho hỏi|kiểm tra giùm] [coi|xem|là] {Me} [còn|có|đang có|đang|đang còn|phải|hiện có|hiện còn] [lại] (nhiêu việc|bn việc|bn cái|bao nhiêu cái|nhiêu cái|mấy cái|cái gì|cái nào|mấy đầu việc|bao nhiêu đầu việc|việc gì|những việc gì|việc nào|mấy việc|bao nhiêu việc|nhiệm vụ gì|nhiệm vụ nào|gì làm|bao nhiêu nhiệm vụ|mấy nhiệm vụ|làm gì|làm những gì|làm việc gì|nợ gì|nợ việc gì|việc j|j|gì)", $"[còn|có|đang có] (việc gì|những việc gì|việc nào|mấy việc|bn việc|nhiêu việc|mấy cái|bao nhiêu cái|bao nhiêu việc|nhiệm vụ gì|nhiệm vụ nào|gì làm|việc j|gì phải làm|gì cần làm|việc nào phải làm|việc gì phải làm|việc gì cần làm)", $"{When} [{Me}] [phải|cần|có|còn|đang] (làm gì|làm những gì|làm việc gì|việc gì|có việc gì|những việc gì|có gì)", $"{When} [{Me}] [phải|cần|có|còn] [phải|cần] [làm] (mấy|bao nhiêu|nhiêu) (cái|việc|nhiệm vụ|đầu việc)", $"{When} (có|còn) (gì|việc gì|việc nào|gì {{không}})", $"{See} {Tasks} {Day}", $"{See} {Tasks} (cần làm|phải làm|đang làm|còn lại|tồn|sắp tới|sắp đến hạn|sắp hết hạn|đến hạn|chưa xong|dở dang|chưa làm|được giao|mới giao|mới|đang mở|còn nợ|còn tồn)", "[show|show me|list|see|view|display|what are|check] my [open|pending|current|own] (tasks|task|task list|tasks list|to do list|assignments|work)", "my task list", "what do i have to do", "what are my tasks", "what do i have", "what should i do", "show my tasks", "list my tasks", "my to do", "my todo", "todo", "to do list", "tasks", "my open tasks", "what tasks do i have", "what's on my plate", "do i have any tasks", "what's due today", "what is due today", "what is due this week", "my tasks today", "my tasks this week", "my pending tasks", "what is on my list", "my work", "list tasks", "my assignments",
            "(việc|vc) [của] (tôi|tui|em|e|mình) (hôm nay|tuần này|tháng này|tuần sau)", "việc tôi", "việc e", "việc em", "việc mình", "nv của tôi", "xem việc", "xem nhiệm vụ", "danh sách việc", "danh sách nhiệm vụ", "ds việc", "ds nhiệm vụ", "ds nv", "việc cần làm", "lịch việc", "có gì mới", "có việc mới", "có gì cần làm", "có gì đến hạn", "cái gì đến hạn", $"[việc] (gì|nào) [sắp|đang] (đến hạn|tới hạn|hết hạn)", $"{Tasks} (nào|gì) [sắp|đang] (đến hạn|tới hạn|hết hạn)", $"{See} {Tasks} của bản thân", "việc hôm nay", "nhiệm vụ hôm nay", "nay có gì", "nay làm gì", "hôm nay có gì", "tuần này có gì", "giao cho tôi những gì", "tôi được giao gì", "em được giao gì", "em được giao việc gì", "tôi được giao việc gì", "em được giao những gì", "tôi được giao những gì")
            .Unless(h => h.HasTask || h.Has(Telling) && !h.IsQuestion && !h.Has(LeftMany) || h.Line.Words.Count > 14)
            .If((h, span) => !h.FollowedBy(span, OthersFollow) && !IsSomebodys(h, span))
            .NotBefore("về", "liên quan", "dính", "đụng", "nói về", "có chữ", "giao", "ai"),
        Head(Intent.Search, "(tìm|tra|tra cứu|kiếm|tìm kiếm|dò|lục|rà|truy|tìm lại) (giúp|giùm|dùm|hộ) [em|anh|chị|tôi|tui|mình|a|c|e] [coi|xem] [lại] [các|những|mấy|cái] [{việc}] [nào|gì] [về|liên quan [đến|tới]|có (chữ|từ)|nói về]", "(tìm|tra|lục|dò) (coi|xem) [có] [{việc}] [nào|gì] [về|liên quan [đến|tới]|nói về]", "(tìm|tra|tra cứu|kiếm|tìm kiếm) [giúp|giùm|dùm|hộ|cho] (em|anh|chị|tôi|mình|a|c|e) [các|những|mấy] [việc|nhiệm vụ] [về|liên quan [đến|tới]|có chữ]", "(tìm|tra|kiếm|tìm kiếm) [các|những|mấy] (việc|nhiệm vụ) [về|liên quan [đến|tới]|có chữ]", "tìm", "tìm kiếm", "tìm việc", "tìm nhiệm vụ", "tìm giúp", "tìm dùm", "tìm giùm", "tìm cho (em|tôi|anh|chị|a|c|e)", "kiếm giúp", "kiếm dùm", "kiếm việc", "tra cứu", "tra cứu việc", "tra cứu nhiệm vụ", "tìm các việc", "tìm những việc", "tìm (việc|nhiệm vụ|các việc|những việc) (về|liên quan|có chữ|có từ|liên quan đến|tên|nào về|liên quan tới)", "tìm kiếm (việc|nhiệm vụ) [về]", "[có|còn] [những|mấy] (việc|nhiệm vụ|cái) (nào|gì) (về|liên quan [đến|tới]|nói về|(dính|đụng) [dáng|líu|chạm] [đến|tới|với])", "search", "search for", "find", "find tasks about", "find tasks", "look for", "look up", "search tasks", "find task about", "find all tasks about", "kiếm", "tra việc", "tìm lại", "tìm lại việc")
            .NotBefore("hiểu", "người", "được", "ra", "cách", "tiền", "đâu", "thấy", "không", "chỗ (đậu|đỗ|ngồi|để|nào|đứng|ở|ăn|gửi|khác|nghỉ|trống|họp|gởi)", "chuyện")
            .Unless(h => h.HasTask)
            .If((h, span) => h.Line.Gist.After(span.To).Any(w => !w.IsMark)),
    ];

    // "Việc phòng VHXH", "phòng KT còn việc gì": the unit is named.
    private static Span? NamedUnit(Hearing hearing)
    {
        foreach (var start in hearing.Line.Gist.Starts)
        {
            var place = hearing.Line.Gist.Words.Count > start ? hearing.Line.Gist.InLine(new Span(start, start + 1)).From : 0;
            var at = place + UnitTasksOf.At(hearing.Line.Words, place);
            if (at > place && hearing.People.At(at) is { IsUnit: true } of && Ends(hearing, of.Words.To))
            {
                return of.Words;
            }

            if (hearing.People.At(place) is { IsUnit: true } unit && UnitAsks.At(hearing.Line.Words, unit.Words.To) > 0)
            {
                return unit.Words;
            }
        }

        return null;
    }

    // "Việc của anh Tuấn": the last word is his title, and no word for the speaker.
    private static bool IsSomebodys(Hearing hearing, Span span) =>
        span.Length > 0 && Persons.Sure(hearing, span.To - 1) is { } who && who.Words.To > span.To && who.Person?.PersonId != hearing.Context.Speaker?.Id;

    private static readonly PhraseSet Page = PhraseSet.Of("trang", "page");

    private static bool Ends(Hearing hearing, int at)
    {
        var rest = hearing.Line.Core.After(at);
        return rest.Count == 0 || (rest.Count == 2 && Page.At(rest, 0) == 1 && rest[1].IsNumber) || UnitAsks.At(rest, 0) == rest.Count || rest.All(w => w.IsMark);
    }

}
