using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Files;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.MyData;

/// <summary>The assignments somebody has a part in, and what he did, said and handed in for them.</summary>
internal sealed class MyWork(ReformBotDbContext db, Guid me)
{
    /// <summary>Restricted work is named to who gave it, who does it and its readers; to nobody by his office alone.</summary>
    public async Task<object> AssignmentsAsync() => await db.Assignments
        .Where(a => a.AssigneeId == me || a.AssignerId == me
            || ((a.AccountableId == me || a.DirectorId == me || a.DraftedById == me || a.UnblockerId == me || a.ArbiterId == me)
                && (!a.IsRestricted || db.Participants.Any(p => p.AssignmentId == a.Id && p.PersonId == me))))
        .OrderBy(a => a.Number)
        .Select(a => new
        {
            a.Number,
            a.Title,
            a.State,
            a.DueAt,
            IsAssignee = a.AssigneeId == me,
            IsAssigner = a.AssignerId == me,
            IsAccountable = a.AccountableId == me,
            IsDirector = a.DirectorId == me,
            IsDrafter = a.DraftedById == me,
            IsUnblocker = a.UnblockerId == me,
            IsArbiter = a.ArbiterId == me,
        })
        .ToListAsync();

    public async Task<object> ParticipationsAsync() => await db.Participants.Where(p => p.PersonId == me)
        .Join(db.Assignments, p => p.AssignmentId, a => a.Id, (p, a) => new { a.Number, p.Kind })
        .OrderBy(p => p.Number).ToListAsync();

    /// <summary>Decisions on others' products and requests among them.</summary>
    public async Task<object> StepsAsync() => (await db.AssignmentEvents.Where(e => e.PersonId == me).OrderBy(e => e.At)
            .Join(db.Assignments, e => e.AssignmentId, a => a.Id, (e, a) => new { a.Number, e.Kind, e.At, e.Channel, e.Payload }).ToListAsync())
        .Select(s => (Step: s, Payload: s.Payload is null ? null : MessageJson.Read<EventPayload>(s.Payload)))
        .Select(s => new { s.Step.Number, s.Step.Kind, s.Step.At, s.Step.Channel, s.Payload?.Words, s.Payload?.Reason, s.Payload?.DonePart, s.Payload?.LeftPart });

    public async Task<object> ProductsAsync() => await db.Submissions.Where(s => s.SubmittedById == me).OrderBy(s => s.SubmittedAt)
        .Join(db.Assignments, s => s.AssignmentId, a => a.Id, (s, a) => new
        {
            a.Number,
            s.Attempt,
            s.Revision,
            s.Note,
            s.DocumentNumber,
            s.Link,
            s.SubmittedAt,
            s.Outcome,
            s.Reason,
        })
        .ToListAsync();

    public async Task<object> TimeAskedAsync() => await db.ExtensionRequests.Where(r => r.RequestedById == me).OrderBy(r => r.RequestedAt)
        .Join(db.Assignments, r => r.AssignmentId, a => a.Id, (r, a) => new
        {
            a.Number,
            r.RequestedAt,
            r.DeadlineOn,
            r.Reason,
            r.State,
            r.DecidedDeadlineOn,
            r.RefusalReason,
        })
        .ToListAsync();

    /// <summary>Those he drew up and those that were put to him.</summary>
    public async Task<object> DraftsAsync() =>
        (await db.DraftBatches.AsNoTracking().Where(b => b.DraftedById == me || b.IssuerId == me).OrderBy(b => b.DraftedAt).ToListAsync())
        .Select(b => new { b.Number, b.DraftedAt, b.State, IsDrafter = b.DraftedById == me, IsIssuer = b.IssuerId == me, Titles = b.Numbered().Select(d => d.Draft.Title) });

    public async Task<object> LedgerAsync() => await db.LedgerLines.Where(l => l.PersonId == me).OrderBy(l => l.At)
        .Join(db.Assignments, l => l.AssignmentId, a => a.Id, (l, a) => new { a.Number, l.Kind, l.At, l.LateSince }).ToListAsync();

    public async Task<object> RemindersAsync() => await db.Reminders.Where(r => r.PersonId == me && r.DueAt != null).OrderBy(r => r.DueAt)
        .Join(db.Assignments, r => r.AssignmentId, a => a.Id, (r, a) => new { a.Number, r.Ladder, r.Step, r.DueAt }).ToListAsync();

    public async Task<object> FilesAsync() => await db.StoredFiles.Where(f => f.PersonId == me).OrderBy(f => f.ReceivedAt)
        .Select(f => new { f.Name, f.ContentType, f.Size, f.ReceivedAt, FetchFailure = f.FetchFailure == null ? null : f.FetchFailure.Value.NameOf() }).ToListAsync();
}
