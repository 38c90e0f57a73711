using System.Globalization;

namespace ReformBot.Domain.Messaging;

/// <summary>Words too long for their place, never cut inside a letter with its marks or an emoji.</summary>
public static class TextCut
{
    /// <summary>The longest beginning of at most so many characters.</summary>
    public static string Beginning(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        var taken = 0;
        while (StringInfo.GetNextTextElementLength(text, taken) is var next && taken + next <= most)
        {
            taken += next;
        }

        return text[..taken];
    }

    /// <summary>The same, with a sign that there is more.</summary>
    public static string Shortened(string text, int most) => Beginning(text, most) is var kept && kept.Length < text.Length ? $"{kept}…" : text;
}
