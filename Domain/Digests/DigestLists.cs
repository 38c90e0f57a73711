using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
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

    /// <summary>All late work of a unit, completed or not: the numerator of its rate.</summary>
    Late,

    /// <summary>Units, not assignments: those whose head has not confirmed.</summary>
    NotConfirmed,
}

/// <summary>One page of the list behind a number.</summary>
public sealed record DigestListPage(DigestList List, RosterUnit Unit, IReadOnlyList<Assignment> Tasks, int Total, int Page, int Pages);

/// <summary>Opens the numbers of digests, to those who may read them: leaders, heads, deputies, focal points and clerks over the unit.</summary>
public static class DigestLists
{
    public const int PageSize = 8;

    private static readonly Role[] Readers = [Role.Leader, Role.Head, Role.Deputy, Role.Focal, Role.Clerk];

    /// <summary>The unit a reader means when he names none: the one his first reading post is in.</summary>
    public static RosterUnit? UnitOf(Roster roster, RosterPerson reader) =>
        reader.Posts.Where(p => Readers.Contains(p.Role)).OrderBy(p => p.Role).Select(p => roster.FindUnit(p.UnitId)).FirstOrDefault();

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
        var unit = unitId is { } named ? office.Roster.FindUnit(named) : UnitOf(office.Roster, reader);
        if (unit is null || !Rights.Oversees(office.Roster, reader, unit.Id, Readers))
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
        ReformBotDbContext db, Office office, Guid unitId, CancellationToken cancellationToken = default)
    {
        var open = await db.Commitments.AsNoTracking().Where(c => c.ConfirmedAt == null).Select(c => c.UnitId).Distinct().ToListAsync(cancellationToken);
        return [.. open.Where(id => office.Roster.IsWithin(id, unitId)).Select(office.Roster.FindUnit).OfType<RosterUnit>()
            .OrderBy(u => u.Name, StringComparer.Ordinal)];
    }

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
            DigestList.Late => assignments.Late(counted),
            _ => throw new ArgumentOutOfRangeException(nameof(list), list, "No assignments stand behind this list."),
        };
    }
}
