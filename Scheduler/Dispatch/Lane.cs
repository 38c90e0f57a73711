using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Dispatch;

/// <summary>
/// The way out of one channel and tenant. A round writes down what ended and takes what may go next, in one short transaction;
/// sends run beside it, so a round's work grows with the load and a platform that hangs holds up only its own lane.
/// </summary>
internal sealed class Lane(
    OutboxLane key, IChannelConnector connector, Store store, OutboxClaims claims, DispatchOptions options, TimeProvider clock, ILogger logger)
    : IDisposable
{
    private static readonly TimeSpan AtLatest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);

    private static readonly CompiledQuery<Func<ReformBotDbContext, Channel, string, DateTimeOffset, Task<bool>>> AnyDue = new(
        () => EF.CompileAsyncQuery((ReformBotDbContext db, Channel channel, string tenant, DateTimeOffset now) =>
            db.Outbox.Any(m => m.Channel == channel && m.Tenant == tenant && m.NextAttemptAt <= now)));

    private static readonly CompiledQuery<Func<ReformBotDbContext, Channel, string, DateTimeOffset, Task<DateTimeOffset?>>> NextDue = new(
        () => EF.CompileAsyncQuery((ReformBotDbContext db, Channel channel, string tenant, DateTimeOffset now) =>
            db.Outbox.Where(m => m.Channel == channel && m.Tenant == tenant && m.NextAttemptAt > now).Min(m => m.NextAttemptAt)));

    private readonly ConcurrentQueue<Ended> _ended = new();
    private readonly SemaphoreSlim _round = new(1, 1);
    private readonly ChangeSignal _changed = new();
    private int _inFlight;

    public void Wake() => _changed.Raise();

    /// <summary>Runs until stopped; then what is on the way is waited for and written down.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var changed = _changed.Next;
            var wait = AtLatest;
            try
            {
                var round = await RoundAsync(mayClaim: true, stopping);
                if (round.HasMoved)
                {
                    continue;
                }

                wait = await UntilNextAsync(round.LookAt, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception trouble)
            {
                logger.LogError("Dispatch on {Channel} failed, it looks again in a second: {Failure}", key.Channel, FailureNote.WithTrace(trouble));
            }

            await Task.WhenAny(changed, Task.Delay(wait, clock, stopping));
        }

        await FinishAsync();
    }

    /// <summary>Sends what may go now and returns when all of it has ended; the number of rounds that moved anything.</summary>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        for (var rounds = 0; ;)
        {
            var changed = _changed.Next;
            if ((await RoundAsync(mayClaim: true, cancellationToken)).HasMoved)
            {
                rounds++;
            }
            else if (_inFlight == 0 && _ended.IsEmpty)
            {
                return rounds;
            }
            else
            {
                await changed.WaitAsync(cancellationToken);
            }
        }
    }

    public void Dispose() => _round.Dispose();

    /// <param name="mayClaim">Whether it also takes what may go next, or only writes down how sends ended.</param>
    private async Task<ClaimResult> RoundAsync(bool mayClaim, CancellationToken cancellationToken)
    {
        if (_inFlight >= options.InFlight / 2)
        {
            // Busy: a round costs little more for many messages than for one, so more of them may end first.
            await Task.Delay(Moment, TimeProvider.System, cancellationToken);
        }

        await _round.WaitAsync(cancellationToken);
        var ended = new List<Ended>();
        try
        {
            var room = mayClaim ? options.InFlight - _inFlight : 0;
            while (_ended.TryDequeue(out var one))
            {
                ended.Add(one);
            }

            if (ended.Count == 0 && (room <= 0 || !await IsAnyDueAsync(cancellationToken)))
            {
                return new ClaimResult([], HasMoved: false, LookAt: null);
            }

            var result = await store.WritePatientlyAsync(
                async db =>
                {
                    await claims.RecordAsync(db, store.Provider, ended, cancellationToken);
                    return room > 0
                        ? await claims.ClaimAsync(db, store.Provider, key, connector.Limits, room, cancellationToken)
                        : new ClaimResult([], HasMoved: false, LookAt: null);
                },
                cancellationToken);
            Start(result.Claimed);
            var hasMoved = result.HasMoved || ended.Count > 0;
            ended.Clear();
            return result with { HasMoved = hasMoved };
        }
        finally
        {
            // Not written down: the next round tries again, until the lease runs out.
            ended.ForEach(_ended.Enqueue);
            _round.Release();
        }
    }

    private void Start(IReadOnlyList<Claimed> claimed)
    {
        Interlocked.Add(ref _inFlight, claimed.Count);
        foreach (var one in claimed)
        {
            _ = Task.Run(() => SendAsync(one));
        }
    }

    private async Task SendAsync(Claimed claimed)
    {
        // What cannot be recorded keeps its lease, and with that ended it is in doubt; its place in the lane is free in any case.
        try
        {
            var result = await TrySendAsync(claimed.Delivery);
            Outcome.Record(claimed.Row, result, clock.GetUtcNow());
            claims.Report(claimed.Row);
            _ended.Enqueue(new Ended(claimed, (result as SendResult.Sent)?.Conversation));
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
            _changed.Raise();
        }
    }

    private async Task<SendResult> TrySendAsync(ChannelDelivery delivery)
    {
        using var timeout = new CancellationTokenSource(options.SendTimeout, clock);
        try
        {
            return await connector.SendAsync(delivery, timeout.Token).WaitAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return new SendResult.Unknown($"no answer within {options.SendTimeout.TotalSeconds:0} s");
        }
        catch (Exception bug)
        {
            logger.LogError("The connector of {Channel} threw on message {Id}: {Failure}", key.Channel, delivery.OutboxId, FailureNote.WithTrace(bug));
            return new SendResult.Unknown(bug.GetType().Name);
        }
    }

    private Task<bool> IsAnyDueAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(db => AnyDue.For(db)(db, key.Channel, key.Tenant, clock.GetUtcNow()), cancellationToken);

    private async Task<TimeSpan> UntilNextAsync(DateTimeOffset? lookAt, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await store.ReadAsync(db => NextDue.For(db)(db, key.Channel, key.Tenant, now), cancellationToken);
        var next = new[] { lookAt, due, now + AtLatest }.Min()!.Value;
        return next > now ? next - now : TimeSpan.FromMilliseconds(1);
    }

    private async Task FinishAsync()
    {
        while (_inFlight > 0 || !_ended.IsEmpty)
        {
            var changed = _changed.Next;
            await RoundAsync(mayClaim: false, CancellationToken.None);
            if (_inFlight > 0)
            {
                await changed;
            }
        }
    }
}
