using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments.Drafts;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// What becomes of the drafts put before this person: issued, corrected first, put off, or not issued. What cannot be issued as it
/// stands opens the talk in which it is corrected.
/// </summary>
internal static class DraftTurns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (await SomeDraftTurns.TryAsync(turn, text))
        {
            return true;
        }

        Func<Turn, Guid, Task>? wish = BatchWords.SaysIssue(text) ? (t, batch) => IssueAsync(t, batch)
            : BatchWords.SaysNotToIssue(text) ? (t, batch) => DropAsync(t, batch, BatchWords.ReasonIn(text))
            : BatchWords.SaysLater(text) ? PutOffAsync
            : BatchWords.SaysEdit(text) ? EditAsync
            : null;
        if (wish is null)
        {
            return false;
        }

        var open = await PendingDecisions.BatchesAsync(turn);
        var number = BatchWords.NumberIn(text);
        if (open.Count == 0 && number is null && wish == PutOffAsync)
        {
            return false;
        }

        var meant = number is null ? open : [.. open.Where(b => b.Number == number)];
        if (meant.Count == 1)
        {
            await wish(turn, meant[0].Id);
            return true;
        }

        if (meant.Count > 1 && BatchWords.SaysIssueAll(text))
        {
            await IssueAllAsync(turn, meant);
            return true;
        }

        turn.Reply = open.Count == 0 ? DraftsWording.NoneOpen(turn) : PendingWording.List(turn, new PendingDecisions([], open, [], []));
        if (meant.Count == 0 && open.Count > 0)
        {
            turn.Reply = turn.Reply with { Lines = [DraftsWording.NoSuchBatch(turn, number!.Value), .. turn.Reply.Lines] };
        }

        return true;
    }

    /// <summary>One after another; the first that cannot be issued as it stands opens its own talk, and those behind it wait.</summary>
    private static async Task IssueAllAsync(Turn turn, IReadOnlyList<DraftBatch> batches)
    {
        var said = new List<string>();
        foreach (var batch in batches)
        {
            await IssueAsync(turn, batch.Id);
            turn.Reply = turn.Reply! with { Lines = [.. said, .. turn.Reply.Lines] };
            said = [.. turn.Reply.Lines];
            if (batch.State == DraftBatchState.Open)
            {
                return;
            }
        }
    }

    /// <param name="corrected">Null issues them as they were put.</param>
    public static async Task IssueAsync(Turn turn, Guid batchId, DraftsState? corrected = null)
    {
        var batch = await turn.Db.DraftBatches.FindAsync(batchId);
        var changed = corrected is null || batch is null ? null : Corrected(batch, corrected);
        var result = await new IssueDrafts(batchId, changed).RunAsync(turn.Act);
        await AnswerAsync(turn, batch, corrected, result);
    }

    /// <param name="talk">In which they were named; null where none is open.</param>
    /// <returns>False where not all that were named are among them, or none would be left.</returns>
    public static async Task<bool> TryIssueSomeAsync(Turn turn, DraftBatch batch, SomeOfDrafts some, DraftsState? talk = null)
    {
        if (!some.IsOf([.. batch.Numbered().Select(d => d.Number)]))
        {
            return false;
        }

        var result = await new IssueSomeDrafts(batch.Id, some.Issued).RunAsync(turn.Act);
        await AnswerAsync(turn, batch, talk, result);
        if (result is IssueDraftsResult.IssuedSome { Kept: var kept })
        {
            turn.Reply = turn.Reply! with { Lines = [.. turn.Reply.Lines, .. DraftsWording.NotSpokenOf(turn, some, [.. kept.Numbered().Select(d => d.Number)])] };
        }

        return true;
    }

    // What is refused goes on, or begins, in the talk in which it is mended; anything else ends it.
    private static async Task AnswerAsync(Turn turn, DraftBatch? batch, DraftsState? talk, IssueDraftsResult result)
    {
        turn.HadEffect |= result is IssueDraftsResult.Issued or IssueDraftsResult.IssuedSome;
        var reply = DraftsWording.Result(turn, result);
        if (result is IssueDraftsResult.Refused && batch is not null)
        {
            await DraftsDialog.AgainAsync(turn, talk ?? ItemDrafts.Of(turn, batch), reply);
            return;
        }

        if (talk is not null)
        {
            DialogState.Close(turn);
        }

        turn.Reply = reply;
    }

    private static List<AssignmentDraft> Corrected(DraftBatch batch, DraftsState corrected)
    {
        var put = batch.All().ToDictionary(d => d.Number, d => d.Draft);
        return
        [
            .. corrected.Items.Select((item, i) => (Number: corrected.NumberOf(i), Item: item))
                .Select(c => put.TryGetValue(c.Number, out var draft) ? ItemDrafts.Onto(draft, c.Item) with { ListNumber = c.Number }
                    : ItemDrafts.ToDraft(c.Item) with { ListNumber = c.Number }),
        ];
    }

    /// <summary>What he corrected stands whatever becomes of the talk: the card that was put to him issues it so as well. What lacks something stays as it was put.</summary>
    public static async Task KeepAsync(Turn turn, DraftsState corrected)
    {
        if (corrected.BatchId is not { } id || await turn.Db.DraftBatches.FindAsync(id) is not { State: DraftBatchState.Open } batch || corrected.Items.Count == 0)
        {
            return;
        }

        var put = batch.All().ToDictionary(d => d.Number, d => d.Draft);
        batch.Keep(
        [
            .. corrected.Items.Select((item, i) => (Number: corrected.NumberOf(i), Item: item))
                .Where(c => c.Item.FirstMissing is null || put.ContainsKey(c.Number))
                .Select(c => c.Item.FirstMissing is not null ? put[c.Number] with { ListNumber = c.Number, IsLeftOut = false }
                    : (put.TryGetValue(c.Number, out var draft) ? ItemDrafts.Onto(draft, c.Item) : ItemDrafts.ToDraft(c.Item)) with { ListNumber = c.Number }),
        ]);
    }

    public static async Task EditAsync(Turn turn, Guid batchId)
    {
        if (await turn.Db.DraftBatches.FindAsync(batchId) is not { } batch || batch.IssuerId != turn.Person.Id)
        {
            turn.Reply = DraftsWording.NoneOpen(turn);
            return;
        }

        if (batch.State != DraftBatchState.Open)
        {
            turn.Reply = DraftsWording.Result(turn, new IssueDraftsResult.Closed(batch.State));
            return;
        }

        await DraftsDialog.BeginAsync(turn, batch);
    }

    public static Task PutOffAsync(Turn turn, Guid batchId) => DecideAsync(turn, batchId, () => new PutOffDrafts(batchId).RunAsync(turn.Act));

    public static Task DropAsync(Turn turn, Guid batchId, string? why = null) => DecideAsync(turn, batchId, () => new DropDrafts(batchId, why).RunAsync(turn.Act));

    private static async Task DecideAsync(Turn turn, Guid batchId, Func<Task<IssueDraftsResult>> decideAsync)
    {
        var wasOpen = await turn.Db.DraftBatches.FindAsync(batchId) is { State: DraftBatchState.Open };
        var result = await decideAsync();
        turn.HadEffect |= wasOpen && result is not IssueDraftsResult.NotYours;
        turn.Reply = DraftsWording.Result(turn, result);
    }
}
