namespace ReformBot.Bot.Understanding.Words;

/// <summary>Words of other languages: English ones, and those offices have borrowed.</summary>
internal static class ForeignWords
{
    public static readonly HashSet<string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        "as", "is", "us", "of", "or", "if", "has", "was", "his", "her", "for", "other", "after", "over", "under", "need", "needs", "see", "seen", "been", "week", "weeks", "meet", "meeting", "keep", "look", "book", "good", "soon", "too", "room", "poor", "door", "food", "how", "now", "show", "low", "slow", "know", "law", "saw", "draw", "add", "address", "does", "goes", "yes", "this", "thus", "plus", "bus", "gas", "pls", "tks", "thanks", "off", "or", "our", "hour", "four", "your", "tax", "fax", "box", "fix", "six", "mix", "max", "next", "text", "teams", "commits", "files", "docs", "docx", "xlsx", "pptx", "app", "apps", "web", "coop", "sms", "cms", "gis", "gps", "usb", "dvctt", "hscv", "reports", "tasks", "units", "till", "her", "per", "car", "bar", "far", "air", "year", "or", "nor", "mr", "ms", "mrs", "sir", "dear", "error", "user", "days", "hours", "months", "minutes", "others", "march", "list", "lists", "fresh", "press", "first", "least", "most", "must", "just", "last", "past", "post", "test", "cost", "server", "order", "owner", "deeds", "agree", "free", "three", "fee", "oops", "goods", "tool", "tools", "zoom", "google", "facebook", "poster", "folder", "slides", "slide", "clip",
    };

    private static readonly HashSet<string> Borrowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "task", "tag", "lag", "log", "bug", "blog", "ping", "file", "mail", "email", "gmail", "deadline", "link", "web", "website", "excel", "word", "scan", "online", "offline", "form", "group", "zalo", "teams", "check", "test", "slide", "report", "video", "clip", "photo", "print", "done", "xog", "vhxh", "ubnd", "hđnd", "tthc", "cchc", "ioffice", "admin", "app", "zoom", "google", "facebook", "poster", "folder", "okie", "oke", "pls", "please", "thanks",
    };

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
        if (Borrowed.Contains(word) || word.Skip(1).Any(char.IsAsciiLetterUpper) || !word.Any(c => "aeiouyAEIOUY".Contains(c, StringComparison.Ordinal)) || Syllable.Is(word.ToLowerInvariant()))
        {
            return null;
        }

        return English.Contains(word) || Telex.Word(word) is null;
    }
}
