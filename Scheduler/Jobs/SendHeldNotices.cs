using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Scheduler.Jobs;

/// <summary>What was done outside sending hours, once they have begun: one message a person of what is still true of it.</summary>
public sealed class SendHeldNotices(Store store, OfficeCache cache, OfficeClock clock, Mailbox mailbox)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var office = await store.ReadAsync(db => cache.GetAsync(db, cancellationToken), cancellationToken);
        if (!office.Calendar.MaySendAt(now))
        {
            return;
        }

        var people = await store.ReadAsync(
            db => db.HeldNotices.Where(n => n.NotBefore <= now).Select(n => n.PersonId).Distinct().ToListAsync(cancellationToken), cancellationToken);
        await store.WriteInPiecesAsync(
            people,
            async (db, piece) =>
            {
                foreach (var person in piece)
                {
                    await TellAsync(db, person, now, cancellationToken);
                }
            },
            cancellationToken);
    }

    private async Task TellAsync(ReformBotDbContext db, Guid person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var held = await db.HeldNotices.AsTracking().Where(n => n.PersonId == person && n.NotBefore <= now).OrderBy(n => n.Position).ToListAsync(cancellationToken);
        db.HeldNotices.RemoveRange(held);
        if (await Overtaken.LeaveOutAsync(db, held, cancellationToken) is not [.., var last] said)
        {
            return;
        }

        var message = HeldWording.Together([.. said.Select(n => MessageJson.Read<OutgoingMessage>(n.Message))]);
        await mailbox.TellAsync(db, person, message, last.Class, last.DedupeKey);
    }
}
