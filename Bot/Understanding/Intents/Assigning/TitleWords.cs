using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>Words around the title of an assignment that are no part of it.</summary>
internal static class TitleWords
{
    /// <summary>Between the person and the work.</summary>
    public static readonly PhraseSet Lead = PhraseSet.Of(
        "phải", "hãy", "should", "must", "needs to", "has to", "please", "nhớ", "nhớ là", "giúp", "giùm", "dùm", "hộ", "cần", "là", "để", "to", "thì", "sẽ", "về việc", "việc", "nhiệm vụ", "các việc", "các nhiệm vụ", "nhiệm vụ sau", "việc sau", "những việc sau", "các việc sau", "các nhiệm vụ sau", "2 việc", "3 việc", "4 việc", "hai việc", "ba việc", "công việc", "làm giúp", "làm dùm", "giúp anh", "giúp chị", "giúp em", "giúp tôi", "dùm anh", "dùm chị", "dùm em", "giùm anh", "giùm chị", "giùm em", "cho anh", "cho chị", "cho tôi", "nhé", "nha", "ơi", "với", "ráng", "cố gắng", "chịu trách nhiệm", "đảm nhận", "đảm nhiệm", "có trách nhiệm", "có nhiệm vụ", "tập trung vào việc", "one task", "the task of", "with", "for", "em", "ha", "sớm", "ngay", "liền", "mỗi người", "mỗi đơn vị", "mỗi phòng", "đều", "cùng nhau", "e", "ơi (em|e|anh|chị|a|c|cô|chú|bác|đồng chí)", "ráng", "tranh thủ", "làm ơn");

    /// <summary>What is left of "… xong trước 12/3" or "…, báo cáo trước ngày 12/3" once the date is cut.</summary>
    public static readonly PhraseSet Dangling = PhraseSet.Of(
        "xong", "phải xong", "là xong", "hoàn thành", "hoàn tất", "nộp", "gửi", "báo cáo", "báo cáo kết quả", "báo cáo lại", "trình", "gửi lại", "phải hoàn thành", "làm xong", "xong nhé", "hoàn thành và báo cáo", "gửi kết quả", "nộp lại", "báo cáo chủ tịch", "báo cáo ubnd", "gửi về", "nộp về", "yêu cầu", "yêu cầu xong", "yêu cầu hoàn thành", "phải nộp", "phải gửi", "gửi anh", "gửi chị", "gửi tôi", "nộp cho anh", "nộp cho chị", "gửi báo cáo", "nộp báo cáo", "có", "phải có", "là phải có", "là cần", "cần", "cần rồi", "cần gấp", "phải có rồi", "là có", "thời gian", "thời hạn", "hạn", "thời gian hoàn thành", "hoàn thành việc này", "và", "trong", "đến", "báo cáo anh", "báo cáo chị", "báo anh", "báo chị", "cho anh", "cho chị", "cho tôi", "done", "finish", "due", "deadline", "completed", "submit", "send", "and report", "và báo cáo", "và báo cáo kết quả", "xong là được", "thực hiện", "thực hiện xong", "gấp", "gấp nhé", "nha", "nhé", "nhe", "ok", "bắt đầu", "chậm nhất", "xin", "lấy", "anh lấy", "chị lấy", "anh cần", "chị cần", "(về|rồi|xong|nhớ) (báo|báo lại|báo cáo|gửi|trình) [cho|lại] (anh|chị|tôi|tui|a|c|mình|sếp)", "(báo|báo lại|báo cáo lại|gửi|gởi|gửi lại|trình|nộp|đưa|trả lại|chuyển) [lại|cho] (anh|chị|tôi|tui|a|c|mình|sếp|ảnh) [ký|xem|coi|duyệt]", "(anh|chị|tôi|tui|a|c|em|e|sếp) (cần|ký|lấy|xem|duyệt|dùng)", "trình ký", "gởi", "báo lại");

    public static readonly PhraseSet Product = PhraseSet.Of("sản phẩm", "sản phẩm là", "sản phẩm gồm", "sản phẩm:", "sp", "sp:", "sp là", "kết quả là", "kết quả:", "đầu ra", "đầu ra là", "đầu ra:", "sản phẩm cần có", "sản phẩm phải có", "sản phẩm nộp", "sản phẩm đầu ra", "sản phẩm đầu ra là", "sản phẩm giao nộp", "sản phẩm bàn giao", "product", "product:", "output", "output:", "deliverable", "deliverable:", "deliverables:", "result:", "kết quả đầu ra", "sản phẩm hoàn thành", "sản phẩm dự kiến", "yêu cầu sản phẩm", "yêu cầu sản phẩm là", "ra sản phẩm", "có sản phẩm");

    public static readonly PhraseSet Quantity = PhraseSet.Of("số lượng", "số lượng:", "số lượng là", "khối lượng", "khối lượng:", "khối lượng là", "sl", "sl:", "quantity", "quantity:");

    /// <summary>The beginnings of other labelled parts, where a product or a quantity ends.</summary>
    public static readonly PhraseSet Labels = PhraseSet.Of("số lượng", "khối lượng", "sl:", "chất lượng", "chất lượng:", "yêu cầu:", "ghi chú", "lưu ý", "nguồn:", "căn cứ", "theo chỉ đạo", "độ khó", "người thực hiện", "chủ trì", "phối hợp với", "phối hợp", "hạn", "thời hạn", "thời gian", "quantity", "deadline", "note", "due", "sản phẩm", "trừ");

    public static readonly PhraseSet Co = PhraseSet.Of("phối hợp {với}", "p/h [{với}]", "phối hợp", "phối hợp:", "cùng với", "cùng", "có sự phối hợp của", "với sự phối hợp của", "đơn vị phối hợp", "người phối hợp", "đơn vị phối hợp:", "người phối hợp:", "có thể nhờ", "together with", "with", "in coordination with", "coordinate with", "cùng phối hợp với");

    public static readonly PhraseSet Except = PhraseSet.Of("trừ", "ngoại trừ", "không kể", "không tính", "trừ ra", "loại trừ", "except", "except for", "excluding", "ngoài", "riêng");

    public static readonly PhraseSet ExceptEnds = PhraseSet.Of("vì đã gửi rồi", "vì đã nộp rồi", "đã gửi rồi", "đã nộp rồi", "không cần gửi", "không phải gửi", "không phải nộp", "không phải làm", "miễn", "khỏi gửi", "khỏi làm", "ra", "vì đã gửi", "vì đã có", "thì thôi", "khỏi nộp", "không cần nộp");

    public static readonly PhraseSet Director = PhraseSet.Of("người chỉ đạo", "người chỉ đạo:", "dưới sự chỉ đạo của", "do", "chỉ đạo:", "lãnh đạo chỉ đạo", "lãnh đạo phụ trách", "lãnh đạo phụ trách:", "directed by");

    public static readonly PhraseSet Directs = PhraseSet.Of("chỉ đạo", "trực tiếp chỉ đạo", "theo dõi chỉ đạo", "phụ trách chỉ đạo");

    public static readonly PhraseSet Labelled = PhraseSet.Of("người", "người thực hiện", "người làm", "người:", "giao", "chủ trì", "người nhận", "để", "để cho", "nhờ", "cử", "kêu", "biểu", "chuyển cho", "phân cho", "giao lại cho", "đơn vị chủ trì", "đơn vị thực hiện", "cán bộ", "phụ trách", "người phụ trách", "giao cho", "cho", "to", "assigned to", "owner", "phân công", "phân công cho", "do");

    public static readonly PhraseSet Drafting = PhraseSet.Of("tham mưu", "chuẩn bị", "soạn", "soạn thảo", "xây dựng", "lập", "dự thảo", "trình");
}
