using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>Where in a line a number that nothing marks is an assignment's: what stands before it and after it.</summary>
internal static class TaskPlaces
{
    private static readonly PhraseSet NotNumbered = PhraseSet.Of(
        "công văn", "cv", "văn bản", "vb", "kế hoạch", "kh", "quyết định", "qđ", "tờ trình", "ttr", "báo cáo", "bc", "thông báo", "tb", "nghị quyết", "nq", "chỉ thị", "ct", "kết luận", "kl", "thông tư", "nghị định", "nđ", "luật",
        "biên nhận", "biên bản", "giấy", "giấy mời", "hồ sơ", "hs", "điện thoại", "đt", "sđt", "sdt", "nhà", "phụ lục", "tủ", "kệ", "ngăn", "kho", "mẫu", "biểu", "tổ", "đường", "hẻm", "ngõ", "dòng", "chỉ tiêu", "mục", "câu", "thửa", "quý", "ấp", "khu phố", "kp",
        "hợp đồng", "phòng", "bàn", "tài khoản", "stk", "cccd", "cmnd", "quầy", "cửa", "tuyến", "điều", "khoản", "điểm", "chương", "phần", "bước", "đợt", "lần", "vòng", "nhóm", "tháng", "ngày", "tuần", "năm", "lúc", "mùng", "mồng", "thứ", "khóa", "hạng", "cấp", "mức", "mức độ", "quận", "phường", "thôn", "khu", "trang", "version", "bản", "phiên bản", "thế kỷ", "tỷ lệ", "còn", "khoảng", "tầm", "hơn", "gần", "thêm", "mới", "có", "gồm", "line", "dạng", "bảng", "tầng", "lầu", "lớp", "cột", "đoạn", "slide", "sheet", "bài", "máy", "xe", "ghế", "hiệp", "học kỳ", "mũi", "tập");

    // The word straight before a bare number that is an assignment.
    internal static readonly PhraseSet Before = PhraseSet.Of(
        "xong", "xog", "xg", "xonh", "song", "nhận", "trình ký", "ký", "xn", "up", "ngó", "dòm", "chắc", "xem", "duyệt", "lại", "trả", "gia hạn", "lùi hạn", "dời hạn", "hạn của", "thời hạn", "nới hạn", "giãn hạn", "lùi", "dời", "hoãn", "chuyển", "đốc", "nhắc", "hồi", "hủy", "huỷ", "bỏ", "rút", "cho", "kịp", "vướng", "mắc", "vướng mắc", "thiện", "thành", "tất", "nộp", "trình", "ý", "chối", "xét", "đóng", "về",
        "làm", "lý", "lí", "nhận cho", "gỡ", "done", "finish", "finished", "complete", "completed", "accept", "reject", "decline", "extend", "show", "approve", "confirm", "return", "remind", "withdraw", "cancel", "snooze", "about", "refuse", "hand", "close", "open", "view", "status", "of", "for", "transfer", "reassign", "blocked", "with", "on", "do",
        "giao", "tả", "tiết", "độ", "hình", "khất", "gửi", "tra", "nghiệm thu", "khen", "tạm", "việc", "đã", "kẹt", "nhận làm", "thực hiện", "triển khai", "lo", "được", "dc", "đc", "nổi", "của", "bao giờ", "khi nào", "chừng nào", "vụ", "soạn", "tôi", "em", "e", "tui", "mình", "is", "was", "mà", "thì", "chỗ", "không kịp", "giúp", "giùm", "dùm", "delegate", "undo", "from", "giãn", "nhầm", "cập nhật", "nhật", "coi", "in", "update", "started", "start", "took", "take", "trễ", "xin", "ok", "oke", "dạ", "rồi", "xác nhận", "bổ sung", "sửa", "đổi", "kiểm tra", "đánh giá", "review", "over", "pass", "give", "hand over", "sản phẩm", "kết quả", "extension", "mark", "set", "submitted", "delivered", "uploaded", "handed in", "send back", "sent back", "turn down", "take on", "call off", "put off", "revoke", "recall", "drop", "delete", "remove", "chase", "nudge", "ping", "reopen", "redo", "postpone", "delay", "deny", "disapprove", "check", "prioritize", "accepted", "taking", "declining", "declined", "reconsider", "rejected", "approved", "confirmed", "returned", "extended", "withdrawn", "withdrawing", "finishing", "closing", "closed", "thay", "hộ", "nốt", "mần", "cả", "nhường", "thời gian", "{chưa} đạt", "{không} đạt", "send", "put", "push", "bring", "unblock", "unblocked", "progress", "dở", "dở dang", "rõ", "r", "ht", "tiếp", "cho qua", "lịch sử", "nhật ký", "diễn biến", "history", "xong hết", "xong cả", "xong luôn", "mở", "đọc", "hiện", "nới", "rời", "đẩy", "đưa", "(vướng|kẹt|tắc|mắc|bí|nghẽn|dính) ở", "(vướng|kẹt|tắc|mắc|vấn đề) (của|chỗ)");

    /// <summary>A number in words there is as good as one in figures: it opens the line or follows a word such as "xong".</summary>
    public static bool IsSpokenOf(IReadOnlyList<Seen> words, int i) => IsOpening(words, i) || (!IsNumbered(words, i) && Follows(Before, words, i));

    /// <summary>"xong số 12", "số 12 xong"; but "phiếu số 12", "nhà máy số 12" number something else.</summary>
    public static bool IsOfAssignment(IReadOnlyList<Seen> words, int i) =>
        IsOpening(words, i) || words[i - 1].IsMark || Follows(Before, words, i) || Follows(TaskNumbers.Connectors, words, i) || Courtesy.Subject.At([words[i - 1]], 0) > 0 || Courtesy.Opening.At([words[i - 1]], 0) > 0;

    /// <summary>A bare number there is an assignment's: it opens or closes the line, or follows a word such as "xong".</summary>
    public static bool IsBare(IReadOnlyList<Seen> words, int i)
    {
        if (!words[i].IsNumber)
        {
            return false;
        }

        if (IsOpening(words, i) || IsClosed(words, i) || ClosesLine(words, i) || IsMoved(words, i) || FollowsShare(words, i))
        {
            return true;
        }

        return (i > 1 && Before.Covers(words, i - 2, i)) || OwnWorkNumbers.IsForElder(words, i) || (!IsNumbered(words, i) && (Follows(Before, words, i) || (words[i - 1].Is(':') && Follows(Before, words, i - 1)) || OpensClause(words, i) || EndsLine(words, i))) || OwnWorkNumbers.At(words, i);
    }

    // "Đóng 15 đi", typed without its marks, is no "dòng 15".
    private static bool IsClosed(IReadOnlyList<Seen> words, int i) =>
        i > 0 && words[i - 1].Is("dong") && words[i - 1].Spelling.IsBare && IsOpening(words, i - 1) && i + 1 < words.Count && Ends(words, i + 1);

    // "Xong rồi hả 12", "mạng hư ko nộp đâu 12": something is said of work, and then of which.
    private static bool EndsLine(IReadOnlyList<Seen> words, int i) =>
        i is > 1 and < LongestShort && words[i - 1].IsWord && !words[i].Token.Glued && Ends(words, i + 1) && Particles.At(words, i - 1) == 1 && Worked.IsIn(words, 0, i);

    /// <summary>Nothing but courtesy and what is attached stands from there on.</summary>
    internal static bool Ends(IReadOnlyList<Seen> words, int at)
    {
        while (at < words.Count)
        {
            // What is attached says nothing more.
            if (words[at].Is('['))
            {
                return true;
            }

            var step = words[at].IsMark ? 1 : Courtesy.Closing.At(words, at);
            if (step == 0)
            {
                return false;
            }

            at += step;
        }

        return true;
    }

    private static readonly PhraseSet Particles = PhraseSet.Of("hả", "ha", "hen", "{nhé}", "{chưa}", "{không}", "{rồi}", "đâu", "hết", "nữa", "lại", "thôi", "mà", "vậy", "sao", "gấp", "ngay", "giùm", "dùm");

    private static readonly PhraseSet Worked = PhraseSet.Of("{xong}", "hoàn thành", "hoàn tất", "kịp", "nộp", "gửi", "trình", "làm", "duyệt", "xác nhận", "nhận", "trả lại", "vướng", "kẹt", "lùi", "gia hạn", "báo cáo", "xử lý", "soạn", "giải quyết", "thực hiện", "triển khai", "kết quả", "tiến độ", "nhắc", "đôn đốc", "xem");

    /// <summary>The same, where not even "báo cáo 12" is the report on assignment 12.</summary>
    public static bool IsOfSomethingElse(IReadOnlyList<Seen> words, int i) => IsNumbered(words, i) && !OwnWorkNumbers.Follows(words, i) && !IsOf(words[i - 1]);

    /// <summary>"đường 30", "công văn số 12": the number belongs to what stands before it.</summary>
    public static bool IsNumbered(IReadOnlyList<Seen> words, int i)
    {
        for (var from = Math.Max(0, i - 3); from < i; from++)
        {
            if (from + NotNumbered.At(words, from) == i)
            {
                return true;
            }
        }

        return false;
    }

    // "điều chỉnh hạn 12 thành 18/3"
    private static bool IsMoved(IReadOnlyList<Seen> words, int i) =>
        i > 0 && Deadline.At(words, i - 1) == 1 && i + 1 < words.Count && NewDate.At(words, i + 1) > 0;

    private static readonly PhraseSet Deadline = PhraseSet.Of("hạn", "deadline");

    private static readonly PhraseSet NewDate = PhraseSet.Of("thành", "sang", "đến", "tới", "qua", "to", "until");

    // "rõ rồi ạ, 12", "got it, 12"
    private static bool ClosesLine(IReadOnlyList<Seen> words, int i) =>
        i > 1 && i < LongestShort && words[i - 1].Is(',') && !words[i].Token.Glued && !words[i - 2].IsNumber && i + 1 + Courtesy.Closing.At(words, i + 1) == words.Count;

    private const int LongestShort = 8;

    // "60% 175": how far, and of which.
    private static bool FollowsShare(IReadOnlyList<Seen> words, int i) =>
        i > 1 && i < LongestShort && words[i - 1].Is('%') && words[i - 2] is { IsNumber: true, Token.Value: <= 100 } && !words[i].Token.Glued
        && i + 1 + Courtesy.Closing.At(words, i + 1) == words.Count;

    // "ko xong kịp hôm nay, 12 mới 50%"
    private static bool OpensClause(IReadOnlyList<Seen> words, int i) =>
        i + 1 < words.Count && words[i - 1].IsNumber is false && (words[i - 1].Is(',') || words[i - 1].Is('.') || words[i - 1].Is(';') || Conjunctions.At(words, i - 1) == 1) && !words[i].Token.Glued && StateWords.At(words, i + 1) > 0;

    private static readonly PhraseSet Conjunctions = PhraseSet.Of("và", "còn", "nhưng", "and", "but", "đâu", "nha", "nhé", "nghen", "ạ", "chắc", "bảo", "nói", "báo", "kêu", "tưởng", "nghe", "thấy", "sao", "là", "rằng", "hay", "hỏi", "ai", "nếu", "khi", "vì", "do", "với", "đừng", "nay", "r", "rồi", "quá", "hư", "hỏng", "lỗi", "lag", "sập", "treo", "mai", "như", "gì", "đó", "nên", "if", "that");

    private static readonly PhraseSet StateWords = PhraseSet.Of("mới", "{chưa}", "xong", "tui", "nó", "hoàn toàn", "sai", "thiếu", "giờ", "gỡ", "hết", "mô", "êm", "ổn", "đã", "còn", "đang", "thì", "em", "e", "tôi", "không", "ko", "k", "sắp", "được", "vướng", "xin", "đạt", "gần", "cũng", "nhận", "trả", "duyệt", "làm", "để", "được", "is", "are", "not", "done", "still", "needs", "chờ", "đợi", "bị", "mai", "mốt", "chiều", "sáng", "tối", "tuần (sau|tới)", "thứ", "hẹn", "sẽ", "vẫn", "có", "thôi", "tới", "đến", "sang", "trả lại", "thu hồi", "hủy", "giao", "phải", "cần", "hẹn", "nhờ", "chuyển (cho|qua|sang|lại|giúp|giùm|dùm)", "bàn giao", "nhường", "chạy", "(nộp|in|gửi|vào|vô|mở|up|nhập|scan|làm|trình) {không} {được}");

    /// <summary>Something is said there of the number before: "chưa", "xin", "xong".</summary>
    public static bool IsToldOf(IReadOnlyList<Seen> words, int i) => StateWords.At(words, i) > 0;

    // "lich su cua 12": của rather than a counter's number, cửa.
    private static bool IsOf(Seen word) => word.Is("cua") && word.Spelling.IsBare;

    internal static bool Follows(PhraseSet phrases, IReadOnlyList<Seen> words, int i) =>
        (i > 0 && phrases.At(words, i - 1) == 1) || (i > 1 && phrases.At(words, i - 2) == 2);

    // Only courtesy and marks stand before it.
    internal static bool IsOpening(IReadOnlyList<Seen> words, int i)
    {
        var at = 0;
        while (at < i)
        {
            var step = Math.Max(Math.Max(Courtesy.Opening.At(words, at), Courtesy.Subject.At(words, at)), Courtesy.Call(words, at, i));
            if (step == 0 && !words[at].IsMark)
            {
                return false;
            }

            at += Math.Max(step, 1);
        }

        return at == i && (IsBracketed(words, i) || !words.Take(i).Any(w => w.Is('(') || w.Is('+')));
    }

    // "(12) xong"
    private static bool IsBracketed(IReadOnlyList<Seen> words, int i) =>
        i > 0 && words[i - 1].Is('(') && i + 1 < words.Count && words[i + 1].Is(')');
}
