using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>What the person who does the work says of it.</summary>
internal static class OfficerWords
{
    private static readonly PhraseSet Extension = PhraseSet.Of("gia hạn", "lùi", "dời hạn", "kéo dài", "điều chỉnh thời hạn", "điều chỉnh hạn", "thêm thời gian", "thêm ngày", "xin thêm", "cho thêm", "extension", "more time", "khất");

    private const string Later = "(gia hạn|rời hạn|rời|rời thời hạn|giời hạn|lùi|lui|lùi hạn|lùi thời hạn|lùi thời gian|lùi lại|lùi deadline|dời|dời hạn|dời lại|dời thời hạn|dời deadline|dời ngày|hoãn|hoãn lại|kéo dài|kéo dài thời hạn|kéo dài thời gian|giãn|giãn tiến độ|giãn hạn|nới|nới hạn|nới thời hạn|thêm|thêm hạn|thêm thời gian|thêm ít thời gian|thêm chút thời gian|thêm ngày|thêm vài ngày|điều chỉnh thời hạn|điều chỉnh hạn|điều chỉnh thời gian|thay đổi thời hạn|khất|khất lại|chậm lại|nộp trễ|nộp chậm|nộp muộn|trễ|chậm|đổi hạn|chuyển hạn|gia hạn thêm|gia hạn thời gian|gia hạn thời hạn|tăng thời hạn)";

    // "Gia hạn thêm", "dời tới thứ 6"; but "gia hạn thẻ thư viện".
    private static readonly PhraseSet Further = PhraseSet.Of("cho", "thêm", "tới", "đến", "sang", "qua", "lại", "hạn", "thời", "đi", "được", "với", "giúp", "em", "e", "công việc", "việc", "nhiệm vụ", "nộp", "báo cáo", "hoàn thành", "dùm", "giùm", "một", "vài", "mấy", "for", "to", "by", "until", "till", "a", "an", "some", "more", "few", "me", "it", "task", "the", "my");

    // "Không xin gia hạn nữa", "khỏi cần gia hạn"
    private const string NotWanted = "({không}|{chưa}|khỏi|đừng|not|don't) [có|phải|cần|định|muốn|dám|còn|hề] (xin|cần|đề nghị|muốn|xin phép|need|want|asking)";

    private static readonly PhraseSet Yes = PhraseSet.Of("vâng (anh|chị|a|c|sếp|cô|chú|bác|ạ|dạ|em|e)");

    private static readonly PhraseSet Excuse = PhraseSet.Of("{không} [làm] kịp", "(khó|chắc|sợ) {không} kịp", "{chưa} [làm] (xong|kịp|được)", "(bận|kẹt|gấp|đông|nhiều việc|đuối|ngộp|oải) quá", "trễ mất", "(thiếu|chưa có|chờ) (số liệu|người|ý kiến|kinh phí|văn bản)");

    private static readonly PhraseSet Until = PhraseSet.Of("đến", "tới", "until");

    private static readonly PhraseSet Away = PhraseSet.Of("đi", "leave");

    private static readonly PhraseSet NotOurs = PhraseSet.Of(
        "{không} (phải|đúng|thuộc|nằm trong) [là] [phần] (việc|nhiệm vụ|chức năng|thẩm quyền|trách nhiệm|lĩnh vực|phạm vi|chuyên môn|của)", "{không} phải (của|việc của|phần của|nhiệm vụ của|phần việc của) {tôi}", "{không} phải {tôi} (phụ trách|làm|theo dõi|đảm nhận|phụ trách việc này)", "{không} thuộc [về] [chức năng|thẩm quyền|trách nhiệm|nhiệm vụ|lĩnh vực|phạm vi]", "{không} đúng (chức năng|thẩm quyền|nhiệm vụ|người|chuyên môn|lĩnh vực)", "sai thẩm quyền", "ngoài (thẩm quyền|chức năng|phạm vi|khả năng)", "giao nhầm", "giao sai", "giao lộn", "giao nhầm người", "giao nhầm đơn vị", "nhầm người", "not my task", "not my job", "is not mine", "not my responsibility", "not ours", "wrong person", "trái chức năng", "trái thẩm quyền");

    private static readonly PhraseSet SentBack = PhraseSet.Of("trả lại");

    private static readonly PhraseSet HandsBack = PhraseSet.Of("(xin|xin phép|xin {được}|kính xin|em xin|cho em) trả lại");

    private static readonly PhraseSet OfOurs = PhraseSet.Of("của {tôi}", "(phòng|đơn vị|bên|trung tâm|ban) {tôi}", "chức năng", "thẩm quyền", "nhầm");

    private static readonly PhraseSet Replacing = PhraseSet.Of("làm thay", "làm giúp", "làm hộ", "lo thay", "lo giúp", "(làm|lo|xử lý|theo dõi) tiếp", "(lo|xử lý) (giùm|dùm)", "xử lý thay", "thực hiện thay", "làm giùm", "làm dùm", "thay", "đổi người", "thay người", "không kịp", "take over", "hand over", "transfer", "reassign", "bàn giao", "điều chuyển", "giao lại", "chuyển giao");

    // "Tôi chưa giao 12 cho Quý"
    private static readonly PhraseSet NotHandedOver = PhraseSet.Of("({không}|{chưa}|đừng|khoan|đâu có|có ai|ai) [hề|có|bao giờ|phải|vội|hãy|định|muốn|dám|kịp|cho|được] (giao|chuyển|bàn giao|giao lại|điều chuyển|chuyển giao|nhường)");

    private static readonly PhraseSet OwnAbsence = PhraseSet.Of("(em|e|tôi|tui|mình|con|cháu) [xin|xin phép|phải|phải xin] nghỉ [phép|ốm|làm|bệnh|nửa ngày|một ngày|1 ngày]");

    private static readonly PhraseSet OnLeave = PhraseSet.Of("nghỉ", "xin nghỉ", "nghỉ phép", "nghỉ ốm", "đi công tác", "vắng", "is on leave", "on leave", "is off", "is away");

    public static readonly IntentRow[] Rows =
    [
        Any(Intent.Unblocked,
            "(vướng mắc|vướng|khó khăn|trở ngại) [của|ở|tại|trong|về] [{việc}|việc này|việc đó|này|đó|trên] [nay|hôm nay|đến nay|cơ bản] đã [được|vừa được|cơ bản được|hoàn toàn được] (tháo gỡ|gỡ|giải quyết|xử lý|khắc phục|gỡ xong|tháo gỡ xong)", "(vướng mắc|khó khăn|vướng) được (tháo gỡ|giải quyết|gỡ|khắc phục) [xong] [{rồi}]", "hết vướng [mắc]", "đã hết vướng [mắc]", "hết kẹt", "hết bị kẹt", "{không} còn (vướng|vướng mắc|kẹt|tắc)", "gỡ vướng [mắc] xong", "gỡ vướng [mắc] {rồi}", "đã gỡ [vướng|vướng mắc|được]", "gỡ được (vướng|rồi|vướng mắc)", "gỡ {được} {rồi}", "(thông|thông suốt|ổn|chạy|chạy được|vào được|vô được|làm được) (lại|trở lại) {rồi}", "(có|đã có) (kinh phí|hướng dẫn|văn bản|số liệu|mẫu|phản hồi|trả lời) {rồi} [,] [nên] [em|e|tôi|tui] làm tiếp", "(vướng mắc|cái vướng|chỗ vướng|vướng) [đã] (xong|hết|ổn|qua) {rồi}", "gỡ xong [vướng|vướng mắc]", "[đã] tháo gỡ (xong|được|rồi|vướng mắc|vướng|khó khăn|xong vướng mắc|được vướng mắc)", "đã tháo gỡ", "vướng mắc đã (được giải quyết|được tháo gỡ|xong|hết|giải quyết|gỡ|gỡ xong|được gỡ)", "đã thông", "thông {rồi}", "hết tắc", "gỡ vướng", "đã giải quyết vướng mắc", "giải quyết xong vướng mắc", "đã có (kinh phí|văn bản hướng dẫn|ý kiến của sở|hướng dẫn) làm tiếp", "(làm|triển khai|thực hiện|chạy) tiếp {được}", "unblock", "unblocked", "no longer blocked", "not blocked anymore", "unstuck", "no longer stuck", "blocker resolved", "blocker is gone", "issue resolved")
            .NotAsked()
            .NotWith("{chưa} (gỡ|tháo gỡ|hết|thông|giải quyết|làm)", "để gỡ", "nhằm tháo gỡ", "đang gỡ", "đề nghị gỡ", "họp gỡ", "cần gỡ", "xin gỡ", "{chưa} (làm|triển khai|thực hiện) tiếp", "{không} (làm|triển khai|thực hiện) tiếp", "để (làm|triển khai|thực hiện) tiếp", "nhờ gỡ", "giúp gỡ", "giao"),
        Any(Intent.Extend,
            "(xin|đề nghị|xin phép|cho em xin|cho e xin|xin được|đề xuất|kính đề nghị|đề nghị cho|xin cho|cho phép|mong được|muốn|đề nghị được|muốn xin|cần) [anh|chị|sếp|lãnh đạo|a|c|cho|phép|em|được|chủ tịch|cho phép|cho em|cho e] (gia hạn|lùi hạn|lùi thời hạn|lùi thời gian|dời hạn|kéo dài thời hạn|kéo dài thời gian|thêm thời gian|điều chỉnh thời hạn|điều chỉnh hạn|điều chỉnh thời gian hoàn thành|nộp trễ|nộp chậm|gia hạn thêm|khất|giãn tiến độ|nới hạn|thêm ngày)", "need more time", "need an extension", "ask for more time", "asking for more time", "request an extension", "request extension", "extension please", "have until", "(need|want|give me) more (time|days)", "(more|extra|additional) (days|time|weeks|hours) (for|on|to)", "have more time", "xin thêm thời gian")
            .NotAsked().NotWith("ai xin", "có ai", "những ai", "ai đang", NotWanted),
        new IntentRow(Intent.Extend, ExtensionAsked.Where),
        // "…, anh gia hạn giúp em"
        Any(Intent.Extend, "(gia hạn|nới hạn|lùi hạn|dời hạn|thêm thời gian) [thêm] (giúp|giùm|dùm|cho) (em|e|tôi|tui|con|phòng em|bên em|đơn vị em)").NotAsked().NotWith(NotWanted, "ai", "nếu", "đã", "{rồi}", "cảm ơn").If(h => h.HasTask),
        // "Cho gia hạn 9 tới 11/3 ạ": of one who decides nothing there.
        Head(Intent.Extend, "cho [phép] (gia hạn|lùi|lùi hạn|dời|dời hạn|kéo dài|thêm thời gian)").NotAsked().If(h => h.HasTask).NotBefore("thành", "tất"),
        // "15 nộp trễ tới thứ sáu", "15 kéo qua 10/3"
        Head(Intent.Extend, "[xin|em xin|cho em] ((nộp|trình|gửi|xong|làm) (trễ|chậm|muộn) (tới|đến|sang|qua)|(kéo|đẩy|dịch|lui|dời) [hạn] (qua|sang|tới|đến))").If(h => h.HasTask && h.Line.Date is { Date: not null }),
        // "12 chắc không kịp, anh cho em tới thứ ba được không": politely asked, and asked for all the same.
        Any(Intent.Extend, "(anh|chị|a|c|sếp|lãnh đạo|xin) cho (em|e|tôi|tui|mình|con|cháu|phòng em|đơn vị em|bên em) [xin] (tới|đến|sang|qua|thêm|lùi|dời|hoãn)")
            .If(h => h.HasTask && h.Line.Date is { Date: not null }),
        // "Hổng kịp rồi sếp ơi, lui 19 qua thứ ba", "chắc 33 không kịp đâu anh Bảy cho em qua 12/3"
        Any(Intent.Extend, "(lùi|lui|dời|kéo|đẩy|dịch|hoãn|gia hạn|khất|nới) [lại|hạn|giúp|giùm|dùm|cho] [em|e] (qua|sang|tới|đến)", "cho (em|e|tôi|tui|con|cháu|phòng em|bên em) [xin] (tới|đến|sang|qua|thêm|lùi|dời|hoãn|khất)")
            .If(h => h.Line.Date is { Date: not null } && h.Has(Excuse)).NotWith(NotWanted, "giao", "nếu", "họp", "người", "đừng"),
        // "19 gấp quá cho em xin trễ 2 bữa"
        Any(Intent.Extend, "(em|e|tôi|tui|con|cháu) xin [nộp|cho|được|phép] (trễ|chậm|muộn|lùi|dời|khất|hoãn|gia hạn|thêm) [thêm|lại] ([khoảng|tầm|cỡ] (một|hai|ba|vài|mấy|dăm|ít)|bữa|hôm|ngày|tuần)").NotAsked().If(h => h.HasTask).NotWith(NotWanted, "người", "nhắc", "nghỉ"),
        // "12 chưa xong, xin lùi tới thứ 2": what is asked for counts, not why.
        Any(Intent.Extend, $"(xin|xin phép|xin cho|xin được|cho em|cho e|cho tôi|cho tui|cho con|đề nghị cho|mong|mong được|em xin) {Later}", "(please|can you|could you) (extend|postpone)")
            .NotAsked().NotWith(NotWanted).If(h => h.HasTask && h.Line.Date is { Date: not null })
            .NotBefore("người", "họp", "cuộc họp", "lịch", "lịch họp", "buổi", "hội nghị", "nhắc", "việc họp"),
        Head(Intent.Extend, $"{{xin}} {Later}", "(gia hạn|lùi hạn|dời hạn|rời hạn|lùi|lùi thời hạn|kéo dài thời hạn|nới hạn|nới|dời|gia hạn cho em|hoãn|khất|giãn hạn|dời deadline|lùi deadline|gia hạn giúp em|gia hạn thêm|thay đổi thời hạn)", "[i|we] [a|my|would like|'d like|want|need|wish|am writing] [a] (request|ask|asking|would like|want|need|wish|apply) (to|for) (extend|postpone|extension|move|push back|an extension|delay) [of|for|the deadline of|the deadline for|on]", "(extension|deadline extension) (request|requested) [for|of|on]", "extend", "extend deadline of", "please extend", "postpone", "push back", "delay", "move deadline of", "can i have until", "extend the deadline", "extend the deadline of", "extend deadline", "i need until", "give me until", "could i have until", "i need more time", "move", "push")
            .NotBefore("người", "thành", "thiện", "tất", "trả", "chỉnh", "họp", "cuộc họp", "lịch", "lịch họp", "buổi", "hội nghị", "sang phòng", "nhắc", "việc họp", "cơm", "chợ", "bàn", "nhà", "xe", "vào", "bước", "the meeting", "meeting", "tên", "một bước", "1", "lại một bước", "lại 1 bước", "tài khoản", "máy", "mạng", "dây")
            .If((h, span) => h.IsWholeAct(span) || h.FollowedBy(span, Further)),
        // "Sửa hạn 25/3" alone mends a draft.
        Head(Intent.Extend, "đổi hạn", "sửa hạn", "điều chỉnh hạn", "điều chỉnh thời hạn", "chuyển hạn", "thay đổi hạn", "change the deadline of", "change deadline of").NotAsked().If(h => h.HasTask),
        // "12 xin tới thứ 6", "cho em tới thứ 6", "xin thêm 2 ngày".
        Head(Intent.Extend, "{xin}", "xin phép", "xin cho", "cho em", "cho e", "cho tôi", "cho phòng em", "{xin} đến", "{xin} tới", "{xin} sang", "{xin} qua")
            .If(h => h.Line.Date is { NoDeadline: false } && (h.HasTask || h.Has(Extension)))
            .If((h, span) => h.After(span) is var rest && (rest.Count == 0 || rest[0].IsMark || WordSets.Reasons.At(rest, 0) > 0 || h.Line.Dates.Any(d => d.Start <= rest[0].Start))),
        Any(Intent.Handover,
            "{không} kịp", "{không} làm kịp", "làm {không} kịp", "{không} kịp làm", "{không} kịp tiến độ", "{không} kịp hạn", "{không} thể kịp", "kịp {không} nổi", "khó kịp", "e là {không} kịp", "sợ {không} kịp", "cannot make it", "can't make it", "won't make it", "will not make it", "not make it in time", "không xuể", "{không} xuể", "làm {không} xuể")
            .NotAsked().Unless(h => h.Has(Extension))
            .NotWith("{không} kịp (ăn|đi|về|họp|gọi|nhắn|nói|thở|xem|đọc|nghe|chào|đón)", "giao")
            .If(h => h.Line.Words.Count <= 30),
        Head(Intent.Decline,
            "{không} nhận", "{không} nhận {được}", "{không} thể nhận", "{không} nhận (việc|nhiệm vụ|làm)", "{không} nhận {được} (việc|nhiệm vụ)", "(xin|xin được|xin phép|xin phép được|đề nghị|đề nghị được|đề nghị cho|cho em) (từ chối|{không} nhận|trả lại|hoàn trả|thoái thác)", "từ chối", "từ chối nhận", "từ chối (việc|nhiệm vụ)", "từ chối nhận (việc|nhiệm vụ)", "[xin|đề nghị|kính đề nghị|mong|xin phép] [anh|chị|sếp|lãnh đạo|a|c|chủ tịch|cho|được] xem xét lại", "(xin|đề nghị) [anh|chị|sếp|lãnh đạo|a|c] (xem|cân nhắc|nghĩ) lại", "{không} dám nhận", "{không} thể đảm nhận", "{không} đảm nhận {được}", "{không} đảm nhiệm {được}", "decline", "declining", "i am declining", "i decline", "reject", "reject task", "cannot accept", "can't accept", "i can't accept", "can't take", "cannot take", "i can't take", "i cannot accept", "not accepting", "please reconsider", "refuse to take", "refuse task", "refuse", "i have to decline", "decline task", "xin rút khỏi", "không phụ trách", "[thôi] (xin|cho em xin|cho e xin|cho tôi xin|cho tui xin|xin phép|xin được) {không} (làm|nhận làm|đảm nhận|nhận) [việc|nhiệm vụ|nv|vụ]")
            .NotAsked()
            .NotWith("trên (app|máy|hệ thống|zalo|teams|bot|điện thoại|phần mềm|web)", "{không} nhận được (thông báo|tin)")
            .NotBefore("file", "tin", "tin nhắn", "mail", "email", "văn bản", "vb", "công văn", "cv", "thông báo", "hồ sơ", "hs", "gì", "link", "tài liệu", "điện thoại", "cuộc gọi", "báo cáo", "tiền", "lương", "phản hồi", "ý kiến", "trả lời", "bản", "ảnh", "hình", "giấy", "giấy mời", "lịch", "thư", "quyết định", "xác nhận", "duyệt", "gia hạn", "cho", "tiếp", "lùi", "dời", "hàng", "quà", "ra", "thấy", "biết", "mã", "otp", "yêu cầu", "đề nghị", "hợp tác", "phục vụ", "công dân", "dân", "kế hoạch", "kết quả", "dữ liệu", "thông tin", "đơn", "được file", "được tin", "được mail", "được gì", "được văn bản", "được công văn", "được thông báo", "được hồ sơ", "được link", "được báo cáo", "được phản hồi", "được ảnh", "được tiền", "the extension", "extension", "nội dung", "cách", "đoạn", "phần", "dự thảo", "số liệu", "thêm", "kịp", "nổi", "giờ", "ngày", "ban đêm", "đêm", "chung")
            .Unless((h, span) => IsOfAnExtension(h, span))
            .AsWholeAct(),
        // "12 không phải việc của em", "việc này không thuộc thẩm quyền phòng em".
        new IntentRow(Intent.Decline, h => h.Begins(NotOurs) ?? (h.HasTask || h.Has(WordSets.It) ? h.Find(NotOurs) : null))
            .NotAsked()
            .If(h => h.HasTask || h.Has(WordSets.It) || h.Has(OfOurs))
            .Unless(h => h.Has(SentBack) && !h.Has(HandsBack))
            .NotWith("hồ sơ"),
        Head(Intent.Accept,
            "[đã|sẽ|xin|vâng|đã rõ] (nhận|tiếp nhận|nhận nhiệm vụ|nhận việc|nhận làm|nhận lời|nhận luôn|nhận {nhé}) [{rồi}]", "[đã|sẽ|xin] (nhận|tiếp nhận) {được} (việc|nhiệm vụ) [{rồi}]", "đã nhận {được} [{rồi}]", "[đã|dạ] rõ [{rồi}]", "rõ {nhé}", "(đã nắm|nắm rồi|nắm được rồi|đã nghe rõ|nghe rõ) [{rồi}]", "[để|sẽ để] (em|e|tôi|tui|mình|con|cháu) (làm|mần|lo|nhận|xử lý|phụ trách)", "để (em|e|tui|con|cháu) [đó|nha|nhé|nghen]", "(đã|mới|vừa) (thấy|xem|nhận được) (việc|nhiệm vụ|nv) [{rồi}]", "[em|e|tôi|tui] (lãnh|ôm|gánh|nhận lãnh) [luôn|nha|nhé|cho|{rồi}]", "(để|sẽ) (làm|mần|lo) (liền|ngay|luôn)", "(đồng ý|nhất trí|thống nhất) [,] (em|e|tôi|tui|con|cháu) [xin|sẽ] nhận", "sẽ (làm|thực hiện|triển khai|xử lý|nhận) [ngay|liền|luôn]", "(làm|mần) (liền|ngay|luôn)", "ok (nhận|em nhận|e nhận|làm|em làm|đã nhận|rõ)", "xin nhận [việc|nhiệm vụ]", "xin tiếp nhận", "đồng ý nhận [việc|nhiệm vụ]", "nhất trí nhận", "chấp nhận (việc|nhiệm vụ)", "xác nhận (đã nhận|nhận việc|nhận nhiệm vụ|tiếp nhận)", "accept", "accepted", "i accept", "accept task", "got it", "i'll take it", "i will take", "i'll do it", "will do", "roger", "received", "i will do it", "on it", "i'm on it", "understood", "noted", "i take", "taking", "take", "i can take", "let me take", "i am taking", "acknowledged", "i'll take", "tuân lệnh", "chấp hành", "xin chấp hành", "nhận sự phân công")
            .NotAsked()
            .NotBefore("xét", "định", "diện", "biết", "bàn giao", "thấy", "thức", "sự", "quà", "hồ sơ", "hs", "lỗi", "khuyết điểm", "tiền", "lương", "được gì", "file", "tin", "mail", "email", "văn bản", "công văn", "cv", "báo cáo", "thông báo", "giấy", "đơn", "phản hồi", "ý kiến", "từ", "của", "thay", "khách", "hàng", "link", "kết quả", "công dân", "ra", "bằng", "chuyển", "được file", "được tin", "số liệu", "ảnh", "hình", "câu hỏi", "leave", "a day", "days", "the day", "time off", "the file", "your", "tài liệu", "thư", "giấy mời", "bản", "danh sách", "điện", "cuộc gọi", "kế hoạch", "yêu cầu", "quyết định", "sau", "trách nhiệm", "lại", "the document", "việc khác", "gì", "ai", "nguyên nhân", "lý do", "nội dung", "hết (hồ sơ|hs|tiền|quà|lương|file|giấy|công văn|cv|văn bản|trách nhiệm|lỗi|hàng|bưu phẩm)", "ơn", "kết", "máy", "đồ", "cự", "tay lái", "chừng", "được", "dc", "đc", "%", "gì", "xong", "không", "ko", "k", "chưa", "phiền", "thủ tục")
            .If((h, span) => h.IsWholeAct(span) || h.After(span).Count <= 3)
            .Unless(h => h.Completion != CompletionVerdict.None)
            // "Sương ơi em làm giúp anh bảng thống kê": told to her.
            .Unless(h => !h.HasTask && AssignVerbs.WhereSomebodyIsTold(h) is not null)
            .NotWith("nhưng", "mà chưa", "nhầm", "nhận thay", "để (em|e|tôi) (kiểm tra|xem|hỏi|coi)"),
        // "Hiểu rồi ạ" of nothing takes note; of an assignment it is taken on.
        Head(Intent.Accept, "đã (hiểu|biết|nắm) [{rồi}]", "(hiểu|biết|nắm) {rồi}").NotAsked().If(h => h.HasTask || h.Has(WordSets.It)).If((h, span) => h.After(span).Count <= 1)
            .Unless(h => h.Completion != CompletionVerdict.None),
        Any(Intent.Blocked,
            "làm {không} {được}", "{không} làm {được}", "{chưa} làm {được}", "{không} thực hiện {được}", "{chưa} thực hiện {được}", "{không} triển khai {được}", "{chưa} triển khai {được}", "{không} (xong|xog) {được}", "{không} (xong|xog) nổi", "{không} xử lý {được}", "{chưa} xử lý {được}", "{không} thể (xong|xog|hoàn thành|thực hiện|làm|triển khai|xử lý)", "{không} hoàn thành {được}", "{không} làm nổi", "{không} làm tiếp {được}", "{chưa} làm tiếp {được}", "i am blocked", "i'm stuck", "i'm blocked", "is blocked", "is stuck", "am stuck", "blocked on", "blocked by", "stuck on", "cannot proceed", "can't proceed", "cannot complete", "can't finish", "cannot finish", "unable to", "có vướng mắc", "gặp vướng mắc", "gặp khó khăn", "đang vướng", "bị vướng", "còn vướng", "có vướng", "gặp trở ngại", "đang kẹt", "bị kẹt", "đang bị kẹt", "đang tắc", "bị tắc", "đang mắc", "phát sinh vướng mắc", "{không} giải quyết {được}", "có khó khăn")
            .NotAsked()
            .NotWith("{không} (có vướng|vướng|gặp vướng|gặp khó)", "giao", "tổng hợp", "nếu", "đôn đốc", "kẹt xe", "bị kẹt xe", "kẹt đường", "nghe không", "hết vướng", "{không} còn (vướng|kẹt|tắc|mắc)", "hết (kẹt|tắc|nghẽn)", "gỡ", "xin gia hạn", "tháo gỡ", "để tang", "tắc kè", "mắc cười", "{chưa} (làm|thực hiện|triển khai|xử lý) {được} ({gì}|bao nhiêu|mấy|nhiều|là bao)")
            .If(h => h.Line.Words.Count <= 30),
        // "Máy hư rồi, việc 11 đứng luôn": only of an assignment, for machines and roads are stuck every day.
        Any(Intent.Blocked,
            "[đang|bị|cứ] (bế tắc|ách tắc|ách lại|đình trệ|ngưng trệ|đứng hình|đứng bánh|đứng yên|đứng luôn|đứng im|đứng lại|giậm chân tại chỗ|dậm chân tại chỗ|nằm im)", "(tắc|bị|đang) nghẽn", "(tắc|kẹt|mắc|dính|vướng|ách) (ở|ở chỗ|lại|tại|bên|khâu|vì|do|luôn|cứng|rồi|nặng|hoài) [{rồi}]", "(không|ko|k|hông|hổng|chưa) (đi|nhúc nhích|tiến triển|chạy) tiếp [{được}]", "bó tay [{rồi}]", "(chưa|không|ko|k|hông) (vô|vào|đăng nhập) {được} (hệ thống|phần mềm|mạng|máy)", "(máy|mạng|phần mềm|hệ thống|đường truyền) [vẫn|đang|bị|cứ] (hư|hỏng|lỗi|rớt|sập|chết|treo)")
            .NotAsked().If(h => (h.HasTask || h.Has(WordSets.It)) && h.Line.Words.Count <= 30)
            .NotWith("giao", "nếu", "đôn đốc", "kẹt xe", "kẹt đường", "tắc đường", "hết (vướng|kẹt|tắc|nghẽn)", "{không} còn (vướng|kẹt|tắc|mắc)", "xin gia hạn", "gỡ", "tháo gỡ", "tắc kè", "mắc cười"),
        Head(Intent.Blocked, "vướng", "vướng mắc", "báo vướng", "báo vướng mắc", "báo cáo vướng mắc", "kẹt", "mắc", "bí", "tắc", "khó khăn", "blocked", "stuck", "vướng ở", "mắc ở", "kẹt ở", "mắc kẹt", "problem with", "issue with", "blocker")
            .NotAsked()
            .NotBefore("quả", "họp", "xe", "đường", "cười", "tiền", "đám", "công chuyện", "bận", "việc nhà", "bệnh", "thang máy", "giấy", "máy in", "tiểu", "cầu", "cửa", "phà", "hàng", "chìa khóa", "khóa", "mực", "võng", "áo", "gì", "mưa", "màn", "không", "dù")
            .If((h, span) => h.IsWholeAct(span) || h.After(span).Count <= 12),
        Any(Intent.Handover, "(chuyển|bàn giao|giao lại|điều chuyển|chuyển giao|chuyển lại|nhường|sang lại) [việc|nhiệm vụ|nó|việc này|việc đó|nhiệm vụ này] [lại] (cho|sang|qua)", "giao cho", "đổi người (làm|thực hiện|phụ trách|chủ trì)", "đổi người", "thay người", "chuyển người", "(làm|lo|xử lý|thực hiện|đảm nhận|phụ trách) (thay|giúp|hộ|giùm|dùm|tiếp)", "(chuyển|bàn giao|giao lại) (lại|luôn|hẳn|tiếp|qua|về) [cho|bên]", "đề nghị chuyển", "xin chuyển", "xin bàn giao", "hand over", "hand it over", "transfer", "reassign", "pass", "give", "bàn giao", "chuyển giao", "giao lại", "điều chuyển", "chuyển", "nhường", "giao", "take over")
            .NotAsked()
            .If(h => (h.HasTask || h.Has(WordSets.It)) && !h.Has(NotHandedOver))
            .If((h, span) => HandsOver(h, span)),
        // "Đưa việc 37 lại cho Sương"; but "đưa 37 cho anh Tuấn ký".
        Any(Intent.Handover, "(đưa|đẩy|sang tay|trao) [nó|lại|luôn|qua] (cho|sang|qua)").NotAsked()
            .If(h => h.HasTask || h.Has(WordSets.It)).If((h, span) => Persons.AnyFrom(h, span.From) is not null)
            .NotWith("{rồi}", "ký", "xem", "duyệt", "đọc", "bản", "file", "hồ sơ", "giấy", "tiền", "đừng"),
        // "Bàn giao hết việc của em cho chị Nhung": everything of one's own, whatever its numbers.
        Head(Intent.Handover, "(bàn giao|chuyển giao|chuyển|giao lại|đưa|sang) [lại] [hết|toàn bộ|tất cả|hết tất cả|các|mấy|những|phần] [{việc}] [đang làm|còn lại|dở dang|đang dở|đang theo dõi] [của] (em|e|tôi|tui|mình|con|cháu) [đang làm|đang theo dõi|phụ trách] (cho|sang|qua|lại cho|qua cho|sang cho)", "hand over (all|everything|my) [of] [my] [tasks|work]").NotAsked()
            .If((h, span) => !h.HasTask && Persons.AnyFrom(h, Math.Max(0, span.To - 1)) is not null),
        // "Chuyển 12": to whom is asked.
        Whole(Intent.Handover, "(chuyển|bàn giao|giao lại|điều chuyển|chuyển giao|chuyển việc|bàn giao việc|chuyển lại)", "(transfer|reassign|hand over|pass on)").NotAsked().If(h => h.HasTask && h.Line.Dates.Count == 0),
        Head(Intent.Leave, "[xin|xin phép|em xin|cho em xin|cho em|cho e|cho tôi|đăng ký|báo|báo cáo|e xin|được|xin được|phép] (nghỉ|nghỉ phép|nghỉ ốm|nghỉ bệnh|nghỉ việc riêng|nghỉ thai sản|nghỉ chế độ|nghỉ không lương|nghỉ bù|nghỉ nửa ngày|nghỉ làm|nghĩ|nghĩ phép|off|vắng mặt|vắng)", "[phải|xin|được cử|được] (đi|ra) (công tác|học|tập huấn|phép|viện|nước ngoài|khám bệnh|khám)", "on leave", "take leave", "taking leave", "request leave", "leave request", "take a day off", "taking a day off", "i am on leave", "i'm on leave", "day off", "i will be off", "i will be on leave", "i'll be on leave", "i am off", "(i'm|i am|i will be|i'll be|we are) (off|away|out|out of office|on leave|on holiday|sick|on vacation)", "out of office", "sick leave", "be on leave", "am on leave", "i need leave", "leave from", "leave", "will be off", "i will be away", "xin phép (mai|chiều|sáng|hôm nay|thứ) nghỉ")
            .NotAsked()
            .NotBefore("hưu", "lễ", "tết", "trưa", "giải lao", "chơi", "dưỡng", "họp", "mát", "ngơi", "sẽ", "là", "về việc", "lại", "tiếp", "thì", "cách", "ra", "rằng", "ai")
            .If((h, span) => (h.Line.Date is not null || h.Line.Words.Count <= 25) && !(span.Length == 1 && h.HasTask && h.Line.Date is null))
            // "Nghĩ mãi không ra", typed without its mark.
            // "Vang c, e hieu roi": vâng, and nobody is vắng.
            .Unless(h => h.Begins(Yes) is not null)
            .NotWith("nghĩ [tới|đi|mãi|hoài|nát óc] [nghĩ] [lui|lại|mãi] [vẫn] ({không}|{chưa}) (ra|thấy|biết|hiểu|thông)", "nghĩ (cũng|hoài|nát|kỹ|xem|coi|sao|bụng|ngợi)")
            .If((h, span) => span.Length > 1 || Until.At(h.Line.Words, span.To) == 0 || (!h.HasTask && IsFromTo(h)))
            .Unless(h => h.Has(PhraseSet.Of("làm thay", "thay", "nghỉ")) is false && h.Line.Date is null && h.Begins(Away) is { } away && h.After(away).Count > 6 && DeadlineReader.Range(h.Line.ForDates, h.Context.Now, h.Context.Calendar) is null),
        new IntentRow(Intent.Leave, OtherIsAway).NotAsked(),
        // "Con em ốm, hôm nay em nghỉ ạ"
        new IntentRow(Intent.Leave, h => h.Line.Core.Finishes(OwnAbsence) is { } end ? h.Line.Core.InLine(end) : null)
            .NotAsked().If(h => !h.HasTask && h.Line.Date is not { Introduced: true } && h.Line.Words.Count <= 25
                && DeadlineReader.Range(h.Line.ForDates, h.Context.Now, h.Context.Calendar) is { From: not null }),
    ];

    // "Reject the extnsion of 12": refusing what somebody asked for; "reject 12", "reject task 12" gives the work back.
    private static bool IsOfAnExtension(Hearing hearing, Span span) =>
        Rejecting.Covers(hearing.Line.Words, span.From, span.To) && hearing.After(span) is { Count: > 0 } rest && rest[0].IsWord
        && WordSets.It.At(rest, 0) + WordSets.Reasons.At(rest, 0) + WordSets.Tail.At(rest, 0) + Ours.At(rest, 0) == 0;

    private static readonly PhraseSet Rejecting = PhraseSet.Of("reject", "refuse", "decline");

    private static readonly PhraseSet Ours = PhraseSet.Of("[the|my|this] (task|assignment|work|job)", "please", "sorry", "to", "not");

    // "Mai tôi nghỉ đến hết tuần" says from when; "nghĩ đến mai" thinks.
    private static bool IsFromTo(Hearing hearing) =>
        DeadlineReader.Range(hearing.Line.ForDates, hearing.Context.Now, hearing.Context.Calendar) is { From: { } from, To: { } to, Ask: false } && from < to;

    // Somebody must come after "cho", or the words alone must mean it; "chuyển 12 sang thứ 6" moves a date.
    private static bool HandsOver(Hearing hearing, Span span)
    {
        if (Persons.AnyFrom(hearing, span.From) is not null)
        {
            return true;
        }

        return hearing.Line.Date is null && hearing.Has(Replacing) && hearing.Line.Words.Count <= 25;
    }

    // "Lan nghỉ 5-6/3, Hạnh làm thay": written in by the focal point.
    private static Span? OtherIsAway(Hearing hearing)
    {
        foreach (var start in hearing.Line.Core.Starts)
        {
            if (start >= hearing.Line.Core.Words.Count)
            {
                continue;
            }

            var place = hearing.Line.Core.InLine(new Span(start, start + 1)).From;
            if (hearing.People.At(place, loose: false) is { IsUnit: false, Person: not null } who
                && hearing.Line.Core.After(who.Words.To) is { Count: > 0 } rest && OnLeave.At(rest, 0) > 0 && (hearing.Line.Date is not null || hearing.Has(Replacing)))
            {
                return who.Words;
            }
        }

        return null;
    }

}
