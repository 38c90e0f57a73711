using Microsoft.Extensions.Logging;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// Somebody is back from leave: on his first working morning he is told once what was done in his place, step by step with the
/// numbers. Nothing was done, nothing is said.
/// </summary>
public sealed class TellOfReturns(Store store, SendingHours hours, Mailbox mailbox, ILogger<TellOfReturns> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await hours.NowAsync(cancellationToken) is not var (office, now))
        {
            return;
        }

        var due = await store.ReadAsync(db => ReturnedLeaves.DueAsync(db, now, cancellationToken), cancellationToken);
        var failures = new ItemFailures(log);
        foreach (var person in due.Select(l => l.PersonId).Distinct())
        {
            await failures.TryAsync(
                person, () => store.WritePatientlyAsync(db => TellAsync(db, person, office, now, cancellationToken), cancellationToken), cancellationToken);
        }

        failures.ThrowIfAny();
    }

    private async Task<bool> TellAsync(ReformBotDbContext db, Guid personId, Office office, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var leaves = (await ReturnedLeaves.DueAsync(db, now, cancellationToken)).Where(l => l.PersonId == personId).ToList();
        if (leaves.Count == 0)
        {
            return false;
        }

        var calendar = office.Calendar;
        if (await ReturnedLeaves.BackAtAsync(db, personId, calendar, now, cancellationToken) is { } back)
        {
            leaves.ForEach(l => l.TellBackAt = back);
            return true;
        }

        leaves.ForEach(l => l.TellBackAt = null);
        var done = await DoneInstead.ReadAsync(
            db,
            personId,
            [.. leaves.Select(l => l.SubstituteId!.Value).Distinct()],
            leaves[0].Days.BeginAt(calendar),
            cancellationToken);
        if (done.Count > 0 && office.Roster.Find(personId) is { IsActive: true } person)
        {
            await mailbox.TellAsync(
                db, personId, ReturnNotices.Of(person, leaves, done, office), OutboxClass.Reminder, $"back:{leaves[0].Id:N}:{leaves[^1].ToDate:yyyyMMdd}");
        }

        return true;
    }
}
