using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <param name="IsDone">Given, or put before another; what was refused is still to be mended.</param>
internal sealed record IssueOutcome(OutgoingMessage Reply, bool IsDone);

/// <summary>Issues drafts as the speaker, or puts them before the superior whose right covers them.</summary>
internal static class Issuing
{
    public static async Task<IssueOutcome> RunAsync(Turn turn, IReadOnlyList<AssignmentDraft> drafts, string? words, Guid? issuer = null)
    {
        if (IsOnBehalf(turn, drafts) || issuer is not null)
        {
            var submitted = await new SubmitDrafts(drafts, issuer).RunAsync(turn.Act);
            turn.HadEffect |= submitted is SubmitDraftsResult.Submitted;
            return new(DraftsWording.Result(turn, submitted, drafts.Count), submitted is SubmitDraftsResult.Submitted);
        }

        var result = await new AssignTask(drafts, Words: words).RunAsync(turn.Act);
        turn.HadEffect |= result is AssignTaskResult.Issued;
        if (result is AssignTaskResult.Issued issued)
        {
            turn.Conversation.LastTask = issued.Assignments[0].Number;
        }

        var reply = drafts.Count > 1 && result is AssignTaskResult.Issued many
            ? DraftsWording.Issued(turn, many.Assignments, [.. drafts.Select((d, i) => d.ListNumber ?? i + 1)])
            : AssignTaskWording.Result(turn, result);
        return new(reply, result is AssignTaskResult.Issued);
    }

    /// <summary>Whom it goes to, where the speaker drafts for another; null where he gives it himself, or where nobody may.</summary>
    public static DraftIssuer? IssuerOf(Turn turn, IReadOnlyList<AssignItem> items, Guid? named)
    {
        List<AssignmentDraft> drafts = [.. items.Select(ItemDrafts.ToDraft)];
        return named is not null || IsOnBehalf(turn, drafts) ? MayIssue(turn, drafts, named) : null;
    }

    private static DraftIssuer? MayIssue(Turn turn, IReadOnlyList<AssignmentDraft> drafts, Guid? named) =>
        Rights.CanDraft(turn.Office.Roster, turn.Person) ? DraftIssuer.For(turn.Office.Roster, turn.Person, drafts, named) : null;

    public static DraftIssuer? IssuerOf(Turn turn, DraftsState state) => state.BatchId is null ? IssuerOf(turn, state.Items, state.IssuerId) : null;

    /// <summary>The one of those who may issue it whom these words name, by name or by post; null for nobody, and for several.</summary>
    public static async Task<RosterPerson?> NamedAsync(Turn turn, DraftIssuer issuer, string words)
    {
        RosterPerson[] may = [issuer.Person, .. issuer.Others];
        var named = Folded.Of(words).Text.Trim();
        var called = may.Where(p => $" {named}".EndsWith($" {Folded.Of(p.GivenName).Text}", StringComparison.Ordinal)
            || Folded.Of(PostTitles.WithUnit(turn.Office.Roster, p) ?? "").Text.StartsWith(named, StringComparison.Ordinal)).ToList();
        return called is [var one] ? one
            : await turn.ReadPersonAsync(words) is { } person ? Array.Find(may, p => p.Id == person.PersonId)
            : called.FirstOrDefault(p => p.Id == issuer.Person.Id) ?? called.FirstOrDefault();
    }

    /// <summary>
    /// Whom an order is to be put before, where it says so, though the drafter might give it himself; not known where he is none of those who may issue it.
    /// </summary>
    public static async Task<(Guid? Issuer, bool IsUnknown)> WantedAsync(Turn turn, IReadOnlyList<AssignItem> items, string? who)
    {
        if (who is null || items.Any(i => i.FirstMissing is Understanding.Slot.Person) || MayIssue(turn, [.. items.Select(ItemDrafts.ToDraft)], named: null) is not { } issuer)
        {
            return (null, false);
        }

        var named = await NamedAsync(turn, issuer, who);
        return (named?.Id, named is null);
    }

    /// <summary>"Gửi anh Khánh đi": one of those who may issue it; whoever else is named is no issuer.</summary>
    public static async Task<RosterPerson?> SentToAsync(Turn turn, DraftIssuer issuer, string text) =>
        DraftWords.SentTo(text) is { Length: >= ShortestName } who ? await NamedAsync(turn, issuer, who) : null;

    /// <summary>"Trình anh Khánh", "gửi anh Khánh đi", where it goes to him anyway: a yes.</summary>
    public static async Task<bool> IsPutToAsync(Turn turn, DraftIssuer issuer, string text) =>
        (DraftWords.SubmittedTo(text) is { } who ? await NamedAsync(turn, issuer, who) : await SentToAsync(turn, issuer, text))?.Id == issuer.Person.Id;

    private const int ShortestName = 2;

    private static bool IsOnBehalf(Turn turn, IReadOnlyList<AssignmentDraft> drafts)
    {
        var roster = turn.Office.Roster;
        return drafts.Any(d => !Rights.CanSpeakFor(roster, turn.Person, d.Authority))
            || drafts.SelectMany(d => d.Receivers()).Any(r => roster.Find(r.PersonId) is { } receiver && Rights.ToAssign(roster, turn.Person, receiver) == AssignRight.OnBehalf);
    }
}
