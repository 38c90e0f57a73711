using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"trang 2", "đồng ý hết": small words around a list or a decision.</summary>
internal static partial class Paging
{
    public static int PageIn(string text) =>
        PagePattern().Match(Text.Folded.Of(text).Text) is { Success: true } match
            ? Math.Max(1, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            : 1;

    /// <summary>The same words, asking for that page.</summary>
    public static string WithPage(string text, int page) => $"{AtEndPattern().Replace(text, "")} {(AtEndPattern().Match(text).Value.Contains("page", StringComparison.OrdinalIgnoreCase) ? "page" : "trang")} {page}";

    /// <summary>"trang 2", "xem trang 2" and nothing else.</summary>
    public static bool IsPage(string text) => OnlyPagePattern().IsMatch(Text.Folded.Of(text).Text);

    public static bool SaysAll(string text) => AllPattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>"cả 2", "cả ba": all of so many; null where no number is said.</summary>
    public static int? AllOf(string text) => AllOfPattern().Match(Text.Folded.Of(text).Text).Groups["count"] is { Success: true, Value: var said }
        ? int.TryParse(said, CultureInfo.InvariantCulture, out var count) ? count : Array.IndexOf(Counts, said)
        : null;

    private static readonly string[] Counts = ["khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];

    [GeneratedRegex(@"\b(?:ca|all|both)\s+(?<count>[2-9]|10|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\b")]
    private static partial Regex AllOfPattern();

    /// <summary>"xong rồi mà sếp chưa ký": handed in, not out yet.</summary>
    public static bool WaitsForSignature(string text) => SignaturePattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>"đơn vị nào chưa gửi", "ai chưa nộp", "còn thiếu ai".</summary>
    public static bool AsksWho(string text) => WhoPattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(@"\b(?:nao|ai|may|bao nhieu|who|which)\b.*\b(?:gui|nop|bao cao|xong|tra loi|sent|submitted)\b|\bchua (?:gui|nop)\b"
        + @"|\bthieu (?:cua )?(?:nhung )?(?:ai|(?:don vi|dv|phong|ben) nao|(?:may|bao nhieu) (?:don vi|dv))\b|\b(?:ai|(?:don vi|dv|phong|ben) nao) (?:con |dang |van )+thieu\b|\bmissing\b")]
    private static partial Regex WhoPattern();

    [GeneratedRegex(@"\b(?:chua|cho|doi)\s+(?:duoc |sep |lanh dao |anh |chi )?(?:ky|duyet|phe duyet)\b")]
    private static partial Regex SignaturePattern();

    [GeneratedRegex(@"^\W*(?:(?:xem|coi|sang|mo|show)\s+(?:tiep\s+)?)?(?:trang|page)\s+\d{1,3}(?:\s+(?:a|nhe|nha|di))?\W*$")]
    private static partial Regex OnlyPagePattern();

    [GeneratedRegex(@"\s+(?:trang|page)\s+\d{1,3}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AtEndPattern();

    [GeneratedRegex(@"\b(?:trang|page)\s+(\d{1,3})\b")]
    private static partial Regex PagePattern();

    [GeneratedRegex(@"\b(?:het|tat ca|ca (?:\d+|hai|ba|bon|nam|luon)|all|toan bo)\b")]
    private static partial Regex AllPattern();
}
