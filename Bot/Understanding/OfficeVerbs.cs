using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;

namespace ReformBot.Bot.Understanding;

/// <summary>The few words of buttons that are no intent of their own: "hỏi lại 12: …", "trả lời 12: …", "giữ nguyên 12".</summary>
internal static partial class OfficeVerbs
{
    private static readonly Dictionary<string, StepVerb> Verbs = new(StringComparer.Ordinal)
    {
        ["hoi lai"] = StepVerb.Ask, ["ask"] = StepVerb.Ask,
        ["tra loi"] = StepVerb.Answer, ["answer"] = StepVerb.Answer,
        ["giu nguyen"] = StepVerb.Uphold, ["keep"] = StepVerb.Uphold,
    };

    private const string Marker = "verb:";

    /// <summary>Null for everything else.</summary>
    public static Reading? Read(string text)
    {
        var folded = Text.Folded.Of(text);
        var match = Pattern().Match(folded.Text);
        if (!match.Success)
        {
            return null;
        }

        var rest = match.Groups["rest"];
        var words = rest.Length == 0 ? null : folded.OriginalSlice(rest.Index, rest.Index + rest.Length).Trim();
        return new Reading
        {
            Intent = Intent.Unknown,
            Tasks = [int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)],
            Reason = string.IsNullOrEmpty(words) ? null : words,
            Argument = Marker + Verbs[match.Groups["verb"].Value],
        };
    }

    public static StepVerb? VerbOf(Reading reading) =>
        reading.Argument is { } argument && argument.StartsWith(Marker, StringComparison.Ordinal)
            ? Request.VerbOf(argument[Marker.Length..])
            : Request.VerbOf(reading.Intent);

    [GeneratedRegex(@"^\s*(?<verb>hoi lai|tra loi|giu nguyen|ask|answer|keep)\s+(?:nv\s?-?|#|so |viec )?\s?(?<n>\d{1,7})\b\s*[:,.\-]?\s*(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
