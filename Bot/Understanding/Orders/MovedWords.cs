using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>"Lùi lại 17h đi", "dời qua sáng thứ 5 nhé", and no number: to when work that is being spoken of is moved.</summary>
/// <param name="When">As typed.</param>
/// <param name="IsHour">Only an hour is said: the day stays.</param>
internal sealed partial record MovedWords(string When, bool IsHour)
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
        return new MovedWords(when, HourPattern().IsMatch(Folded.Of(when).Text));
    }

    [GeneratedRegex(
        @"^\W*(?:(?:thoi|a|ah|uh|u|uhm|ok|anh|chi|cho|nham|ma|hay)\b\W*)*(?:lui|doi|hoan|don|day)\b(?:\s+(?:lai|han|thoi han|no|viec nay|giup|cho))*\s+(?:(?:toi|den|sang|qua|ve|vao|thanh|luc|xuong|len)\s+)?"
        + @"(?<when>\w.*?)(?:\s+(?:di|nhe|nha|a|em|thoi|giup|luon))*\W*$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^\d{1,2}\s*(?:h|g|gio)(?:\s*[0-5]\d|\s+ruoi)?(?:\s+(?:sang|trua|chieu|toi))?$")]
    private static partial Regex HourPattern();
}
