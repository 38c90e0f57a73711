using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.Board;

/// <summary>The official four boxes and the fifth, at one instant.</summary>
internal sealed record BoardBoxes(int CompletedOnTime, int CompletedLate, int RunningOnTime, int RunningLate, int NoDeadline)
{
    public int Total => CompletedOnTime + CompletedLate + RunningOnTime + RunningLate + NoDeadline;

    public int Late => CompletedLate + RunningLate;

    /// <summary>In percent, rounded; 0 for nothing.</summary>
    public int LateRate => Total == 0 ? 0 : (int)Math.Round(100m * Late / Total, MidpointRounding.AwayFromZero);

    public static BoardBoxes operator +(BoardBoxes one, BoardBoxes other) => new(
        one.CompletedOnTime + other.CompletedOnTime,
        one.CompletedLate + other.CompletedLate,
        one.RunningOnTime + other.RunningOnTime,
        one.RunningLate + other.RunningLate,
        one.NoDeadline + other.NoDeadline);
}

internal sealed record BodyFigures(Guid UnitId, BoardBoxes Boxes);

/// <summary>
/// Counts in the store, by unit: boxes as <see cref="Standing"/> judges them, now or at an instant past. Restricted assignments,
/// parents, withdrawn ones and requests for co-operation are not counted.
/// </summary>
internal static class BoardFigures
{
    private static readonly BoardBoxes Empty = new(0, 0, 0, 0, 0);

    public static async Task<IReadOnlyList<BodyFigures>> ByBodyAsync(ReformBotDbContext db, BoardScope scope, DateTimeOffset at)
    {
        var rows = await Counted(db, scope).Where(a => a.IssuedAt <= at)
            .GroupBy(a => a.UnitId)
            .Select(g => new
            {
                UnitId = g.Key,
                OnTime = g.Count(a => a.CompletedAt != null && a.CompletedAt <= at && (a.DueAt == null || a.SubmittedAt <= a.DueAt)),
                Late = g.Count(a => a.CompletedAt != null && a.CompletedAt <= at && a.DueAt != null && a.SubmittedAt > a.DueAt),
                RunningLate = g.Count(a => (a.CompletedAt == null || a.CompletedAt > at)
                    && ((a.SubmittedAt != null && a.SubmittedAt <= at && a.SubmittedAt > a.DueAt)
                        || ((a.SubmittedAt == null || a.SubmittedAt > at) && a.DueAt < at))),
                Running = g.Count(a => (a.CompletedAt == null || a.CompletedAt > at) && a.DueAt != null),
                NoDeadline = g.Count(a => (a.CompletedAt == null || a.CompletedAt > at) && a.DueAt == null),
            })
            .ToListAsync();
        return [.. rows
            .GroupBy(r => scope.BodyOf(r.UnitId))
            .Select(g => new BodyFigures(g.Key, g.Aggregate(Empty, (sum, r) => sum
                + new BoardBoxes(r.OnTime, r.Late, r.Running - r.RunningLate, r.RunningLate, r.NoDeadline))))];
    }

    public static BoardBoxes Sum(IEnumerable<BodyFigures> bodies) => bodies.Aggregate(Empty, (sum, body) => sum + body.Boxes);

    /// <summary>Not yet handed in and due between now and the week's end.</summary>
    public static IQueryable<Assignment> Due(ReformBotDbContext db, BoardScope scope, DateTimeOffset from, DateTimeOffset until) =>
        Counted(db, scope).Where(a => a.DueAt >= from && a.DueAt < until
            && (a.State == AssignmentState.AwaitingAcceptance || a.State == AssignmentState.InProgress || a.State == AssignmentState.Declined));

    /// <summary>The very ones the box "đang thực hiện, quá hạn" counts.</summary>
    public static IQueryable<Assignment> Overdue(ReformBotDbContext db, BoardScope scope, DateTimeOffset now) =>
        Counted(db, scope).Where(a => a.CompletedAt == null
            && ((a.SubmittedAt != null && a.SubmittedAt > a.DueAt) || (a.SubmittedAt == null && a.DueAt < now)));

    /// <summary>What waits for the reader's own decision.</summary>
    public static IQueryable<Assignment> Waiting(ReformBotDbContext db, Guid me) =>
        db.Assignments.Where(a => !a.IsRestricted && (a.AssignerId == me || a.DirectorId == me)
            && (a.State == AssignmentState.Submitted || a.State == AssignmentState.Declined
                || (db.ExtensionRequests.Any(r => r.AssignmentId == a.Id && r.State == ExtensionState.Open)
                    && (a.State == AssignmentState.AwaitingAcceptance || a.State == AssignmentState.InProgress))));

    private static IQueryable<Assignment> Counted(ReformBotDbContext db, BoardScope scope)
    {
        var units = scope.Units.ToList();
        return db.Assignments.Where(a => !a.IsRestricted && !a.IsCooperation
            && a.State != AssignmentState.Parent && a.State != AssignmentState.Withdrawn && units.Contains(a.UnitId));
    }
}
