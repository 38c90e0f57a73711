using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding;

internal enum Pleasantry
{
    None,
    Greeting,
    Thanks,
}

/// <summary>"Xin chào", "cảm ơn sếp": said alone, they answer nothing and ask for nothing.</summary>
internal static partial class Pleasantries
{
    public static Pleasantry Read(string text) => Text.Folded.Of(text).Text.Trim() switch
    {
        var t when ThanksPattern().IsMatch(t) => Pleasantry.Thanks,
        var t when GreetingPattern().IsMatch(t) => Pleasantry.Greeting,
        _ => Pleasantry.None,
    };

    [GeneratedRegex(@"^(?:(?:da|vang|ok|oke|em|e|toi|xin|rat|chan thanh)\s+)*(?:cam on|thank you|thanks|thank|tks)(?:\s+(?:rat|nhieu|lam|anh|chi|em|a|c|e|sep|co|chu|bac|thu truong|lanh dao|dong chi|d/c|bot|tro ly|moi nguoi|ca nha|nhe|nha|nhen|ah|so much|very much|a lot))*\W*$")]
    private static partial Regex ThanksPattern();

    [GeneratedRegex(@"^(?:(?:da|em|e|kinh|xin)\s+)*(?:chao|alo+|hello|hi|hey|good (?:morning|afternoon|evening))(?:\s+(?:buoi|sang|trua|chieu|toi|anh|chi|em|a|c|e|sep|co|chu|bac|dong chi|d/c|bot|tro ly|moi nguoi|ca nha|ban|nhe|nha|ah|all|there))*\W*$")]
    private static partial Regex GreetingPattern();
}
