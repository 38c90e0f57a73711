using System.Text;

namespace ReformBot.Bot.Understanding.Text;

/// <summary>
/// How a syllable was written: its letters with their own marks, and its tone apart, so that "hoà" is "hòa".
/// A word typed without marks fits every word of its letters; marks that were typed must agree.
/// </summary>
internal readonly record struct Spelling(string Letters, char Tone, bool IsBare, bool OnlyStroke)
{
    /// <summary>Typed without marks in a line otherwise written with them: then it is that very word.</summary>
    public bool IsExact { get; init; }

    private const char Grave = '\u0300';
    private const char Acute = '\u0301';
    private const char Tilde = '\u0303';
    private const char Hook = '\u0309';
    private const char Dot = '\u0323';
    private const char NoTone = '-';

    /// <summary>Without marks.</summary>
    public static Spelling AsItIs(string letters) => new(letters, NoTone, IsBare: true, OnlyStroke: false);

    public static Spelling Of(string word)
    {
        if (Ascii.IsValid(word))
        {
            return AsItIs(word.ToLowerInvariant());
        }

        var letters = new StringBuilder(word.Length);
        var tone = NoTone;
        var marked = false;
        foreach (var c in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (c is Grave or Acute or Tilde or Hook or Dot)
            {
                tone = c;
                continue;
            }

            marked |= c is >= '\u0300' and <= '\u036F';
            letters.Append(c);
        }

        return new Spelling(letters.ToString(), tone, IsBare: false, OnlyStroke: !marked && tone == NoTone);
    }

    /// <summary>Whether what was typed can be that word of ours; their folded letters are known to be equal.</summary>
    public bool Fits(Spelling word)
    {
        if (IsBare)
        {
            return !IsExact || word.IsBare || Letters == word.Letters && word.Tone == NoTone;
        }

        if (OnlyStroke)
        {
            return Strokes(Letters) == Strokes(word.Letters);
        }

        return Letters == word.Letters && (Tone == word.Tone || SoundAlike(Tone, word.Tone) || IsToneLeftOut());
    }

    // "Viêc", "nôp", "duyêt": what ends so always bears a tone, and the thumb left it out.
    private bool IsToneLeftOut() => Tone == NoTone && (Letters[^1] is 'c' or 'p' or 't' || Letters.EndsWith("ch", StringComparison.Ordinal));

    /// <summary>For names: hỏi and ngã are not the same name.</summary>
    public bool FitsName(Spelling name) => IsBare || (OnlyStroke ? Fits(name) : Letters == name.Letters && Tone == name.Tone);

    // Half the country says and writes hỏi and ngã alike.
    private static bool SoundAlike(char a, char b) => a is Hook or Tilde && b is Hook or Tilde;

    private static bool Strokes(string letters) => letters.StartsWith('đ');
}
