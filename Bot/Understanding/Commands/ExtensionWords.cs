using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Rút đề nghị gia hạn 12", "thôi không xin gia hạn nữa": of what is to be taken back, the asking for more time alone.</summary>
internal static partial class ExtensionWords
{
    public static bool AreIn(string text) => Pattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(@"\b(?:gia han|lui han|doi han|lui|extension)\b")]
    private static partial Regex Pattern();
}
