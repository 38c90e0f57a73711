using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments.Drafts;

public enum DraftBatchState
{
    Open,
    Issued,
    Dropped,
}

/// <summary>Assignments drafted by one person for another to issue with one key (giao thay). Nothing is given until then.</summary>
public sealed class DraftBatch
{
    public required Guid Id { get; init; }

    /// <summary>What the issuer calls it by where several wait.</summary>
    public int? Number { get; init; }

    public required Guid DraftedById { get; init; }

    public required Guid IssuerId { get; init; }

    /// <summary>JSON of the <see cref="AssignmentDraft"/>s.</summary>
    public required string Drafts { get; set; }

    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>Each under the number it has been shown by.</summary>
    public IEnumerable<(int Number, AssignmentDraft Draft)> Numbered() => All().Where(d => !d.Draft.IsLeftOut);

    /// <summary>With what the issuer has taken out.</summary>
    public IEnumerable<(int Number, AssignmentDraft Draft)> All() =>
        MessageJson.Read<List<AssignmentDraft>>(Drafts).Select((d, i) => (d.ListNumber ?? i + 1, d));

    /// <summary>As the issuer has corrected them; what is no longer among them is left out.</summary>
    public void Keep(IReadOnlyList<AssignmentDraft> corrected)
    {
        var gone = All().ExceptBy(corrected.Select(d => (int?)d.ListNumber), d => d.Number).Select(d => d.Draft with { ListNumber = d.Number, IsLeftOut = true });
        Drafts = MessageJson.Write<List<AssignmentDraft>>([.. corrected, .. gone]);
    }

    public DraftBatchState State { get; set; }

    /// <summary>When the issuer hears again that they wait for him; null once decided.</summary>
    public DateTimeOffset? NextReminderAt { get; set; }

    /// <summary>The office's day on which the drafter was last told that they are put off.</summary>
    public DateOnly? LastPutOffOn { get; set; }

    public int Version { get; set; }
}

/// <summary>The issuer's one key: all of the batch, once; the history says who drafted and who issued.</summary>
/// <param name="Changed">The drafts as the issuer corrected them; kept even where they cannot be issued yet.</param>
public sealed record IssueDrafts(Guid BatchId, IReadOnlyList<AssignmentDraft>? Changed = null)
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

        if (Changed is not null)
        {
            batch.Keep(Changed);
        }

        var left = batch.All().Where(d => d.Draft.IsLeftOut).ToList();
        List<AssignmentDraft> drafts = [.. batch.Numbered().Select(d => d.Draft)];
        var result = await new AssignTask(drafts, batch.DraftedById).RunAsync(act);
        if (result is not AssignTaskResult.Issued issued)
        {
            return new IssueDraftsResult.Refused(result);
        }

        (batch.State, batch.NextReminderAt) = (DraftBatchState.Issued, null);
        if (act.Office.Roster.Find(batch.DraftedById) is { } drafter)
        {
            await act.TellAsync(drafter.Id, DraftNotices.Issued(issued.Assignments, drafts, left, act, drafter), $"drafts-issued:{batch.Id:N}");
        }

        return new IssueDraftsResult.Issued(issued.Assignments, [.. batch.Numbered().Select(d => d.Number)]);
    }
}

/// <summary>The issuer does not issue them; the drafter is told.</summary>
public sealed record DropDrafts(Guid BatchId, string? Why = null)
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

        (batch.State, batch.NextReminderAt) = (DraftBatchState.Dropped, null);
        if (act.Office.Roster.Find(batch.DraftedById) is { } drafter)
        {
            await act.TellAsync(drafter.Id, DraftNotices.Dropped(batch, Why, act, drafter), $"drafts-dropped:{batch.Id:N}");
        }

        return new IssueDraftsResult.Closed(DraftBatchState.Dropped);
    }
}

/// <summary>"Để sau": they stay open and among what waits for the issuer, who is reminded; the drafter is told once a day at most.</summary>
public sealed record PutOffDrafts(Guid BatchId)
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

        batch.NextReminderAt = DraftReminders.After(act.Now, act.Now, act.Office.Calendar);
        var today = act.Office.Calendar.DateOf(act.Now);
        if (batch.LastPutOffOn != today && act.Office.Roster.Find(batch.DraftedById) is { } drafter)
        {
            batch.LastPutOffOn = today;
            await act.TellAsync(drafter.Id, DraftNotices.PutOff(batch, act, drafter), $"drafts-put-off:{batch.Id:N}:{today:yyyyMMdd}");
        }

        return new IssueDraftsResult.PutOff(batch);
    }
}

/// <summary>Like a product handed in: after two working days, then every five.</summary>
public static class DraftReminders
{
    public static DateTimeOffset After(DateTimeOffset waitingSince, DateTimeOffset now, OfficeCalendar calendar) =>
        ConfirmationLadder.Rungs(waitingSince, calendar).First(r => r.DueAt > now).DueAt;
}

public abstract record IssueDraftsResult
{
    private IssueDraftsResult()
    {
    }

    /// <param name="Numbers">What each draft was called in its list, in the same order.</param>
    public sealed record Issued(IReadOnlyList<Assignment> Assignments, IReadOnlyList<int> Numbers) : IssueDraftsResult;

    /// <param name="Kept">What waits on, under the numbers it had.</param>
    public sealed record IssuedSome(IReadOnlyList<Assignment> Assignments, IReadOnlyList<int> Numbers, DraftBatch Kept) : IssueDraftsResult;

    /// <summary>Decided already, or just now dropped.</summary>
    public sealed record Closed(DraftBatchState State) : IssueDraftsResult;

    public sealed record Refused(AssignTaskResult Why) : IssueDraftsResult;

    public sealed record PutOff(DraftBatch Batch) : IssueDraftsResult;

    public sealed record NotYours : IssueDraftsResult;
}
