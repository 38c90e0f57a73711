namespace ReformBot.Bot.Understanding.Words;

/// <summary>Words of other languages: English ones, and those offices have borrowed.</summary>
internal static class ForeignWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("words/foreign-words");

    public static readonly HashSet<string> English = new(Lexicon.List("english"), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Borrowed = new(Lexicon.List("borrowed"), StringComparer.OrdinalIgnoreCase);

    public static bool Hold(string word) => English.Contains(word) || Borrowed.Contains(word);

    /// <summary>English, and not borrowed by offices.</summary>
    public static bool IsEnglish(string word) => English.Contains(word) && !Borrowed.Contains(word);

    /// <summary>"ask Lan to update the market list, due 10 March": more words that no keyboard explains than words it would.</summary>
    public static bool Prevail(string text)
    {
        if (!System.Text.Ascii.IsValid(text))
        {
            return false;
        }

        var foreign = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            if (end - at >= 3 && IsForeign(text[at..end]) is { } isForeign)
            {
                foreign += isForeign ? 1 : -1;
            }

            at = Math.Max(end, at + 1);
        }

        return foreign > 0;
    }

    // Null: a syllable, an abbreviation or a word offices have borrowed, which says nothing of the language.
    private static bool? IsForeign(string word)
    {
        if (Borrowed.Contains(word) || word.Skip(1).Any(char.IsAsciiLetterUpper)
            || !word.Any(c => "aeiouyAEIOUY".Contains(c, StringComparison.Ordinal)) || Syllable.Is(word.ToLowerInvariant()))
        {
            return null;
        }

        return English.Contains(word) || TelexMender.Word(word) is null;
    }
}
