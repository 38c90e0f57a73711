using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Digests;

/// <summary>
/// What waits for one person's own word, of every kind and each thing once: exactly what "đang chờ tôi" lists. Said to that person
/// alone.
/// </summary>
/// <param name="Obstacles">In the way of others' work, named as his to remove.</param>
/// <param name="Commitments">Whose content he has not confirmed as the head.</param>
/// <param name="Others">To accept, to pass on, drafts, leaves, questions.</param>
public sealed record WaitingForReader(int Submissions, int Reconsiderations, int Extensions, int Obstacles, int Commitments, int Others)
{
    public int Total => Submissions + Reconsiderations + Extensions + Obstacles + Commitments + Others;

    public static async Task<WaitingForReader> ReadAsync(
        ReformBotDbContext db, Office office, RosterPerson reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tasks = await DecisionsOf(db, office.Roster, reader)
            .Select(a => new
            {
                a.State,
                AsksTime = db.ExtensionRequests.Any(r => r.AssignmentId == a.Id && r.State == ExtensionState.Open),
            })
            .GroupBy(a => a).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var (submitted, declined, asked) = (
            tasks.Where(t => t.Key.State == AssignmentState.Submitted).Sum(t => t.Count),
            tasks.Where(t => t.Key.State == AssignmentState.Declined).Sum(t => t.Count),
            tasks.Where(t => t.Key.State is AssignmentState.InProgress or AssignmentState.AwaitingAcceptance && t.Key.AsksTime).Sum(t => t.Count));
        var others = await Batches(db, reader).CountAsync(cancellationToken)
            + (await OpenLeaves.PutToAsync(db, office, reader, now)).Count
            + await Questions(db, reader).CountAsync(cancellationToken);
        var decisions = tasks.Sum(t => t.Count);
        var obstacles = await TasksOf(db, office.Roster, reader).CountAsync(cancellationToken) - decisions;
        var commitments = await CommitmentsOf(db, office, reader, now).CountAsync(cancellationToken);
        return new WaitingForReader(submitted, declined, asked, obstacles, commitments, decisions - submitted - declined - asked + others);
    }

    /// <summary>What is his to decide, and what others cannot go on with until he has removed what is in the way.</summary>
    public static IQueryable<Assignment> TasksOf(ReformBotDbContext db, Roster roster, RosterPerson reader) => Of(db, roster, reader, withObstacles: true);

    /// <summary>Assignments: to confirm, to reconsider, to give more time, to pass on, to accept.</summary>
    public static IQueryable<Assignment> DecisionsOf(ReformBotDbContext db, Roster roster, RosterPerson reader) => Of(db, roster, reader, withObstacles: false);

    private static IQueryable<Assignment> Of(ReformBotDbContext db, Roster roster, RosterPerson reader, bool withObstacles)
    {
        var (me, gave) = (reader.Id, roster.AnswersFor(reader));
        return db.Assignments.AsNoTracking().Where(a => AssignmentStates.Open.Contains(a.State)
            && ((a.State == AssignmentState.Declined && a.ArbiterId != null && gave.Contains(a.ArbiterId.Value))
                || ((a.AssignerId == me || a.DirectorId == me || (gave.Contains(a.AssignerId) && a.AssigneeId != me))
                    && (a.State == AssignmentState.Submitted || (a.State == AssignmentState.Declined && a.ArbiterId == null) || a.TransferAskedAt != null
                        || db.ExtensionRequests.Any(r => r.AssignmentId == a.Id && r.State == ExtensionState.Open)))
                || (a.AssigneeId == me && a.State == AssignmentState.AwaitingAcceptance)
                || (withObstacles && a.UnblockerId != null && gave.Contains(a.UnblockerId.Value) && a.BlockedAt != null && !a.IsRestricted
                    && AssignmentStates.Running.Contains(a.State))));
    }

    public static IQueryable<DraftBatch> Batches(ReformBotDbContext db, RosterPerson reader) =>
        db.DraftBatches.Where(b => b.IssuerId == reader.Id && b.State == DraftBatchState.Open);

    /// <summary>Of the units he heads, as long as they live.</summary>
    public static IQueryable<Commitment> CommitmentsOf(ReformBotDbContext db, Office office, RosterPerson reader, DateTimeOffset now)
    {
        var headed = office.Roster.HeadedBy(reader);
        var since = Commitment.LiveSince(office.Calendar, now);
        return db.Commitments.AsNoTracking().Where(c => headed.Contains(c.UnitId) && c.AskedAt >= since && c.ConfirmedAt == null);
    }

    /// <summary>The last question of each assignment that he has not answered yet: asked back of him as the giver, or put to him as the doer.</summary>
    public static IQueryable<AssignmentEvent> Questions(ReformBotDbContext db, RosterPerson reader)
    {
        var (toGiver, toDoer) = (OpenQuestions.ToGiver(db), OpenQuestions.ToDoer(db));
        return db.AssignmentEvents.AsNoTracking().Where(step =>
            ((step.Kind == EventKind.AskedBack && toGiver.Any(q => q.Id == step.Id)
                    && db.Assignments.Any(a => a.Id == step.AssignmentId && a.AssignerId == reader.Id
                        && (a.State == AssignmentState.AwaitingAcceptance || a.State == AssignmentState.InProgress || a.State == AssignmentState.Declined)))
                || (step.Kind == EventKind.Inquired && toDoer.Any(q => q.Id == step.Id)
                    && db.Assignments.Any(a => a.Id == step.AssignmentId && a.AssigneeId == reader.Id && AssignmentStates.Open.Contains(a.State))))
            && !db.AssignmentEvents.Any(later => later.AssignmentId == step.AssignmentId && later.Number > step.Number && later.Kind == step.Kind));
    }
}
