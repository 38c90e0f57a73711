using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding;

/// <summary>"1", "12.", "số 3": a number and nothing else. It answers a numbered question and means nothing anywhere else.</summary>
internal static partial class BareNumbers
{
    public static int? In(string text) =>
        Pattern().Match(Text.Folded.Of(text).Text) is { Success: true } match
            ? int.Parse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    /// <summary>"NV-12", "#12", "việc 12": an assignment's number and nothing else. It answers which one, and is no words.</summary>
    public static bool IsMarked(string text) => MarkedPattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(@"^\W*(?:(?:da|vang|la)\s+)?(?:#\s*|(?:nv|nhiem vu|viec|task)\s*(?:so\s+)?[-#.:]?\s*)\d{1,7}(?:\s+(?:a|ah|nhe|nha))?\W*$")]
    private static partial Regex MarkedPattern();

    [GeneratedRegex(@"^\s*(?:so\s+)?(?<n>\d{1,7})\s*[.,)]?(?:\s+(?:a|ah|nhe|nha))?\s*$")]
    private static partial Regex Pattern();
}
