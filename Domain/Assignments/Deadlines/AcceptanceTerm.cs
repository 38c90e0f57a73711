using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments.Deadlines;

/// <summary>The first of the two clocks: by when an assignment is to be accepted.</summary>
public static class AcceptanceTerm
{
    /// <summary>The end of the next working day, or the deadline itself where that comes sooner.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset issuedAt, DateTimeOffset? dueAt, OfficeCalendar calendar)
    {
        var usual = calendar.EndOf(calendar.NextWorkingDay(calendar.DateOf(issuedAt)));
        return dueAt < usual ? dueAt.Value : usual;
    }

    /// <summary>After its deadline has moved; what is accepted already was accepted by the term of that day.</summary>
    internal static async Task KeepAsync(Act act, Assignment assignment)
    {
        if (assignment.State == AssignmentState.AwaitingAcceptance)
        {
            var given = await GivenAtAsync(act.Db, [assignment.Id], CancellationToken.None);
            assignment.AcceptDueAt = DueAt(given.GetValueOrDefault(assignment.Id, assignment.IssuedAt), assignment.DueAt, act.Office.Calendar);
        }
    }

    /// <summary>When its doer was given what has passed from hand to hand since it was issued; a passing on taken back never was one.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> GivenAtAsync(
        ReformBotDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.AssignmentEvents
            .Where(e => ids.Contains(e.AssignmentId) && (e.Kind == EventKind.HandedOver || e.Kind == EventKind.Settled)
                && !db.AssignmentEvents.Any(next => next.AssignmentId == e.AssignmentId && next.Number == e.Number + 1 && next.Kind == EventKind.TakenBack))
            .GroupBy(e => e.AssignmentId)
            .Select(given => new { given.Key, At = given.Max(e => e.At) })
            .ToDictionaryAsync(one => one.Key, one => one.At, cancellationToken);
}
