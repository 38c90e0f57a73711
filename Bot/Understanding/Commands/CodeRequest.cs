using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Cấp mã cho chị Lan", "Lan đổi máy, cho xin mã mới": a linking code for somebody.</summary>
/// <param name="Who">For whom, as typed.</param>
internal sealed partial record CodeRequest(string Who)
{
    private const int LongestText = 120;

    public static CodeRequest? Read(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        var folded = Folded.Of(text);
        return (ForPattern().Match(folded.Text) is { Success: true } asked ? asked : MovedPattern().Match(folded.Text)) is { Success: true } match
            ? new CodeRequest(folded.Typed(match.Groups["who"]).Trim())
            : null;
    }

    private const string Opening = @"^\W*(?:(?:da|a|oi|nho|em|e|toi|minh|anh|chi|giup|xin|muon|can|de nghi|lam on|bot|tro ly)[\s,]+)*";

    private const string Code = @"(?:(?:mot|1|cai|lai)\s+)*(?:ma|code)(?:\s+(?:lien ket|ket noi|kich hoat|dang nhap|moi|tai khoan|zalo|teams|khac))*";

    [GeneratedRegex(Opening + @"(?:(?:cap|gui|lay|tao|cho|xin|dua|phat|can)\s+)+(?:(?:(?:giup|lai|ho|gium)\s+)*" + Code + @"\s+(?:cho|cua|de)\s+(?<who>[^,;:?!\d]{2,40}?)|(?<who>[^,;:?!\d]{2,40}?)\s+(?:xin|lay|nhan|mot|1|cai)\s+" + Code + ")" + @"(?:\s+(?:nhe|nha|voi|a|di|giup|lien ket lai|dang nhap lai))*\W*$")]
    private static partial Regex ForPattern();

    [GeneratedRegex(Opening + @"(?<who>[^,;:?!\d]{2,40}?)\s+(?:(?:vua|moi|da|bi|lai|phai)\s+)*(?:doi|mat|hong|hu|thay|mua|chuyen|quen)\s+(?:may|dien thoai|dt|so|so dien thoai|zalo|tai khoan|sim|teams|ma)(?:\s+(?:moi|roi|khac))*[\s,.;]+"
        + @"(?:(?:cho|xin|cap|can|gui|lay|nho|giup|lai|em|e|toi|a|chi|anh)\s+)+" + Code + @"(?:\s+(?:nhe|nha|voi|a|di|giup))*\W*$")]
    private static partial Regex MovedPattern();
}
