using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Assignments;

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

    public required Guid DraftedById { get; init; }

    public required Guid IssuerId { get; init; }

    /// <summary>JSON of the <see cref="AssignmentDraft"/>s.</summary>
    public required string Drafts { get; set; }

    public required DateTimeOffset DraftedAt { get; init; }

    public DraftBatchState State { get; set; }

    /// <summary>When the issuer hears again that they wait for him; null once decided.</summary>
    public DateTimeOffset? NextReminderAt { get; set; }

    public int Version { get; set; }
}

/// <summary>Puts drafts before the nearest superior who may issue all of them.</summary>
public sealed record SubmitDrafts(IReadOnlyList<AssignmentDraft> Drafts)
{
    public async Task<SubmitDraftsResult> RunAsync(Act act)
    {
        if (!Rights.CanDraft(act.Office.Roster, act.Actor))
        {
            return new SubmitDraftsResult.NotYours();
        }

        if (IssuerFor(act) is not { } issuer)
        {
            return new SubmitDraftsResult.NobodyMayIssue();
        }

        var batch = new DraftBatch
        {
            Id = Guid.CreateVersion7(),
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

    /// <summary>Up from the drafter's own unit: the first head or leader whose right covers every receiver.</summary>
    private RosterPerson? IssuerFor(Act act)
    {
        var roster = act.Office.Roster;
        var receivers = Drafts.SelectMany(d => d.Assignee is { } one ? [one] : d.Lines).Select(r => roster.Find(r.PersonId)).OfType<RosterPerson>().ToList();
        for (var unit = act.Actor.MainPost?.UnitId; unit is { } id; unit = roster.FindUnit(id)?.ParentId)
        {
            if (HolderIn(roster, id) is { } head && head.Id != act.Actor.Id
                && Drafts.All(d => Rights.CanSpeakFor(roster, head, d.Authority))
                && receivers.TrueForAll(r => Rights.ToAssign(roster, head, r) is AssignRight.Order or AssignRight.Cooperation))
            {
                return head;
            }
        }

        return null;
    }

    /// <summary>The head of the unit; in a deputy chair's name, the deputy chair.</summary>
    private RosterPerson? HolderIn(Roster roster, Guid unitId) =>
        (Drafts.Any(d => d.Authority == Authority.ViceChair)
            ? roster.MembersOf(unitId).FirstOrDefault(p => PostTitles.AuthorityOf(roster, p) == Authority.ViceChair)
            : null) ?? roster.HeadOf(unitId);
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
            batch.Drafts = MessageJson.Write(Changed);
        }

        var result = await new AssignTask(MessageJson.Read<List<AssignmentDraft>>(batch.Drafts), batch.DraftedById).RunAsync(act);
        if (result is not AssignTaskResult.Issued issued)
        {
            return new IssueDraftsResult.Refused(result);
        }

        (batch.State, batch.NextReminderAt) = (DraftBatchState.Issued, null);
        if (act.Office.Roster.Find(batch.DraftedById) is { } drafter)
        {
            await act.TellAsync(drafter.Id, DraftNotices.Issued(issued.Assignments, act, drafter), $"drafts-issued:{batch.Id:N}");
        }

        return new IssueDraftsResult.Issued(issued.Assignments);
    }
}

/// <summary>The issuer does not issue them; the drafter is told.</summary>
public sealed record DropDrafts(Guid BatchId)
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
            await act.TellAsync(drafter.Id, DraftNotices.Dropped(act, drafter), $"drafts-dropped:{batch.Id:N}");
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
        var key = $"drafts-later:{batch.Id:N}:{act.Office.Calendar.DateOf(act.Now):yyyyMMdd}";
        if (act.Office.Roster.Find(batch.DraftedById) is { } drafter && !await act.Db.Outbox.AnyAsync(m => m.DedupeKey == key)
            && !await act.Db.HeldNotices.AnyAsync(n => n.DedupeKey == key))
        {
            await act.TellAsync(drafter.Id, DraftNotices.PutOff(act, drafter), key);
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

    public sealed record Issued(IReadOnlyList<Assignment> Assignments) : IssueDraftsResult;

    /// <summary>Decided already, or just now dropped.</summary>
    public sealed record Closed(DraftBatchState State) : IssueDraftsResult;

    public sealed record Refused(AssignTaskResult Why) : IssueDraftsResult;

    public sealed record PutOff(DraftBatch Batch) : IssueDraftsResult;

    public sealed record NotYours : IssueDraftsResult;
}
