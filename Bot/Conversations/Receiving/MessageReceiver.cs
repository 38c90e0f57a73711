using ReformBot.Connectors;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations.Receiving;

/// <summary>
/// A delivery from the webhook to the commit: marked received first, so a duplicate ends here; the whole turn in one
/// transaction; a failure recorded apart and tried once more, so nothing behind it waits.
/// </summary>
internal sealed class MessageReceiver(
    Store store, ReadAhead readAhead, TurnRunner turns, SecretRefusal secrets, OfficeClock clock, ILogger<MessageReceiver> log) : IMessageReceiver
{
    /// <summary>When a failed message is tried again.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(30);

    public async Task<Received> ReceiveAsync(IncomingMessage message)
    {
        if (MessageSanitizer.Of(message) is { } fit)
        {
            return await ReceiveFitAsync(fit);
        }

        log.LogWarning("A delivery on {Channel} was refused: no platform writes ids like its", message.From.Channel);
        return new Received.Malformed();
    }

    private async Task<Received> ReceiveFitAsync(IncomingMessage message)
    {
        try
        {
            if (SecretRefusal.Concerns(message))
            {
                return await store.WriteAsync(db => secrets.RefuseAsync(db, message));
            }

            var ahead = await readAhead.ReadAsync(message);
            // Written down before its turn to write comes: others write meanwhile.
            var body = MessageJson.Write(InboxBody.Of(message));
            return await store.WriteAsync(db => TakeAsync(db, message, body, ahead));
        }
        catch (StoreBusyException)
        {
            return new Received.Busy();
        }
        catch (Exception bug) when (SecretRefusal.Concerns(message))
        {
            // Its words may stand nowhere, not even for another try: the channel keeps them and is asked to repeat.
            log.LogError("Refusing delivery {DeliveryId} failed with {Error}; nothing of it was stored", message.DeliveryId, bug.GetType().Name);
            return new Received.Busy();
        }
        catch (Exception bug)
        {
            // Rolled back whole. The webhook must still answer 200, or the channel repeats a message we can never handle.
            log.LogError("Handling delivery {DeliveryId} failed and was rolled back: {Failure}", message.DeliveryId, FailureNote.WithTrace(bug));
            return await KeepForRetryAsync(message, bug);
        }
    }

    private async Task<Received> TakeAsync(ReformBotDbContext db, IncomingMessage message, string body, WordsRead? ahead)
    {
        var row = InboxMessage.Of(message, clock.GetUtcNow(), InboxState.Handled);
        row.Body = body;
        if (!await store.Provider.InsertOrIgnoreAsync(db, row, CancellationToken.None))
        {
            log.LogInformation("Delivery {DeliveryId} was taken before; nothing done", message.DeliveryId);
            return new Received.Accepted(await StoredAnswer.OfAsync(db, message.DeliveryId));
        }

        var shown = await turns.RunAsync(db, message, ahead);
        if (shown is not null)
        {
            await StoredAnswer.KeepAsync(db, row.Id, shown);
        }

        return new Received.Accepted(shown);
    }

    private async Task<Received> KeepForRetryAsync(IncomingMessage message, Exception bug)
    {
        try
        {
            var row = InboxMessage.Of(message, clock.GetUtcNow(), InboxState.Failed);
            (row.Body, row.Attempts, row.NextAttemptAt, row.Error) = (MessageJson.Write(message), 1, row.ReceivedAt + RetryDelay, bug.GetType().Name);
            await store.WriteAsync(db => store.Provider.InsertOrIgnoreAsync(db, row, CancellationToken.None));
            return new Received.Accepted(null);
        }
        catch (Exception unrecorded)
        {
            log.LogError(
                "The failure of delivery {DeliveryId} could not be recorded, the channel is asked to repeat it: {Failure}",
                message.DeliveryId,
                FailureNote.WithTrace(unrecorded));
            return new Received.Busy();
        }
    }
}
