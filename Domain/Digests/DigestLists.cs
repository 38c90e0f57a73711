using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Digests;

/// <summary>What stands behind a number of a digest. The names are what a "list" button carries.</summary>
public enum DigestList
{
    CompletedOnTime,
    CompletedLate,
    RunningOnTime,
    RunningLate,
    NoDeadline,
    DueThisWeek,
    HandedBack,
    Blocked,

    /// <summary>Waiting to be accepted, past their time.</summary>
    LateToAccept,

    /// <summary>All late work of a unit, completed or not: the numerator of its rate.</summary>
    Late,

    /// <summary>Everything counted: the denominator.</summary>
    All,

    /// <summary>Units, not assignments: those whose head has not confirmed.</summary>
    NotConfirmed,

    /// <summary>Commitment lines, not assignments: those short of their target.</summary>
    Gaps,

    /// <summary>Words of praise, not assignments.</summary>
    Praised,
}

/// <summary>One page of the list behind a number.</summary>
public sealed record DigestListPage(DigestList List, RosterUnit Unit, IReadOnlyList<Assignment> Tasks, int Total, int Page, int Pages);

/// <summary>Opens the numbers of digests, to those who may read them: leaders, heads, deputies, focal points and clerks over the unit.</summary>
public static class DigestLists
{
    public const int PageSize = 8;

    private static readonly Role[] Readers = [Role.Leader, Role.Head, Role.Deputy, Role.Focal, Role.Clerk];

    /// <summary>Whoever holds a post by which a unit's figures are his to read.</summary>
    public static bool MayRead(RosterPerson person) => person.Posts.Any(p => Readers.Contains(p.Role));

    /// <summary>The unit a reader means when he names none: the one his first reading post is in.</summary>
    public static RosterUnit? UnitOf(Roster roster, RosterPerson reader) =>
        reader.Posts.Where(p => Readers.Contains(p.Role)).OrderBy(p => p.Role).Select(p => roster.FindUnit(p.UnitId)).FirstOrDefault();

    /// <summary>The unit whose lists are asked for, by default the reader's own; null when he has no business with it.</summary>
    public static RosterUnit? UnitFor(Roster roster, RosterPerson reader, Guid? unitId) =>
        (unitId is { } named ? roster.FindUnit(named) : UnitOf(roster, reader)) is { } unit && Rights.Oversees(roster, reader, unit.Id, Readers)
            ? unit
            : null;

    /// <summary>Null when the reader has no business with that unit.</summary>
    public static async Task<DigestListPage?> PageAsync(
        ReformBotDbContext db,
        Office office,
        RosterPerson reader,
        DigestList list,
        Guid? unitId,
        int page,
        DateTimeOffset now,
        CancellationToken cancellationToken = default)
    {
        if (UnitFor(office.Roster, reader, unitId) is not { } unit)
        {
            return null;
        }

        var behind = Behind(new CountedAssignments(db, office.Roster, office.Calendar, now), unit.Id, list);
        var total = await behind.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var tasks = await behind.OrderBy(a => a.DueAt == null).ThenBy(a => a.DueAt).ThenBy(a => a.Number)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new DigestListPage(list, unit, tasks, total, page, pages);
    }

    /// <summary>Units under the reader's whose commitment is not confirmed.</summary>
    public static async Task<IReadOnlyList<RosterUnit>> NotConfirmedAsync(
        ReformBotDbContext db, Office office, Guid unitId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var since = Commitment.LiveSince(office.Calendar, now);
        var open = await db.Commitments.AsNoTracking().Where(c => c.ConfirmedAt == null && c.AskedAt >= since).Select(c => c.UnitId).Distinct().ToListAsync(cancellationToken);
        return [.. open.Where(id => office.Roster.IsWithin(id, unitId)).Select(office.Roster.FindUnit).OfType<RosterUnit>()
            .OrderBy(u => u.Name, StringComparer.Ordinal)];
    }

    /// <summary>The lines under the reader's unit that are short of their target, the furthest first.</summary>
    public static async Task<IReadOnlyList<CommitmentGap>> GapsAsync(
        ReformBotDbContext db, Office office, Guid unitId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        (await CommitmentFigures.AddToAsync(
            new DigestFigures { Boxes = BoxCounts.None }, db, new CountedAssignments(db, office.Roster, office.Calendar, now), unitId, cancellationToken)).Gaps;

    /// <summary>Of this year under the unit, the latest first.</summary>
    public static Task<IReadOnlyList<CountedPraise>> PraisedAsync(
        ReformBotDbContext db, Office office, Guid unitId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        PraiseFigures.UnderAsync(db, office.Roster, new CountedAssignments(db, office.Roster, office.Calendar, now), unitId, cancellationToken);

    private static IQueryable<Assignment> Behind(CountedAssignments assignments, Guid unitId, DigestList list)
    {
        var counted = assignments.Of(unitId);
        return list switch
        {
            DigestList.CompletedOnTime => assignments.In(counted, Box.CompletedOnTime),
            DigestList.CompletedLate => assignments.In(counted, Box.CompletedLate),
            DigestList.RunningOnTime => assignments.In(counted, Box.RunningOnTime),
            DigestList.RunningLate => assignments.In(counted, Box.RunningLate),
            DigestList.NoDeadline => assignments.In(counted, Box.NoDeadline),
            DigestList.DueThisWeek => assignments.DueThisWeek(counted),
            DigestList.HandedBack => CountedAssignments.HandedBack(counted),
            DigestList.Blocked => CountedAssignments.Blocked(counted),
            DigestList.LateToAccept => assignments.LateToAccept(counted),
            DigestList.Late => assignments.Late(counted),
            DigestList.All => counted,
            _ => throw new ArgumentOutOfRangeException(nameof(list), list, "No assignments stand behind this list."),
        };
    }
}
