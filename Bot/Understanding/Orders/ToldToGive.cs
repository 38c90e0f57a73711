using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>"A Khánh nói giao chị Hoàn lập …", "anh Khánh giao các phòng gửi …": an order as somebody else has given it by word of mouth.</summary>
/// <param name="Who">As typed.</param>
/// <param name="Order">From "giao" on, as typed.</param>
internal sealed partial record ToldToGive(string Who, string Order)
{
    public static ToldToGive? Of(string text)
    {
        var folded = Folded.Of(text);
        if (OrderPattern().Match(folded.Text) is not { Success: true, Index: > 0 } order || OverPattern().IsMatch(folded.Text))
        {
            return null;
        }

        var says = SaysPattern().Match(folded.Text[..order.Index]);
        var from = OpenerPattern().Match(folded.Text) is { Success: true } opener ? opener.Length : 0;
        var end = says.Success ? says.Index : order.Index;
        return end > from && WhoPattern().Match(folded.Text[from..end]) is { Success: true } who && (says.Success || who.Groups["title"].Success)
            ? new ToldToGive(folded.OriginalSlice(from, end).Trim(), folded.OriginalSlice(order.Index, folded.Text.Length).Trim())
            : null;
    }

    [GeneratedRegex(@"\b(?:giao|phan cong)\s+\S")]
    private static partial Regex OrderPattern();

    [GeneratedRegex(@"\s(?:(?:co|vua|moi)\s+)?(?:noi|bao|keu|dan|nhac|chi dao|yeu cau|ket luan|thong nhat)\s+(?:la\s+|rang\s+)?$")]
    private static partial Regex SaysPattern();

    [GeneratedRegex(@"^\s*(?:da |thua |theo y kien |theo y |theo )+")]
    private static partial Regex OpenerPattern();

    [GeneratedRegex(@"^\s*(?<title>(?:dong chi|d/c|anh|chi|a|c|sep|bac|chu|co|ong|ba)\s)?[a-z ]{2,30}$")]
    private static partial Regex WhoPattern();

    // "… rồi", "… chưa": told of, and nothing is to be given.
    [GeneratedRegex(@"\?|\b(?:roi|chua|ha|vay|khong|dau)\W*$")]
    private static partial Regex OverPattern();
}
