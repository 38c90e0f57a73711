using System.Text;

namespace ReformBot.Bot.Understanding.Words;

/// <summary>"Xonggg rồiii", "okkkk nhaaa": a letter held down. What is drawn out is read as the word itself.</summary>
internal static class DrawnOut
{
    private const int Held = 3;

    // Final letters that are doubled by a slip of the finger alone, and never by a keyboard for marks: "xongg", "roii".
    // A name mistyped so ("Hanhh") is asked about instead.
    private const string Doubled = "gihnyu";

    public static string Mend(string text)
    {
        if (!MayHold(text))
        {
            return text;
        }

        var mended = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end == at)
            {
                mended.Append(text[at++]);
                continue;
            }

            mended.Append(Word(text[at..end]));
            at = end;
        }

        return mended.ToString();
    }

    // "III" is a number, "PCCC" fire prevention; "đccc" is drawn out.
    private static string Word(string word)
    {
        if (word.All(c => c is 'i' or 'I' or 'x' or 'X' or 'v' or 'V') || word.Equals("www", StringComparison.OrdinalIgnoreCase)
            || (Text.Folded.Of(word).Text is var folded && folded[0] != 'd' && !folded.Any("aeiouy".Contains)))
        {
            return word;
        }

        var letters = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var run = i + 1;
            while (run < word.Length && char.ToLowerInvariant(word[run]) == char.ToLowerInvariant(word[i]))
            {
                run++;
            }

            var isDoubled = run - i == 2 && run == word.Length && i > 1 && !char.IsUpper(word[0]) && Doubled.Contains(char.ToLowerInvariant(word[i]), StringComparison.Ordinal)
                && Syllable.Is(Text.Folded.Of(word[..(i + 1)]).Text);
            // "Cccd" is a card, "kkk" laughs.
            var isHeld = run - i >= Held && i > 0 && (run == word.Length || "aeiouy".Contains(Text.Folded.Of(word[i..(i + 1)]).Text, StringComparison.Ordinal));
            letters.Append(word, i, isHeld || isDoubled ? 1 : run - i);
            i = run;
        }

        return letters.ToString();
    }

    private static bool MayHold(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]) && char.ToLowerInvariant(text[i]) == char.ToLowerInvariant(text[i - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
