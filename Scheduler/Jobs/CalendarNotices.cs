using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Scheduler.Jobs;

/// <summary>One message a person about all of his work, done or given, that is due on a day that has changed.</summary>
public sealed class CalendarNotices(Store store, Mailbox mailbox, ILogger<CalendarNotices> log)
{
    public async Task TellAsync(CalendarChange change, Office office, CancellationToken cancellationToken)
    {
        var dates = change.Days.Select(d => (DateOnly?)d.Date).ToList();
        var concerned = await store.ReadAsync(
            db => db.Assignments
                .Where(a => dates.Contains(a.DeadlineOn) && a.DueAt != null && !a.IsCooperation
                    && AssignmentStates.Running.Contains(a.State))
                .Select(a => new { a.Number, a.Title, DueAt = a.DueAt!.Value, a.DeadlineOn, a.AssigneeId, a.AssignerId })
                .ToListAsync(cancellationToken),
            cancellationToken);
        var people = concerned
            .SelectMany(a => new[] { (Person: a.AssigneeId, Work: a, IsOwn: true), (Person: a.AssignerId, Work: a, IsOwn: false) })
            .Where(c => c.IsOwn || c.Work.AssigneeId != c.Work.AssignerId)
            .GroupBy(c => c.Person)
            .Where(p => office.Roster.Find(p.Key) is { IsActive: true })
            .ToList();
        var failures = new ItemFailures(log);
        foreach (var person in people)
        {
            var days = change.Days.Where(d => person.Any(c => c.Work.DeadlineOn == d.Date)).ToList();
            var work = person.Select(c => new DueThatDay(c.Work.Number, c.Work.Title, c.Work.DueAt, c.IsOwn)).ToList();
            await failures.TryAsync(
                person.Key,
                () => TellAsync(KeyOf(change, person.Key), person.Key, CalendarWording.Changed(office.Roster.Find(person.Key)!, days, work, office), cancellationToken),
                cancellationToken);
        }

        failures.ThrowIfAny();
    }

    private Task<bool> TellAsync(string key, Guid person, OutgoingMessage message, CancellationToken cancellationToken) => store.WritePatientlyAsync(
        async db =>
        {
            if (await db.Outbox.AnyAsync(m => m.DedupeKey == key, cancellationToken))
            {
                return false;
            }

            await mailbox.TellAsync(db, person, message, OutboxClass.Reminder, key);
            return true;
        },
        cancellationToken);

    private static string KeyOf(CalendarChange change, Guid person) => $"calendar:{change.Id:N}:{person:N}";
}
