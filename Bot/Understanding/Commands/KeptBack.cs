using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"…, giữ lại 110", "trừ 182 và 183", "để 2 lại": what is not to move with the rest.</summary>
/// <param name="Numbers">Of the work that stays; none where it was named by other words.</param>
/// <param name="Words">What is to stay, as typed.</param>
/// <param name="Without">The line without it.</param>
internal sealed partial record KeptBack(IReadOnlyList<int> Numbers, string Words, string Without)
{
    /// <summary>Work that stays, named by its number.</summary>
    public static KeptBack? In(string text)
    {
        var folded = Folded.Of(text);
        var match = Pattern().Match(folded.Text) is { Success: true } first ? first : BehindPattern().Match(folded.Text);
        if (!match.Success)
        {
            return null;
        }

        // "Giữ lại 2 cho Quý" says who keeps it, where the receiver was named before.
        var end = match.Index + match.Length;
        if (ReceiverPattern().IsMatch(folded.Text[..match.Index]) && WhosePattern().Match(folded.Text[end..]) is { Success: true } whose)
        {
            end += whose.Length;
        }

        List<int> numbers = [.. DigitsPattern().Matches(match.Groups["n"].Value).Select(d => int.Parse(d.Value, CultureInfo.InvariantCulture)).Distinct()];
        return new KeptBack(numbers, folded.Typed(match.Groups["n"]).Trim(), folded.OriginalWithout(match.Index, end).Trim());
    }

    /// <summary>Work that stays, named in other words, "trừ việc giấy mời": which it is has to be asked.</summary>
    public static KeptBack? Unnumbered(string text)
    {
        var folded = Folded.Of(text);
        return WordsPattern().Match(folded.Text) is { Success: true } match
            ? new KeptBack([], folded.Typed(match.Groups["w"]).Trim(), folded.OriginalWithout(match.Index, match.Index + match.Length).Trim())
            : null;
    }

    [GeneratedRegex(
        @"(?:[\s,;(]|\b(?:nhung|con|thi|ma)\b)*(?:(?<!luu )\b(?:(?:ngoai|chi)\s+)?(?:tru(?:\s+ra)?|(?:tam\s+)?(?:chua|giu|de)\s+lai|giu nguyen|khong chuyen|ko chuyen|except(?:\s+for)?|keep)|\b(?<open>de|giu|chua))\s+"
        + @"(?<n>(?:(?:cac\s+)?(?:viec|nhiem vu|nv|so|cai)[\s.#-]*){0,2}\d{1,6}(?:\s*(?:,|va|voi|\+|&|and)\s*(?:(?:viec|nhiem vu|nv|so|cai)[\s.#-]*){0,2}\d{1,6})*)"
        + @"(?![\d/.:%]*\d|\s*(?:ngay|gio|h|%|nguoi|don vi|bo|ban|ho so|xa|ho)\b)(?(open)\s+lai\b|)(?:\s+(?:lai|ra|di|nhe|nha|thoi)\b)*\)?")]
    private static partial Regex Pattern();

    // "…, 2 thì giữ lại"
    [GeneratedRegex(
        @"[\s,;(]+(?:con\s+)?(?<n>(?:(?:viec|nhiem vu|nv|so|cai)[\s.#-]*)?\d{1,6}(?:\s*(?:,|va|voi)\s*(?:(?:viec|nhiem vu|nv|so|cai)[\s.#-]*)?\d{1,6})*)\s+(?:thi\s+)?"
        + @"(?:giu lai|de lai|chua lai|khong chuyen|ko chuyen)\b(?:\s+(?:nhe|nha|thoi|nua)\b)*")]
    private static partial Regex BehindPattern();

    [GeneratedRegex(
        @"[\s,;(]+(?:(?:ngoai|chi)\s+)?(?:tru(?:\s+ra)?|chua lai|giu lai|de lai|except(?:\s+for)?)\s+(?<w>[^,;\d]*?)(?=\s+(?:vi|do|ly do|because|han moi)\b|[,;]|\s*$)")]
    private static partial Regex WordsPattern();

    [GeneratedRegex(@"\b(?:cho|sang|qua|to)\s+\w")]
    private static partial Regex ReceiverPattern();

    [GeneratedRegex(@"^\s+cho\s+\w+(?:\s+\w+){0,3}?(?=\s*(?:[,;.]|$)|\s+(?:vi|do|ly do|lam)\b)(?:\s+lam)?")]
    private static partial Regex WhosePattern();

    [GeneratedRegex(@"\d{1,6}")]
    private static partial Regex DigitsPattern();
}
