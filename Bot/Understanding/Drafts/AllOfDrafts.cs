using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"giao cả 2", as the button says, "giao hết", "ok hết"; a count must be theirs.</summary>
internal static partial class AllOfDrafts
{
    public static bool Say(string text, int count) =>
        !AskingPattern().IsMatch(text) && All().Match(Text.Folded.Of(text).Text) is { Success: true } match && match.Groups["n"].Value switch
        {
            "" => true,
            "hai" or "both" => count == 2,
            "ba" => count == 3,
            var n => int.Parse(n, CultureInfo.InvariantCulture) == count,
        };

    // "Ok hết à", "chốt luôn?": asked, and not said.
    [GeneratedRegex(@"\?|\b(?:à|hả|ha|chưa|không)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex AskingPattern();

    [GeneratedRegex(
        @"^\W*(?:(?:ok|da|vang|u|dong y)\W+)?(?:giao|trinh|ban hanh|duyet|ky|chot|ok|oke|dong y|nhat tri|assign|submit|issue)\s+(?:(?:tat ca|ca|het|toan bo|luon|all)\b\s*)+"
        + @"(?<n>\d{1,2}|hai|ba|both)?(?:\s*(?:muc|viec|nhiem vu|du thao|tasks?|drafts?|di|nhe|nha|a|luon))*\W*$")]
    private static partial Regex All();
}
