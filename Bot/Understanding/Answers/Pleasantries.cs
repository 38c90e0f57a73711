using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Answers;

internal enum Pleasantry
{
    None,
    Greeting,
    Thanks,

    /// <summary>A thumb, a smile: signs and no words.</summary>
    Sign,

    /// <summary>"???"</summary>
    Puzzled,

    /// <summary>"ok em cảm ơn", "dạ em biết rồi ạ": heard, and nothing decided.</summary>
    Heard,

    /// <summary>"cảm ơn em làm tốt lắm": praise, nobody named.</summary>
    Praise,
}

/// <summary>"Xin chào", "cảm ơn sếp", "làm tốt lắm": said alone, they answer nothing and ask for nothing.</summary>
internal static partial class Pleasantries
{
    public static Pleasantry Read(string text) => Text.Folded.Of(text).Text.Trim() switch
    {
        var t when !t.Any(char.IsLetterOrDigit) => t.Length > 0 && t.All(c => c is '?' or '!' or ' ') && t.Contains('?') ? Pleasantry.Puzzled : Pleasantry.Sign,
        var t when HeardPattern().IsMatch(t) => Pleasantry.Heard,
        var t when PraisePattern().IsMatch(t) => Pleasantry.Praise,
        var t when ThanksPattern().IsMatch(t) => Pleasantry.Thanks,
        var t when GreetingPattern().IsMatch(t) => Pleasantry.Greeting,
        _ => Pleasantry.None,
    };

    [GeneratedRegex(
        @"^(?:(?:(?:da|vang|u|uh|em|e|anh|a|chi|c|sep|toi)\s+)*(?:ok|oke|okie|oki|okay)[\s,.!]+"
        + @"(?:(?:em|e|anh|a|chi|c|sep|da|roi|nhe|nha|xin)[\s,.!]+)*(?:cam on|thanks|thank you|tks)|(?:(?:da|vang|ok|oke|u|uh|roi)[\s,.!]+)*"
        + @"(?:(?:em|e|anh|a|chi|c|toi|minh)\s+)?(?:cung\s+)?(?:biet|thay|nghe)\s+(?:roi|r))(?:[\s,.!]+(?:rat|nhieu|anh|chi|em|a|c|e|sep|co|chu"
        + @"|bac|dong chi|nhe|nha|nhen|ah|cam on|tks|thanks))*\W*$")]
    private static partial Regex HeardPattern();

    [GeneratedRegex(
        @"^(?:(?:da|ok|oke|cam on|thanks|tks|em|e|anh|a|chi|c|chau|con|dong chi|cac em|moi nguoi|ca nha|nhe|nha)[\s,.!]+)*"
        + @"(?:(?:(?:lam|xu ly|lo|viet|soan|hoan thanh|phoi hop)\s+(?:viec\s+)?)?(?:(?:rat|qua)\s+(?:tot|gioi|hay|nhanh|kheo)"
        + @"|(?:tot|gioi|hay|nhanh|kheo|dinh)\s+(?:lam|qua|day|roi day)|xuat sac|tuyet voi|good job|great job|well done)"
        + @"|(?:cam on|thanks|tks)[\s,.!]+(?:(?:em|e|anh|a|chi|c|cac em|moi nguoi)[\s,.!]+)*(?:lam|xu ly|lo|viet|soan)\s+(?:viec\s+)?"
        + @"(?:tot|gioi|nhanh))(?:[\s,.!]+(?:lam|qua|roi|day|do|em|e|anh|a|chi|c|nhe|nha|luon|cam on|cac em|moi nguoi))*\W*$")]
    private static partial Regex PraisePattern();

    [GeneratedRegex(
        @"^(?:(?:da|vang|ok|oke|em|e|toi|xin|rat|chan thanh)\s+)*(?:cam on|thank you|thanks|thank|tks)"
        + @"(?:\s+(?:rat|nhieu|lam|anh|chi|em|a|c|e|sep|co|chu|bac|thu truong|lanh dao|dong chi|d/c|bot|tro ly|moi nguoi|ca nha|nhe|nha|nhen|ah"
        + @"|so much|very much|a lot))*\W*$")]
    private static partial Regex ThanksPattern();

    [GeneratedRegex(
        @"^(?:(?:da|em|e|kinh|xin)\s+)*(?:chao|alo+|hello|hi|hey|good (?:morning|afternoon|evening))(?:\s+(?:buoi|sang|trua|chieu|toi|anh|chi|em"
        + @"|a|c|e|sep|co|chu|bac|dong chi|d/c|bot|tro ly|moi nguoi|ca nha|ban|nhe|nha|ah|all|there))*\W*$")]
    private static partial Regex GreetingPattern();
}
