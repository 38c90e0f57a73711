using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;
using ReformBot.Scheduler;

namespace ReformBot.Bot.Conversations.Receiving;

/// <summary>
/// Tries a failed message once more, apart from everything else; failing again it is put aside for people and its sender gets
/// an apology.
/// </summary>
internal sealed class InboxRetry(
    Store store, TurnRunner turns, SecretRefusal secrets, Mailbox mailbox, OfficeCache offices, OfficeClock clock, TimeProvider system, ILogger<InboxRetry> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <summary>A store away longer than this is no failover: then the message itself may be what it cannot bear.</summary>
    private static readonly TimeSpan WaitsForTheStore = TimeSpan.FromHours(1);

    /// <summary>Handles what is due; returns how many were.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var due = await store.ReadAsync(
            db => db.Inbox.Where(m => m.NextAttemptAt != null && m.NextAttemptAt <= now).OrderBy(m => m.ReceivedAt).Take(50).ToListAsync(cancellationToken),
            cancellationToken);
        foreach (var row in due)
        {
            try
            {
                await RetryAsync(row);
            }
            catch (Exception trouble) when (trouble is not StoreBusyException)
            {
                log.LogError("Delivery {DeliveryId} could not be put aside, it is looked at again: {Failure}", row.DeliveryId, FailureNote.WithTrace(trouble));
            }
        }

        return due.Count;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => system.PollEveryAsync(LookEvery, RunOnceAsync, log, stoppingToken);

    private async Task RetryAsync(InboxMessage failed)
    {
        IncomingMessage? message = null;
        try
        {
            message = MessageJson.Read<IncomingMessage>(failed.Body!);
            await store.WriteAsync(async db =>
            {
                if (!await TakeAsync(db, failed, InboxState.Handled, error: null))
                {
                    return;
                }

                if (SecretRefusal.Concerns(message))
                {
                    await secrets.RefuseKeptAsync(db, await db.Inbox.SingleAsync(m => m.Id == failed.Id), message);
                    return;
                }

                await InboxBody.SlimAsync(db, failed.Id, message);
                // The request that could have carried an invoke's answer is long gone: it goes out as a message.
                await turns.RunAsync(db, message with { IsInvoke = false }, saidAt: failed.ReceivedAt);
            });
        }
        catch (Exception trouble) when (store.Provider.IsAway(trouble) && clock.GetUtcNow() - failed.ReceivedAt < WaitsForTheStore)
        {
            log.LogWarning("Delivery {DeliveryId} is tried again when the store is back: {Failure}", failed.DeliveryId, FailureNote.Of(trouble));
        }
        catch (Exception bug) when (bug is not StoreBusyException)
        {
            log.LogError("Delivery {DeliveryId} failed again and is put aside: {Failure}", failed.DeliveryId, FailureNote.WithTrace(bug));
            await PutAsideAsync(failed, message, bug);
        }
    }

    /// <param name="message">Null when not even that can be read: then nobody is known who could be told.</param>
    private Task PutAsideAsync(InboxMessage failed, IncomingMessage? message, Exception bug) => store.WriteAsync(async db =>
    {
        if (!await TakeAsync(db, failed, InboxState.Dead, bug.GetType().Name) || message?.From is not { } from)
        {
            return;
        }

        var personId = await db.ChannelAccounts
            .Where(a => a.Channel == from.Channel && a.Tenant == from.Tenant && a.Account == from.Account)
            .Select(a => a.PersonId).SingleOrDefaultAsync();
        var office = await offices.GetAsync(db);
        var language = personId is { } id ? office.Roster.Find(id)?.Language ?? "vi" : "vi";
        mailbox.Answer(
            db, from, personId, DialogWording.Line(language, "Sorry", Speech.Instant(language, failed.ReceivedAt, office.Calendar)), $"sorry:{failed.Id:N}:{failed.Attempts + 1}");
    });

    /// <summary>Whoever changes the row first has it, whichever node he is; the others wait for his commit and then find it settled.</summary>
    private static async Task<bool> TakeAsync(ReformBotDbContext db, InboxMessage failed, InboxState state, string? error) =>
        await db.Inbox.Where(m => m.Id == failed.Id && m.State == InboxState.Failed).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, state)
                .SetProperty(m => m.NextAttemptAt, (DateTimeOffset?)null)
                .SetProperty(m => m.Attempts, m => m.Attempts + 1)
                .SetProperty(m => m.Error, m => error ?? m.Error)) == 1;
}
