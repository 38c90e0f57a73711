namespace ReformBot.Bot.Understanding.Text;

/// <summary>A word of the readers' vocabulary, as written properly and as typed in a hurry.</summary>
/// <param name="Strict">Without its diacritics it is another word.</param>
internal readonly record struct Word(string Folded, string Accented, bool Strict)
{
    public static Word Of(string accented) => new(Text.Folded.Of(accented).Text, accented, Strict: false);

    public bool Fits(Token token)
    {
        if (!string.Equals(token.Folded, Folded, StringComparison.Ordinal))
        {
            return !Strict && string.Equals(token.Undone, Folded, StringComparison.Ordinal);
        }

        if (string.Equals(token.Original, Accented, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return !Strict && !token.HasDiacritics;
    }
}
