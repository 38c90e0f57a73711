using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>"12 xong, còn yhiếu phụ lục": a word with its marks that is none. What it would have said is unknown, so nothing is closed, declined or taken back.</summary>
internal static class SlippedWords
{
    private const int Shortest = 3;

    public static bool Are(LineAnalysis analysis) => analysis.Line.Words.Any(w => IsSlipped(w, analysis));

    // "Zậy", "ạk" are written so on purpose, "đx" has no vowel to slip beside.
    private static bool IsSlipped(Seen word, LineAnalysis analysis) =>
        word is { IsWord: true, IsCapital: false, Token.HasDiacritics: true } && word.Folded.Length >= Shortest
        && !word.Folded.Any(c => c is 'f' or 'j' or 'w' or 'z') && word.Folded[^1] != 'k' && word.Folded.Any(c => "aeiouy".Contains(c, StringComparison.Ordinal))
        && !Syllable.Is(word.Folded) && !NameBook.Of(analysis.Context.Roster).Holds(word.Folded);
}
