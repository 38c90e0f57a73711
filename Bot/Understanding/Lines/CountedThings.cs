using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>What is counted in an office: a number before it is a quantity and no assignment.</summary>
internal static class CountedThings
{
    public static readonly PhraseSet All = PhraseSet.Of(
        "hồ sơ", "hs", "báo cáo", "bc", "thủ tục", "thủ tục hành chính", "tthc", "văn bản", "vb", "công văn", "giấy tờ", "giấy", "giấy phép", "giấy chứng nhận", "bản", "bộ", "bộ hồ sơ", "cái", "chiếc", "người", "cán bộ", "công chức", "viên chức", "cbccvc", "cbcc", "hộ", "hộ dân", "hộ nghèo",
        "đơn vị", "phòng", "phòng ban", "xã", "phường", "xã phường", "xã, phường", "thôn", "ấp", "tổ dân phố", "tổ công tác", "khu", "khu phố", "khóm", "sở", "sở ngành", "ban", "ban ngành", "ngành", "cơ quan", "trường", "trường học", "doanh nghiệp", "hợp tác xã", "công dân", "người dân", "lượt", "lượt người",
        "ngày", "giờ", "g", "h", "phút", "p", "tuần", "tháng", "quý", "năm", "buổi", "lần", "hôm", "bữa", "tiếng", "tuổi", "%", "phần trăm", "percent", "phần", "nửa", "triệu", "tr", "tỷ", "tỉ", "đồng", "đ", "nghìn", "ngàn", "km", "m", "m2", "ha", "mét", "trang", "file", "tệp", "ảnh", "hình", "hình ảnh", "tấm",
        "mục", "mục tiêu", "điểm", "điều", "khoản", "dòng", "chỉ tiêu", "nội dung", "nhiệm vụ", "việc", "đầu việc", "vấn đề", "tiêu chí", "kiến nghị", "đơn", "đơn thư", "trường hợp", "ca", "vụ", "vụ việc", "công trình", "dự án", "gói", "gói thầu", "hợp đồng", "tờ rơi", "tờ trình", "cuộc", "cuộc họp", "hội nghị", "lớp", "lớp tập huấn", "học viên", "học sinh",
        "đại biểu", "suất", "suất quà", "máy", "máy tính", "bài", "bài viết", "tin", "tin bài", "số liệu", "mẫu", "biểu", "biểu mẫu", "danh sách", "cuốn", "quyển", "cây", "tuyến", "tuyến đường", "đường", "hẻm", "ngôi nhà", "căn nhà", "căn hộ", "kế hoạch", "quyết định", "đề án", "biên bản", "chứng thực", "thửa", "lô", "khâu", "bước", "tiêu chuẩn", "giải pháp",
        "đợt", "clip", "video", "phiếu", "câu hỏi", "ý kiến", "mô hình", "sáng kiến", "câu lạc bộ", "tập thể", "cá nhân", "gia đình", "chuyên đề", "phụ lục", "dịch vụ công", "dvc", "tài khoản", "chữ ký số", "con dấu", "bàn", "ghế", "xe", "điểm đen", "rưỡi", "món", "loại", "nhóm", "thành viên", "đồng chí", "đ/c", "khách", "chốt", "trụ sở", "hộp", "thùng", "địa điểm", "lỗi", "bệnh nhân", "liều", "kg", "tấn", "lít", "nghị quyết",
        "(em|cháu|bé) (học sinh|hs|sinh viên|nhỏ|mồ côi|khuyết tật)", "chỗ (nữa|sai|thiếu|này|chưa|còn|vướng|hở|lỗi|khó|trống|lệch)", "câu", "đoạn", "hàng", "cột", "sheet", "bì thư", "tasks", "working days", "business days", "working day", "business day", "days", "day", "hours", "hour", "weeks", "week", "months", "month", "files", "procedures", "reports", "documents", "people", "units", "communes", "wards", "minutes", "records", "cases", "am", "pm", "copies");

    // A word that counts things is half of another: "34 đồng ý", "12 bàn giao xong", "12 tổ chức rồi".
    private static readonly PhraseSet OtherWords = PhraseSet.Of(
        "đồng (ý|thuận)", "bàn giao", "tổ chức", "ban hành", "điều (chỉnh|chuyển|động)", "phòng ngừa", "đơn giản", "chốt (lại|hạn|xong|luôn|{rồi}|{nhé})", "điểm lại", "tin nhắn", "bài trí", "báo (lại|xong)", "cái (này|đó|gì|nào)", "bản thân", "lỗi (nhỏ|ở|sai|trong)", "sơ (sài|lược|bộ|kết)",
        "bổ sung", "(nội dung|số liệu|danh sách|biểu|biểu mẫu|phụ lục|báo cáo|kế hoạch|bài) [còn|vẫn|bị] (sai|sơ sài|thiếu|lệch|lộn|({chưa}|{không}) (khớp|đạt|đủ|đúng|ổn))", "anh (em|chị|làm|lo|đi|lm)", "anh (cho|xem|coi|giao|duyệt|đồng ý|xác nhận|chuyển|đã|thấy|nhận|cần|chưa|không|ký|hỏi|nhờ|trả|muốn|sẽ|ơi|à|nhé|nha|với)");

    private static readonly PhraseSet Own = PhraseSet.Of("(phòng|đơn vị|ban|tổ|xã|phường|sở) {tôi}", "bên {tôi}");

    // "h", "p", "m", "g" count only when glued: "12 h" is rare, "12h" is not a number of ours at all.
    public static bool At(IReadOnlyList<Seen> words, int i) =>
        All.At(words, i) > 0 && OtherWords.At(words, i) == 0 && !(words[i].Is("nua") && !words[i - 1].Is("1")) && Own.At(words, i) == 0 && !NumberedPapers.At(words, i) && !IsReport(words, i) && !IsMeeting(words, i) && !IsPage(words, i) && !IsNumberOf(words, i);

    // "lịch sử 12 trang 2"
    private static bool IsPage(IReadOnlyList<Seen> words, int i) => words[i].Is("trang") && i + 1 < words.Count && words[i + 1].IsNumber;

    // "xong 12 so 15/BC-UBND": số of a paper rather than so many sở.
    private static bool IsNumberOf(IReadOnlyList<Seen> words, int i) =>
        words[i].Is("so") && words[i].Spelling.IsBare && i + 1 < words.Count && words[i + 1].IsNumber;

    // "12 hop xong" met; "12 hop banh" are boxes.
    private static bool IsMeeting(IReadOnlyList<Seen> words, int i) => words[i].Is("hop") && words[i].Spelling.IsBare && AfterMeeting.At(words, i + 1) > 0;

    private static readonly PhraseSet AfterMeeting = PhraseSet.Of("xong", "rồi", "với", "bàn", "chưa");

    // "12 báo cáo anh xong rồi": báo cáo is the verb of courtesy.
    private static bool IsReport(IReadOnlyList<Seen> words, int i) => Courtesy.Opening.At(words, i) > 1;
}
