using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Assignments.Drafts;

/// <summary>"Ban hành 1 với 2, số 3 để sau": those are issued, and the others wait on as a submission of their own.</summary>
/// <param name="Numbers">As their list calls them.</param>
public sealed record IssueSomeDrafts(Guid BatchId, IReadOnlyCollection<int> Numbers)
{
    public async Task<IssueDraftsResult> RunAsync(Act act)
    {
        if (await act.Db.DraftBatches.FindAsync(BatchId) is not { } batch || batch.IssuerId != act.Actor.Id)
        {
            return new IssueDraftsResult.NotYours();
        }

        if (batch.State != DraftBatchState.Open)
        {
            return new IssueDraftsResult.Closed(batch.State);
        }

        var kept = batch.Numbered().Where(d => !Numbers.Contains(d.Number)).ToList();
        var isRest = kept.Select(d => d.Number).ToHashSet();
        List<AssignmentDraft> issued = [.. batch.All().Where(d => !isRest.Contains(d.Number)).Select(d => d.Draft with { ListNumber = d.Number })];
        var all = batch.Drafts;
        batch.Drafts = MessageJson.Write(issued);
        var result = await new IssueDrafts(BatchId).RunAsync(act);
        if (result is not IssueDraftsResult.Issued { Assignments: var assignments, Numbers: var numbers })
        {
            batch.Drafts = all;
            return result;
        }

        var rest = new DraftBatch
        {
            Id = Guid.CreateVersion7(),
            Number = (int)await act.Provider.IncrementAsync(act.Db, SubmitDrafts.NumberCounter, 1, CancellationToken.None),
            DraftedById = batch.DraftedById,
            IssuerId = batch.IssuerId,
            Drafts = MessageJson.Write<List<AssignmentDraft>>([.. kept.Select(d => d.Draft with { ListNumber = d.Number })]),
            DraftedAt = batch.DraftedAt,
        };
        act.Db.DraftBatches.Add(rest);
        await new PutOffDrafts(rest.Id).RunAsync(act);
        return new IssueDraftsResult.IssuedSome(assignments, numbers, rest);
    }
}
