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

    [GeneratedRegex(@"^\s*(?:so\s+)?(?<n>\d{1,7})\s*[.,)]?(?:\s+(?:a|ah|nhe|nha))?\s*$")]
    private static partial Regex Pattern();
}
