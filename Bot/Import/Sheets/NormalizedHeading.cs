using System.Text;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Import.Sheets;

/// <summary>Headings and role words as they compare: without case, diacritics, punctuation or doubled spaces.</summary>
internal static class NormalizedHeading
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in PlainLetter.Of(text))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(letter);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
