using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Wishes that name no day ("sớm nhất có thể"), and the plain statement that none is wanted ("không hạn").</summary>
internal static class Wishes
{
    private static readonly Phrases Soon = new(
        "sớm nhất có thể|sớm nhất|càng sớm càng tốt|sớm càng tốt|càng nhanh càng tốt|nhanh nhất có thể|nhanh nhất|trong thời gian sớm nhất|trong thời gian ngắn nhất|thời gian sớm nhất|asap|a.s.a.p|as soon as possible|soonest|sớm giúp|sớm giùm|sớm nhé|sớm nha|ngay và luôn|ngay lập tức|lập tức|mai mốt|nay mai|mai kia|một ngày gần đây|khi nào rảnh|khi nào xong thì báo|khi nào xong cũng được|lúc nào cũng được|khi nào cũng được|lúc nào xong cũng được|bao giờ cũng được|bao giờ xong cũng được|as quickly as possible|the sooner the better|sooner the better|chừng nào xong cũng được|chừng nào cũng được");

    private static readonly Phrases Urgent = new("gấp|khẩn|hỏa tốc|hoả tốc|khẩn cấp|thượng khẩn|ngay|liền|sớm|gấp gấp|cần gấp|làm gấp|làm ngay|xử lý ngay|báo cáo ngay|khẩn trương|xử lý gấp|gấp nhé|nhanh|kịp thời|urgently|urgent|whenever|soon");

    private static readonly Phrases Not = new("không|ko|k|hông|chưa|không cần|ko cần|k cần|đừng|not");

    private static readonly Phrases Never = new(
        "không hạn|ko hạn|k hạn|không thời hạn|ko thời hạn|không có hạn|ko có hạn|k có hạn|không có thời hạn|ko có thời hạn|không kỳ hạn|không cần hạn|ko cần hạn|k cần hạn|không đặt hạn|không ấn định hạn|không ấn định thời hạn|không giới hạn thời gian|không giới hạn thời hạn|không quy định thời hạn|không yêu cầu thời hạn|vô thời hạn|không thời hạn cụ thể|không có thời hạn cụ thể|hông hạn|hổng hạn|khỏi hạn|hạn không|no deadline|without deadline|without a deadline|no due date|open-ended|hạn: không|không hạn định");

    private static readonly Phrases Standing = new("thường xuyên|thường xuyên liên tục|thường xuyên, liên tục|liên tục|lâu dài|thường xuyên, lâu dài|việc thường xuyên|nhiệm vụ thường xuyên|ongoing|hạn thường xuyên|hạn: thường xuyên|thời gian thường xuyên|thời hạn thường xuyên|thường xuyên, liên tục, lâu dài|thời gian: thường xuyên|thời hạn: thường xuyên");

    /// <summary>Null when that token begins no wish.</summary>
    public static DeadlineMatch? Read(Scan scan, int at)
    {
        if (Never.After(scan.Tokens, at) is > 0 and var afterNever)
        {
            return Match(scan, at, afterNever) with { NoDeadline = true };
        }

        if (Standing.After(scan.Tokens, at) is > 0 and var afterStanding && IsClause(scan, at, afterStanding))
        {
            return Match(scan, at, afterStanding) with { NoDeadline = true };
        }

        if (Soon.After(scan.Tokens, at) is > 0 and var afterSoon)
        {
            return Match(scan, at, afterSoon) with { Ask = true };
        }

        // "xử lý gấp" closes a clause or is one; "gặp" typed in a hurry stands before somebody.
        return !Not.EndsBefore(scan.Tokens, at) && Urgent.After(scan.Tokens, at) is > 0 and var afterUrgent && IsClause(scan, at, afterUrgent)
            ? Match(scan, at, afterUrgent) with { Ask = true }
            : null;
    }

    private static bool IsClause(Scan scan, int from, int to)
    {
        var start = from;
        while (start > 0 && !scan.Tokens[start - 1].IsMark)
        {
            start--;
        }

        var end = to;
        while (end < scan.Count && !scan.Tokens[end].IsMark)
        {
            end++;
        }

        return Courtesy.IsAll(scan, start, from) && Courtesy.IsAll(scan, to, end);
    }

    private static DeadlineMatch Match(Scan scan, int from, int to)
    {
        var (start, end) = (scan.Tokens[from].Start, scan.Tokens[to - 1].End);
        return new DeadlineMatch { Start = start, End = end, Words = scan.Line.OriginalSlice(start, end), Introduced = true };
    }
}
