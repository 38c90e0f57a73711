using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>
/// What stands around an order and is not part of it: in whose name it is given ("thay mặt Chủ tịch giao …", "UBND giao …") and
/// who may read it ("người được xem: Lan, Tuấn", "giao kín"), how pressing it is ("hỏa tốc: giao …", "…, khẩn"). The order itself is
/// what remains.
/// </summary>
internal sealed partial record AssignFrame(string Order, Authority Authority, IReadOnlyList<string>? Readers)
{
    /// <summary>Before whom it is to be put, as typed.</summary>
    public string? Issuer { get; init; }

    /// <summary>Null when the line has no such frame.</summary>
    public static AssignFrame? Of(string text)
    {
        var (own, issuer) = WithoutIssuer(text);
        var plain = Urgency.Without(own);
        var (order, readers) = WithoutReaders(plain);
        var (rest, authority) = WithoutAuthority(order);
        return readers is null && authority == Authority.Own && plain == text ? null : new AssignFrame(rest, authority, readers) { Issuer = issuer };
    }

    /// <summary>The names on a line that says who may read it and nothing else.</summary>
    public static IReadOnlyList<string>? ReadersAlone(string line) =>
        line.Contains(':', StringComparison.Ordinal) && WithoutReaders($"giao, {line}") is ("giao", { } readers) ? readers : null;

    /// <summary>
    /// "Trình chủ tịch:", "kính trình chị Thu xem xét, ban hành:" above a pasted notice: before whom all of it is put, and the notice without that.
    /// </summary>
    public static (string Notice, string? Issuer) WithoutIssuerAbove(string text)
    {
        var end = text.IndexOfAny([':', '\n']);
        var folded = Folded.Of(end < 0 ? "" : text[..end]);
        return IssuerAbovePattern().Match(folded.Text) is { Success: true } match && match.Groups["who"] is var who
            ? (text[(end + 1)..], folded.Typed(who).Trim())
            : (text, null);
    }

    /// <summary>The reading of the order with the frame put around it.</summary>
    public Reading Around(Reading reading) => reading with { Authority = Authority, Readers = Readers, Issuer = Issuer };

    // "Trình chủ tịch giao các sở …": to whom it goes first is no part of the work.
    private static (string Order, string? Issuer) WithoutIssuer(string text)
    {
        var folded = Folded.Of(text);
        if (IssuerPattern().Match(folded.Text) is not { Success: true } match)
        {
            return (text, null);
        }

        var (who, order) = (match.Groups["who"], match.Groups["order"]);
        return (folded.Typed(order), folded.Typed(who).Trim());
    }

    [GeneratedRegex(
        @"^\s*(?:(?:da|vang|em|e|nho|nho em|tham muu)\s+)*(?:trinh|submit to)\s+(?:(?:len|cho|de|xin)\s+)*(?<who>[a-z/.]+(?:\s+(?!giao\b|phan cong\b)[a-z/.]+){0,6}?)"
        + @"\s*[,:]?\s+(?:(?:ky|duyet|ban hanh|de|ve viec|viec|cho)\s+)*(?<order>(?:giao|phan cong|assign)\b.*)$", RegexOptions.Singleline)]
    private static partial Regex IssuerPattern();

    [GeneratedRegex(
        @"^\W*(?:(?:da|vang|em|e|toi|nho|nho em|kinh|xin|xin phep|tham muu|kinh de nghi|du thao|cac viec|noi dung)\s+)*(?:trinh|submit to)\s+"
        + @"(?:(?:len|cho|de|xin|kinh|lai)\s+)*(?<who>[a-z/.]+(?:\s+[a-z/.]+){0,6}?)"
        + @"(?:\s*,?\s+(?:ky|duyet|ky duyet|phe duyet|ban hanh|ky ban hanh|xem|xem xet|cho y kien|va|roi|giup|giup em|nhe|nha|a|ah|de giao|giao"
        + @"|(?:cac|mot so|may|nhung)? ?(?:viec|noi dung|nhiem vu|muc|thong bao|ket luan)(?: (?:sau|nay|duoi day|the nay))?))*\W*$")]
    private static partial Regex IssuerAbovePattern();

    private static (string Order, Authority Authority) WithoutAuthority(string text)
    {
        var folded = Folded.Of(text);
        if (AuthorityPattern().Match(folded.Text) is not { Success: true } match)
        {
            return (text, Authority.Own);
        }

        var who = match.Groups["who"].Value;
        var authority = who.StartsWith("pho", StringComparison.Ordinal) || who is "pct" or "vice chair" ? Authority.ViceChair
            : who is "ct" || who.StartsWith("chu tich", StringComparison.Ordinal) || who == "chair" ? Authority.Chair
            : Authority.Committee;
        var rest = match.Groups["order"];
        return (folded.Typed(rest), authority);
    }

    // "Giao kín Lan …, chỉ tôi và Tuấn được xem" says it twice.
    private static (string Order, IReadOnlyList<string>? Readers) WithoutReaders(string text)
    {
        var folded = Folded.Of(text);
        if (DiscreetPattern().Match(folded.Text) is { Success: true } kin && kin.Groups["kin"] is var word)
        {
            var (order, named) = WithoutReaders(folded.OriginalWithout(word.Index, word.Index + word.Length));
            return (order, named ?? []);
        }

        if (ReadersPattern().Match(folded.Text) is { Success: true } match)
        {
            var names = match.Groups["names"];
            return (
                folded.OriginalWithout(match.Index, match.Index + match.Length).Trim().TrimEnd(',', ';'),
                [.. Names(folded.Typed(names))]);
        }

        if (OnlyPattern().Match(folded.Text) is { Success: true } only)
        {
            var names = only.Groups["names"];
            return (
                folded.OriginalWithout(only.Index, only.Index + only.Length).Trim().TrimEnd(',', ';'),
                [.. Names(folded.Typed(names)).Where(n => !SelfPattern().IsMatch(Folded.Of(n).Text))]);
        }

        return (text, null);
    }

    [GeneratedRegex(
        @"^\s*(?:(?:thay mat|thua lenh|thua uy quyen|tm\.?|tl\.?|on behalf of)\s+)?(?:(?:dong chi|d/c|the)\s+)?(?<who>pho chu tich|pct"
        + @"|vice chair|chu tich|ct|chair|uy ban nhan dan|uy ban|ubnd|committee)(?:\s+(?:ubnd|uy ban nhan dan|phuong|xa|tinh|thanh pho))*"
        + @"(?:\s+(?!giao\b)[a-z]+){0,3}?\s*,?\s+(?<order>(?:giao|phan cong|assign)\b.*)$", RegexOptions.Singleline)]
    private static partial Regex AuthorityPattern();

    [GeneratedRegex(
        @"\s*[,;.]?\s*(?:han che |chi )?(?:nguoi duoc xem|nguoi xem|readers)\s*(?:gom|la|:)\s*(?<names>.+?)"
        + @"(?=\s*[,;.]\s*(?:han|san pham|phoi hop|khoi luong|thoi han|deadline)\b|\s*$)", RegexOptions.Singleline)]
    private static partial Regex ReadersPattern();

    private static IEnumerable<string> Names(string said) => NameBreak().Split(said).Select(n => n.Trim()).Where(n => n.Length > 0);

    // "chỉ tôi và Quý được xem": who gives it reads it anyway.
    [GeneratedRegex(
        @"\s*[,;.]?\s*\b(?:chi|only)\s+(?:co\s+|cho\s+)?(?<names>[^,;.:]{2,60}?)\s+(?:moi\s+)?(?:duoc xem|duoc doc|duoc biet|xem duoc|can read"
        + @"|may read|can see|may see)(?:\s+thoi)?(?=\s*[,;.]|\s*$)")]
    private static partial Regex OnlyPattern();

    [GeneratedRegex(@"^(?:toi|em|anh|chi|minh|i|me)$")]
    private static partial Regex SelfPattern();

    [GeneratedRegex(@"^\s*(?:giao|phan cong)(?<kin>\s+(?:kin|rieng han che))\b")]
    private static partial Regex DiscreetPattern();

    [GeneratedRegex(@"\s*[,;+]\s*|\s+(?:và|va|and)\s+")]
    private static partial Regex NameBreak();
}
