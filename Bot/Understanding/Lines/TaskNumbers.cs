using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>
/// Which digits of a line are assignments. Marked ones (#12, NV-12, việc 12, số 12) anywhere; bare ones only where an
/// assignment is spoken of: first in the line or straight after such a verb. Documents, streets, quarters, phones,
/// quantities and dates never are.
/// </summary>
internal static class TaskNumbers
{
    private static readonly PhraseSet Markers = PhraseSet.Of(
        "nv", "nhiệm vụ", "việc", "vc", "task", "công việc", "cv việc", "assignment", "mã việc", "mã nv", "mã nhiệm vụ", "đầu việc", "job", "item");

    private static readonly PhraseSet Between = PhraseSet.Of("số", "-", ".", "#", "số #", "thứ", "_", "no", "no.", "mã", "mã số", "- #", ":", "number", "ma");

    private static readonly PhraseSet NotNumbered = PhraseSet.Of(
        "công văn", "cv", "văn bản", "vb", "kế hoạch", "kh", "quyết định", "qđ", "tờ trình", "ttr", "báo cáo", "bc", "thông báo", "tb", "nghị quyết", "nq", "chỉ thị", "ct", "kết luận", "kl", "thông tư", "nghị định", "nđ", "luật",
        "biên nhận", "biên bản", "giấy", "giấy mời", "hồ sơ", "hs", "điện thoại", "đt", "sđt", "sdt", "nhà", "phụ lục", "mẫu", "biểu", "tổ", "đường", "hẻm", "ngõ", "dòng", "chỉ tiêu", "mục", "câu", "thửa", "quý", "ấp", "khu phố", "kp",
        "hợp đồng", "phòng", "bàn", "tài khoản", "stk", "cccd", "cmnd", "quầy", "cửa", "tuyến", "điều", "khoản", "điểm", "chương", "phần", "bước", "đợt", "lần", "vòng", "nhóm", "tháng", "ngày", "tuần", "năm", "lúc", "mùng", "mồng", "thứ", "khóa", "hạng", "cấp", "mức", "mức độ", "quận", "phường", "thôn", "khu", "trang", "version", "bản", "phiên bản", "thế kỷ", "tỷ lệ", "còn", "khoảng", "tầm", "hơn", "gần", "thêm", "mới", "có", "gồm", "line", "dạng");

    private static readonly PhraseSet No = PhraseSet.Of("số");

    // The word straight before a bare number that is an assignment.
    private static readonly PhraseSet Before = PhraseSet.Of(
        "xong", "xog", "nhận", "xem", "duyệt", "lại", "trả", "gia hạn", "lùi hạn", "dời hạn", "hạn của", "thời hạn", "nới hạn", "giãn hạn", "lùi", "dời", "hoãn", "chuyển", "đốc", "nhắc", "hồi", "hủy", "huỷ", "bỏ", "rút", "cho", "kịp", "vướng", "mắc", "vướng mắc", "thiện", "thành", "tất", "nộp", "trình", "ý", "chối", "xét", "đóng", "về",
        "làm", "lý", "lí", "nhận cho", "gỡ", "done", "finish", "finished", "complete", "completed", "accept", "reject", "decline", "extend", "show", "approve", "confirm", "return", "remind", "withdraw", "cancel", "snooze", "about", "refuse", "hand", "close", "open", "view", "status", "of", "for", "transfer", "reassign", "blocked", "with", "on", "do",
        "giao", "tả", "tiết", "độ", "hình", "khất", "gửi", "tra", "nghiệm thu", "khen", "tạm", "việc", "đã", "kẹt", "nhận làm", "thực hiện", "triển khai", "lo", "được", "dc", "đc", "nổi", "của", "bao giờ", "khi nào", "chừng nào", "vụ", "soạn", "tôi", "em", "e", "tui", "mình", "is", "was", "mà", "thì", "chỗ", "không kịp", "giúp", "giùm", "dùm", "delegate", "undo", "from", "giãn", "nhầm", "cập nhật", "nhật", "coi", "in", "update", "started", "start", "took", "take", "trễ", "xin", "ok", "oke", "dạ", "rồi", "xác nhận", "bổ sung", "sửa", "đổi", "kiểm tra", "đánh giá", "review", "over", "pass", "give", "hand over", "sản phẩm", "kết quả", "extension", "mark", "set", "submitted", "delivered", "uploaded", "handed in", "send back", "sent back", "turn down", "take on", "call off", "put off", "revoke", "recall", "drop", "delete", "remove", "chase", "nudge", "ping", "reopen", "redo", "postpone", "delay", "deny", "disapprove", "check", "prioritize", "accepted", "taking", "declining", "declined", "reconsider", "rejected", "approved", "confirmed", "returned", "extended", "withdrawn", "withdrawing", "finishing", "closing", "closed", "thay", "hộ", "nốt", "mần", "cả", "nhường", "thời gian", "{chưa} đạt", "{không} đạt", "send", "put", "push", "bring", "unblock", "unblocked", "progress", "dở", "dở dang", "lịch sử", "nhật ký", "diễn biến", "history", "xong hết", "xong cả", "xong luôn", "mở", "đọc", "hiện", "nới", "rời", "đẩy", "đưa", "(vướng|kẹt|tắc|mắc|bí|nghẽn|dính) ở", "(vướng|kẹt|tắc|mắc|vấn đề) (của|chỗ)");

    private static readonly PhraseSet Connectors = PhraseSet.Of("và", "với", "&", "+", ",", "lẫn", "cùng", "and", ", và", "cả", ";");

    /// <summary>"1. Giao phòng KT…", "2) Về công tác CCHC: …": the number orders a list.</summary>
    public static bool IsItem(IReadOnlyList<Seen> words) =>
        words.Count > 3 && words[0].IsNumber && words[1].Token.Glued && (words[1].Is('.') || words[1].Is(')') || words[1].Is('/')) && ItemStarts.At(words, 2) > 0;

    private static readonly PhraseSet ItemStarts = PhraseSet.Of("giao", "phân công", "đề nghị", "yêu cầu", "các", "tất cả", "phòng", "văn phòng", "trung tâm", "đ/c", "đồng chí", "ubnd", "công an", "ban", "thống nhất", "về", "đối với");

    private static readonly PhraseSet EnglishMonths = PhraseSet.Of("[of] (january|jan|february|feb|march|mar|april|apr|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec)");

    // "12xong": the hurried leave no space.
    private static readonly PhraseSet GluedWords = PhraseSet.Of("xong", "xog", "ok", "done", "rồi", "đạt", "nha", "nhé", "chưa", "và", "vs", "tới");

    /// <param name="isOpen">Whether an open assignment of the speaker's bears the number: then it may stand anywhere.</param>
    /// <param name="isName">Whether somebody is called so: "hối thúc Sương số 21" numbers no Sương.</param>
    public static List<Mention> Find(IReadOnlyList<Seen> words, Func<int, bool> isOpen, Func<Seen, bool> isName)
    {
        var found = new List<Mention>();
        for (var i = 0; i < words.Count; i++)
        {
            if ((At(words, i, isName) ?? Known(words, i, isOpen)) is not { } mention)
            {
                continue;
            }

            found.Add(mention);
            i = mention.Words.To - 1;
            while (Next(words, i + 1, isName) is { } next)
            {
                found.Add(next);
                i = next.Words.To - 1;
            }
        }

        return found;
    }

    private static Mention? At(IReadOnlyList<Seen> words, int i, Func<Seen, bool> isName)
    {
        if (words[i].Is('#') && NumberAt(words, i + 1) is { } hashed)
        {
            return new Mention(new Span(i, i + 2), hashed, IsMarked: true);
        }

        if (Markers.At(words, i) is > 0 and var marker && AfterMarker(words, i, marker) is { } marked)
        {
            return marked;
        }

        if (No.At(words, i) > 0 && !IsNumbered(words, i) && (IsOfAssignment(words, i) || isName(words[i - 1])) && NumberAt(words, i + 1) is { } said && !CountedThings.At(words, i + 2))
        {
            return new Mention(new Span(i, i + 2), said, IsMarked: true);
        }

        return IsBarePlace(words, i) && NumberAt(words, i) is { } bare && !CountedThings.At(words, i + 1)
            ? new Mention(new Span(i, i + 1), bare, IsMarked: false)
            : null;
    }

    // "xong số 12", "số 12 xong"; but "phiếu số 12", "nhà máy số 12" number something else.
    private static bool IsOfAssignment(IReadOnlyList<Seen> words, int i) =>
        IsOpening(words, i) || words[i - 1].IsMark || Follows(Before, words, i) || Follows(Connectors, words, i) || Courtesy.Subject.At([words[i - 1]], 0) > 0 || Courtesy.Opening.At([words[i - 1]], 0) > 0;

    // "gửi báo cáo 12 rồi": the report on assignment 12, where there is one.
    private static readonly PhraseSet OwnWork = PhraseSet.Of("báo cáo", "kết quả", "kế hoạch", "bc");

    private static Mention? Known(IReadOnlyList<Seen> words, int i, Func<int, bool> isOpen) =>
        i > 0 && No.At(words, i - 1) == 0 && (!IsNumbered(words, i) || Follows(OwnWork, words, i) || IsOf(words[i - 1])) && NumberAt(words, i) is { } number && isOpen(number) && !CountedThings.At(words, i + 1) && (words[i - 1].IsWord || words[i - 1].Is(',') || words[i - 1].Is(':')) && !words[i].Token.Glued
            ? new Mention(new Span(i, i + 1), number, IsMarked: false)
            : null;

    // "lich su cua 12": của rather than a counter's number, cửa.
    private static bool IsOf(Seen word) => word.Is("cua") && word.Spelling.IsBare;

    private static Mention? AfterMarker(IReadOnlyList<Seen> words, int i, int marker)
    {
        var at = i + marker;
        at += Between.At(words, at);
        if (NumberAt(words, at) is not { } number)
        {
            return null;
        }

        // "nv 12 xã" counts communes; "việc 12 xã" is hardly said, "việc 12 phòng em" is.
        var sure = words[at].Token.Glued || at > i + marker;
        return sure || !CountedThings.At(words, at + 1) || IsSubject(words, at + 1) ? new Mention(new Span(i, at + 1), number, IsMarked: true) : null;
    }

    // "Việc 60 phòng VHXH đã hoàn thành", "việc 45 phòng đang triển khai": whose it is follows the number.
    private static bool IsSubject(IReadOnlyList<Seen> words, int i) =>
        Units.At(words, i) is > 0 and var unit && i + unit < words.Count
        && (UnitStates.At(words, i + unit) > 0 || (words[i + unit].IsCapital && i + unit + 1 < words.Count));

    private static readonly PhraseSet Units = PhraseSet.Of("phòng", "đơn vị", "ban", "tổ", "xã", "phường", "sở", "cơ quan", "bộ phận");

    private static readonly PhraseSet UnitStates = PhraseSet.Of("đã", "đang", "sẽ", "xin", "nhận", "{chưa}", "mới", "vừa", "cũng", "còn", "đề nghị", "kinh tế", "văn hóa", "vướng", "gặp");

    private static Mention? Next(IReadOnlyList<Seen> words, int i, Func<Seen, bool> isName)
    {
        var connector = Connectors.At(words, i);
        var at = i + connector;
        if (connector > 0 && at < words.Count && At(words, at, isName) is { IsMarked: true } marked)
        {
            return marked with { Words = new Span(i, marked.Words.To) };
        }

        return NumberAt(words, at) is { } number && !CountedThings.At(words, at + 1)
            && (connector > 0 || NumberAt(words, i - 1) is not null)
            ? new Mention(new Span(i, at + 1), number, IsMarked: false)
            : null;
    }

    private static bool IsBarePlace(IReadOnlyList<Seen> words, int i)
    {
        if (!words[i].IsNumber)
        {
            return false;
        }

        if (IsOpening(words, i) || ClosesLine(words, i) || IsMoved(words, i) || FollowsShare(words, i))
        {
            return true;
        }

        return (i > 1 && Before.Covers(words, i - 2, i)) || (!IsNumbered(words, i) && (Follows(Before, words, i) || (words[i - 1].Is(':') && Follows(Before, words, i - 1)) || OpensClause(words, i)));
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
        i + 1 < words.Count && (words[i - 1].Is(',') || words[i - 1].Is('.') || words[i - 1].Is(';') || Conjunctions.At(words, i - 1) == 1) && !words[i].Token.Glued && StateWords.At(words, i + 1) > 0;

    private static readonly PhraseSet Conjunctions = PhraseSet.Of("và", "còn", "nhưng", "and", "but");

    private static readonly PhraseSet StateWords = PhraseSet.Of("mới", "chưa", "xong", "đã", "còn", "đang", "thì", "em", "e", "tôi", "không", "ko", "k", "sắp", "được", "vướng", "xin", "đạt", "gần", "cũng", "nhận", "trả", "duyệt", "làm", "để", "được", "is", "are", "not", "done", "still", "needs", "chờ", "đợi", "bị", "mai", "mốt", "chiều", "sáng", "tối", "tuần (sau|tới)", "thứ", "hẹn", "sẽ", "vẫn", "có", "thôi", "tới", "đến", "sang", "trả lại", "thu hồi", "hủy", "giao");

    private static bool Follows(PhraseSet phrases, IReadOnlyList<Seen> words, int i) =>
        (i > 0 && phrases.At(words, i - 1) == 1) || (i > 1 && phrases.At(words, i - 2) == 2);

    // Only courtesy and marks stand before it.
    private static bool IsOpening(IReadOnlyList<Seen> words, int i)
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

    // "đường 30", "công văn số 12": the number belongs to what stands before it.
    private static bool IsNumbered(IReadOnlyList<Seen> words, int i)
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

    /// <summary>The number at that place, unless it is a piece of something longer: 12/BC, 5-6/3, 97,5, 8h30, 0909….</summary>
    private static int? NumberAt(IReadOnlyList<Seen> words, int i)
    {
        if (i < 0 || i >= words.Count || !words[i].IsNumber || words[i].Folded.Length > 6 || words[i].Folded[0] == '0')
        {
            return null;
        }

        // "16 March", "16th of March"
        if (EnglishMonths.At(words, i + 1) > 0)
        {
            return null;
        }

        if (i == 0 && IsItem(words))
        {
            return null;
        }

        // "20 / 3"
        if (i + 2 < words.Count && words[i + 1].Is('/') && words[i + 2].IsNumber)
        {
            return null;
        }

        if (i + 1 < words.Count && words[i + 1].Token.Glued && GoesOn(words, i + 1) && !IsListed(words, i))
        {
            return null;
        }

        // "12xong34" is a password or a code.
        if (words[i].Token.Glued && i > 1 && words[i - 1].IsWord && words[i - 1].Token.Glued && words[i - 2].IsNumber || i + 2 < words.Count && words[i + 1].IsWord && words[i + 1].Token.Glued && words[i + 2].IsNumber && words[i + 2].Token.Glued)
        {
            return null;
        }

        return words[i].Token.Glued && i > 0 && (words[i - 1].IsMark && IsJoint(words, i - 1) && i > 1 && words[i - 2].IsNumber && !IsListed(words, i - 2) || IsGluedLetter(words, i))
            ? null
            : words[i].Token.Value;
    }

    // "xong 15,16": a hurried list, and no decimal; "đạt 97,5%" is one.
    private static bool IsListed(IReadOnlyList<Seen> words, int i)
    {
        while (i > 1 && words[i - 1].Is(',') && words[i - 2].IsNumber && words[i - 1].Token.Glued)
        {
            i -= 2;
        }

        return i > 0 && i + 2 < words.Count && words[i + 1].Is(',') && words[i + 2].IsNumber && words[i + 2].Token.Value > words[i].Token.Value
            && (words[i - 1].Is('#') || Listing.At(words, i - 1) == 1) && !CountedThings.At(words, i + 3);
    }

    private static readonly PhraseSet Listing = PhraseSet.Of("xong", "xog", "việc", "nv", "vụ", "nhận", "duyệt", "thành", "hạn", "vướng", "done");

    // "t6", "q2", "d14" are no numbers; "nv12" and "so12" are.
    private static bool IsGluedLetter(IReadOnlyList<Seen> words, int i) =>
        words[i - 1].IsWord && Markers.At(words, i - 1) == 0 && No.At(words, i - 1) == 0 && !words[i - 1].Is("xong") && !words[i - 1].Is("xem");

    private static bool GoesOn(IReadOnlyList<Seen> words, int i) =>
        words[i].IsWord
            ? GluedWords.At(words, i) == 0
            : words[i].Is('/') || words[i].Is('%') || words[i].Is('\'') || (IsJoint(words, i) && i + 1 < words.Count && words[i + 1].Token.Glued && words[i + 1].IsNumber);

    private static bool IsJoint(IReadOnlyList<Seen> words, int i) =>
        words[i].Is('.') || words[i].Is(',') || words[i].Is('-') || words[i].Is('/') || words[i].Is(':') || words[i].Is('x');

    internal sealed record Mention(Span Words, int Number, bool IsMarked);
}
