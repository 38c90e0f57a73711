namespace ReformBot.Bot.Understanding.Words;

/// <summary>"Xong rooif", "laapj baos caos": typed with the Vietnamese keyboard switched off. Only what is no syllable as it stands is mended.</summary>
internal static class TelexMender
{
    private static readonly (string Typed, char Letter)[] Shapes =
    [
        ("aa", 'â'), ("aw", 'ă'), ("ee", 'ê'), ("oo", 'ô'), ("ow", 'ơ'), ("uw", 'ư'), ("dd", 'đ'),
    ];

    private static readonly Dictionary<char, char> Tones = new() { ['s'] = '\u0301', ['f'] = '\u0300', ['r'] = '\u0309', ['x'] = '\u0303', ['j'] = '\u0323' };

    public static string Mend(string text)
    {
        // Cheap way out: without one of these endings or doubles there is nothing to mend.
        if (!MayHold(text) || ForeignWords.Prevail(text))
        {
            return text;
        }

        var mended = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiLetter(text[at]))
            {
                mended.Append(text[at++]);
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            var word = text[at..end];
            mended.Append((IsNameKept(word, at) ? word[..^1] : Word(word)) ?? word);
            at = end;
        }

        return mended.ToString();
    }

    private static bool MayHold(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var c = char.ToLowerInvariant(text[i]);
            if (c is 'w' or 'j' or 'f' or 's' or 'r' or 'x' || (c is 'a' or 'e' or 'o' or 'd' && c == char.ToLowerInvariant(text[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word the keys were meant to make; null where they make none.</summary>
    public static string? Word(string word)
    {
        if (word.Length is < 3 or > 9 || !System.Text.Ascii.IsValid(word) || ForeignWords.English.Contains(word)
            || word.Skip(1).Any(char.IsAsciiLetterUpper) || Syllable.Is(word.ToLowerInvariant()))
        {
            return null;
        }

        var lower = word.ToLowerInvariant();
        var tone = '\0';
        var letters = new System.Text.StringBuilder();
        for (var i = 0; i < lower.Length; i++)
        {
            // A key that bounced: "ddaxx".
            if (i > 0 && lower[i] == lower[i - 1] && tone != '\0' && Tones.ContainsKey(lower[i]))
            {
                continue;
            }

            if (i > 0 && tone == '\0' && Tones.TryGetValue(lower[i], out var mark) && HasVowel(letters) && IsTonePlace(lower, i))
            {
                tone = mark;
                continue;
            }

            letters.Append(lower[i]);
        }

        var shaped = Whole(Shape(letters.ToString()));
        var plain = Text.Folded.Of(shaped).Text;
        if (!Syllable.Is(plain) || (shaped == lower && tone == '\0'))
        {
            return null;
        }

        var result = IsSlip(shaped, plain) ? plain : tone == '\0' ? shaped : Toned(shaped, tone);
        return char.IsAsciiLetterUpper(word[0]) ? char.ToUpperInvariant(result[0]) + result[1..] : result;
    }

    // "Giao Nams": a name with a key hit beside it; without marks it fits whoever is called so.
    private static bool IsNameKept(string word, int at) =>
        at > 0 && word.Length > 2 && char.IsAsciiLetterUpper(word[0]) && Tones.ContainsKey(word[^1]) && Word(word) is { } mended
        && string.Equals(Text.Folded.Of(mended).Text, word[..^1], StringComparison.OrdinalIgnoreCase);

    // "Viecj" leaves one key out: before a consonant "ie" is always "iê".
    private static string Whole(string shaped)
    {
        for (var at = shaped.IndexOf('e', StringComparison.Ordinal); at > 0 && at + 1 < shaped.Length; at = -1)
        {
            if (shaped[at - 1] is 'i' or 'y' && !(at == 2 && shaped.StartsWith("gi", StringComparison.Ordinal)) && !(at == 2 && shaped.StartsWith("qu", StringComparison.Ordinal)))
            {
                return $"{shaped[..at]}ê{shaped[(at + 1)..]}";
            }
        }

        return shaped;
    }

    // "Xongf", "Giaoo": no word with such a mark exists, the key was hit beside another.
    private static bool IsSlip(string shaped, string plain) => NeverMarked.Contains(plain) || shaped.EndsWith("aô", StringComparison.Ordinal)
        || shaped.EndsWith("eô", StringComparison.Ordinal);

    private static readonly HashSet<string> NeverMarked = new(StringComparer.Ordinal) { "xong", "giao", "theo", "em" };

    // The tone letter ends the word or stands before its final consonants: "baos", "thuwsc".
    private static bool IsTonePlace(string word, int i) =>
        i == word.Length - 1 || word[(i + 1)..].All(c => !"aeiouyw".Contains(c, StringComparison.Ordinal));

    private static bool HasVowel(System.Text.StringBuilder letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if ("aeiouy".Contains(letters[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Shape(string letters)
    {
        // "dduwowcj", "huwongx": one w marks both of "uo".
        letters = WithLateW(letters).Replace("uwow", "ươ", StringComparison.Ordinal).Replace("uow", "ươ", StringComparison.Ordinal).Replace("uwo", "ươ", StringComparison.Ordinal);
        foreach (var (typed, letter) in Shapes)
        {
            letters = letters.Replace(typed, letter.ToString(), StringComparison.Ordinal);
        }

        // "dduow": đ typed at the end ("dud"), as some keyboards allow, is left alone.
        return letters;
    }

    // "Toiws", "thuas" + w: the w at the end of the word marks the vowel it can.
    private static string WithLateW(string letters)
    {
        if (letters.Length < 3 || letters[^1] != 'w' || letters[^2] is 'a' or 'o' or 'u')
        {
            return letters;
        }

        var vowel = letters.LastIndexOfAny(['a', 'o', 'u']);
        return vowel < 0 ? letters : letters[..(vowel + 1)] + 'w' + letters[(vowel + 1)..^1];
    }

    private static string Toned(string shaped, char tone)
    {
        var at = TonePlace(shaped);
        return (shaped[..(at + 1)] + tone + shaped[(at + 1)..]).Normalize(System.Text.NormalizationForm.FormC);
    }

    // On the shaped vowel if there is one, else on the last but one of an open pair, else on the last vowel.
    private static int TonePlace(string shaped)
    {
        var vowels = Enumerable.Range(0, shaped.Length).Where(i =>
            "aeiouyăâêôơư".Contains(shaped[i], StringComparison.Ordinal) && !(i == 1 && shaped[0] is 'q')
                && !(i == 1 && shaped.StartsWith("gi", StringComparison.Ordinal) && shaped.Length > 2)).ToArray();
        var marked = vowels.Where(i => "ăâêôơư".Contains(shaped[i], StringComparison.Ordinal)).ToArray();
        if (marked.Length > 0)
        {
            return marked[^1];
        }

        if (vowels.Length == 0)
        {
            return 0;
        }

        var open = vowels[^1] == shaped.Length - 1;
        return vowels.Length == 1 ? vowels[0] : open ? vowels[^2] : vowels[^1];
    }
}
