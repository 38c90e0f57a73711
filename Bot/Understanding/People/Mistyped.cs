using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>
/// "Gaio p kt", "xogn", "suogn oi": what is no syllable of the language, no borrowed word and nobody's name is the word of ours or
/// the given name it comes nearest to; who is written with a capital and is nobody is asked about.
/// </summary>
internal static class Mistyped
{
    private const int Longest = 8;

    // Where so much is no word, nothing was a slip.
    private const int MostSlips = 8;

    /// <returns>The words as they were meant, and those that were no words as typed.</returns>
    public static (string Text, IReadOnlyList<string> Slipped) Mend(string text, ReadingContext context)
    {
        List<string> slipped = [];
        var names = NameBook.Of(context.Roster);
        var pieces = new List<(int From, int To, string Word)>();
        var (english, strange) = (0, 0);
        for (var at = 0; at < text.Length && strange <= MostSlips;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            var isStrange = end - at is > 1 and <= Longest && !IsInCode(text, at, end) && IsStrange(text[at..end], names);
            if (isStrange && text[at..end].Any(IsVowel))
            {
                slipped.Add(text[at..end]);
            }

            english += end - at > 1 && ForeignWords.IsEnglish(text[at..end]) ? 1 : 0;
            if (isStrange && (end - at > 2 || Shorthand.IsLetters(text[at..end].ToLowerInvariant())))
            {
                strange++;
                // Who is written with a capital is looked for by name, and asked about.
                var isNamed = at > 0 && char.IsUpper(text[at]);
                if (Meant(text[at..end], isNamed ? OwnWords.All : names.Words) is { } word && !(isNamed && names.Holds(word)))
                {
                    pieces.Add((at, end, char.IsUpper(text[at]) ? char.ToUpperInvariant(word[0]) + word[1..] : word));
                }
            }

            at = Math.Max(end, at + 1);
        }

        for (var i = english > 1 || strange > MostSlips ? -1 : pieces.Count - 1; i >= 0; i--)
        {
            text = text[..pieces[i].From] + pieces[i].Word + text[pieces[i].To..];
        }

        return (text, english > 1 || strange > MostSlips ? [] : slipped);
    }

    // "đx", "tthc": an abbreviation, no slip.
    private static bool IsVowel(char letter) => "aeiouy".Contains(Folded.Of($"{letter}").Text, StringComparison.Ordinal);

    // "12/ubdn", "a.lna@tinh.vn", "file_xogn.docx"
    private static bool IsInCode(string text, int from, int to) =>
        (from > 0 && text[from - 1] is '@' or '/' or '_' or '-' or '.' && from > 1 && !char.IsWhiteSpace(text[from - 2]))
        || (to < text.Length && text[to] is '@' or '/' or '_' or '-')
        || (to + 1 < text.Length && text[to] == '.' && char.IsLetterOrDigit(text[to + 1]));

    private static bool IsStrange(string word, NameBook names)
    {
        if (word.Skip(1).Any(char.IsUpper))
        {
            return false;
        }

        var typed = Folded.Of(word).Text;
        return typed.Length == word.Length && !OwnWords.All.Contains(typed) && !Syllable.IsWritten(typed) && !ForeignWords.Hold(typed) && !names.Holds(typed);
    }

    private static string? Meant(string word, HashSet<string> words)
    {
        var typed = Folded.Of(word).Text;
        var meant = Shorthand.InFull(typed) ?? Slips.Meant(typed, words, OwnWords.Careful);
        return meant is not null && !System.Text.Ascii.IsValid(word) ? OwnWords.WithMarks(meant) : meant;
    }
}
