using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Words that steer the conversation and concern no assignment.</summary>
internal static class DialogWords
{
    public static readonly IntentRow[] Rows =
    [
        Whole(Intent.Cancel,
            "thôi", "thui", "thôi bỏ", "thôi bỏ đi", "bỏ qua", "bỏ đi", "bỏ", "hủy", "hủy bỏ", "hủy đi", "hủy lệnh", "hủy thao tác", "thôi khỏi", "thôi không cần", "không cần nữa", "{không} làm nữa", "{không} giao nữa", "thôi {không} giao nữa", "dừng", "dừng lại", "kệ đi", "khỏi", "khỏi đi", "thôi không làm nữa", "thôi hủy", "thôi hủy đi", "thôi để sau", "để sau", "để sau đi", "thoát", "ngừng", "thôi dừng", "thôi đừng", "đừng gửi", "thôi đừng gửi", "thôi {không} cần [nữa]", "{không} cần đâu", "hổng cần nữa", "thôi không gửi nữa", "thôi nghỉ",
            "cancel", "stop", "never mind", "nevermind", "forget it", "abort", "exit", "quit", "cancel that", "cancel it", "drop it")
            .Unless(h => h.HasTask || h.Line.Date is not null),
        Whole(Intent.Back, "quay lại", "trở lại", "quay về", "lui lại", "bước trước", "quay lại bước trước", "trở lại bước trước", "quay lại đi", "về bước trước", "lùi lại một bước", "lùi 1 bước", "cho quay lại", "back", "go back", "previous", "previous step", "trở về", "trước đó"),
        Whole(Intent.Yes,
            "ok", "oke", "okie", "oki", "okla", "okê", "ô kê", "okay", "okey", "dạ", "vâng", "dạ vâng", "vâng dạ", "dạ ok", "ừ", "ừm", "uh", "uhm", "ờ", "đồng ý", "em đồng ý", "nhất trí", "đúng", "đúng rồi", "đúng vậy", "chuẩn", "chuẩn rồi", "chính xác", "phải", "phải rồi", "{được}", "{được} {rồi}", "được đấy", "được em", "có", "có chứ", "đồng ý hết", "đồng ý cả", "đồng ý tất cả", "đồng ý cả 2", "đồng ý cả 3", "đồng ý cả hai", "gửi đi", "gửi luôn", "chốt", "chốt luôn", "chốt vậy", "ban hành", "ban hành đi", "đồng ý ban hành", "đồng ý gửi", "cứ thế", "cứ vậy", "cứ thế đi", "làm vậy đi", "giao đi", "giao luôn", "ok gửi", "ok gửi đi", "ok đồng ý", "ok rồi", "ok chốt", "dạ đúng", "dạ được", "dạ đồng ý", "vâng đồng ý", "vâng đúng", "dạ phải", "phát hành", "phát hành đi", "triển khai đi", "tiến hành đi", "xác nhận gửi", "dạ em nhất trí", "thống nhất", "tán thành", "chấp thuận", "chấp nhận",
            "yes", "y", "yep", "yeah", "sure", "agree", "agreed", "i agree", "correct", "right", "go ahead", "send it", "that is right", "yes please", "fine", "okay go", "do it")
            .Unless(h => h.HasTask || h.Line.Words.Any(w => w.Is('?')))
            .Unless(h => h.Line.Date is not null)
            .NotWith("cảm ơn", "cám ơn", "thanks", "thank you", "tks", "chào", "xin lỗi"),
        Whole(Intent.No,
            "{không} phải đâu", "{không} đâu", "không", "ko", "k", "kh", "khong", "hông", "hổng", "hem", "hok", "không phải", "ko phải", "không đúng", "ko đúng", "chưa đúng", "sai", "sai rồi", "{không} đồng ý", "chưa đồng ý", "chưa", "chưa đâu", "đừng", "không được", "ko được", "không nhất trí", "không ạ", "dạ không", "dạ chưa", "không có", "{không} gửi", "chưa gửi", "đừng giao", "không giao", "chưa nên", "không chấp nhận", "không cho", "dạ không phải", "chưa phải", "nhầm rồi không phải",
            "no", "nope", "nah", "no thanks", "not yet", "wrong", "incorrect", "disagree", "do not", "don't", "not correct", "no way")
            .Unless(h => h.HasTask || h.Line.Words.Any(w => w.Is('?')) || h.Line.Date is not null),
        Whole(Intent.Help,
            "trợ giúp", "giúp", "giúp với", "giúp tôi", "giúp em", "giúp em với", "giúp mình", "giúp tui", "cứu", "hướng dẫn", "hướng dẫn sử dụng", "hướng dẫn em", "hướng dẫn tôi", "cách dùng", "cách sử dụng", "menu", "lệnh", "các lệnh", "danh sách lệnh", "hd", "hdsd", "dùng sao", "dùng thế nào", "dùng như thế nào", "sử dụng thế nào", "sử dụng như thế nào", "dùng làm sao", "xài sao", "xài làm sao", "xài thế nào", "bot làm được gì", "làm được gì", "bạn làm được gì", "bạn là ai", "trợ lý làm được gì", "có lệnh gì", "có những lệnh nào", "có thể làm gì", "cần trợ giúp", "cần giúp", "cần hướng dẫn", "xem hướng dẫn", "gõ gì", "phải gõ gì", "nhắn gì", "phải nhắn gì", "bot ơi", "bot dùng sao", "chỉ cách dùng", "chỉ em cách dùng", "em không biết dùng", "hỗ trợ", "cần hỗ trợ", "?", "??", "hướng dẫn cách dùng", "hướng dẫn dùng bot", "hướng dẫn giao việc",
            "help", "help me", "help please", "how to use", "how do i use this", "what can you do", "commands", "usage", "instructions", "i need help", "how does this work", "start").Unless(h => h.HasTask),
        Head(Intent.Help, "làm sao để", "làm thế nào để", "làm cách nào để", "muốn giao việc thì", "cách giao việc", "cách báo", "cách xin gia hạn", "hướng dẫn cách", "hướng dẫn em cách", "hướng dẫn tôi cách", "chỉ tôi cách", "chỉ em cách", "giao việc thế nào", "giao việc làm sao", "giao việc như thế nào", "báo cáo xong việc thế nào", "how do i", "how can i", "how to").Unless(h => h.HasTask),
        Any(Intent.Help, "(gõ|dùng|nhắn|bấm|có|biết) [được] [những|các|mấy] (lệnh|câu lệnh|từ khóa) (gì|nào)").Unless(h => h.HasTask || h.Line.Words.Count > 12),
        // "Muốn giao việc cho Lan thì làm sao", "thu hồi 12 thì gõ gì": how it is said, and nothing is done.
        Any(Intent.Help, "(thì|phải|là) [phải] (làm sao|làm thế nào|làm như thế nào|gõ gì|gõ sao|gõ thế nào|nhắn gì|nhắn sao|bấm gì|bấm nút nào|bấm đâu|ghi gì|ghi sao|nói sao)", "(bằng cách nào|kiểu gì)").Unless(h => h.HasTask || h.Line.Words.Count > 14),
        new IntentRow(Intent.Language, Languages.Where),
        new IntentRow(Intent.Link, Links.Where),
    ];
}
