using System.Text.RegularExpressions;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>
/// Whether an order given in chat is planned work: only where it says "theo kế hoạch", "theo chương trình" or names such a document as
/// its source. Everything else is đột xuất, which counts outside the initial total.
/// </summary>
internal static partial class OriginWords
{
    public static Origin Of(string? text, string? source) =>
        PlannedPattern().IsMatch(Text.Folded.Of(text ?? "").Text) || (source is not null && PlanPattern().IsMatch(Text.Folded.Of(source).Text))
            ? Origin.Planned
            : Origin.AdHoc;

    /// <summary>The whole line says it: a change to what is being assigned.</summary>
    public static Origin? Said(string text) => WholePattern().Match(Text.Folded.Of(text).Text) is { Success: true } match
        ? match.Groups["plan"].Success ? Origin.Planned : Origin.AdHoc
        : null;

    [GeneratedRegex(@"\btheo (?:dung )?(?:ke hoach|chuong trinh|kh\b|ctr\b)|\baccording to (?:the )?(?:plan|programme)\b")]
    private static partial Regex PlannedPattern();

    [GeneratedRegex(@"^\s*(?:ke hoach|chuong trinh|kh|ctr)\b|/(?:kh|ctr|cthd)\s?-")]
    private static partial Regex PlanPattern();

    [GeneratedRegex(
        @"^\s*(?:(?:sua |doi )?(?:nguon viec|nguon|loai viec)\s*:?\s*)?(?:viec )?(?:(?<plan>(?:theo |trong )?ke hoach|theo chuong trinh|planned)"
        + @"|dot xuat|ad hoc)(?: (?:nhe|nha|di))?\W*$")]
    private static partial Regex WholePattern();
}
