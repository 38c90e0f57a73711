using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Connectors;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Dispatch;

/// <summary>Every channel and tenant something was ever owed to, as far as this node speaks the channel.</summary>
internal sealed class Lanes(
    Store store,
    OutboxClaims claims,
    IEnumerable<IChannelConnector> connectors,
    IOptions<DispatchOptions> options,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger) : IDisposable
{
    private readonly ConcurrentDictionary<OutboxLane, Lane> _lanes = [];
    private readonly IReadOnlyList<IChannelConnector> _connectors = [.. connectors];

    /// <summary>Null for a channel that is switched off: what is owed there waits.</summary>
    public Lane? Get(OutboxLane key) =>
        _connectors.FirstOrDefault(c => c.Channel == key.Channel) is { } connector
            ? _lanes.GetOrAdd(key, k => new Lane(k, connector, store, claims, options.Value, clock, logger))
            : null;

    /// <summary>The lanes that owe something now or later: a handful of looks into an index, however much is owed.</summary>
    public Task<IReadOnlyList<Lane>> FindAsync(CancellationToken cancellationToken) => store.ReadAsync(
        async db =>
        {
            var found = new List<Lane>();
            foreach (var connector in _connectors)
            {
                var owed = db.Outbox.Where(m => m.Channel == connector.Channel && m.NextAttemptAt != null);
                var tenant = await owed.MinAsync(m => (string?)m.Tenant, cancellationToken);
                while (tenant is not null)
                {
                    found.Add(Get(new OutboxLane(connector.Channel, tenant))!);
                    var last = tenant;
                    tenant = await owed.Where(m => m.Tenant.CompareTo(last) > 0).MinAsync(m => (string?)m.Tenant, cancellationToken);
                }
            }

            return (IReadOnlyList<Lane>)found;
        },
        cancellationToken);

    public void Dispose()
    {
        foreach (var lane in _lanes.Values)
        {
            lane.Dispose();
        }
    }
}
