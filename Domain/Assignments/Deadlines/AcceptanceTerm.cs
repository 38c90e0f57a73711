using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments.Deadlines;

/// <summary>The first of the two clocks: by when an assignment is to be accepted.</summary>
public static class AcceptanceTerm
{
    /// <summary>The deadline has passed when sending hours begin: whoever was given it could not know. Hỏa tốc waits for no hours.</summary>
    public static bool PassesUnheard(DateTimeOffset issuedAt, DateTimeOffset? dueAt, OfficeCalendar calendar, Priority priority = Priority.Normal) =>
        priority != Priority.Urgent && dueAt < calendar.NextSendingInstant(issuedAt);

    /// <summary>The end of the next working day, or the deadline itself where that comes sooner, and not before he can have heard of it.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset issuedAt, DateTimeOffset? dueAt, OfficeCalendar calendar, Priority priority = Priority.Normal)
    {
        var usual = calendar.EndOf(calendar.NextWorkingDay(calendar.DateOf(issuedAt)));
        return dueAt < usual && !PassesUnheard(issuedAt, dueAt, calendar, priority) ? dueAt.Value : usual;
    }

    /// <summary>After its deadline has moved; what is accepted already was accepted by the term of that day.</summary>
    internal static async Task KeepAsync(Act act, Assignment assignment)
    {
        if (assignment.State == AssignmentState.AwaitingAcceptance)
        {
            var given = await GivenAtAsync(act.Db, [assignment.Id], CancellationToken.None);
            assignment.AcceptDueAt = Of(assignment, given, act.Office.Calendar);
        }
    }

    /// <param name="given">As <see cref="GivenAtAsync"/> has it: what has passed on was told in sending hours, however pressing it is.</param>
    public static DateTimeOffset Of(Assignment assignment, IReadOnlyDictionary<Guid, DateTimeOffset> given, OfficeCalendar calendar) =>
        given.TryGetValue(assignment.Id, out var at) ? DueAt(at, assignment.DueAt, calendar) : DueAt(assignment.IssuedAt, assignment.DueAt, calendar, assignment.Priority);

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
