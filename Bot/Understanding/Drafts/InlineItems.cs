using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"1. Giao … trước 20/3. 2. Sở … 3. Đ/c …" pasted on one line: each number that goes on counting where a sentence has ended begins an item.</summary>
internal static partial class InlineItems
{
    /// <summary>An item to a line; the text itself where nothing is counted within its lines.</summary>
    public static string Broken(string text)
    {
        if (Starts(text) is not { Count: > 1 } starts)
        {
            return text;
        }

        for (var i = starts.Count - 1; i > 0; i--)
        {
            text = $"{text[..starts[i]].TrimEnd()}\n{text[starts[i]..]}";
        }

        return starts[0] > 0 ? $"{text[..starts[0]].TrimEnd()}\n{text[starts[0]..]}" : text;
    }

    public static bool AreIn(string text) => Starts(text).Count > 1;

    private static List<int> Starts(string text)
    {
        var starts = new List<int>();
        foreach (Match match in Numbered().Matches(text))
        {
            if (int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) == starts.Count + 1)
            {
                starts.Add(match.Index);
            }
        }

        return starts;
    }

    [GeneratedRegex(@"(?<=^\s*|\n\s*|[.;:!?…]\s+)(?<n>[1-9]\d?)[ \t]*[.)][ \t]*(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
