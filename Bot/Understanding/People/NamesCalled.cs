using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>
/// "hoan oi lam gium a…": whoever is called is somebody, however hurriedly his name is typed. It is written as the one of that name
/// in the roster writes it, so that no reader takes it for the word it looks like ("hoãn").
/// </summary>
internal static class NamesCalled
{
    private static readonly PhraseSet Calls = PhraseSet.Of("ơi", "ui", "ới");

    private static readonly PhraseSet Before = PhraseSet.Of("ê", "e", "em", "a", "anh", "c", "chị", "cô", "chú", "bác", "o", "alo", "dạ", "đ/c", "ok", "này");

    // Words of address before "ơi", though somebody may bear them as a name.
    private static readonly HashSet<string> Elders = new(StringComparer.Ordinal) { "anh", "chi", "em", "co", "bac", "chu", "ong", "ba", "ban", "con",
        "chau", "cau", "me", "di", "sep", "cha", "o" };

    public static string Restore(string text, ReadingContext context)
    {
        var source = Folded.Of(text);
        if (source.Text.Length != source.Original.Length || !(source.Text.Contains(" oi", StringComparison.Ordinal) || source.Text.Contains(" ui", StringComparison.Ordinal)))
        {
            return text;
        }

        var words = Seen.All(source.Tokens);
        var letters = source.Original.ToCharArray();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].IsWord && !words[i].Token.HasDiacritics && Calls.At(words, i + 1) > 0 && IsPlace(words, i) && Writing(words[i], context) is { } name)
            {
                name.CopyTo(0, letters, words[i].Start, name.Length);
            }
        }

        return new string(letters);
    }

    // At the beginning of what is said.
    private static bool IsPlace(List<Seen> words, int at) =>
        at == 0 || words[at - 1].IsMark || Before.At(words, at - 1) == 1;

    private static string? Writing(Seen word, ReadingContext context)
    {
        if (Elders.Contains(word.Folded) || !NameBook.Of(context.Roster).GivenNames.TryGetValue(word.Folded, out var bearers))
        {
            return null;
        }

        string[] written = [.. bearers.Select(b => context.Roster.Find(b)?.Name.Split(' ')[^1]).OfType<string>()
            .Select(n => n.Normalize(System.Text.NormalizationForm.FormC)).Where(n => n.Length == word.Folded.Length).Distinct(StringComparer.Ordinal)];
        return written.Length == 1 && string.Equals(Folded.Of(written[0]).Text, word.Folded, StringComparison.Ordinal) ? written[0] : null;
    }
}
