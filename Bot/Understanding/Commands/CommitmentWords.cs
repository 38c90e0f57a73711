using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"bản ký số 12/CK-UBND", "mở cam kết cao-lanh-2021": the words around a commitment that are no intent of their own.</summary>
internal static partial class CommitmentWords
{
    /// <summary>What follows "bản ký": the paper's number, empty when only a photo comes with it; null when it is not said.</summary>
    public static string? PaperIn(string text)
    {
        var folded = Text.Folded.Of(text);
        return new[] { PaperPattern(), NumberPattern() }.Select(pattern => pattern.Match(folded.Text)).FirstOrDefault(m => m.Success) is { } match
            ? folded.Typed(match.Groups["rest"]).Trim()
            : null;
    }

    /// <summary>The code said, empty when none is; null when the words are about something else.</summary>
    public static string? ProgrammeIn(string text) =>
        OpenPattern().Match(Text.Folded.Of(text).Text) is { Success: true } match ? match.Groups["code"].Value : null;

    /// <summary>The same, after its count was asked about.</summary>
    public static bool IsConfirmed(string text) => OpenPattern().Match(Text.Folded.Of(text).Text).Groups["sure"].Success;

    /// <summary>"dòng 3" alone: that line's figure is about to be reported.</summary>
    public static int? LineIn(string text) =>
        LinePattern().Match(Text.Folded.Of(text).Text) is { Success: true } match
            ? int.Parse(match.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^\s*(?:bao (?:so lieu )?|report )?(?:dong|line)\s+(?<line>\d{1,3})\W*$")]
    private static partial Regex LinePattern();

    /// <summary>"Số 07 nhầm, 51 mới đúng", "nhầm, số 51": the number that is right, of a paper or of something else.</summary>
    public static int? PaperCorrectedIn(string text) => SlipOfNumberPattern().Match(Text.Folded.Of(text).Text) is { Success: true } match
        ? int.Parse(match.Groups["right"].Value, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    /// <summary>"07/CK-UBND" with another number before its mark.</summary>
    public static string Renumbered(string paper, int number) =>
        LeadingNumberPattern().Replace(paper, number.ToString("00", CultureInfo.InvariantCulture), 1);

    [GeneratedRegex(@"^\d{1,5}")]
    private static partial Regex LeadingNumberPattern();

    [GeneratedRegex(
        @"^\W*(?:(?:a|y|da|e|em|oi|uh)\W+)*(?:so\s+\d{1,5}\s+(?:la\s+)?(?:nham|sai|lon)\W+(?:(?:phai|la|so)\s+)*(?<right>\d{1,5})|(?:nham|lon|sai)(?:\s+roi)?\W+(?:(?:phai|la)\s+)*so\s+(?<right>\d{1,5}))"
        + @"(?:\s+(?:moi dung|moi phai|a|nhe|nha|em|e|chu khong phai\W+\d+))*\W*$")]
    private static partial Regex SlipOfNumberPattern();

    [GeneratedRegex(@"^\W*(?:(?:y|a|da|em|e|oi|nham|lon|sua lai|dinh chinh)\b\W*)*(?:ban ky|ban da ky|signed paper)\s*(?:so|no\.?)?\s*:?\s*(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex PaperPattern();

    // A document whose kind is CK is a commitment and nothing else.
    [GeneratedRegex(@"^\W*(?:(?:ban giay|ban cam ket|ban|cam ket)\s+)?(?:da ky\s+)?(?:so\s*:?\s*)?(?<rest>\d{1,5}/(?:\d{4}/)?ck-[a-z][a-z0-9-]*)(?:\s+(?:a|nhe|nha|day))*\W*$")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^\s*(?<sure>(?:xac nhan|confirm)\s+)?(?:mo|phat dong|open)\s+(?:cam ket|commitments?)(?:\s+(?<code>[a-z0-9-]+))?\s*$")]
    private static partial Regex OpenPattern();
}
