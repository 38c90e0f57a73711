using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Messaging;
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
public sealed class QueueDueReminders(Store store, SendingHours hours, Mailbox mailbox, ILogger<QueueDueReminders> log)
{
    /// <summary>How many rungs are held in memory at once; more than most offices have due in a morning.</summary>
    internal int RungsAtOnce { get; init; } = 10_000;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await hours.NowAsync(cancellationToken) is not var (office, now))
        {
            return;
        }

        var failures = new ItemFailures(log);
        var slices = await store.ReadAsync(
            db => DueSlice.ReadAsync(db, office, now, RungsAtOnce, failures.Add, cancellationToken), cancellationToken);
        foreach (var slice in slices)
        {
            await QueueAsync(slice, office, now, failures, cancellationToken);
        }

        failures.ThrowIfAny();
    }

    private async Task QueueAsync(DueSlice slice, Office office, DateTimeOffset now, ItemFailures failures, CancellationToken cancellationToken)
    {
        var (plan, accounts) = await store.ReadAsync(db => ReadAsync(db, slice, office, now, failures, cancellationToken), cancellationToken);
        IReadOnlyList<PersonalReminder>? tried = null;
        await store.WriteInPiecesAsync(
            plan,
            async (db, piece) =>
            {
                var current = ReferenceEquals(tried, piece) ? await ReadAgainAsync(db, piece, office, now, failures, cancellationToken) : piece;
                tried = piece;
                await QueueAsync(db, Composed(current, office, now, failures), accounts, office, now, cancellationToken);
            },
            cancellationToken);
    }

    private static async Task<(IReadOnlyList<PersonalReminder> Plan, Dictionary<Guid, ChannelAccount> Accounts)> ReadAsync(
        ReformBotDbContext db, DueSlice slice, Office office, DateTimeOffset now, ItemFailures failures, CancellationToken cancellationToken)
    {
        var due = await DueNow.ReadAsync(db, slice, office, now, cancellationToken);
        if (due.IsEmpty)
        {
            return ([], []);
        }

        var plan = ReminderPlan.Of(due, office, now, failures.Add);
        var people = plan.Select(p => p.PersonId).Where(id => id != Guid.Empty).ToList();
        var accounts = await db.ChannelAccounts.AsNoTracking()
            .Where(a => a.IsReachable && a.PersonId != null && people.Contains(a.PersonId.Value))
            .ToListAsync(cancellationToken);
        return (plan, accounts.GroupBy(a => a.PersonId!.Value).ToDictionary(g => g.Key, g => g.MaxBy(a => a.LastHeardAt)!));
    }

    /// <summary>
    /// Somebody acted since the piece was read: what is still due of it, as it stands in this transaction. Rungs that stand in the
    /// outbox already, said before their rows were put back, move on without a word.
    /// </summary>
    private static async Task<IReadOnlyList<PersonalReminder>> ReadAgainAsync(
        ReformBotDbContext db, IReadOnlyList<PersonalReminder> piece, Office office, DateTimeOffset now, ItemFailures failures, CancellationToken cancellationToken)
    {
        var slice = new DueSlice(
            [.. piece.SelectMany(p => p.Moves).Select(m => m.From.Reminder.Id)], piece.SelectMany(p => p.Follows).Select(f => f.Id).ToHashSet());
        var due = ReminderPlan.Of(await DueNow.ReadAsync(db, slice, office, now, cancellationToken), office, now, failures.Add);
        var keys = due.Select(KeyOf).ToList();
        var said = await db.Outbox.Where(m => keys.Contains(m.DedupeKey)).Select(m => m.DedupeKey).ToHashSetAsync(cancellationToken);
        return [.. due.Select(person => said.Contains(KeyOf(person)) ? person with { Notes = [] } : person)];
    }

    /// <summary>Each person's message before any row moves: one that cannot be composed leaves his rows as they are.</summary>
    private static List<(PersonalReminder Person, OutgoingMessage? Message)> Composed(
        IReadOnlyList<PersonalReminder> piece, Office office, DateTimeOffset now, ItemFailures failures)
    {
        var composed = new List<(PersonalReminder, OutgoingMessage?)>(piece.Count);
        foreach (var person in piece)
        {
            try
            {
                composed.Add((person, person.Notes.Count == 0
                    ? null
                    : ReminderWording.Compose(office.Roster.Find(person.PersonId)!, person.Notes, office, now)));
            }
            catch (Exception bug)
            {
                failures.Add(person.PersonId, bug);
            }
        }

        return composed;
    }

    private async Task QueueAsync(
        ReformBotDbContext db,
        IReadOnlyList<(PersonalReminder Person, OutgoingMessage? Message)> piece,
        Dictionary<Guid, ChannelAccount> accounts,
        Office office,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        // Whoever submitted, silenced or re-armed meanwhile wins: then nothing of this piece is said, and it is read again.
        var moves = piece.SelectMany(p => p.Person.Moves).ToList();
        if (await store.Provider.MoveRemindersAsync(db, moves, cancellationToken) != moves.Count
            || !await FollowUps.TryMoveAsync(db, store.Provider, piece.SelectMany(p => p.Person.Follows), office, now, cancellationToken))
        {
            throw new DbUpdateConcurrencyException("A reminder or its assignment changed since it was read.");
        }

        foreach (var (person, message) in piece)
        {
            if (message is not null)
            {
                mailbox.Tell(db, accounts.GetValueOrDefault(person.PersonId), person.PersonId, message, OutboxClass.Reminder, KeyOf(person));
            }
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
