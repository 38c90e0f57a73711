using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>What the person who gives the work says of it: decisions, reminders, praise.</summary>
internal static class LeaderWords
{
    private const string Extending = "(gia hạn|lùi|lùi hạn|lùi thời hạn|dời|dời hạn|kéo dài|thêm|thêm hạn|thêm thời gian|gia hạn thêm|hoãn|điều chỉnh hạn|điều chỉnh thời hạn|xin gia hạn|nộp trễ|nộp chậm|đề nghị gia hạn|việc gia hạn|giãn tiến độ)";

    private static readonly PhraseSet ToOneself = PhraseSet.Of("em", "e", "tôi", "tui", "mình", "phòng em", "con", "cháu", "đơn vị em", "bên em", "me", "xin", "hỏi", "biết", "xem", "anh", "a", "chị", "c");

    private static readonly PhraseSet Extension = PhraseSet.Of("gia hạn", "lùi", "dời hạn", "thêm", "kéo dài", "extension", "hoãn", "điều chỉnh");

    private static readonly PhraseSet Allow = PhraseSet.Of("cho", "ok cho", "đồng ý cho", "cho phép");

    // "Refuse task 21" is said by its doer, "refuse 21" of what was asked for.
    private static readonly PhraseSet RefuseWord = PhraseSet.Of("refuse", "i refuse");

    private static readonly PhraseSet TaskWord = PhraseSet.Of("task", "the task", "this task", "assignment");

    private static readonly PhraseSet Until = PhraseSet.Of("tới", "đến", "thêm", "sang", "qua", "till", "until", "to");

    private static readonly PhraseSet People = PhraseSet.Of("tập thể", "các", "cả phòng", "anh em", "đơn vị", "phòng", "toàn thể", "bộ phận");

    private static readonly PhraseSet Remind = PhraseSet.Of("nhắc", "nhắc việc", "nhắc vào", "nhắc lúc");

    private static readonly PhraseSet AndRemind = PhraseSet.Of("(,|;|.) [thì|rồi] [hãy] (nhắc lại|nhắc tôi|nhắc em|nhắc mình|nhắc tui|nhắc e|nhắc con)", "(,|;|.) remind me");

    private static readonly PhraseSet Laggards = PhraseSet.Of("mấy", "các", "những", "đơn vị", "ai", "người", "cả", "tất cả", "anh em", "giúp", "dùm", "giùm", "hộ", "các đơn vị", "mấy đơn vị", "mấy phòng", "phòng", "everyone", "all", "those");

    private static readonly PhraseSet NotHandedIn = PhraseSet.Of("{chưa} (gửi|nộp|báo cáo|xong|hoàn thành|làm|nhận|ký)");

    // "Không được thu hồi 12"
    private static readonly PhraseSet Forbidding = PhraseSet.Of("({không}|{chưa}) {được} (thu hồi|rút|hủy|bỏ|xóa|giao|chuyển|nhận|duyệt|xác nhận|đóng|gửi|nộp|trình|nhắc|lùi|gia hạn|từ chối|báo|sửa|làm)");

    private static readonly PhraseSet Finished = PhraseSet.Of("(duyệt|đồng ý|nhất trí|chấp nhận|chấp thuận|thống nhất|phê duyệt|ok|được) [cho|việc] hoàn (thành|tất|thiện)");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Undo,
            "[{xin}|cho anh|cho a|cho c|cho] rút lại [lời|xác nhận|ý kiến|quyết định]", "hoàn tác", "undo", "[bị] (nhầm|lộn|lỡ)", "(bấm|nhấn|ấn|gõ|nhắn|chạm|click|kích|duyệt|xác nhận|trả|báo|chọn|đồng ý|ghi|quẹt) (nhầm|lộn|lỡ|sai|nhầm rồi|lộn rồi)", "lỡ [tay] (bấm|nhấn|tay|ấn|xác nhận|duyệt|báo|gửi|trả|đồng ý|chạm) [nhầm|lộn|sai]", "nhầm rồi", "lộn rồi", "nhầm nút", "nhầm số", "nhầm việc", "nhầm nhọt", "nhầm lẫn", "xin lỗi nhầm", "take it back", "take back", "undo that", "i made a mistake", "my mistake", "oops", "revert", "pressed by mistake", "by mistake", "wrong button", "take that back", "sorry wrong button", "mistake", "nhấn lộn nút", "hủy thao tác vừa rồi", "hủy xác nhận", "bỏ xác nhận", "thu hồi xác nhận", "hủy lệnh vừa rồi", "khôi phục lại", "(gửi|gởi|nộp|trình|nhập|giao) (nhầm|lộn)", "(lấy|thu|rút) lại (tin|tin nhắn|cái|lệnh|báo cáo|xác nhận) [vừa rồi|vừa nãy|hồi nãy|lúc nãy|này|đó|vừa gửi]", "(hủy|bỏ|xóa|rút|thu hồi) [giùm|giúp|dùm] [cái|bản|cái tin|cái lệnh] [tin|tin nhắn|lệnh|báo cáo|thao tác|file|xác nhận|câu] (vừa rồi|vừa nãy|hồi nãy|lúc nãy|vừa gửi|vừa báo|vừa bấm)", "trả về như cũ", "(quay|trở) lại như (cũ|trước)")
            .NotAsked()
            .If(IsWholeSlip)
            .If((h, span) => !h.Line.Mentions.Any(m => m.Words.From >= span.From && m.Words.To <= span.To))
            .NotBefore("lẫn trong", "với", "chỗ ngồi", "đường", "xe", "nhà", "tiền", "hồ sơ", "kinh nghiệm", "phòng")
            .NotWith("giao nhầm", "giao lộn"),
        // "Thôi em không xin gia hạn nữa", "rút đề nghị gia hạn 12"
        Head(Intent.Undo,
            "(rút|rút lại|bỏ|hủy|thu hồi) [cái|đơn|lời|việc] [đề nghị|đơn|yêu cầu] (xin|đề nghị|xin được) (gia hạn|lùi hạn|dời hạn|lùi)", "(rút|rút lại|bỏ|hủy|thu hồi) (đề nghị|đơn|yêu cầu) (gia hạn|lùi hạn|dời hạn)", "[thôi] [em|e|tôi] {không} (xin|cần) [xin] (gia hạn|lùi hạn|dời hạn) [nữa]", "[thôi] [em|e|tôi] khỏi [cần|phải|xin] (gia hạn|lùi hạn|dời hạn) [nữa]", "withdraw (my|the) (request|extension request)")
            .NotAsked(),
        // "Hồi nãy em báo xong 12 là nhầm, rút lại giúp"
        Any(Intent.Undo, "[là|bị] (nhầm|lộn) [rồi] [,] [em|e|tôi|cho em|nhờ] (rút lại|hoàn tác|thu lại|hủy giúp)").NotAsked().NotWith("giao"),
        Any(Intent.Undo, "bấm nhầm", "nhấn nhầm", "bấm lộn", "lỡ bấm", "lỡ tay", "nhấn lộn", "xác nhận nhầm", "duyệt nhầm", "báo nhầm", "báo xong nhầm", "ấn nhầm", "lỡ nhấn", "trả nhầm", "nhắn nhầm", "pressed the wrong", "by mistake", "(cho|xin) [em|e|tôi|tui] (lấy|rút|thu|thu hồi) lại [cái] (tin|lệnh|báo cáo|xác nhận|lời|cái)").NotAsked().If(h => h.Line.Words.Count <= 16).If(IsWholeSlip).NotWith("giao"),
        Head(Intent.Snooze,
            "nhắc lại [sau]", "(nhắc|báo|hú|kêu|gọi) (tôi|em|e|mình|tui|con) [lại|sau]", "(nhắc|báo) (anh|chị|a|c|cô|chú|bác|sếp) [lại|sau]", "(để|cho) [tôi|em|đó] [mai|sau|lát|lát nữa|chiều|tí|tí nữa|mốt] [hãy|rồi|rồi hãy] (nhắc|nhắc lại|báo)", "hoãn nhắc", "tạm hoãn nhắc", "tạm (dừng|ngưng|ngừng|thôi|khoan) [việc] nhắc", "(ngừng|ngưng|dừng) nhắc [tạm]", "dời nhắc", "lùi nhắc", "lát [nữa] [hãy|rồi] (nhắc|nhắc lại)", "(tí|chút|xíu) nữa [hãy] (nhắc|nhắc lại)", "(nhắc|báo) (sau|trễ hơn|muộn hơn|vào lúc khác)", "(hãy|rồi) (nhắc|nhắc lại)", "đừng nhắc [nữa|vội|lúc này|tới|hôm nay|em|tôi]", "{chưa} cần nhắc", "khoan nhắc", "khoan hãy nhắc", "[thôi|hãy] (khoan|đừng|ngưng|tạm ngưng|dừng|ngừng) [có|việc] (nhắc|hối|réo|giục|đôn đốc)", "(mai|mốt|chiều|sáng mai|chiều mai|lát|tí|đầu giờ chiều|cuối giờ) [nữa] (hãy|hẵng|rồi) (nhắc|báo|hối)", "snooze", "remind me", "remind me later", "remind me again", "later", "not now", "ask me later", "để sau nhắc", "sau hãy nhắc", "nhắc lại sau", "hẹn nhắc", "đặt nhắc", "hẹn giờ nhắc", "báo thức", "nhắc nhở tôi", "nhắc nhở em")
            .Unless(h => Reminded(h) is not null)
            .NotWith("đừng nhắn"),
        // "Để tôi rảnh rồi tính, thứ 6 nhắc lại 12"
        new IntentRow(Intent.Snooze, h => h.Line.Core.Find(AndRemind) is { } at ? h.Line.Core.InLine(at) : null)
            .NotAsked()
            .If(h => h.Line.Words.Count <= 20 && h.Line.Date is { Date: not null } && Reminded(h) is null && (h.HasTask || h.Context.LastTask is not null))
            .NotWith("vướng", "kẹt", "{xong}", "hoàn thành", "nộp", "trình", "gia hạn", "lùi", "dời", "giao", "chuyển", "trả lại", "đồng ý", "xác nhận"),
        Head(Intent.Snooze, "nhắc", "nhắc việc", "nhắc vào", "nhắc lúc").If((h, span) => h.Line.Date is not null && Reminded(h) is null && (h.HasTask || h.After(span).Count == 0)),
        Any(Intent.Refuse,
            $"({{không}}|chưa) (đồng ý|cho|duyệt|chấp nhận|chấp thuận|nhất trí|thống nhất|phê duyệt) [cho|việc|đề nghị] {Extending}", $"từ chối [cho|đề nghị|yêu cầu|việc] {Extending}", $"bác [đề nghị|yêu cầu] {Extending}", "{không} [{được}|cho phép] (gia hạn|lùi hạn|dời hạn)", "{không} cho [phép] [em|e|ai|phòng em] (lùi|dời|hoãn|khất)", "{không} gia hạn", "{không} cho lùi", "{không} {được} (lùi|dời|hoãn|khất) [nữa]", "{không} cho gia hạn", "{không} lùi", "{không} dời", "(giữ|giữ nguyên|vẫn giữ|vẫn giữ nguyên) (hạn|thời hạn|deadline|hạn cũ)", "{không} (đổi|thay đổi|điều chỉnh) (hạn|thời hạn)", "keep the deadline", "(deadline|the deadline) stays", "extension (refused|denied|rejected|not approved)", "refuse extension", "reject extension", "reject the extension", "deny the extension", "deny extension", "refuse the extension", "no extension", "do not extend", "don't extend", "not extend")
            .NotAsked()
            .NotWith("sao không", "sao ko", "sao chưa", "xin gia hạn vì", "nếu", "ai"),
        Head(Intent.Refuse, "{không} (đồng ý|cho|duyệt|chấp nhận|chấp thuận|nhất trí|phê duyệt|thống nhất)", "{chưa} (đồng ý|duyệt|chấp nhận|chấp thuận|nhất trí)", "từ chối (cho|duyệt|xác nhận|đề nghị|yêu cầu|phê duyệt|hoàn thành)", "bác", "bác bỏ", "bác đề nghị", "refuse", "deny", "disapprove", "do not approve", "don't approve", "not approve", "not approved", "reject request")
            .NotAsked()
            .If((h, span) => h.HasTask || h.FollowedBy(span, Extension))
            .Unless(h => h.Begins(RefuseWord) is { } refuse && TaskWord.At(h.Line.Words, refuse.To) > 0)
            .NotBefore("ai", "chồng"),
        Head(Intent.Approve,
            $"[đã|xin] (đồng ý|cho|duyệt|chấp nhận|chấp thuận|nhất trí|thống nhất|phê duyệt|ok|ok cho|cho phép|được|đồng ý cho|nhất trí cho|duyệt cho|chấp thuận cho) [cho|việc|đề nghị|cho phép] {Extending}", "[ok|yes|sure] (gia hạn|lùi hạn|lùi|dời hạn) (ok|được|đồng ý|nhất trí|chấp thuận|duyệt) [{rồi}]", "ok [,] (gia hạn|extend)", "(extension|the extension) [of|for|is] (approved|granted|ok|accepted|agreed)", "approve extension", "approve the extension", "approve the extension of", "approve extension of", "approve extension for", "approve the extension for", "grant extension", "grant the extension", "allow extension", "grant", "extension approved", "allow")
            .Unless(IsForOneself)
            // "Duyệt hoàn thành 31" without its marks is no "duyệt hoãn".
            .Unless(h => h.Has(Finished))
            .NotAsked(),
        // "Cho 12 tới 13/3", "đồng ý 34 đến 13/3", "cho Lan tới thứ 6".
        Head(Intent.Approve, "cho", "đồng ý", "ok cho", "đồng ý cho", "nhất trí", "chấp thuận", "chấp nhận", "nhất trí cho", "duyệt cho", "được", "thống nhất", "chấp thuận cho", "cho phép", "allow", "đồng ý với", "đồng ý việc")
            .If(h => h.HasTask)
            .Unless(IsForOneself)
            .NotWith("(em|e|tôi|tui|con|cháu) [xin|sẽ] nhận")
            .If((h, span) => h.After(span) is var rest && (rest.Count == 0 || rest[0].IsMark || Until.At(rest, 0) > 0 || WordSets.Reasons.At(rest, 0) > 0 || h.Line.Date is not null))
            .NotAsked(),
        // "12 thì được, gia hạn tới 10/3"
        Head(Intent.Approve, "thì (được|ok|đồng ý|nhất trí)").If(h => h.HasTask && h.Has(Extension)).NotAsked(),
        // "Ok 34" is "đồng ý 34".
        Whole(Intent.Approve, "ok", "oke", "okie", "oki", "okê", "okay", "okey", "ô kê", "dạ ok", "vâng ok", "yes")
            .If((h, span) => h.HasTask && h.Line.Date is null && span.From < h.Line.Mentions[0].Words.From)
            .NotAsked(),
        // "Ok cho tới 25/3", "chỉ cho đến 25/3" to whoever asked for longer.
        Head(Intent.Approve, "(đồng ý|được|ok|nhất trí|duyệt) [,] (nhưng|mà) [chỉ] [cho] [em|e]", "ok cho", "chỉ cho", "đồng ý cho", "nhất trí cho", "chỉ đồng ý", "đồng ý", "cho").If(h => !h.HasTask && h.Line.Date is not null)
            .If((h, span) => Until.At(h.Line.Words, span.To) > 0 && h.After(span) is var rest && (rest.Count == 0 || rest[0].IsMark || rest.Count == Until.At(rest, 0)))
            .NotAsked(),
        Head(Intent.Return,
            "(trả lại|trả về|trả|hoàn trả)", "(yêu cầu|đề nghị|cần|phải|cho|nhờ) [anh|chị|em|đồng chí|phòng] (làm lại|thực hiện lại|hoàn thiện|hoàn thiện lại|bổ sung|chỉnh sửa|sửa|sửa lại|chỉnh lại|hoàn chỉnh|chỉnh|bổ sung thêm|rà lại|xem lại|làm rõ|làm kỹ lại|sửa đổi)", "(chưa|không|ko|k) (đạt|đạt yêu cầu|đủ|đúng yêu cầu|đúng|được|ổn|ok|đảm bảo|bảo đảm|hoàn chỉnh|chất lượng)", "(làm|sửa|chỉnh|viết|soạn|thực hiện) lại", "còn (sai|sơ sài)", "thiếu", "sơ sài", "sơ sài quá", "hoàn thiện lại", "bổ sung", "bổ sung thêm", "return", "send back", "needs rework", "needs revision", "needs changes", "redo", "not good enough", "rework", "not satisfactory", "revise", "please redo", "return task", "cho làm lại", "chưa duyệt được", "gửi trả")
            .If(h => h.HasTask)
            // "12 vì chờ Sở trả lời" typed without its tones.
            .NotBefore("lời")
            .NotAsked()
            .Unless(h => h.Begins(Forbidding) is not null)
            .NotWith("gia hạn", "em đã", "e đã", "đã làm lại", "đã sửa", "đã bổ sung", "đúng chức năng", "đúng thẩm quyền", "đúng người", "đúng lĩnh vực", "đúng nhiệm vụ", "làm lại xong", "bổ sung xong", "chưa đủ người", "chưa đủ nhân lực", "còn thiếu", "làm lại rồi", "sửa lại rồi", "bổ sung rồi"),
        // "Kết quả 30 chưa đạt, yêu cầu làm lại": of what was handed in.
        Head(Intent.Return, "(kết quả|sản phẩm|báo cáo|bản|nội dung|dự thảo|file|số liệu) [việc|nhiệm vụ|này|nộp|đã nộp|của em|em nộp] [{rồi}] [còn|vẫn] (({chưa}|{không}) (đạt|đạt yêu cầu|đủ|đúng|được|ổn|ok|đảm bảo|bảo đảm|rõ|khớp)|sai|sơ sài|thiếu)")
            .If(h => h.HasTask).NotAsked().With("(yêu cầu|đề nghị|cho|nhờ|phải|cần) [em|anh|chị|đồng chí|phòng] (làm|sửa|chỉnh|viết|soạn|rà|thực hiện|hoàn thiện|bổ sung|chỉnh sửa) [lại|thêm]", "(làm|sửa|chỉnh|viết|soạn|rà|thực hiện) lại", "trả lại", "bổ sung").NotWith("gia hạn", "em đã", "đã làm lại", "đã sửa", "đã bổ sung", "bổ sung rồi", "sửa lại rồi"),
        // "Báo cáo 12 sơ sài quá, làm lại đi em"
        Any(Intent.Return, "(làm|sửa|viết|chỉnh|soạn) lại (đi|cho anh|cho chị|cho tôi|giúp anh|giúp chị|giùm anh|giùm chị)").If(h => h.HasTask).NotAsked()
            .NotWith("gia hạn", "nếu", "để (em|e|tôi)", "em đã", "e đã", "đã làm lại", "đã sửa"),
        // "Số liệu sai, làm lại", right after it was handed in.
        Any(Intent.Return, "(,|;|.) [thì] [đề nghị|yêu cầu|cho|nhờ] [em|anh|chị|đồng chí] (làm|sửa|viết|chỉnh|soạn) lại [đi|ngay|luôn] [em|e]").If((h, span) => !h.HasTask && h.Line.Words.Count <= 16 && h.After(span).Count == 0).NotAsked()
            .NotWith("gia hạn", "nếu", "để (em|e|tôi)", "(em|e|tôi|đang|sẽ|phải|xin|đã) (làm|sửa|viết|chỉnh|soạn) lại", "bị", "hôm qua", "lần trước"),
        Whole(Intent.Return, "trả lại", "trả về", "làm lại", "trả lại làm lại", "trả lại việc này", "trả lại việc đó", "chưa đạt", "không đạt", "chưa đạt yêu cầu", "làm lại đi", "yêu cầu làm lại", "đề nghị hoàn thiện", "đề nghị hoàn thiện lại", "yêu cầu hoàn thiện", "yêu cầu bổ sung", "chưa đạt làm lại", "chưa đạt, làm lại", "{chưa} {được}, làm lại", "trả lại nhé", "redo it", "send it back").NotAsked(),
        Head(Intent.Return, "trả (lại|về) (sản phẩm|kết quả|báo cáo|dự thảo|hồ sơ|bản thảo)").If(h => h.HasTask).NotAsked().NotWith("{xong}", "{rồi}", "đã"),
        Head(Intent.Return, "trả lại", "trả về", "chưa đạt", "đề nghị hoàn thiện", "yêu cầu hoàn thiện", "yêu cầu bổ sung", "yêu cầu làm lại", "đề nghị bổ sung", "trả lại việc này", "trả lại việc đó", "(làm|sửa|viết|chỉnh|soạn) lại (đi|ngay|nhé|cho anh|cho chị|cho tôi|giúp anh|giúp chị)").NotAsked()
            .If((h, span) => h.After(span) is { Count: > 0 } rest && (rest[0].IsMark || WordSets.Reasons.At(rest, 0) > 0 || WordSets.It.At(rest, 0) > 0)),
        Head(Intent.Sign,
            "[xin|đã|đồng ý|nhất trí|đồng ý ký|xin phép] (xác nhận|ký|kí|ký xác nhận|thống nhất|nhất trí) [toàn bộ|tất cả|các|với] [nội dung] [bản|các|của] cam kết", "[xin|đồng ý|đã] (xác nhận|ký) [nội dung] [bản] cam kết", "đồng ý [với] [nội dung|các nội dung|toàn bộ nội dung] [bản] cam kết", "[tôi|xin] cam kết (thực hiện|các|nội dung|theo|đầy đủ|toàn bộ)", "cam kết thực hiện", "đồng ý cam kết", "sign the commitment", "sign commitment", "confirm the commitment", "confirm commitment", "i commit", "agree to the commitment", "i confirm the commitment", "[cho {tôi}] [{tôi}] [xin|muốn|đi|vào|sẽ] (ký|kí) [vào] [bản|các|cái] cam kết", "ký bản cam kết", "xác nhận bản cam kết", "ký tên cam kết", "đã đọc và đồng ý cam kết")
            .NotAsked()
            .NotWith("{chưa} ký", "{không} ký", "ai chưa", "đơn vị nào", "nhắc", "cam kết {xong}", "cam kết hoàn thành", "cam kết sẽ {xong}", "hoàn thành trước", "{xong} trước", "cam kết làm xong", "cam kết nộp", "cam kết gửi")
            .If((h, _) => !h.HasTask && h.Line.Date is not { Introduced: true }),
        Whole(Intent.Sign, "tôi cam kết", "xin cam kết", "tôi xin cam kết", "em xin cam kết").NotAsked(),
        Head(Intent.Praise, "[đề nghị|xin|đề xuất] (biểu dương|tuyên dương|khen|khen ngợi|hoan nghênh|ghi nhận|ghi nhận và biểu dương|nhiệt liệt biểu dương|gửi lời khen|gửi lời khen tới|gửi lời khen đến|khen thưởng|ghi nhận thành tích|biểu dương kịp thời)", "praise", "commend", "well done", "good job", "kudos to", "kudos", "great job", "compliment", "thank")
            .NotAsked()
            .If((h, span) => Persons.Sure(h, span.To) is not null || h.HasTask || h.Groups.At(span.To) is not null || h.FollowedBy(span, People) || IsOfSomebody(h, span))
            .NotBefore("thưởng cuối", "thưởng năm", "nhận"),
        // "Sương làm tốt lắm, biểu dương em": named before.
        Any(Intent.Praise, "(đáng|xứng đáng được|rất đáng|cho|xin|anh|chị|tôi|a|c) (biểu dương|tuyên dương|khen|khen ngợi|hoan nghênh|ghi nhận)", "(biểu dương|tuyên dương|khen|hoan nghênh|khen ngợi|cảm ơn và biểu dương) [em|e|anh|a|chị|c|cô|chú|bác|đồng chí|đ/c|nhé|nha|nghe|phát|cái]")
            .NotAsked()
            .If(IsSaidOfSomebody)
            .NotWith("được (khen|biểu dương|tuyên dương)", "{không} (khen|biểu dương|tuyên dương)", "đừng", "xin khen", "hồ sơ khen"),
        Whole(Intent.Praise, "biểu dương", "tuyên dương", "khen ngợi", "khen", "đề nghị biểu dương", "biểu dương {nhé}", "praise", "commend").NotAsked(),
        Head(Intent.Confirm,
            "(xác nhận|duyệt|phê duyệt|nghiệm thu|công nhận) [hoàn thành|kết quả|đạt|xong|đã xong|sản phẩm|đã hoàn thành|là xong]", "đồng ý (xác nhận|nghiệm thu|kết quả|sản phẩm|hoàn thành)", "ok xác nhận", "đạt [yêu cầu]", "cho qua", "đóng", "kết thúc", "ok đạt", "(tốt|ổn|được|đủ|đạt|ok) [{rồi}|lắm] [{nhé}] [,] [anh|chị|a|c|tôi] (xác nhận|duyệt|nghiệm thu|đóng|đạt|cho qua|chốt|thông qua)", "làm (tốt|ổn|được|tốt lắm|tốt rồi) [,] [anh|chị|tôi] (xác nhận|duyệt|nghiệm thu|cho qua|chốt)", "tốt đạt", "ok duyệt", "đã duyệt", "đã xác nhận", "duyệt luôn", "xác nhận cho", "duyệt nhé", "confirm", "confirmed", "approve", "approved", "accept the result of", "accept result", "close", "looks good", "confirm task", "approve task", "duyệt hoàn thành", "nhận kết quả", "đồng ý nghiệm thu", "đạt rồi", "đạt {nhé}", "duyệt kết quả", "thông qua", "hoàn thành tốt", "chốt hoàn thành")
            .NotAsked()
            .If((h, span) => h.HasTask || h.After(span).Count == 0 || WordSets.It.At(h.After(span), 0) > 0)
            .NotBefore("ý", "dấu", "góp", "bộ", "%", "được bao", "chưa", "gia hạn", "lùi", "đã nhận", "nhận việc", "nhận nhiệm vụ", "tiếp nhận", "cho em", "cho e")
            .If((h, span) => !h.After(span).Any(w => w.IsNumber) && !h.Line.Words.Any(w => w.Is('%')))
            .NotWith("{chưa} duyệt", "chờ duyệt", "cam kết", "nội dung cam kết"),
        // Which, is asked: nothing is confirmed in one sweep.
        Whole(Intent.Confirm, "(xác nhận|duyệt|nghiệm thu) (hết|tất cả|toàn bộ|luôn|cả) [cả|luôn|đi|cho (anh em|các em|mọi người|em|tụi nó)]").NotAsked().Unless(h => h.HasTask),
        Head(Intent.Withdraw,
            "[xin|xin phép|đề nghị|quyết định|thống nhất] (thu hồi|thu lại|rút|hủy|hủy bỏ|bỏ|xóa|hủy giao|thôi giao|thôi {không} giao|{không} giao|dừng|đình chỉ|xoá|huỷ|huỷ bỏ|chấm dứt|ngừng) [việc|nhiệm vụ|giao|nv|việc giao|lệnh giao|giao việc|giao nhiệm vụ]", "withdraw", "withdraw task", "cancel task", "cancel", "revoke", "delete task", "delete", "call off", "cancel assignment", "revoke task", "recall", "drop task", "remove task", "remove")
            .If(h => h.HasTask)
            .NotAsked()
            .NotBefore("cam kết", "xác nhận", "giấy", "đất", "kinh phí", "hồ sơ", "quyết định", "nhắc", "lỡ", "qua", "kinh nghiệm", "gia hạn", "đề nghị", "yêu cầu gia hạn", "phiếu", "tiền", "nợ", "bớt", "ngắn", "gọn", "sót", "lịch", "số")
            .If((h, span) => TaskFollows(h, span))
            .If((h, span) => IsTakenBack(h, span)),
        // "12 thôi không làm nữa, thu hồi"
        Head(Intent.Withdraw, "thôi [{không}] [cần] (làm|giao|cần|thực hiện) nữa", "{không} (giao|cần) [làm|thực hiện] nữa").If(h => h.HasTask).NotAsked().With("thu hồi", "hủy", "rút", "bỏ"),
        Whole(Intent.Withdraw, "thu hồi (việc này|việc đó|nhiệm vụ này|nhiệm vụ đó|việc vừa giao|nhiệm vụ vừa giao|nó|việc ấy|việc)", "hủy (việc này|việc đó|nhiệm vụ này|nhiệm vụ đó|việc vừa giao|nhiệm vụ vừa giao|giao việc|nhiệm vụ)", "thu hồi", "thu hồi nhiệm vụ", "thu hồi việc vừa giao", "{không} giao việc (này|đó) nữa", "withdraw", "withdraw it", "withdraw this task", "cancel this task", "cancel that task").NotAsked(),
        Head(Intent.Remind, "[đề nghị|nhờ|giúp|yêu cầu] (đôn đốc|nhắc|nhắc nhở|nhắc việc|hối|giục|thúc|thúc giục|hối thúc|réo|hú|réo giúp|nhắn nhắc|gửi nhắc|gửi lời nhắc|nhắc giúp|nhắc dùm|nhắc giùm|nhắc hộ|đôn đốc giúp|đôn đốc dùm|nhắc nhẹ|nhắc khéo|nhắc chung|nhắc lại) [việc|nhiệm vụ|giúp|dùm|giùm|hộ|cho|thêm]", "remind", "nudge", "chase", "please remind", "send a reminder to", "send reminder to", "send a reminder", "ping", "follow up with")
            .If((h, span) => h.HasTask || Persons.Sure(h, span.To) is not null || h.Groups.At(span.To) is not null || h.FollowedBy(span, Laggards) || h.After(span).Count == 0 || h.After(span)[0].IsMark || h.Has(NotHandedIn) || IsOnlyPolite(h, span))
            .NotBefore("đến", "tới chuyện", "trên loa")
            .NotAsked(),
        Whole(Intent.Remind, "nhắc {nhé}", "đôn đốc {nhé}", "nhắc đi", "đôn đốc đi", "nhắc dùm chị", "nhắc giúp anh").NotAsked(),
    ];

    // "Ghi nhận thành tích của chị Hạnh", "khen tinh thần làm việc của anh Bảy".
    private static bool IsOfSomebody(Hearing hearing, Span span) =>
        Enumerable.Range(span.To, Math.Min(8, hearing.Line.Words.Count - span.To)).Any(i =>
            Whose.At(hearing.Line.Words, i) is > 0 and var whose && Persons.Sure(hearing, i + whose) is not null && Merits.IsIn(hearing.Line.Words, span.From, i));

    private static readonly PhraseSet Whose = PhraseSet.Of("của", "cho", "tới", "đến", "of", "to");

    private static bool IsSaidOfSomebody(Hearing hearing, Span span) =>
        !hearing.HasTask && hearing.Line.Words.Count <= 20 && WellDone.IsIn(hearing.Line.Words, 0, span.From)
        && Enumerable.Range(0, span.From).Any(i => Persons.Sure(hearing, i) is not null);

    private static readonly PhraseSet WellDone = PhraseSet.Of("(làm|xử lý|hoàn thành|báo cáo|phục vụ|chuẩn bị|tổ chức|viết|soạn) [việc|rất|quá|thật|bữa nay|hôm nay|đợt này|vụ này|cái này|báo cáo] (tốt|giỏi|hay|nhanh|khéo|chu đáo|kỹ|đẹp|ngon|xuất sắc|ok|gọn)", "(giỏi|tốt|hay|xuất sắc|nhanh|ngon lành|tuyệt|ngon) (lắm|quá|ghê|thiệt|thật|vời)", "xuất sắc", "rất (tốt|giỏi|nhanh|chu đáo|kỹ)", "cố gắng", "nhiệt tình", "tích cực");

    private static readonly PhraseSet Merits = PhraseSet.Of("thành tích", "đóng góp", "nỗ lực", "tinh thần", "sự", "kết quả", "cách làm", "công lao", "sáng kiến", "cố gắng", "lời khen", "khen", "biểu dương", "tuyên dương", "work", "effort");

    // "Bấm nhầm nút", "rút lại xác nhận 31"; but "bấm nhầm thang máy".
    private static bool IsWholeSlip(Hearing hearing, Span span) => hearing.IsWholeAct(span) || hearing.FollowedBy(span, Slips);

    private static readonly PhraseSet Slips = PhraseSet.Of("nút", "xác nhận", "duyệt", "trả lại", "xong", "hoàn thành", "báo xong", "đồng ý", "việc", "nhiệm vụ", "số", "lệnh", "tin", "thao tác", "rồi", "{rồi}", "{nhé}", "vừa rồi", "lúc nãy", "hồi nãy", "sang", "chưa", "chỗ", "phải", "tay", "của", "là", "quyết định", "lời", "the", "button", "my", "that", "one", "cái", "phím", "ý kiến", "câu", "vào", "ok", "đạt", "gia hạn", "không phải", "chưa xem");

    // "Cho em tới thứ 6" asks, "cho anh Quý tới thứ 6" allows; "cho gia hạn 9 ạ" of one who leads nobody asks as well.
    private static readonly PhraseSet AsksToBe = PhraseSet.Of("(xin|xin phép|kính xin|mong|muốn|đề nghị) [em|e|cho em|phép] được");

    private static bool IsForOneself(Hearing hearing) =>
        AsksToBe.IsIn(hearing.Line.Words) || hearing.Begins(Allow) is { } allow && (IsOfficer(hearing, allow) || hearing.Line.Addresses.OwnName(hearing.Line.Words, allow.To) > 0
            || ((hearing.FollowedBy(allow, ToOneself) || ToOneself.At(hearing.Line.Words, allow.To) > 0) && Persons.Sure(hearing, allow.To) is null));

    private static bool IsOfficer(Hearing hearing, Span allow) =>
        hearing.Line.Words[allow.From].Is("cho") && Extension.At(hearing.Line.Words, allow.To) > 0 && hearing.HasTask
        && hearing.Context.Speaker is { Posts.Count: > 0 } speaker && !speaker.Posts.Any(p => Domain.Wording.PostTitles.IsLeading(p.Role))
        && (Upwards.Ends(hearing.Line.Words) || hearing.Line.Mentions.All(m => hearing.Context.OpenTasks.Any(t => t.Number == m.Number && t.IsMine)));

    private static readonly PhraseSet Upwards = PhraseSet.Of("ạ", "a", "ah", "với", "sếp", "anh", "chị", "c", "dạ");

    /// <summary>Who is to be reminded, where it is somebody else: "nhắc anh Tuấn", not "nhắc anh".</summary>
    private static People.PersonMatch? Reminded(Hearing hearing)
    {
        for (var i = 0; i < hearing.Line.Words.Count; i++)
        {
            if (Remind.At(hearing.Line.Words, i) > 0)
            {
                return Persons.Sure(hearing, i + 1) ?? Persons.Sure(hearing, i + 2);
            }
        }

        return null;
    }

    // "Nhắc dùm chị, đừng nhắn vào nhóm".
    private static bool IsOnlyPolite(Hearing hearing, Span span)
    {
        var rest = hearing.After(span);
        var polite = Lines.Courtesy.Closing.At(rest, 0);
        return polite > 0 && (polite == rest.Count || rest[polite].IsMark);
    }

    // Nothing but the act: "không giao 12 nữa"; "không giao 12 có lập…" says something else.
    private static bool IsTakenBack(Hearing hearing, Span span)
    {
        var rest = hearing.After(span);
        return rest.Count == 0 || rest[0].IsMark || WordSets.Reasons.At(rest, 0) > 0 || WordSets.It.At(rest, 0) > 0 || WordSets.Tail.At(rest, 0) > 0 || Again.At(rest, 0) > 0;
    }

    private static readonly PhraseSet Again = PhraseSet.Of("nữa", "lại", "đi", "luôn", "giúp", "được giao", "vừa giao", "đã giao", "hôm qua", "khỏi", "please", "now", "ra", "về", "ngay", "gấp", "cho", "của", "để", "trùng", "giao", "{nhé}", "thôi", "nhầm", "lộn", "sai", "lỡ giao");

    // "Hủy 12", "hủy việc 12": the number is named straight after the verb or before it.
    private static bool TaskFollows(Hearing hearing, Span span)
    {
        var mention = hearing.Line.Mentions[0].Words;
        return mention.To <= span.From || mention.From - span.To <= 1;
    }
}
