using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>The work is given back by whom it was given to.</summary>
internal static class DeclineWords
{
    private static readonly PhraseSet NotOurs = PhraseSet.Of(
        "{không} (phải|đúng|thuộc|nằm trong) [là] [phần] (việc|nhiệm vụ|chức năng|thẩm quyền|trách nhiệm|lĩnh vực|phạm vi|chuyên môn|của)", "{không} phải (của|việc của|phần của|nhiệm vụ của|phần việc của) {tôi}", "mô phải [là] [phần] (việc|nhiệm vụ|của)", "{không} phải {tôi} (phụ trách|làm|theo dõi|đảm nhận|phụ trách việc này)", "{không} thuộc [về] [chức năng|thẩm quyền|trách nhiệm|nhiệm vụ|lĩnh vực|phạm vi]", "{không} đúng (chức năng|thẩm quyền|nhiệm vụ|người|chuyên môn|lĩnh vực)", "sai thẩm quyền", "ngoài (thẩm quyền|chức năng|phạm vi|khả năng)", "giao nhầm", "giao sai", "giao lộn", "giao nhầm người", "giao nhầm đơn vị", "nhầm người", "not my task", "not my job", "is not mine", "not my responsibility", "not ours", "wrong person", "trái chức năng", "trái thẩm quyền");

    private static readonly PhraseSet SentBack = PhraseSet.Of("trả lại");

    private static readonly PhraseSet HandsBack = PhraseSet.Of("(xin|xin phép|xin {được}|kính xin|em xin|cho em|cho e|e xin|đề nghị|cho) [được|cho|phép] (trả lại|hoàn trả|gửi trả|trả)", "(xin|đề nghị|mong|kính đề nghị) [anh|chị|sếp|lãnh đạo] [cho] (xem lại|xem xét lại|cân nhắc lại)");

    private static readonly PhraseSet OfOurs = PhraseSet.Of("của {tôi}", "(phòng|đơn vị|bên|trung tâm|ban) {tôi}", "chức năng", "thẩm quyền", "nhầm");

    private static readonly PhraseSet OfOthers = PhraseSet.Of("(là|thuộc|vốn là|vốn thuộc) [về|việc|phần|phần việc|nhiệm vụ|lĩnh vực|chức năng|thẩm quyền|trách nhiệm|mảng] (của|bên|kinh tế|phòng|ban|tt|trung tâm|vp|văn phòng|đơn vị|sở|phần|lĩnh vực|thẩm quyền|chức năng)", "(giao|gửi|chuyển) (nhầm|lộn|sai)");

    /// <summary>It is said to be somebody else's.</summary>
    public static bool IsOfOthers(Hearing hearing) => hearing.Has(OfOthers);

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Decline,
            "{không} nhận", "{không} nhận {được}", "{không} thể nhận", "{không} nhận (việc|nhiệm vụ|làm)", "{không} nhận {được} (việc|nhiệm vụ)", "(em|e|tôi) (xin|xin phép) (từ chối|gửi trả|trả lại)", "(xin|xin được|xin phép|xin phép được|đề nghị|đề nghị được|đề nghị cho|cho em) (từ chối|{không} nhận|trả lại|hoàn trả|thoái thác)", "từ chối", "từ chối nhận", "từ chối (việc|nhiệm vụ)", "từ chối nhận (việc|nhiệm vụ)", "[xin|đề nghị|kính đề nghị|mong|xin phép] [anh|chị|sếp|lãnh đạo|a|c|chủ tịch|cho|được] xem xét lại", "(xin|đề nghị) [anh|chị|sếp|lãnh đạo|a|c] (xem|cân nhắc|nghĩ) lại", "{không} dám nhận", "{không} thể đảm nhận", "{không} đảm nhận {được}", "{không} đảm nhiệm {được}", "decline", "declining", "i am declining", "i decline", "reject", "reject task", "cannot accept", "can't accept", "i can't accept", "can't take", "cannot take", "i can't take", "i cannot accept", "not accepting", "please reconsider", "refuse to take", "refuse task", "refuse", "i have to decline", "decline task", "xin rút khỏi", "không phụ trách", "[thôi] (xin|cho em xin|cho e xin|cho tôi xin|cho tui xin|xin phép|xin được) {không} (làm|nhận làm|đảm nhận|nhận) [việc|nhiệm vụ|nv|vụ]")
            .NotAsked()
            .NotWith("trên (app|máy|hệ thống|zalo|teams|bot|điện thoại|phần mềm|web)", "{không} nhận được (thông báo|tin)")
            .NotBefore("file", "tin", "tin nhắn", "mail", "email", "văn bản", "vb", "công văn", "cv", "thông báo", "hồ sơ", "hs", "gì", "link", "tài liệu", "điện thoại", "cuộc gọi", "báo cáo", "tiền", "lương", "phản hồi", "ý kiến", "trả lời", "bản", "ảnh", "hình", "giấy", "giấy mời", "lịch", "thư", "quyết định", "xác nhận", "duyệt", "gia hạn", "cho", "tiếp", "lùi", "dời", "hàng", "quà", "ra", "thấy", "biết", "mã", "otp", "yêu cầu", "đề nghị", "hợp tác", "phục vụ", "công dân", "dân", "kế hoạch", "kết quả", "dữ liệu", "thông tin", "đơn", "được file", "được tin", "được mail", "được gì", "được văn bản", "được công văn", "được thông báo", "được hồ sơ", "được link", "được báo cáo", "được phản hồi", "được ảnh", "được tiền", "the extension", "extension", "nội dung", "cách", "đoạn", "phần", "dự thảo", "số liệu", "thêm", "kịp", "nổi", "giờ", "ngày", "ban đêm", "đêm", "chung", "thì")
            .Unless((h, span) => IsOfAnExtension(h, span))
            .AsWholeAct(),
        // "12 không phải việc của em", "việc này không thuộc thẩm quyền phòng em".
        new IntentRow(Intent.Decline, h => h.Begins(NotOurs) ?? (h.HasTask || h.Has(WordSets.It) ? h.Find(NotOurs) : null))
            .NotAsked()
            .If(h => h.HasTask || h.Has(WordSets.It) || h.Has(OfOurs))
            .Unless(h => h.Has(SentBack) && !h.Has(HandsBack))
            .NotWith("hồ sơ"),
        // "15 là của TTPVHCC chứ không phải VHXH, xin trả lại": whose it is first.
        new IntentRow(Intent.Decline, h => (h.HasTask || h.Has(WordSets.It)) && h.Has(OfOthers) ? h.Line.Core.Finishes(HandsBack) is { } end ? h.Line.Core.InLine(end) : null : null)
            .NotAsked().NotWith("hồ sơ", "cho dân", "cho công dân"),
    ];

    // "Reject the extnsion of 12": refusing what somebody asked for; "reject 12", "reject task 12" gives the work back.
    private static bool IsOfAnExtension(Hearing hearing, Span span) =>
        Rejecting.Covers(hearing.Line.Words, span.From, span.To) && hearing.After(span) is { Count: > 0 } rest && rest[0].IsWord
        && WordSets.It.At(rest, 0) + WordSets.Reasons.At(rest, 0) + WordSets.Tail.At(rest, 0) + Ours.At(rest, 0) == 0;

    private static readonly PhraseSet Rejecting = PhraseSet.Of("reject", "refuse", "decline");

    private static readonly PhraseSet Ours = PhraseSet.Of("[the|my|this] (task|assignment|work|job)", "please", "sorry", "to", "not");
}
