using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Bỏ nhắc 62", "khỏi nhắc lại nữa": the reminder one has set for oneself is not wanted; said alone, never inside something else.</summary>
internal static partial class CancelledReminder
{
    /// <param name="number">Whose reminder; null where no number is said.</param>
    public static bool IsSaid(string text, out int? number)
    {
        var said = Pattern().Match(Text.Folded.Of(text).Text.Trim());
        number = said.Groups["n"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
        return said.Success;
    }

    [GeneratedRegex(
        @"^(?:(?:da|thoi|anh|chi|em|e|toi) )*(?:(?:bo|huy|go|khoi|khong can|ko can|k can)(?: cai| lich| loi| viec)* (?:hen nhac|nhac hen|nhac lai|nhac)(?: (?:toi|em|e|minh|anh|chi))?(?: (?:viec|vu|so|nv|cho))*"
        + @"(?: ?(?:nv-?|#)?(?<n>\d{1,7}))?|(?:cancel|drop) (?:my |the )?reminder(?: (?:of|for))?(?: ?(?:nv-?|#)?(?<n>\d{1,7}))?)(?: (?:nua|di|nhe|nha|a))*\W*$")]
    private static partial Regex Pattern();
}
