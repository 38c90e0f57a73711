using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>
/// "Cho lùi tới 20/3 nhưng phải có báo cáo hằng tuần": what more time is given for, beside the day; as typed, less whatever is somebody's health.
/// It ends where something else begins: another sentence, other work, a wish to be reminded.
/// </summary>
internal static partial class GrantConditions
{
    public static string? In(string text)
    {
        var folded = Folded.Of(text);
        return Found(folded) is { } match && WithoutHealth(Lines(folded, match)[0]) is { } said ? PrivateMatter.Without(said.Trim().TrimEnd('.', '!', ',')) : null;
    }

    /// <summary>The words less the condition in them; null where nothing else is said.</summary>
    public static string? Without(string words)
    {
        var folded = Folded.Of(words);
        if (Found(folded) is not { } match)
        {
            return words;
        }

        string[] kept = [folded.OriginalSlice(0, match.Index), .. Lines(folded, match).Skip(1), folded.OriginalSlice(match.Index + match.Length, folded.Text.Length)];
        var rest = string.Join('\n', kept.Select(part => part.Trim(' ', ',', ';', '.', '\n')).Where(part => part.Length > 0));
        return rest.Any(char.IsLetterOrDigit) ? rest : null;
    }

    // The line ends it as well; folded, a line is no more than a space.
    private static string[] Lines(Folded text, Match match) => text.Typed(match.Groups["what"]).Trim().Split('\n');

    /// <summary>"Lan đang ốm nên phải có người làm cùng": what is asked because of it, if anything is.</summary>
    private static string? WithoutHealth(string said) => Folded.Of(said) is var folded && HealthPattern().Match(folded.Text) is { Success: true } ill && char.IsUpper(folded.Typed(ill.Groups["name"])[0])
        ? ill.Groups["asked"] is { Success: true } asked ? folded.Typed(asked) : null
        : said;

    [GeneratedRegex(@"^(?:[a-z]+\s+){0,5}?(?<name>[a-z]+)\s+(?:(?:dang|bi|moi|vua)\s+)+(?:om|benh|sot|nam vien|nhap vien|cap cuu|thai san)\b(?:.*?\b(?:nen|thi|vi vay)\s+(?<asked>(?:phai|can|yeu cau|de nghi)\b.*))?")]
    private static partial Regex HealthPattern();

    private static Match? Found(Folded text) =>
        Pattern().Match(text.Text) is { Success: true } match && match.Groups["what"].Value is var what
        && !OnlyDayPattern().IsMatch(what) && !OtherPattern().IsMatch(what) ? match : null;

    [GeneratedRegex(
        @"(?:(?<=^|[\s,;.])(?:nhung(?:\s+ma)?|voi dieu kien(?:\s+la)?|mien la|mien sao|tuy nhien|song(?=\s+phai)|doi lai|kem(?:\s+theo)?(?=\s+(?:dieu kien|yeu cau))|but|provided(?:\s+that)?|on condition(?:\s+that)?)\b\s*[,:]?"
        + @"|[,;.]\s*(?=(?:phai|yeu cau|de nghi|nho|hang tuan|moi tuan|hang ngay|moi ngay)\b))\s*(?<what>[^\s;\n][^;\n]{3,400}?)"
        + @"(?=\s*(?:$|[;\n]|(?<=[a-z]{3}|\d)[.!](?:\s|$)|[,.]?\s*(?:va\s+)?\b(?:nho|dung quen)\s+nhac\b|[,.]?\s*(?:(?:con|va)\s+)?\b(?:nv\s*-?\s*|viec\s+|viec so\s+|nhiem vu\s+)\d{1,6}\b(?!\s*(?:ngay|buoi|gio|tuan|lan|tieng|thang|nguoi|bo|ban)\b)))")]
    private static partial Regex Pattern();

    // "Nhưng chỉ đến 18/3": the day again.
    [GeneratedRegex(@"^(?:(?:chi|den|toi|het|trong|ngay|han|lui|cho|duoc|la|thu|t|sang|chieu|trua|mai|mot|tuan|thang|nay|sau|thoi|nhe|nha|day|only|until|to|by)\b|[\d\s/.,:-])+$")]
    private static partial Regex OnlyDayPattern();

    // "Yêu cầu Lan nộp 13 trước thứ 6" is of other work; "nhớ nhắc tôi thứ 6", "nhờ báo cho tôi" are said to the bot, where "nhớ báo cáo tôi hằng tuần" is not.
    [GeneratedRegex(
        @"\b(?:nop|lam|xong|hoan thanh|gia han|bao cao|giao)\s+(?:so\s+)?\d{1,6}(?=\s*(?:$|[,.]|(?:truoc|trong|hom|ngay|thu|va|voi|cho|luon|som)\b))|^nho\s+(?:nhac\b|(?!.*\bbao cao\b).*\b(?:toi|minh)\b)")]
    private static partial Regex OtherPattern();
}
