using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Ban hành 1 với 2, số 3 để sau": some of the drafts in a list are issued, and the others wait.</summary>
/// <param name="Later">Those said to wait; none where it is only said which are issued.</param>
/// <param name="IsOfDrafts">"Ban hành", "giao": to drafts, where "duyệt 3 và 4" may as well be of what was handed in.</param>
internal sealed partial record SomeOfDrafts(IReadOnlyList<int> Issued, IReadOnlyList<int> Later, bool IsOfDrafts)
{
    private const int LongestText = 120;

    /// <summary>"Ban hành số 1" is of a submission; of items only where several are named, or what becomes of the others.</summary>
    public static SomeOfDrafts? Read(string text)
    {
        if (text.Length > LongestText || text.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        var match = Pattern().Match(Text.Folded.Of(text).Text);
        var issued = NumbersIn(match.Groups["issued"].Value);
        var later = NumbersIn(match.Groups["later"].Value);
        return match.Success && issued.Intersect(later).FirstOrDefault() == 0 && (issued.Count > 1 || later.Count > 0 || match.Groups["rest"].Success)
            ? new SomeOfDrafts(issued, later, match.Groups["drafts"].Success)
            : null;
    }

    /// <summary>All that are named are in the list, and some of it would be left.</summary>
    public bool IsOf(IReadOnlyCollection<int> numbers) => Issued.Concat(Later).All(numbers.Contains) && numbers.Except(Issued).Any();

    /// <summary>Of those that wait on, the ones that were not spoken of though others were said to wait.</summary>
    public IReadOnlyList<int> NotSpokenOf(IEnumerable<int> kept) => Later.Count == 0 ? [] : [.. kept.Except(Later)];

    private static IReadOnlyList<int> NumbersIn(string words) =>
        [.. NumberPattern().Matches(words).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).Distinct()];

    private const string Numbers = @"(?:(?:so|viec|muc|cai|du thao|nhiem vu|items?|and|voi|va|cung|[,;&+])\s*)*\d{1,2}(?:\s*(?:[,;&+]|\b(?:voi|va|cung|so|viec|muc|cai|and)\b|\s)+\s*\d{1,2})*";

    internal const string Opening = @"^\W*(?:(?:da|vang|ok|oke|u|thoi)\W+)*(?:(?:dong y|nhat tri|duyet|cho|ky|cu)\s+)?(?:(?<drafts>ban hanh|giao|issue|assign)|duyet|ky|trinh)\s+";

    internal const string Rest = "(?<rest>(?:con lai|may cai con lai|cai con lai|cac viec con lai|viec con lai|the rest))";

    internal const string Closing = @"(?:\s+(?:nhe|nha|a|di|da|em|e|anh|chi))*\W*$";

    internal const string Waits = @"(?:(?:thi|tam|cu|hay|con)\s+)*(?:de (?:sau|lai|do|lat|mai|tuan sau|xem lai|xem them|tinh sau)|chua (?:ban hanh|giao|duyet|ky)|khoan(?: da)?|giu lai|tinh sau|xem sau|hoan lai|later|wait)";

    [GeneratedRegex(
        Opening + "(?<issued>" + Numbers + @")(?:\s+(?:truoc|da|thoi|di|nhe|nha))*"
        + @"(?:[\s,;.]+(?:con\s+)?(?:(?<later>" + Numbers + ")|" + Rest + @")\s+" + Waits + ")?" + Closing)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\d{1,2}")]
    private static partial Regex NumberPattern();
}
