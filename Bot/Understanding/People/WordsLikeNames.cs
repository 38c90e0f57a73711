using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>
/// Two-syllable words of office life of which one syllable is also somebody's name: "hoàn thành", "tuần sau", "thủ tư".
/// A bare given name inside one is a word until a title, a capital letter or its place says otherwise.
/// </summary>
internal static class WordsLikeNames
{
    public static readonly PhraseSet Pairs = PhraseSet.Of(
        "hoàn (thành|thiện|tất|trả|chỉnh|toàn|cảnh|công)", "tuần (này|sau|tới|trước|rồi|lễ|tra|qua|kế)", "hằng tuần", "hàng tuần", "cuối tuần", "đầu tuần", "trong tuần", "giữa tuần",
        "quy (định|trình|hoạch|chế|mô|chuẩn|tắc|ước|đổi|chiếu|cách)", "quý (i|ii|iii|iv|1|2|3|4|này|sau|trước|tới|vị|báu)", "hết quý", "trong quý", "cuối quý",
        "tư (vấn|pháp|liệu|tưởng|cách|nhân|duy|thục)", "đầu tư", "thứ tư", "thông tư", "vật tư", "công tư", "từ (ngày|nay|chối|khi|đó|nguồn|hôm|tháng|thứ)", "tu (sửa|bổ|dưỡng)", "thủ tục",
        "lan (can|tỏa|truyền|tràn)", "làn đường", "lần (này|sau|trước|đầu|cuối|nữa|2|3|lượt)", "minh (chứng|bạch|họa|oan)", "thông minh", "chứng minh", "thắng (lợi|cảnh)", "huy (động|hiệu|chương|hoàng)", "phát huy", "chỉ huy",
        "nam (giới|nữ)", "năm (nay|ngoái|sau|trước|học|2025|2026|2027)", "cả năm", "trong năm", "cuối năm", "việt nam", "hàng năm", "ánh sáng", "phản ánh", "bảy (ngày|giờ|người|hồ sơ)", "thứ bảy", "ngày mai", "sáng mai", "chiều mai", "trưa mai", "tối mai", "mai (mốt|sau|kia|táng|sáng|chiều)",
        "hạnh (phúc|kiểm)", "hải (quan|sản|đảo|lý)", "thu (hồi|thập|chi|ngân|gom|phí|thuế|tiền|nhập|hút|mua|lại|hoạch|nợ)", "thứ (hai|ba|tư|năm|sáu|bảy|2|3|4|5|6|7)", "thư (mời|ký|viện|ngỏ|góp)", "giấy thu", "đơn thư", "văn thư", "thuế thu", "nguồn thu", "chống thất thu", "thanh thu",
        "đất đai", "đạt (yêu|chuẩn|được|chỉ|kết|tiêu)", "khánh (thành|tiết|kiệt|hòa)", "bình (quân|đẳng|luận|xét|thường|chọn|bầu)", "phương (án|tiện|pháp|hướng|châm)", "an (toàn|ninh|sinh|táng|cư)", "bảo an", "công an", "dung (lượng|dịch)", "nội dung", "dũng cảm", "sử dụng", "áp dụng", "tín dụng", "tuyển dụng", "vận dụng",
        "hương (ước|hỏa|khói)", "công (văn|tác|khai|chức|việc|an|bố|dân|vụ|nghệ|trình|ty|khai|đoàn|cộng|sở|lập|bằng|tâm|báo|điện|chứng|trường|viên|nhận|cụ|đồng)", "hành chính công", "dịch vụ công", "đầu tư công", "tài sản công", "hòa (giải|bình|nhập)", "thảo (luận|nguyên)", "dự thảo", "soạn thảo", "hội thảo", "thủy (sản|lợi|văn)", "trang (bị|thiết|trí|trại|thông|web|tin)", "tâm (lý|huyết|thần|điểm)", "trung tâm", "quyết tâm", "quan tâm",
        "thanh (tra|toán|lý|niên|kiểm|thiếu|quyết|khoản)", "thành (lập|phố|viên|tích|quả|công|phần|thạo)", "tài (chính|liệu|sản|khoản|nguyên|trợ|năng|vụ)", "văn (bản|phòng|hóa|thư|kiện|minh|nghệ|hoá)", "sơn la", "linh (hoạt|động)", "ngân (sách|hàng|khố)", "thuận (lợi|tiện)", "chi (tiết|phí|trả|nhánh|ủy|bộ|ngân|cục|tiêu|đoàn)", "chỉ (tiêu|thị|đạo|số|giới|huy|định)", "chính (quyền|sách|xác|thức|phủ|trị)", "hiệu (quả|lực|trưởng|suất)", "quang (cảnh|vinh)",
        "quyết (định|toán|tâm|liệt|sách|nghị)", "giải quyết", "nghị quyết", "biểu quyết", "tiến (độ|hành|bộ|trình)", "cải tiến", "trung (tâm|ương|bình|thực|hạn|học)", "tập trung", "trực (tuyến|tiếp|ban|thuộc|báo|thăng)", "hợp (đồng|tác|lý|nhất|thức|lệ|pháp)", "phối hợp", "tổng hợp", "liên (hệ|quan|kết|thông|đoàn|ngành|tục|tịch)", "kiên (cường|quyết|trì|định)", "kiến (nghị|thức|trúc|tạo)", "đại (hội|biểu|diện|đoàn)", "đông (đảo|dân)", "đồng (bộ|ý|chí|thời|thuận|hành)", "hợp đồng", "cộng đồng", "hội đồng",
        "phúc (lợi|thẩm|đáp|tra|khảo)", "đức (tính|độ)", "đạo đức", "tín (dụng|nhiệm|chấp|ngưỡng)", "trí (tuệ|thức)", "vị trí", "bố trí", "giang sơn", "hà (nội|tĩnh)", "hà hơi", "cường (độ|điệu)", "tăng cường", "vinh (danh|dự)", "yến tiệc", "long trọng", "loan báo", "kim (chỉ|loại|ngạch)", "lâm (nghiệp|sản)", "nông lâm", "vũ (trang|khí|lực)", "sang (tên|tuần|tháng|năm|ngày|thứ|quý|nhượng|chiều|sáng)", "sáng (nay|mai|kiến|tạo|tác)", "sương mù",
        "bích chương", "diễn (ra|biến|tập|đàn)", "nghĩa (vụ|trang|là)", "ý nghĩa", "nhân (dân|sự|viên|lực|dịp|rộng|khẩu|thân)", "nhi đồng", "phong (trào|tục|cách|phú|tặng|bì)", "quân (sự|đội|nhu|nhân)", "quốc (gia|phòng|hội|khánh|lộ|tế|ca)", "tổ quốc", "sinh (hoạt|viên|kế|học|nhật|sống)", "tân binh", "thái độ", "thiện (nguyện|chí)", "thông (tin|báo|tư|qua|suốt|điệp)", "tiên (tiến|phong)", "ưu tiên", "toàn (bộ|thể|diện|dân|quốc|văn|tỉnh)", "tuyên (truyền|dương|giáo|bố|thệ)", "tuyến (đường|đầu)", "phát (sinh|triển|động|hiện|huy|hành|biểu|thanh|ngôn)", "hậu (cần|quả|kiểm)", "lực lượng", "nhiên liệu", "tự nhiên", "nguyên (nhân|tắc|liệu|trạng|tắc)", "tài nguyên", "hưng thịnh", "định (kỳ|hướng|mức|giá|danh)", "hiển thị", "hiện (trường|trạng|nay|đại|tại)", "hiền tài", "khoa học", "học khoa", "ly hôn", "lý (lịch|do|luận)", "quản lý", "xử lý", "mỹ (quan|thuật)", "điệp khúc", "đoàn (thể|viên|kết|kiểm|thanh)");

    /// <summary>Events after which something can be done: "sau giao ban" makes "tuan sau giao ban" two readings.</summary>
    public static readonly PhraseSet AfterEvents = PhraseSet.Of(
        "sau (giao ban|họp|cuộc họp|lễ|tết|hội nghị|giờ|buổi|trưa|khi|chào cờ|sơ kết|tổng kết|kiểm tra|đại hội)");
}
