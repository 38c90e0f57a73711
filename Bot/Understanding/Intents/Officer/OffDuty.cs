using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>"Hoi nghi", "de nghi", typed without marks: nobody is off duty.</summary>
internal static class OffDuty
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/off-duty");

    private static readonly PhraseSet OtherWords = Lexicon["other words"];

    private static readonly PhraseSet Meetings = Lexicon["meetings"];

    private static readonly PhraseSet Absence = Lexicon["absence"];

    /// <summary>The word there is half of another.</summary>
    public static bool IsHalf(IReadOnlyList<Seen> words, int at) => (at > 0 && OtherWords.At(words, at - 1) > 1) || OtherWords.At(words, at) > 1;

    /// <summary>Somebody else is named first who goes to a meeting, and nothing says that he is away.</summary>
    public static bool IsAtWork(LineAnalysis analysis) =>
        Persons.Sure(analysis, 0) is { IsUnit: false, Person: { } who } && who.PersonId != analysis.Context.Speaker?.Id && analysis.Has(Meetings)
        && !Enumerable.Range(0, analysis.Line.Words.Count).Any(i => Absence.At(analysis.Line.Words, i) > 0 && !IsHalf(analysis.Line.Words, i));

    /// <summary>The same of the first word after that place of the text.</summary>
    public static bool IsHalfAfter(Text.Folded text, int place)
    {
        List<Seen> words = [.. text.Tokens.Select(Seen.Of)];
        return words.FindIndex(word => word.Start >= place) is >= 0 and var at && IsHalf(words, at);
    }
}
