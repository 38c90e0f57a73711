using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>Questions and the marks of negation, as heard in any line.</summary>
internal static class Tone
{
    private static readonly Lexicon Lexicon = Lexicon.Of("lines/tone");

    private static readonly PhraseSet AskingEnds = Lexicon["asking ends"];

    // "Làm chưa tới đâu" tells.
    private static readonly PhraseSet NotAsking = Lexicon["not asking"];

    private static readonly PhraseSet AskingStarts = Lexicon["asking starts"];

    // Only as the very first word: "task 12 is blocked" tells.
    private static readonly PhraseSet EnglishStarts = Lexicon["english starts"];

    private static readonly PhraseSet AskingWithin = Lexicon["asking within"];

    public static bool IsQuestion(Line line)
    {
        if (line.Words.Any(w => w.Is('?')))
        {
            return true;
        }

        var gist = line.Gist;
        return (gist.Finishes(AskingEnds) is not null && gist.Finishes(NotAsking) is null && !EndsInCount(line.Words))
            || gist.Begins(AskingStarts) is not null
            || EnglishStarts.At(line.Words, Math.Min(Courtesy.Opening.At(line.Words, 0), line.Words.Count)) > 0
            || (gist.Has(AskingWithin) && !gist.Has(NotAsking));
    }

    // "18 đã làm 5/12 ho" counts hộ, and does not ask "hở".
    private static bool EndsInCount(IReadOnlyList<Seen> words) => words.Count > 2 && words[^2].IsNumber && !words[^1].Token.HasDiacritics && words[^1].Is("ho");
}
