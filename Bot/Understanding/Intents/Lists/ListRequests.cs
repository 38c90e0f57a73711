using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Lists;

/// <summary>
/// A list asked for in a sentence of one's own: "đề nghị cho biết các nhiệm vụ của phòng hiện nay". That something is asked for, that
/// it is work, and of which kind, may stand anywhere; so these rows are asked when no other holds.
/// </summary>
internal static class ListRequests
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/lists/list-requests");

    private const int LongestRequest = 20;

    private static readonly PhraseSet Asking = Lexicon["asking"];

    // It is told, or ordered, and not asked.
    private static readonly PhraseSet Telling = Lexicon["telling"];

    private static readonly PhraseSet AnyWork = Lexicon["any work"];

    private static readonly PhraseSet Late = Lexicon["late"];

    private static readonly PhraseSet Awaiting = Lexicon["awaiting"];

    private static readonly PhraseSet GivenByMe = Lexicon["given by me"];

    private static readonly PhraseSet OfUnit = Lexicon["of unit"];

    private static readonly PhraseSet OfMine = Lexicon["of mine"];

    private static readonly PhraseSet Bulletin = Lexicon["bulletin"];

    private static readonly PhraseSet Guidance = Lexicon["guidance"];

    public static readonly IntentRow[] Rows =
    [
        When(Intent.Digest, h => h.Has(Bulletin) && h.Has(Asking) && IsBare(h)),
        Request(Intent.WaitingForMe, Awaiting),
        Request(Intent.Overdue, Late),
        Request(Intent.AssignedByMe, GivenByMe),
        Request(Intent.UnitTasks, OfUnit).Unless(IsOfNamedUnit),
        Request(Intent.MyTasks, OfMine),
        When(Intent.Help, h => h.Has(Guidance) && IsBare(h) && !h.Has(Telling)),
    ];

    private static IntentRow Request(Intent intent, PhraseSet kind) =>
        When(intent, h => h.Has(kind) && (h.IsQuestion || h.Has(Asking)) && h.Has(AnyWork) && IsBare(h) && !h.Has(Telling));

    // No assignment of a number, and nobody who is told to.
    private static bool IsBare(LineAnalysis analysis) => !analysis.HasTask && analysis.Line.Words.Count <= LongestRequest && !IsAddressed(analysis);

    private static bool IsAddressed(LineAnalysis analysis) =>
        Persons.AnyFrom(analysis, 0) is { } named && named.Person?.PersonId != analysis.Context.Speaker?.Id;

    private static bool IsOfNamedUnit(LineAnalysis analysis) =>
        Enumerable.Range(0, analysis.Line.Words.Count).Any(i =>
            analysis.People.At(i) is { IsUnit: true, Person.UnitId: { } unit } && analysis.Context.Speaker?.Posts.All(p => p.UnitId != unit) == true);
}
