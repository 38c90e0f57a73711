using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>Somebody named at a place in the line.</summary>
/// <param name="Person">Null where the name fits several, or nobody.</param>
/// <param name="Candidates">Those it fits, nearest to the speaker first; two or more, or guesses for a name nobody bears.</param>
/// <param name="IsCertain">A title, a mention, a capital or a longer name left no doubt that a person is meant.</param>
internal sealed record PersonMatch(Span Words, Named? Person, IReadOnlyList<Guid> Candidates, string Said, bool IsUnit, bool IsCertain)
{
    public bool IsKnown => Person is not null || (Candidates.Count > 0 && !IsGuess);

    /// <summary>"anh", "ba", "mai": only its place could make a name of it, and nothing else does.</summary>
    public bool IsOrdinary { get; init; }

    /// <summary>Nobody bears the name; the candidates only sound like it.</summary>
    public bool IsGuess { get; init; }
}
