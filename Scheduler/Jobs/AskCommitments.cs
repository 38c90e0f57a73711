using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// Puts commitments before heads and asks for the figures that are due, within sending hours; what stays unanswered is asked
/// again after three working days. The next time is moved in the same transaction that owes the message.
/// </summary>
public sealed class AskCommitments(Store store, OfficeCache cache, OfficeClock clock, Mailbox mailbox)
{
    private const int AgainAfterDays = 3;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await store.ReadAsync(
            async db => await db.Commitments.AnyAsync(c => c.NextReminderAt <= now, cancellationToken)
                || await db.CheckIns.AnyAsync(c => c.NextAskAt <= now, cancellationToken),
            cancellationToken);
        if (due)
        {
            await store.WritePatientlyAsync(db => AskAsync(db, now, cancellationToken), cancellationToken);
        }
    }

    private async Task<bool> AskAsync(ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var office = await cache.GetAsync(db, cancellationToken);
        if (!office.Calendar.MaySendAt(now))
        {
            return false;
        }

        var again = office.Calendar.At(office.Calendar.AddWorkingDays(office.Calendar.DateOf(now), AgainAfterDays), office.Calendar.Hours.Start);
        foreach (var commitment in await db.Commitments.Where(c => c.NextReminderAt <= now && c.ConfirmedAt == null).ToListAsync(cancellationToken))
        {
            // A new head answers for the unit from the day he takes it.
            var head = office.Roster.HeadOf(commitment.UnitId) ?? office.Roster.Find(commitment.PersonId);
            if (head is { IsActive: true })
            {
                commitment.PersonId = head.Id;
                await mailbox.TellAsync(
                    db,
                    head.Id,
                    CommitmentNotices.Ask(commitment, head, isReminder: commitment.NextReminderAt > commitment.AskedAt.AddDays(1)),
                    OutboxClass.Reminder,
                    $"commitment:{commitment.Id:N}:{commitment.NextReminderAt!.Value.UtcTicks}",
                    cancellationToken);
            }

            commitment.NextReminderAt = again;
        }

        await AskFiguresAsync(db, office, now, again, cancellationToken);
        return true;
    }

    private async Task AskFiguresAsync(ReformBotDbContext db, Office office, DateTimeOffset now, DateTimeOffset again, CancellationToken cancellationToken)
    {
        var due = await db.CheckIns.Where(c => c.NextAskAt <= now && c.AnsweredAt == null).OrderBy(c => c.Line).ToListAsync(cancellationToken);
        var ids = due.Select(c => c.CommitmentId).Distinct().ToList();
        var commitments = await db.Commitments.Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken);
        var programmes = (await db.Programmes.AsNoTracking().ToListAsync(cancellationToken))
            .ToDictionary(p => p.Code, p => SeedJson.Parse<ProgrammeDocument>(p.Document));
        foreach (var commitment in commitments)
        {
            var lines = due.Where(c => c.CommitmentId == commitment.Id).ToList();
            if ((office.Roster.HeadOf(commitment.UnitId) ?? office.Roster.Find(commitment.PersonId)) is { IsActive: true } head)
            {
                var texts = programmes[commitment.ProgrammeCode].CommitmentLines.ToDictionary(l => l.Number, l => l.Text);
                await mailbox.TellAsync(
                    db,
                    head.Id,
                    CommitmentNotices.CheckIn(head, [.. lines.Select(l => (l, texts.GetValueOrDefault(l.Line, "")))]),
                    OutboxClass.Reminder,
                    $"check-in:{commitment.Id:N}:{now.UtcTicks}",
                    cancellationToken);
            }

            foreach (var line in lines)
            {
                (line.AskedAt, line.NextAskAt) = (line.AskedAt ?? now, again);
            }
        }
    }
}
