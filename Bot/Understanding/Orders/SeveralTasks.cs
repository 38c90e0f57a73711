using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>"Quý 2 việc: báo cáo kinh phí + rà soát hợp đồng": one person, several titles.</summary>
internal static partial class SeveralTasks
{
    public static IReadOnlyList<string> TitlesOf(Reading reading, string text) =>
        reading.Title is { } title && title.Contains('+') && CountPattern().IsMatch(Text.Folded.Of(text).Text)
            ? title.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];

    [GeneratedRegex(@"\b(?:[2-9]|hai|ba|bon|nam)\s+(?:viec|nhiem vu|nv)\s*[:\-]")]
    private static partial Regex CountPattern();
}
