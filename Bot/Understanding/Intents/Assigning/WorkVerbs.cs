using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>What officers are told to do, and what comes of it.</summary>
internal static class WorkVerbs
{
    private static readonly string[] Concrete =
    [
        "lập", "rà soát", "rà", "soát", "xây dựng", "mần", "soạn", "soạn thảo", "dự thảo", "thảo", "viết", "làm", "báo cáo", "bc", "tổng hợp", "thống kê", "kiểm tra", "k.tra", "tham mưu", "tm (kh|kế hoạch|bc|báo cáo|vb|văn bản|cv|công văn|tờ trình)", "th (sl|số liệu|bc|báo cáo|ds|danh sách|kq|kết quả)", "chuẩn bị", "gửi", "nộp", "trình", "cung cấp", "cập nhật", "nhập", "nhập liệu", "đăng", "đăng tải", "niêm yết", "công khai", "thông báo", "mời", "gọi",
        "liên hệ", "liên lạc", "gõ lại", "đánh máy", "khảo sát", "đánh giá", "thẩm định", "góp ý", "cho ý kiến", "trả lời", "phúc đáp", "giải trình", "ban hành", "ký", "in", "photo", "scan", "số hóa", "lưu trữ", "sắp xếp", "bố trí", "mua", "mua sắm", "sửa", "sửa chữa", "khắc phục", "lắp đặt", "thay", "cấp", "cấp phát", "chi", "thanh toán", "quyết toán", "đối chiếu", "xác minh", "tiếp nhận", "tiếp", "trả",
        "họp", "tổ chức", "tuyên truyền", "tập huấn", "hướng dẫn", "phổ biến", "quay", "chụp", "thiết kế", "dựng", "biên tập", "dịch", "đo", "đo đạc", "cắm", "dọn", "dọn dẹp", "vệ sinh", "trang trí", "phân công", "phân loại", "rà lại", "đề xuất", "bổ sung", "hoàn thiện", "hoàn thành", "chỉnh sửa", "điều chỉnh", "ghi", "ghi chép", "theo dõi", "nghiên cứu",
        "tính", "tính toán", "lên", "lên kế hoạch", "lên danh sách", "lên lịch", "đi", "đến", "dự", "dự họp", "tham dự", "tham gia", "cử", "xuống (cơ sở|hiện trường|thực địa|địa bàn|buôn|bản|làng|thôn|ấp|xóm|khóm|khu phố|tổ|xã|phường|nhà|kiểm tra|xác minh)", "tham mưu", "chủ trì", "phụ trách", "đảm nhận", "nhận", "lo", "xử lý", "giải quyết", "triển khai", "thực hiện", "phối hợp", "quan tâm", "chỉ đạo", "tăng cường", "đẩy mạnh", "hỗ trợ", "giúp", "đôn đốc", "nhắc", "kiểm kê", "kiểm điểm", "tự đánh giá",
        "thành lập", "thanh tra", "thanh lý", "vận động", "cưỡng chế", "giải phóng", "giải ngân", "thu", "thu thập", "thu hồi", "nộp hồ sơ", "ký kết", "đàm phán", "hòa giải", "đối thoại", "công bố", "công nhận", "khen thưởng", "xét", "bình xét", "chấm", "chấm điểm", "sơ kết", "tổng kết", "ra", "ra văn bản", "phát", "phát hành", "chuyển", "chuyển hồ sơ", "tìm", "tìm hiểu", "đọc", "xem", "coi", "coi lại", "xem xét", "chốt", "chốt số liệu", "gặp", "trao đổi", "làm việc", "thuê", "đặt", "đón", "trực", "canh", "hoàn tất", "đăng ký", "kê khai", "rút kinh nghiệm", "quán triệt", "khẩn trương", "tập trung", "chủ động", "tiếp tục", "nghiêm túc", "thay mặt", "tạo", "test", "thử", "cài", "cài đặt", "vận hành", "bàn giao", "đấu nối", "kết nối", "tích hợp", "bảo trì", "nâng cấp", "up", "xin ý kiến", "lấy ý kiến", "gia hạn", "truyền thông", "đưa tin", "treo", "cắt", "trồng", "phun", "tiêm", "cứu trợ", "thăm", "tặng", "trao", "rà phá", "giám sát", "phúc tra", "tra cứu", "vẽ", "vào sổ", "vô sổ", "đánh máy", "đối soát", "nạo vét", "dặm vá", "chấm công", "kiểm lại", "lên khung", "lên phương án", "xác nhận", "chứng thực", "hủy", "thẩm tra", "duyệt", "phê duyệt", "xếp loại", "đề nghị", "kiến nghị", "tính lương", "lập kế hoạch", "xem lại", "dò", "dò lại", "sao", "sao y", "đóng", "gom", "tập hợp", "bóc tách", "lọc", "nhắn", "báo",
        "prepare", "write", "draft", "review", "send", "submit", "check", "make", "report", "update", "collect", "compile", "organize", "organise", "arrange", "survey", "inspect", "fix", "complete", "finish", "do", "handle", "build", "create", "design", "translate", "print", "scan", "contact", "call", "book", "plan", "summarize", "summarise", "list", "clean", "verify", "publish", "post", "collate", "reply", "draw", "set", "install", "train", "attend", "coordinate", "improve", "strengthen", "work", "gather", "audit", "count", "digitize", "digitise", "finalize", "finalise",
    ];

    /// <summary>Verbs an assignment can begin with.</summary>
    public static readonly PhraseSet All = PhraseSet.Of(Concrete);

    /// <summary>Verbs that promise nothing to show: without a product the assignment is vague.</summary>
    public static readonly PhraseSet Vague = PhraseSet.Of(
        "quan tâm", "phối hợp", "chỉ đạo", "tăng cường", "đẩy mạnh", "xử lý", "chú trọng", "chú ý", "nâng cao", "phát huy", "lưu ý", "quán triệt", "theo dõi", "nắm", "nắm tình hình", "nắm bắt", "lo", "giải quyết", "triển khai", "thực hiện", "nghiên cứu", "hỗ trợ", "đôn đốc", "chấn chỉnh", "siết chặt", "cải thiện", "xem xét", "tìm hiểu", "tạo điều kiện", "bám sát", "rút kinh nghiệm", "nghiêm túc chấp hành", "chấp hành", "làm tốt", "giữ gìn", "thúc đẩy", "vào cuộc", "đồng hành", "phụ trách", "tập trung", "chủ động", "tiếp tục", "khẩn trương", "nghiêm túc", "tích cực",
        "improve", "strengthen", "handle", "coordinate", "support", "work on", "look into", "take care of", "deal with", "follow");

    /// <summary>Said before the verb that counts: "khẩn trương rà soát", "tiếp tục thực hiện rà soát".</summary>
    public static readonly PhraseSet Manner = PhraseSet.Of("khẩn trương", "tiếp tục", "chủ động", "tập trung", "nghiêm túc", "tích cực", "tổ chức", "thực hiện", "triển khai", "thực hiện việc", "triển khai việc", "làm", "việc", "công tác", "đẩy nhanh", "nhanh chóng", "kịp thời", "và", "gấp", "gấp rút");

    /// <summary>Verbs whose outcome can be shown, used to tell "tăng cường kiểm tra" from "tăng cường kỷ luật".</summary>
    public static readonly PhraseSet Tangible = PhraseSet.Of(
        "lập", "rà soát", "xây dựng", "soạn", "soạn thảo", "dự thảo", "viết", "báo cáo", "tổng hợp", "thống kê", "tham mưu", "chuẩn bị", "gửi", "nộp", "trình", "cung cấp", "cập nhật", "nhập", "đăng", "đăng tải", "niêm yết", "công khai", "khảo sát", "đánh giá", "thẩm định", "góp ý", "trả lời", "ban hành", "số hóa", "mua", "mua sắm", "sửa chữa", "lắp đặt", "quyết toán", "xác minh", "tổ chức hội nghị", "tập huấn", "thiết kế", "đo đạc", "kiểm kê", "thành lập", "kiểm tra", "prepare", "write", "draft", "report", "list");

    /// <summary>What is handed in at the end.</summary>
    public static readonly PhraseSet Things = PhraseSet.Of(
        "báo cáo", "bc", "kế hoạch", "kh", "tờ trình", "công văn", "cv", "văn bản", "danh sách", "ds", "biên bản", "quyết định", "dự thảo", "đề án", "phương án", "thông báo", "giấy mời", "slide", "clip", "video", "bài viết", "tin bài", "số liệu", "biểu", "bảng", "bảng tổng hợp", "hồ sơ", "hs", "chương trình", "kịch bản", "quy chế", "quy định", "nghị quyết", "hợp đồng", "dự toán", "quyết toán", "phiếu", "file", "sản phẩm", "kết quả", "nội dung", "thủ tục", "tthc", "hội nghị", "cuộc họp", "phụ lục", "báo giá", "thư mời", "bài phát biểu", "diễn văn", "kịch bản", "poster", "pano", "băng rôn", "bản đồ", "sơ đồ", "lịch", "report", "plan", "document", "minutes", "letter", "presentation", "việc", "công việc", "nhiệm vụ", "khảo sát", "rà soát", "đơn", "đất đai", "hợp đồng");
}
