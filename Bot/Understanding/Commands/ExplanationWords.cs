using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

internal enum ExplanationWish
{
    None,
    Show,
    Drop,
}

/// <summary>"Xem giải trình", "xóa giải trình", "giải trình thêm: …", "à sửa lại: …": what is said of the line beside a unit's figures.</summary>
internal static partial class ExplanationWords
{
    public static ExplanationWish Read(string text) => Text.Folded.Of(text).Text.Trim() switch
    {
        var t when ShowPattern().IsMatch(t) => ExplanationWish.Show,
        var t when DropPattern().IsMatch(t) => ExplanationWish.Drop,
        _ => ExplanationWish.None,
    };

    /// <summary>What is added, as typed.</summary>
    public static string? AddedIn(string text) => RestOf(AddPattern(), text);

    /// <summary>What is to stand instead, as typed; said of other things as well.</summary>
    public static string? InsteadIn(string text) => RestOf(InsteadPattern(), text);

    private static string? RestOf(Regex pattern, string text) =>
        Text.Folded.Of(text) is var folded && pattern.Match(folded.Text) is { Success: true } match ? folded.Typed(match.Groups["rest"]).Trim() : null;

    [GeneratedRegex(@"^(?:cho )?(?:xem|coi|doc)(?: lai)? (?:noi dung |ban |cai )?giai trinh(?: (?:cua (?:toi|em|don vi|minh)|vua (?:gui|ghi|roi)|tuan nay|di|lai))*\W*$|^giai trinh (?:cua (?:toi|em|don vi))\W*$|^(?:show|see) explanation\W*$")]
    private static partial Regex ShowPattern();

    [GeneratedRegex(@"^(?:(?:thoi|a|da|cho|em|toi|xin) )*(?:xoa|bo|huy|rut|rut lai|go)(?: (?:cai|noi dung|ban|dong))? giai trinh(?: (?:cua (?:toi|em|don vi|minh)|vua (?:gui|ghi|roi)|tuan nay|di|nhe|nha|a|giup|lai))*\W*$|^delete explanation\W*$")]
    private static partial Regex DropPattern();

    [GeneratedRegex(@"^\W*(?:giai trinh (?:them|bo sung)|(?:bo sung|them|ghi them)(?: vao)? giai trinh|explain more)\s*:\s*(?<rest>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex AddPattern();

    [GeneratedRegex(@"^\W*(?:(?:a|y|da|em|oi|nham|thoi)\W+)*(?:(?:sua|sua lai|ghi lai|doi|doi lai|dinh chinh)(?: (?:thanh|la))?\s*[:,]|(?:sua|doi|ghi lai|viet lai) (?:lai )?(?:noi dung |ban |cai )?giai trinh(?: (?:thanh|la))?\s*[:,]?)\s*(?<rest>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex InsteadPattern();
}
