using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments.Drafts;

/// <summary>Puts drafts before the leader who issues them.</summary>
/// <param name="IssuerId">Whom the drafter chose among those who may; null leaves it to <see cref="DraftIssuer"/>.</param>
public sealed record SubmitDrafts(IReadOnlyList<AssignmentDraft> Drafts, Guid? IssuerId = null)
{
    internal const string NumberCounter = "draft-batch-number";

    public async Task<SubmitDraftsResult> RunAsync(Act act)
    {
        if (!Rights.CanDraft(act.Office.Roster, act.Actor))
        {
            return new SubmitDraftsResult.NotYours();
        }

        if (DraftIssuer.For(act.Office.Roster, act.Actor, Drafts, IssuerId) is not { Beyond: [], Person: var issuer })
        {
            return new SubmitDraftsResult.NobodyMayIssue();
        }

        var batch = new DraftBatch
        {
            Id = Guid.CreateVersion7(),
            Number = (int)await act.Provider.IncrementAsync(act.Db, NumberCounter, 1, CancellationToken.None),
            DraftedById = act.Actor.Id,
            IssuerId = issuer.Id,
            Drafts = MessageJson.Write(Drafts),
            DraftedAt = act.Now,
            NextReminderAt = DraftReminders.After(act.Now, act.Now, act.Office.Calendar),
        };
        act.Db.DraftBatches.Add(batch);
        await act.TellAsync(issuer.Id, DraftNotices.ToIssue(batch, Drafts, act, issuer), $"drafts:{batch.Id:N}", new NoticeAbout(batch.Id));
        return new SubmitDraftsResult.Submitted(batch, issuer);
    }
}

public abstract record SubmitDraftsResult
{
    private SubmitDraftsResult()
    {
    }

    public sealed record Submitted(DraftBatch Batch, RosterPerson Issuer) : SubmitDraftsResult;

    public sealed record NobodyMayIssue : SubmitDraftsResult;

    /// <summary>Drafting for leaders is not the actor's work.</summary>
    public sealed record NotYours : SubmitDraftsResult;
}
