using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"172 ok nhưng lần sau ghi rõ nguồn số liệu": what whoever takes a product says for another time, as typed.</summary>
internal static partial class RemarkBeside
{
    public static string? In(string text)
    {
        var folded = Folded.Of(text);
        return Pattern().Match(folded.Text) is { Success: true } said ? folded.Typed(said.Groups["rest"]).Trim() : null;
    }

    [GeneratedRegex(@"[\s,;.](?:nhung(?:\s+ma)?\s+|ma\s+)?(?<rest>(?:lan sau|lan toi|dot sau|ky sau|thang sau|tu sau|tu lan sau|sau nay|rut kinh nghiem|next time)\b.*\w)\W*$", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
