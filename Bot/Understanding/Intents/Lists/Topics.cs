using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Lists;

/// <summary>Questions about an assignment's past, one's commitments, who is away, what one does in another's stead: each a whole line of its own.</summary>
internal static class Topics
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/lists/topics");

    private static readonly PhraseSet Past = Lexicon["past"];

    private static readonly PhraseSet Promised = Lexicon["promised"];

    // "Tôi cam kết" is a vow.
    private static readonly PhraseSet Vow = PhraseSet.Of("{tôi} [xin] cam kết", "xin cam kết");

    private static readonly PhraseSet Away = Lexicon["away"];

    private static readonly PhraseSet Covered = Lexicon["covered"];

    // "Nghỉ" and "phép" alone ask for one's own leave.
    private static readonly PhraseSet Own = Lexicon["own"];

    private static readonly PhraseSet NotAccepted = Lexicon["not accepted"];

    public static Topic Of(Hearing hearing) =>
        IsWhole(hearing, Past) ? Topic.History
        : hearing.HasTask ? Topic.None
        : IsWhole(hearing, NotAccepted) ? Topic.Unaccepted
        : hearing.Line.Dates.Count == 0 && IsWhole(hearing, Promised) && !IsWhole(hearing, Vow) ? Topic.Commitments
        : hearing.Line.Date is not { Introduced: true } && IsWhole(hearing, Away) && !IsWhole(hearing, Own) ? Topic.Absences
        : IsWhole(hearing, Covered) ? Topic.Covered
        : Topic.None;

    // Of the whole line: with the date, "hôm nay ai nghỉ"; or less "việc này" and "trang 2".
    private static bool IsWhole(Hearing hearing, PhraseSet phrases) =>
        hearing.Is(phrases) || (hearing.Begins(phrases) is { } span && hearing.After(span) is { Count: > 0 } rest && IsRest(rest, WordSets.It.At(rest, 0)));

    private static bool IsRest(IReadOnlyList<Seen> rest, int at) =>
        Page.At(rest, at) > 0 && at + 2 == rest.Count ? rest[at + 1].IsNumber : at > 0 && rest.Skip(at).All(w => w.IsMark);

    private static readonly PhraseSet Page = PhraseSet.Of("trang", "page");
}
