using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// Everything due now, one message a person, into the outbox; the rungs move on in the same transaction. What was missed while
/// nobody was running is due now as well and becomes part of that one message.
/// </summary>
public sealed class QueueDueReminders(Store store, OfficeCache cache, OfficeClock clock, Mailbox mailbox)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var office = await store.ReadAsync(db => cache.GetAsync(db, cancellationToken), cancellationToken);
        if (!office.Calendar.MaySendAt(now))
        {
            return;
        }

        var (plan, accounts) = await store.ReadAsync(db => ReadAsync(db, office, now, cancellationToken), cancellationToken);
        IReadOnlyList<PersonalReminder>? tried = null;
        await store.WriteInPiecesAsync(
            plan,
            async (db, piece) =>
            {
                var current = ReferenceEquals(tried, piece) ? await ReadAgainAsync(db, piece, office, now, cancellationToken) : piece;
                tried = piece;
                await QueueAsync(db, current, accounts, office, now, cancellationToken);
            },
            cancellationToken);
    }

    private static async Task<(IReadOnlyList<PersonalReminder> Plan, Dictionary<Guid, ChannelAccount> Accounts)> ReadAsync(
        ReformBotDbContext db, Office office, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await DueNow.ReadAsync(db, office, now, cancellationToken);
        if (due.IsEmpty)
        {
            return ([], []);
        }

        var plan = ReminderPlan.Of(due, office, now);
        var people = plan.Select(p => p.PersonId).ToList();
        var accounts = await db.ChannelAccounts.AsNoTracking()
            .Where(a => a.IsReachable && a.PersonId != null && people.Contains(a.PersonId.Value))
            .ToListAsync(cancellationToken);
        return (plan, accounts.GroupBy(a => a.PersonId!.Value).ToDictionary(g => g.Key, g => g.MaxBy(a => a.LastHeardAt)!));
    }

    /// <summary>Somebody acted since the piece was read: what is still due of it, as it stands in this transaction.</summary>
    private static async Task<IReadOnlyList<PersonalReminder>> ReadAgainAsync(
        ReformBotDbContext db, IReadOnlyList<PersonalReminder> piece, Office office, DateTimeOffset now, CancellationToken cancellationToken) =>
        ReminderPlan.Of(await DueNow.ReadAgainAsync(db, piece, office, now, cancellationToken), office, now);

    private async Task QueueAsync(
        ReformBotDbContext db,
        IReadOnlyList<PersonalReminder> piece,
        Dictionary<Guid, ChannelAccount> accounts,
        Office office,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        // Whoever submitted, silenced or re-armed meanwhile wins: then nothing of this piece is said, and it is read again.
        var moves = piece.SelectMany(p => p.Moves).ToList();
        if (await store.Provider.MoveRemindersAsync(db, moves, cancellationToken) != moves.Count
            || !await CommitmentCursor.TryMoveAsync(db, store.Provider, piece.SelectMany(p => p.Follows), office, now, cancellationToken))
        {
            throw new DbUpdateConcurrencyException("A reminder or its assignment changed since it was read.");
        }

        foreach (var person in piece.Where(p => p.Notes.Count > 0))
        {
            var message = ReminderWording.Compose(office.Roster.Find(person.PersonId)!, person.Notes, office, now);
            mailbox.Tell(db, accounts.GetValueOrDefault(person.PersonId), person.PersonId, message, OutboxClass.Reminder, KeyOf(person));
        }
    }

    /// <summary>Made of the very rungs said, so that the same rungs can never be said twice to the same person.</summary>
    private static string KeyOf(PersonalReminder person)
    {
        var rungs = person.Moves
            .Select(m => $"{m.From.Reminder.Id:N}/{m.From.Reminder.Round}/{m.From.Reminder.DueAt!.Value.UtcTicks}")
            .Concat(person.Follows.Select(f => $"{f.Id:N}/{f.From.UtcTicks}"))
            .Order(StringComparer.Ordinal);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rungs)));
        return $"remind:{person.PersonId:N}:{Convert.ToHexStringLower(digest.AsSpan(0, 16))}";
    }
}
