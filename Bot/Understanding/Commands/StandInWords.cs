using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>
/// "Em không làm thay được", "bận, không thay anh Hùng được": of one who was named to stand in, and nothing else in the line: "12 vướng,
/// máy in hỏng không thay được" is of a part, "giao Hoàn hướng dẫn dân, không làm thay" an order.
/// </summary>
/// <param name="Who">For whom, in folded words; empty where that is not said.</param>
/// <param name="IsDoubtful">"Khong thay anh Quy duoc" may be "không thấy" as well.</param>
internal sealed partial record StandInWords(string Who, bool IsDoubtful)
{
    private const int LongestText = 120;

    public static StandInWords? Read(string text)
    {
        var folded = Folded.Of(text);
        if (text.Length > LongestText || text.Contains('?', StringComparison.Ordinal) || Pattern().Match(folded.Text) is not { Success: true } match)
        {
            return null;
        }

        var isBare = match.Groups["bare"].Success;
        return isBare && !string.Equals(folded.Typed(match.Groups["bare"]), "thay", StringComparison.OrdinalIgnoreCase)
            ? null
            : new StandInWords(TitlePattern().Replace(match.Groups["who"].Value.Trim(), ""), isBare && text.All(char.IsAscii));
    }

    /// <summary>"Dạ k đc, e cũng nghỉ", "em k điều hành được đâu, em đi học": to the proposal it is said to, and to nothing else.</summary>
    public static bool IsPlainNo(string text) => text.Length <= LongestText && !text.Contains('?', StringComparison.Ordinal) && PlainPattern().IsMatch(Folded.Of(text).Text);

    private const string Not = "(?:khong|ko|k|kg|hong|khg|chua)";

    private const string Can = "(?:duoc|dc|noi|xue|kip)";

    private const string Me = "(?:em|e|toi|tui|minh|chi|anh|chau|con)";

    private const string Opening = @"^\W*(?:(?:da|thua|vang|u|thoi|a|xin loi|xin phep|bao cao|tiec qua|anh|chi|sep|" + Me + @"|(?:anh|chi)\s+oi)\b[\s,.]*)*";

    // "Mấy hôm đó em đi học": why, of the days only.
    private const string Why = @"(?:(?:vi|do|tai|boi vi)\s+)?(?:(?:may hom|hom|ngay|luc|dot|tuan|bua|may ngay)\s+(?:do|ay|nay)\s+)?(?:" + Me + @"\s+)?(?:(?:cung|dang|lai|phai|bi|co|da|se|xin)\s+)*"
        + @"(?:ban|nghi|di hoc|di cong tac|cong tac|di hop|hop|om|di vang|vang|ve que|co lich|viec rieng|viec nha|viec|lich)(?:\s+(?:roi|mat|het|viec|nha|rieng|phep|hop|hoc|qua|lam|khac|luon|a|nua))*";

    private const string Days = @"(?:\s+(?:(?:vao|trong|tu)\s+)?(?:ngay|hom|may hom|may ngay|dot|tuan)\s+(?:do|ay|nay|\d{1,2}(?:[/.]\d{1,2})?(?:\s*(?:-|den|toi)\s*\d{1,2}(?:[/.]\d{1,2})?)?))?";

    private const string Closing = @"(?:\s+(?:dau|a|nhe|nha|roi|nua|het|anh|chi|em|e|sep|duoc))*(?:[\s,.;]+" + Why + @")?(?:\s+(?:a|nhe|nha|dau|anh|chi|em))*\W*$";

    private const string Able = "(?:(?:co the|the|nhan|dam|muon|tien|thu xep|sap xep|dam nhan)\\s+)*";

    [GeneratedRegex(
        Opening + "(?:" + Why + @"\s*(?:[,.;]\s*|\bnen\s+)(?:" + Me + @"\s+)?)?(?:" + Not + @"\s+" + Able
        + @"(?:(?:lam|truc|lam viec|nhan viec|dieu hanh)\s+thay\b(?!\s+(?:doi|the)\b)(?:\s+cho)?(?<who>(?:\s+(?!" + Can + @"\b|ngay\b|hom\b|dau\b|nhe\b|nha\b|vi\b|do\b|tu\b)[\w/]+){0,5}?)(?:\s+" + Can + ")?"
        + @"|(?<bare>thay)\b(?:\s+cho)?(?!\s+(?:doi|the|mat)\b)(?<who>(?:\s+[a-z]+){0,5}?)" + Days + @"\s+" + Can + @"\b)" + Days + Closing
        + @"|(?:i\s+)?cannot stand in\b(?:\s+for(?<who>(?:\s+(?!on\b)\w+){1,4}))?(?:\s+on\s+[\d/]+)?\W*$)")]
    private static partial Regex Pattern();

    [GeneratedRegex(
        Opening + Not + @"\s+" + Able + @"(?:(?:nhan|lam|dieu hanh|dam nhan|dam duong|truc|phu trach|ganh|sap xep|thu xep)(?:\s+(?:viec|do|nay|giup|ho))*\s+)?" + Can + @"\b" + Days + Closing)]
    private static partial Regex PlainPattern();

    [GeneratedRegex(@"^(?:anh|chi|em|co|chu|bac|ong|ba|dong chi|d/c|a|c|e|sep)(?:\s+(?:ay|do|ta))?\b\s*")]
    private static partial Regex TitlePattern();
}
