using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>Issues one digest once: figures kept, one message a reader, all in one transaction; read outside it.</summary>
public sealed class DigestPost(Store store, Mailbox mailbox)
{
    public async Task SendAsync(
        string kind,
        RosterUnit unit,
        ReportWeek week,
        IReadOnlyList<RosterPerson> readers,
        Office office,
        DateTimeOffset now,
        Func<DigestReport, RosterPerson, WaitingForReader, OutgoingMessage> compose,
        CancellationToken cancellationToken)
    {
        if (readers.Count == 0 || await store.ReadAsync(db => IsIssuedAsync(db, kind, unit, week, cancellationToken), cancellationToken))
        {
            return;
        }

        var (report, waiting) = await store.ReadAsync(
            async db =>
            {
                var report = await DigestReport.ReadAsync(db, office, kind, unit, week, now, cancellationToken);
                var waiting = new Dictionary<Guid, WaitingForReader>();
                foreach (var reader in report.IsEmpty ? [] : readers)
                {
                    waiting[reader.Id] = await WaitingForReader.ReadAsync(db, office, reader, now, cancellationToken);
                }

                return (report, waiting);
            },
            cancellationToken);
        if (report.IsEmpty)
        {
            return;
        }

        await store.WritePatientlyAsync(
            async db =>
            {
                if (await IsIssuedAsync(db, kind, unit, week, cancellationToken))
                {
                    return false;
                }

                db.DigestIssues.Add(report.ToIssue());
                foreach (var reader in readers)
                {
                    await mailbox.TellAsync(
                        db,
                        reader.Id,
                        compose(report, reader, waiting[reader.Id]),
                        OutboxClass.Reminder,
                        DigestIssue.KeyOf(kind, week, unit.Id, reader.Id));
                }

                return true;
            },
            cancellationToken);
    }

    private static Task<bool> IsIssuedAsync(
        ReformBotDbContext db, string kind, RosterUnit unit, ReportWeek week, CancellationToken cancellationToken)
    {
        var label = week.ToString();
        return db.DigestIssues.AnyAsync(i => i.Kind == kind && i.UnitId == unit.Id && i.Week == label, cancellationToken);
    }
}
