using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Scheduler.Jobs;

/// <summary>What was done outside sending hours, once they have begun: one message a person of what is still true of it.</summary>
public sealed class SendHeldNotices(Store store, SendingHours hours, Mailbox mailbox, ILogger<SendHeldNotices> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await hours.NowAsync(cancellationToken) is not var (_, now))
        {
            return;
        }

        var people = await store.ReadAsync(
            db => db.HeldNotices.Where(n => n.NotBefore <= now).Select(n => n.PersonId).Distinct().ToListAsync(cancellationToken), cancellationToken);
        var failures = new ItemFailures(log);
        foreach (var person in people)
        {
            await failures.TryAsync(
                person, () => store.WritePatientlyAsync(db => TellAsync(db, person, now, failures, cancellationToken), cancellationToken), cancellationToken);
        }

        failures.ThrowIfAny();
    }

    private async Task<bool> TellAsync(ReformBotDbContext db, Guid person, DateTimeOffset now, ItemFailures failures, CancellationToken cancellationToken)
    {
        var held = Readable(
            await db.HeldNotices.AsTracking().Where(n => n.PersonId == person && n.NotBefore <= now).OrderBy(n => n.Position).ToListAsync(cancellationToken),
            failures);
        db.HeldNotices.RemoveRange(held.Keys);
        var keys = held.Keys.Select(n => n.DedupeKey).ToList();
        var owed = await db.Outbox.Where(m => keys.Contains(m.DedupeKey)).Select(m => m.DedupeKey).ToListAsync(cancellationToken);
        if (await Overtaken.LeaveOutAsync(db, [.. held.Keys.Where(n => !owed.Contains(n.DedupeKey))], cancellationToken) is not [.., var last] said)
        {
            return false;
        }

        await mailbox.TellAsync(db, person, HeldWording.Together([.. said.Select(n => held[n])]), last.Class, last.DedupeKey);
        return true;
    }

    /// <summary>What cannot be read stays where it is, for operators; the person's other notices do not wait for it.</summary>
    private static Dictionary<HeldNotice, OutgoingMessage> Readable(IEnumerable<HeldNotice> held, ItemFailures failures)
    {
        var readable = new Dictionary<HeldNotice, OutgoingMessage>();
        foreach (var notice in held)
        {
            try
            {
                readable.Add(notice, MessageJson.Read<OutgoingMessage>(notice.Message));
            }
            catch (JsonException unreadable)
            {
                failures.Add(notice.Id, unreadable);
            }
        }

        return readable;
    }
}
