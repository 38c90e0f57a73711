using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>A later deadline is asked for.</summary>
internal static class ExtendWords
{
    public static readonly PhraseSet Extension = PhraseSet.Of("{gia hạn}", "lùi", "dời hạn", "kéo dài", "điều chỉnh thời hạn", "điều chỉnh hạn", "thêm thời gian", "thêm ngày", "xin thêm", "cho thêm", "extension", "more time", "khất");

    private const string Later = "({gia hạn}|rời hạn|rời|rời thời hạn|giời hạn|lùi|lui|lùi hạn|lùi thời hạn|lùi thời gian|lùi lại|lùi deadline|dời|dời hạn|dời lại|dời thời hạn|dời deadline|dời ngày|hoãn|hoãn lại|kéo dài|kéo dài thời hạn|kéo dài thời gian|giãn|giãn tiến độ|giãn hạn|nới|nới hạn|nới thời hạn|thêm|thêm hạn|thêm thời gian|thêm ít thời gian|thêm chút thời gian|thêm ngày|thêm vài ngày|điều chỉnh thời hạn|điều chỉnh hạn|điều chỉnh thời gian|thay đổi thời hạn|khất|khất lại|chậm lại|nộp trễ|nộp chậm|nộp muộn|trễ|chậm|đổi hạn|chuyển hạn|gia hạn thêm|gia hạn thời gian|gia hạn thời hạn|tăng thời hạn)";

    // "Gia hạn thêm", "dời tới thứ 6"; but "gia hạn thẻ thư viện".
    private static readonly PhraseSet Further = PhraseSet.Of("cho", "thêm", "tới", "đến", "sang", "qua", "lại", "hạn", "thời", "đi", "được", "với", "giúp", "em", "e", "công việc", "việc", "nhiệm vụ", "nộp", "báo cáo", "hoàn thành", "dùm", "giùm", "một", "vài", "mấy", "for", "to", "by", "until", "till", "a", "an", "some", "more", "few", "me", "it", "task", "the", "my");

    // "Không xin gia hạn nữa", "khỏi cần gia hạn"
    private const string NotWanted = "({không}|{chưa}|khỏi|đừng|not|don't) [có|phải|cần|định|muốn|dám|còn|hề] (xin|cần|đề nghị|muốn|xin phép|need|want|asking)";

    private static readonly PhraseSet Excuse = PhraseSet.Of("{không} [làm] kịp", "(khó|chắc|sợ) {không} kịp", "{chưa} [làm] (xong|kịp|được)", "(bận|kẹt|gấp|đông|nhiều việc|đuối|ngộp|oải) quá", "trễ mất", "(thiếu|chưa có|chờ) (số liệu|người|ý kiến|kinh phí|văn bản)");

    // "Hoan thanh" is no "hoãn".
    private static readonly PhraseSet Finishing = PhraseSet.Of("thành", "tất", "thiện", "chỉnh");

    private static readonly PhraseSet Elder = PhraseSet.Of("anh", "chị", "a", "c", "sếp", "sở", "lãnh đạo", "ký", "duyệt", "ct", "chủ tịch");

    public static readonly IntentRow[] Rows =
    [
        Any(Intent.Extend,
            "(xin|đề nghị|xin phép|cho em xin|cho e xin|xin được|đề xuất|kính đề nghị|đề nghị cho|xin cho|cho phép|mong được|muốn|đề nghị được|muốn xin|cần) [anh|chị|sếp|lãnh đạo|a|c|cho|phép|em|được|chủ tịch|cho phép|cho em|cho e] ({gia hạn}|lùi hạn|lùi thời hạn|lùi thời gian|dời hạn|kéo dài thời hạn|kéo dài thời gian|thêm thời gian|điều chỉnh thời hạn|điều chỉnh hạn|điều chỉnh thời gian hoàn thành|nộp trễ|nộp chậm|gia hạn thêm|khất|giãn tiến độ|nới hạn|thêm ngày)", "need more time", "need an extension", "ask for more time", "asking for more time", "request an extension", "request extension", "extension please", "have until", "(need|want|give me) more (time|days)", "(more|extra|additional) (days|time|weeks|hours) (for|on|to)", "have more time", "xin thêm thời gian")
            .NotAsked().NotWith("(xin hỏi|hướng dẫn|cho hỏi) [về] [cách|cách thức|thủ tục]", "(các|những) đề nghị gia hạn", "({không}|{chưa}) [thể] (chấp nhận|chấp thuận|đồng ý|nhất trí)", "(vì sao|tại sao|lý do gì)", "ai xin", "có ai", "những ai", "ai đang", NotWanted),
        new IntentRow(Intent.Extend, ExtensionAsked.Where),
        // "…, anh gia hạn giúp em"
        Any(Intent.Extend, "(gia hạn|nới hạn|lùi hạn|dời hạn|thêm thời gian) [thêm] (giúp|giùm|dùm|cho) (em|e|tôi|tui|con|phòng em|bên em|đơn vị em)").NotAsked().NotWith(NotWanted, "ai", "nếu", "đã", "{rồi}", "cảm ơn").If(h => h.HasTask),
        // "Cho gia hạn 9 tới 11/3 ạ": of one who decides nothing there.
        Head(Intent.Extend, "cho [phép] (gia hạn|lùi|lùi hạn|dời|dời hạn|kéo dài|thêm thời gian)").NotAsked().If(h => h.HasTask).NotBefore("thành", "tất"),
        // "15 trễ 1 bữa được không anh"
        Head(Intent.Extend, "[nộp|gửi|gởi|xong|làm|trình] (trễ|chậm|muộn) [thêm|khoảng|tầm|cỡ] (1|2|3|4|5|một|hai|ba|vài|mấy|ít) (ngày|bữa|hôm|tuần|buổi)").If(h => h.HasTask && h.Line.Gist.Finishes(ExtensionAsked.MayIt) is not null),
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
            .NotBefore("lời nhắc", "người", "họp", "cuộc họp", "lịch", "lịch họp", "buổi", "hội nghị", "nhắc", "việc họp"),
        Head(Intent.Extend, $"{{xin}} {Later}", "({gia hạn}|lùi hạn|dời hạn|rời hạn|lùi|lùi thời hạn|kéo dài thời hạn|nới hạn|nới|dời|gia hạn cho em|hoãn|khất|giãn hạn|dời deadline|lùi deadline|gia hạn giúp em|gia hạn thêm|thay đổi thời hạn)", "[i|we] [a|my|would like|'d like|want|need|wish|am writing] [a] (request|ask|asking|would like|want|need|wish|apply) (to|for) (extend|postpone|extension|move|push back|an extension|delay) [of|for|the deadline of|the deadline for|on]", "(extension|deadline extension) (request|requested) [for|of|on]", "extend", "extend deadline of", "please extend", "postpone", "push back", "delay", "move deadline of", "can i have until", "extend the deadline", "extend the deadline of", "extend deadline", "(i|we) need (until|till|to)", "(i|we) need (until|till)", "give me until", "could i have until", "i need more time", "move", "push")
            .Unless((h, span) => Persons.WorksAt(h, span.To - 1))
            .Unless((h, span) => span.To < h.Line.Words.Count && h.Line.Words[span.To - 1].Is("hoan") && Finishing.At(h.Line.Words, span.To) > 0)
            // "Còn đợi anh Tuấn ký", typed without its marks.
            .Unless((h, span) => h.Line.Words[span.To - 1] is { Folded: "doi", Spelling.IsBare: true } && Elder.At(h.Line.Words, span.To) > 0)
            .NotBefore("người", "thành", "thiện", "tất", "trả", "chỉnh", "họp", "cuộc họp", "lịch", "lịch họp", "buổi", "hội nghị", "sang phòng", "nhắc", "việc họp", "cơm", "chợ (tạm|cũ|mới|búa|đêm|quê|chồm)", "bàn", "nhà", "xe", "vào", "bước", "the meeting", "meeting", "tên", "một bước", "1", "lại một bước", "lại 1 bước", "tài khoản", "máy", "mạng", "dây", "lời nhắc", "thông báo nhắc")
            .If((h, span) => h.IsWholeAct(span) || h.FollowedBy(span, Further)),
        // "Sửa hạn 25/3" alone mends a draft.
        Head(Intent.Extend, "đổi hạn", "sửa hạn", "điều chỉnh hạn", "điều chỉnh thời hạn", "chuyển hạn", "thay đổi hạn", "change the deadline of", "change deadline of").NotAsked().If(h => h.HasTask),
        // "12 xin tới thứ 6", "cho em tới thứ 6", "xin thêm 2 ngày".
        Head(Intent.Extend, "{xin}", "xin phép", "xin cho", "cho em", "cho e", "cho tôi", "cho phòng em", "{xin} đến", "{xin} tới", "{xin} sang", "{xin} qua")
            .If(h => h.Line.Date is { NoDeadline: false } && (h.HasTask || h.Has(Extension)))
            .If((h, span) => h.After(span) is var rest && (rest.Count == 0 || rest[0].IsMark || WordSets.Reasons.At(rest, 0) > 0 || h.Line.Dates.Any(d => d.Start <= rest[0].Start))),
    ];
}
