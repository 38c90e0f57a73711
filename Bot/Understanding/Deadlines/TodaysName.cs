using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>"Trước thứ Tư" on a Wednesday: today cannot be meant.</summary>
internal static partial class TodaysName
{
    private static readonly string[][] Names =
    [
        ["chu nhat", "cn"], ["thu hai", "thu 2", "t2"], ["thu ba", "thu 3", "t3"], ["thu tu", "thu 4", "t4"],
        ["thu nam", "thu 5", "t5"], ["thu sau", "thu 6", "t6"], ["thu bay", "thu 7", "t7"],
    ];

    /// <summary>The same weekday of next week, when the words say "before" today's own name.</summary>
    public static DateOnly? NextBefore(string text, DateOnly today) =>
        BeforePattern().Match(Text.Folded.Of(text).Text) is { Success: true } match && Names[(int)today.DayOfWeek].Contains(match.Groups["day"].Value)
            ? today.AddDays(7)
            : null;

    /// <summary>Today's own weekday is named, and neither "này" nor a week or date with it.</summary>
    public static bool IsSaid(string text, DateOnly today) =>
        PlainPattern().Matches(Text.Folded.Of(text).Text).Any(match => Names[(int)today.DayOfWeek].Contains(match.Groups["day"].Value));

    [GeneratedRegex(@"\b(?<day>thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|cn)\b(?!\s*(?:nay\b|hom nay|tuan|sau\b|toi\b(?! moi)|ke\b|ngay\b|[,(]?\s*\d))")]
    private static partial Regex PlainPattern();

    [GeneratedRegex(@"\btruoc (?<day>thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|cn)\b(?! (?:sau|toi))")]
    private static partial Regex BeforePattern();
}
