using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Hỏi Bảy 184 sao thấp hơn tháng 1", "184 bảo TT giải trình sao thấp": whom, of which work, and what is asked, as typed.</summary>
/// <param name="Number">Null where none is named.</param>
internal sealed partial record Inquiry(string Who, int? Number, string Question)
{
    public static Inquiry? Read(string text)
    {
        var folded = Folded.Of(text);
        return NumberBehindPattern().Match(folded.Text) is { Success: true } behind ? Of(folded, behind)
            : NumberFirstPattern().Match(folded.Text) is { Success: true } first ? Of(folded, first)
            : null;
    }

    private static Inquiry Of(Folded folded, Match match) => new(
        folded.Typed(match.Groups["who"]).Trim(),
        match.Groups["n"] is { Success: true, Value: var number } ? int.Parse(number, CultureInfo.InvariantCulture) : null,
        folded.Typed(match.Groups["q"]).Trim());

    /// <summary>"Sao 87 trễ": the question from the number on that may be work, as typed; null where none stands there.</summary>
    public string? Numbered =>
        Folded.Of(Question) is var folded && WithinPattern().Match(folded.Text) is { Success: true } within ? folded.OriginalSlice(within.Groups["n"].Index, folded.Text.Length) : null;

    [GeneratedRegex(@"^(?:(?:sao|vi sao|tai sao|ly do|viec|vu|nv|cai)\s*-?\s*)+(?<n>\d{1,7})(?![/\d%]|[,.]\d)")]
    private static partial Regex WithinPattern();

    // What makes it a question; "hỏi Tuấn 12" alone asks nothing.
    private const string Asked = @"(?:sao|vi sao|tai sao|ly do|co phai|co|khi nao|bao gio|chung nao|the nao|bao nhieu|may|ai|gi|nao|den dau|toi dau|chua|khong|ko|k|ha)";

    [GeneratedRegex(@"^\W*(?:(?:da|nho|em|e|giup|toi)\s+)*hoi(?:\s+(?:giup|dum|gium|xem|thu))*\s+(?!lai\b)(?<who>(?:(?!\b(?:sao|vi sao|tai sao|ly do)\b)[^\d,;:?]){2,40}?)[\s,]+(?:(?:viec|vu|nv|so|ve)\s*-?\s*)*(?<n>\d{1,7})(?![/\d])[\s,:]+(?:la\s+)?(?<q>.*\b" + Asked + @"\b.*)$", RegexOptions.Singleline)]
    private static partial Regex NumberBehindPattern();

    [GeneratedRegex(@"^\W*(?:(?:viec|vu|nv|so)\s*-?\s*)?(?:(?<n>\d{1,7})(?![/\d])[\s,:]+)?(?:(?:nho|em|e)\s+)*(?:(?:hoi|bao|noi|keu)\s+(?!lai\b|cao\b)(?<who>[^\d,;:?]{2,40}?)\s+giai trinh(?:\s+(?:them|lai|ro))*\s+(?<q>(?:sao|vi sao|tai sao|ly do|ly do vi sao)\b.*)"
        + @"|hoi\s+(?!lai\b)(?<who>[^\d,;:?]{2,40}?)[\s,]+(?<q>(?:sao|vi sao|tai sao|ly do|khi nao|bao gio|chung nao|co)\s+.*))$", RegexOptions.Singleline)]
    private static partial Regex NumberFirstPattern();
}
