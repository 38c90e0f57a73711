using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>What the issuer says of drafts put before him: "đồng ý ban hành", "ban hành bản 3", "sửa bản 3", "để sau", "chưa ban hành bản 3: …".</summary>
internal static partial class BatchWords
{
    /// <summary>To drafts, and to nothing else that waits.</summary>
    public static bool SaysIssue(string text) => Issue().IsMatch(Text.Folded.Of(text).Text);

    public static bool SaysNotToIssue(string text) => NotToIssue().IsMatch(Text.Folded.Of(text).Text);

    public static bool SaysLater(string text) => Later().IsMatch(Text.Folded.Of(text).Text);

    public static bool SaysEdit(string text) => Edit().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>"đồng ý ban hành hết", "ban hành cả 2 bản".</summary>
    public static bool SaysIssueAll(string text) => SaysIssue(text) && All().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>Which of several is meant: "bản 3", "bản trình số 3".</summary>
    public static int? NumberIn(string text) =>
        Which().Match(Text.Folded.Of(text).Text) is { Success: true } match ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>"Bản 3: việc 1 hạn 16/3", "sửa bản trình số 3 trừ Sở Nội vụ": of which, and the change as typed.</summary>
    public static (int Number, string Change)? ChangeIn(string text)
    {
        var folded = Text.Folded.Of(text);
        return Change().Match(folded.Text) is { Success: true } match && match.Groups["change"] is var change
            ? (int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture), folded.Typed(change))
            : null;
    }

    /// <summary>Why they are not issued, as typed.</summary>
    public static string? ReasonIn(string text)
    {
        var folded = Text.Folded.Of(text);
        return NotToIssue().Match(folded.Text) is { Success: true } match && match.Groups["why"] is { Success: true, Length: > 0 } why
            ? folded.Typed(why).Trim().TrimEnd('.')
            : null;
    }

    private const string Batch = @"(?:\s+(?:(?:ban|ban trinh|to trinh|dot|submission|batch)(?:\s+(?:trinh\s+)?so)?|so)\s+\d{1,5})";
    private const string Closing = @"(?:\s+(?:di|luon|nhe|nha|a|nay|do|het|tat ca|ca\s+\d{1,2}|ca hai|cac|ban|ban trinh|du thao|the|all|drafts))*\s*[.!]*\s*$";

    [GeneratedRegex(
        @"^\W*(?:(?:da|vang|ok|u)\W+)*(?:(?:(?:dong y|nhat tri|duyet|cho|ky)\s+)?ban hanh|issue|(?:dong y|nhat tri|duyet|ok|ky)"
        + @"(?=\s+(?:ban|ban trinh)(?:\s+(?:trinh\s+)?so)?\s+\d))" + Batch + "?" + Closing)]
    private static partial Regex Issue();

    [GeneratedRegex(@"^\W*(?:(?:chua|khong|ko|k) (?:dong y )?ban hanh|do not issue)\b" + Batch
        + @"?(?:\s*(?:[:,;.-]|\b(?:vi|do|boi vi|because)\b)\s*(?<why>\S.*))?", RegexOptions.Singleline)]
    private static partial Regex NotToIssue();

    [GeneratedRegex(@"^\W*(?:de sau|later)" + Batch + "?" + Closing)]
    private static partial Regex Later();

    [GeneratedRegex(@"^\W*(?:(?:sua|chinh|chinh sua|xem|mo)(?:\s+cac)?(?:\s+du thao)?" + Batch + @"|sua (?:cac )?du thao|edit (?:drafts|submission\s+\d+))" + Closing)]
    private static partial Regex Edit();

    [GeneratedRegex(@"^\W*(?:(?:sua|chinh|xem lai|edit)\s+)?(?:ban|ban trinh|to trinh|submission)(?:\s+(?:trinh\s+)?so)?\s+(?<n>\d{1,5})\s*[,:;-]?\s+(?<change>\S.*)$",
        RegexOptions.Singleline)]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(?:het|tat ca|ca \d{1,2}|ca hai|all)\b")]
    private static partial Regex All();

    [GeneratedRegex(@"\b(?:ban|ban trinh|to trinh|dot|submission|batch)(?:\s+(?:trinh\s+)?so)?\s+(?<n>\d{1,5})\b")]
    private static partial Regex Which();
}
