using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"xem sản phẩm 12", "mở tệp 12", "sản phẩm NV-12": what was handed in, not the assignment.</summary>
internal static partial class ProductWords
{
    /// <returns>The assignment's number; null when the words ask for something else.</returns>
    public static int? Read(string text) =>
        Pattern().Match(Text.Folded.Of(text).Text.Trim()) is { Success: true } match
        && int.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex(
        @"^(?:cho (?:toi|em|minh|xin) )?(?:(?:xem|mo|tai|lay|xem lai|open|view|show) (?:san pham|tep|file|files|ho so dinh kem|tai lieu"
        + @"|minh chung|anh|hinh|product|documents?)|san pham|product)(?: (?:cua|nv|viec|so|nhiem vu|of))*[ \-#]*(?<n>\d{1,7})"
        + @"(?: (?:a|voi|nhe|di|please))?\W*$")]
    private static partial Regex Pattern();
}
