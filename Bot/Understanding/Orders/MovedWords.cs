using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>"Lùi lại 17h đi", "dời qua sáng thứ 5 nhé", and no number: to when work that is being spoken of is moved.</summary>
/// <param name="When">As typed.</param>
/// <param name="IsHour">Only an hour is said: the day stays.</param>
/// <param name="IsLength">"Lùi 2 ngày": added to the deadline there is.</param>
internal sealed partial record MovedWords(string When, bool IsHour, bool IsLength)
{
    private const int Longest = 80;

    public static MovedWords? Read(string text)
    {
        var folded = Folded.Of(text);
        if (text.Length > Longest || text.Contains('?', StringComparison.Ordinal) || text.Contains("đợi", StringComparison.OrdinalIgnoreCase)
            || Pattern().Match(folded.Text) is not { Success: true } said)
        {
            return null;
        }

        var when = folded.Typed(said.Groups["when"]);
        var plain = Folded.Of(when).Text;
        return new MovedWords(when, HourPattern().IsMatch(plain), LengthPattern().IsMatch(plain));
    }

    [GeneratedRegex(
        @"^\W*(?:(?:thoi|a|ah|uh|u|uhm|ok|anh|chi|cho|nham|ma|hay)\b\W*)*(?:lui|doi|hoan|don|day)\b(?:\s+(?:lai|han|thoi han|no|viec nay|giup|cho))*\s+(?:(?:toi|den|sang|qua|ve|vao|thanh|luc|xuong|len)\s+)?"
        + @"(?<when>\w.*?)(?:\s+(?:di|nhe|nha|a|em|thoi|giup|luon))*\W*$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?:them\b|(?:khoang\s+|tam\s+|chung\s+)?(?:\d{1,2}|mot|hai|ba|bon|nam|vai|nua)\s*(?:ngay|bua|hom|tuan|thang|tieng|buoi)\b(?!\s+(?:sang|trua|chieu|toi)\b))")]
    private static partial Regex LengthPattern();

    [GeneratedRegex(@"^\d{1,2}\s*(?:h|g|gio)(?:\s*[0-5]\d|\s+ruoi)?(?:\s+(?:sang|trua|chieu|toi))?$")]
    private static partial Regex HourPattern();
}
