using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Lists;

/// <summary>
/// Questions about an assignment's past, one's commitments, who is away, what is blocked, which units are late, what falls due, what one does in another's stead: each a whole
/// line of its own.
/// </summary>
internal static class Topics
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/lists/topics");

    private static readonly PhraseSet Past = Lexicon["past"];

    private static readonly PhraseSet Promised = Lexicon["promised"];

    private static readonly PhraseSet NotConfirmed = Lexicon["not confirmed"];

    private static readonly PhraseSet Gaps = Lexicon["gaps"];

    // "Tôi cam kết" is a vow.
    private static readonly PhraseSet Vow = PhraseSet.Of("{tôi} [xin] cam kết", "xin cam kết");

    private static readonly PhraseSet Away = Lexicon["away"];

    private static readonly PhraseSet Covered = Lexicon["covered"];

    // "Nghỉ" and "phép" alone ask for one's own leave.
    private static readonly PhraseSet Own = Lexicon["own"];

    private static readonly PhraseSet NotAccepted = Lexicon["not accepted"];

    private static readonly PhraseSet Blocked = Lexicon["blocked"];

    private static readonly PhraseSet LateUnits = Lexicon["late units"];

    private static readonly PhraseSet Due = Lexicon["due"];

    public static Topic Of(LineAnalysis analysis) =>
        IsWhole(analysis, Past) ? Topic.History
        : analysis.HasTask ? Topic.None
        : IsWhole(analysis, NotAccepted) ? Topic.Unaccepted
        : analysis.Line.Dates.Count == 0 && IsWhole(analysis, Promised) && !IsWhole(analysis, Vow) ? Topic.Commitments
        : IsWhole(analysis, NotConfirmed) ? Topic.CommitmentsNotConfirmed
        : IsWhole(analysis, Gaps) ? Topic.CommitmentGaps
        : analysis.Line.Date is not { Introduced: true } && IsWhole(analysis, Away) && !IsWhole(analysis, Own) ? Topic.Absences
        : LeaveOfSomebody.Of(analysis) is not null ? Topic.LeaveOf
        : IsWhole(analysis, Blocked) ? Topic.Blocked
        : IsWhole(analysis, LateUnits) ? Topic.LateUnits
        : IsWhole(analysis, Covered) ? Topic.Covered
        : IsWhole(analysis, Due) ? Topic.Due
        : Topic.None;

    // Of the whole line: with the date, "hôm nay ai nghỉ"; or less "việc này" and "trang 2".
    private static bool IsWhole(LineAnalysis analysis, PhraseSet phrases) =>
        analysis.Is(phrases) || (analysis.Begins(phrases) is { } span && analysis.After(span) is { Count: > 0 } rest && IsRest(rest, WordSets.It.At(rest, 0)));

    private static bool IsRest(IReadOnlyList<Seen> rest, int at) =>
        Page.At(rest, at) > 0 && at + 2 == rest.Count ? rest[at + 1].IsNumber : at > 0 && rest.Skip(at).All(w => w.IsMark);

    private static readonly PhraseSet Page = PhraseSet.Of("trang", "page");
}
