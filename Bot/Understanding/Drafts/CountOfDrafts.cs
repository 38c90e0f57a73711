using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Giao 2 cái, 1 để sau": how many of the drafts are meant and not which, where "giao cái 2" names one.</summary>
/// <param name="IsOfSome">It says that others wait, or that these go first.</param>
/// <param name="IsOfDrafts">As of <see cref="SomeOfDrafts"/>.</param>
internal sealed partial record CountOfDrafts(int Count, bool IsOfSome, bool IsOfDrafts)
{
    private const int LongestText = 80;

    public static CountOfDrafts? Read(string text) =>
        text.Length <= LongestText && !text.Contains('?', StringComparison.Ordinal) && Pattern().Match(Text.Folded.Of(text).Text) is { Success: true } match
            ? new CountOfDrafts(NumberOf(match.Groups["n"].Value), match.Groups["waits"].Success || match.Groups["first"].Success, match.Groups["drafts"].Success)
            : null;

    /// <summary>As many as there are, and none of them said to wait: all are meant.</summary>
    public bool IsAllOf(int total) => Count == total && !IsOfSome;

    /// <summary>The sets of so many, where they are few enough to choose from; where it is said of all that some wait, all or any one.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Choices(IReadOnlyList<int> numbers) => numbers.Count > MostToChooseFrom || Count > numbers.Count ? []
        : Count == numbers.Count ? [numbers, .. numbers.Select(n => new[] { n })]
        : Count == 1 ? [.. numbers.Select(n => new[] { n })]
        : Count == numbers.Count - 1 ? [.. numbers.Reverse().Select(left => numbers.Where(n => n != left).ToArray())]
        : [];

    private const int MostToChooseFrom = 5;

    private static int NumberOf(string said) => said switch
    {
        "mot" or "one" => 1,
        "hai" or "two" => 2,
        "ba" or "three" => 3,
        _ => int.Parse(said, CultureInfo.InvariantCulture),
    };

    private const string Number = @"(?:\d{1,2}|mot|hai|ba|one|two|three)";

    private const string Things = @"(?:cai|viec|muc|du thao|nhiem vu|items?|drafts?|tasks?)";

    [GeneratedRegex(
        SomeOfDrafts.Opening + "(?<n>" + Number + @")\s+" + Things + @"(?<first>\s+(?:truoc|first))?(?:\s+(?:da|thoi|di|nhe|nha))*"
        + @"(?<waits>[\s,;.]+(?:con\s+)?(?:" + Number + @"(?:\s+" + Things + ")?|" + SomeOfDrafts.Rest + @")\s+" + SomeOfDrafts.Waits + ")?" + SomeOfDrafts.Closing)]
    private static partial Regex Pattern();
}
