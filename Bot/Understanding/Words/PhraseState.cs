using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Words;

/// <summary>A word that may come next, by its number, how it is written, and where it leads.</summary>
internal readonly record struct PhraseStep(int Word, Spelling Spelling, PhraseState Next);

/// <summary>What may follow from some place of a phrase. Never changes; places from which the same may follow are one state.</summary>
/// <param name="isEnd">The words so far are a whole phrase.</param>
/// <param name="steps">Ordered by word; several spellings of one ("đạt", "đất") lead to different states.</param>
internal sealed class PhraseState(bool isEnd, PhraseStep[] steps)
{
    public bool IsEnd => isEnd;

    /// <summary>What may come next.</summary>
    public IReadOnlyCollection<int> Words => [.. steps.Select(s => s.Word).Distinct()];

    /// <summary>The steps of that word; empty: it does not follow.</summary>
    public ReadOnlySpan<PhraseStep> After(int word)
    {
        var (from, high) = (0, steps.Length);
        while (from < high)
        {
            var middle = (from + high) / 2;
            (from, high) = steps[middle].Word < word ? (middle + 1, high) : (from, middle);
        }

        var to = from;
        while (to < steps.Length && steps[to].Word == word)
        {
            to++;
        }

        return steps.AsSpan(from..to);
    }
}
