using ReformBot.Bot.Understanding.Deadlines.Grammar;
using ReformBot.Bot.Understanding.Deadlines.Grammar.FeastDays;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.NotDates;

/// <summary>Times that are spoken about and not set: "từ 1/3", "sau thứ sáu", "tính đến hết tháng 2", "việc quá hạn tuần này", "mỗi thứ hai".</summary>
internal static class References
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/not-dates/references");

    private static readonly Phrases Leads = new(Lexicon.Either("leads"));

    private static readonly Phrases Counting = new("trước|sớm|chậm|trễ|muộn|quá|mất|còn|nhắc trước|báo trước|đã|cách đây");

    private static readonly Phrases Extension = new("gia hạn|xin hạn|ra hạn|giahan");

    private static readonly Phrases Fixed = new(Lexicon.Either("fixed"));

    private static readonly Phrases Within = new("trong|của|vào|ngày|:|là|hết|đến|the|in");

    /// <summary>Comes again: no single day is meant.</summary>
    private static readonly Phrases Again = new(Lexicon.Either("again"));

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
