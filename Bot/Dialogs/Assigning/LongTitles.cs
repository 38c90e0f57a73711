using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>
/// An order that goes on for a page: its first sentence is what the assignment is called, all that follows is kept as what is asked
/// of it. Nothing is left out.
/// </summary>
internal static class LongTitles
{
    private const int Longest = 300;
    private const int Shortest = 20;

    public static (string? Title, string? Behind) Of(string? title)
    {
        if (title is not { Length: > Longest })
        {
            return (title, null);
        }

        var end = EndOf(title, ['.', ';', ':', '\n']) ?? EndOf(title, [',']) ?? title.LastIndexOf(' ', Longest);
        return end < Shortest ? (TextCut.Beginning(title, Longest), title[TextCut.Beginning(title, Longest).Length..].Trim())
            : (title[..end].TrimEnd(), title[end..].TrimStart('.', ';', ':', ',', ' ', '\n'));
    }

    // A mark with something behind it: "1.5" and "12:30" go on.
    private static int? EndOf(string text, char[] marks)
    {
        for (var i = Shortest; i < Longest; i++)
        {
            if (marks.Contains(text[i]) && char.IsWhiteSpace(text[i + 1]))
            {
                return i;
            }
        }

        return null;
    }
}
