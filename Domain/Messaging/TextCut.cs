using System.Globalization;

namespace ReformBot.Domain.Messaging;

/// <summary>Words too long for their place, never cut inside a letter with its marks or an emoji.</summary>
public static class TextCut
{
    private const int FarthestSpace = 40;

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

    /// <summary>At most so many characters, the sign that there is more among them; cut at a space where one is near.</summary>
    public static string Shortened(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        var room = most - 1;
        var space = text.LastIndexOf(' ', room, Math.Min(FarthestSpace, room / 3));
        return (space > 0 ? text[..space] : Beginning(text, room)).TrimEnd() + "…";
    }
}
