using ReformBot.Bot.Understanding.Deadlines.Grammar;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.NotDates;

/// <summary>Times that are spoken about and not set: "từ 1/3", "sau thứ sáu", "tính đến hết tháng 2", "việc quá hạn tuần này", "mỗi thứ hai".</summary>
internal static class References
{
    private static readonly Phrases Leads = new(
        "từ|từ ngày|kể từ|kể từ ngày|tính từ|bắt đầu từ|bắt đầu|áp dụng từ|since|from|as of|sau ngày|sau|after|tính đến|tính đến ngày|luỹ kế đến|lũy kế đến|số liệu đến|tính tới|mỗi|hàng|hằng|every|each|sinh ngày|sinh|ký ngày|cấp ngày|ngày cấp|ban hành ngày|có hiệu lực từ|hiệu lực|đến hạn|tới hạn|quá hạn|trễ hạn|sắp đến hạn|sắp hạn|sắp tới hạn|hết hạn|đúng hạn|chậm hạn|còn hạn|kịp hạn|trước hạn|hết hiệu lực|overdue|due in the|nhận từ|gửi từ|giao từ|giao ngày|nhận ngày|giao hôm|chậm|trễ|muộn|quá|mất|còn|đã|nhắc trước|báo trước|sớm|trước thời hạn|cách đây|lịch|chốt số liệu đến|chốt số liệu");

    private static readonly Phrases Counting = new("trước|sớm|chậm|trễ|muộn|quá|mất|còn|nhắc trước|báo trước|đã|cách đây");

    private static readonly Phrases Extension = new("gia hạn|xin hạn|ra hạn|giahan");

    private static readonly Phrases Fixed = new(
        "từ trước đến nay|từ trước tới nay|đến nay|!tới nay|hiện nay|ngày nay|lâu nay|trước nay|trước đây|trước mắt|trước tiên|sau này|sau đó|sau đây|trước đó|từ nay|mai sau|của tôi|hôm nào|bữa nào|ngày nào|tháng nào|thứ mấy|ngày mấy");

    private static readonly Phrases Within = new("trong|của|vào|ngày|:|là|hết|đến|the|in");

    /// <summary>Comes again: no single day is meant.</summary>
    private static readonly Phrases Again = new("hàng tuần|hằng tuần|hàng tháng|hằng tháng|hàng quý|hằng quý|hàng năm|hằng năm|mỗi tuần|mỗi tháng|mỗi quý|mỗi năm|hàng ngày|hằng ngày|weekly|monthly|every week|every month|của tháng sau liền kề|của tháng tiếp theo");

    public static int After(Scan scan, int at)
    {
        if (Extension.After(scan.Tokens, at) is > 0 and var afterExtension)
        {
            // "gia hạn 3 ngày" and "gia hạn thêm 3 ngày" are lengths the reader of durations knows.
            return Durations.Read(scan, at) is null ? afterExtension : -1;
        }

        if (Fixed.After(scan.Tokens, at) is > 0 and var afterFixed)
        {
            return afterFixed;
        }

        if (Leads.After(scan.Tokens, at) is not (> 0 and var lead) || IsDuration(scan, at))
        {
            return -1;
        }

        var start = scan.Skip(lead, Within);
        if (Moments.Read(scan, start) is not { } said || said.Next <= start)
        {
            // "quá hạn" with nothing after it introduces nothing either.
            return scan.Tokens[lead - 1].Is("han") ? lead : -1;
        }

        // "Giay moi chieu nay gui": mời, for "mỗi chiều" is no single one.
        if (scan.Tokens[at] is { Folded: "moi", HasDiacritics: false } && said is { Kind: SaidKind.Counted, Date: not null })
        {
            return -1;
        }

        // "trước 3 ngày", "chậm 2 tuần": a length, no date. Before a day they introduce or say nothing.
        var isLength = said.Kind == SaidKind.Counted && said.IsWeak;
        return Counting.At(scan.Tokens, at) && Counting.After(scan.Tokens, at) == lead ? (isLength ? said.Next : -1) : said.Next;
    }

    /// <summary>
    /// "từ nay" and "từ thứ hai" just before a deadline belong to it: the first token of that beginning, and its day, before
    /// which the deadline cannot fall.
    /// </summary>
    public static DateOnly? Beginning(Scan scan, int at, int next)
    {
        if (scan.Tokens[at].Folded is not ("tu" or "from" or "ke"))
        {
            return null;
        }

        return Fixed.After(scan.Tokens, at) == next ? scan.Today
            : Leads.After(scan.Tokens, at) is > 0 and var lead ? Moments.Read(scan, scan.Skip(lead, Within))?.Date : null;
    }

    public static bool IsRecurring(Scan scan, int next) => Again.At(scan.Tokens, next);

    // "sau 3 ngày", "từ nay" and "sau Tết" are other readers'.
    private static bool IsDuration(Scan scan, int at) =>
        scan.Tokens[at].Folded is "sau" or "qua" or "lui" && (Durations.Read(scan, at) is not null || AroundFeasts.Read(scan, at) is not null);
}
