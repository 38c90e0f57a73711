using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"1", "12.", "số 3": a number and nothing else. It answers a numbered question and means nothing anywhere else.</summary>
internal static partial class BareNumbers
{
    public static int? In(string text) =>
        Pattern().Match(Text.Folded.Of(text).Text) is { Success: true } match
            ? int.Parse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    /// <summary>"87 thứ 6 vì chờ Sở": the number it begins with, and what stands behind it as typed.</summary>
    public static (int Number, string Words)? Leading(string text) =>
        Text.Folded.Of(text) is var folded && LeadingPattern().Match(folded.Text) is { Success: true } match
            ? (int.Parse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture),
                folded.OriginalSlice(match.Groups["rest"].Index, match.Index + match.Length).Trim())
            : null;

    [GeneratedRegex(@"^\W*(?:(?:da|vang|viec|so)\s+)*(?:nv\s?-?\s?|#\s?)?(?<n>\d{1,7})(?![\w/%]|[.,-]\d)[\s,.:;-]+(?<rest>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex LeadingPattern();

    /// <summary>Every number that stands by itself, a part of no date, paper or share: the 172 of "172 đây ạ".</summary>
    public static IReadOnlyList<int> AllIn(string text) =>
        [.. LonePattern().Matches(Text.Folded.Of(text).Text).Select(m => int.Parse(m.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()];

    [GeneratedRegex(@"(?<![\w/.,:-]|\bnv\s?)(?:(?:nv\s?-?\s?|#\s?)(?<n>\d{1,7})|(?<n>\d{1,7}))(?![\w/:%-]|[.,]\d)")]
    private static partial Regex LonePattern();

    /// <summary>"193, 176", "NV-12 với 15 nhé": numbers and nothing else; none where it is one, or says more.</summary>
    public static IReadOnlyList<int> ListIn(string text) => ListPattern().Match(Text.Folded.Of(text).Text) is { Success: true } match
        ? [.. match.Groups["n"].Captures.Select(c => int.Parse(c.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()]
        : [];

    [GeneratedRegex(@"^\W*(?:(?:da|vang|viec|so|ca|la)\s+)*(?:nv\s?-?\s?|#\s?)?(?<n>\d{1,7})(?:(?:\s*[,;+&]\s*|\s+)(?:(?:va|voi|cung|ca|viec|and)\s+)*(?:nv\s?-?\s?|#\s?)?(?<n>\d{1,7}))+(?:\s+(?:a|ah|nhe|nha|luon|het|di))*\s*\.?\s*$")]
    private static partial Regex ListPattern();

    /// <summary>"NV-12", "#12", "việc 12": an assignment's number and nothing else. It answers which one, and is no words.</summary>
    public static bool IsMarked(string text) => MarkedPattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(@"^\W*(?:(?:da|vang|la)\s+)?(?:#\s*|(?:nv|nhiem vu|viec|task)\s*(?:so\s+)?[-#.:]?\s*)\d{1,7}(?:\s+(?:a|ah|nhe|nha))?\W*$")]
    private static partial Regex MarkedPattern();

    [GeneratedRegex(@"^\s*(?:so\s+)?(?<n>\d{1,7})\s*[.,)]?(?:\s+(?:a|ah|nhe|nha))?\s*$")]
    private static partial Regex Pattern();
}
