using System.Text.RegularExpressions;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>The words that open a digest's numbers ("danh sách quá hạn Sở Nội vụ") and the head's line ("giải trình: …").</summary>
internal static partial class DigestWords
{
    private static readonly (string Words, DigestList List)[] Openers =
    [
        .. from language in new[] { "vi", "en" }
           from list in Enum.GetValues<DigestList>()
           select (Text.Folded.Of(DigestListWording.Phrase(language, list)).Text, list) into opener
           orderby opener.Item1.Length descending
           select opener,
    ];

    /// <summary>The list asked for, and the unit where one was named: of several so called, one the reader may open.</summary>
    public static (DigestList List, RosterUnit? Unit)? Read(string text, Roster roster, RosterPerson reader)
    {
        var folded = PagePattern().Replace(Text.Folded.Of(text).Text.Trim(), "");
        foreach (var (words, list) in Openers)
        {
            if (folded.StartsWith(words, StringComparison.Ordinal)
                && UnitIn(folded[words.Length..].Trim(), roster, reader) is var unit && (unit is not null || folded.Length == words.Length))
            {
                return (list, unit);
            }
        }

        return null;
    }

    /// <summary>
    /// What follows "giải trình"; empty when only the word was said; null when it was not. From whoever has figures to explain it needs
    /// no mark behind it, unless an assignment is named or something asked there.
    /// </summary>
    public static string? ExplanationIn(string text, Roster roster, RosterPerson reader)
    {
        var folded = Text.Folded.Of(text);
        return (ExplainPattern().Match(folded.Text) is { Success: true } marked ? marked
            : ExplainFigures.HeadedBy(roster, reader).Count > 0 ? UnmarkedPattern().Match(folded.Text) : null) is { Success: true } match
            ? folded.Typed(match.Groups["rest"]).Trim()
            : null;
    }

    private static RosterUnit? UnitIn(string words, Roster roster, RosterPerson reader) =>
        UnitsCalled.In(roster, UnitPattern().Replace(words, "")).OrderBy(u => DigestLists.UnitFor(roster, reader, u.Id) is null).FirstOrDefault();

    [GeneratedRegex(@"^(?:don vi|unit)\s+")]
    private static partial Regex UnitPattern();

    [GeneratedRegex(@"\s+(?:trang|page)\s+\d{1,3}\s*$")]
    private static partial Regex PagePattern();

    [GeneratedRegex(@"^\s*(?:giai trinh|explanation|explain)\s*(?:[:,.;\u2013-]\s*(?<rest>.*)|(?<rest>))$", RegexOptions.Singleline)]
    private static partial Regex ExplainPattern();

    [GeneratedRegex(@"^\s*giai trinh\s+(?!(?:nv|viec|nhiem vu|so|#)?\s*-?\s*\d|(?:cua|gi|nao|sao|the nao|chua|o dau|lai)\b)(?<rest>[^?]+)$", RegexOptions.Singleline)]
    private static partial Regex UnmarkedPattern();
}
