using Microsoft.EntityFrameworkCore;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Dispatch;

/// <summary>
/// What a platform lets one conversation be sent. The outbox itself is the record: a row remembers its last try, and its earlier
/// ones are counted with it, so the count errs on the safe side.
/// </summary>
internal sealed class ConversationBudgets
{
    private readonly IReadOnlyList<RateLimit> _limits;
    private readonly ILookup<string, Taken> _taken;

    private ConversationBudgets(IReadOnlyList<RateLimit> limits, ILookup<string, Taken> taken)
    {
        _limits = limits;
        _taken = taken;
    }

    public static async Task<ConversationBudgets> ReadAsync(
        ReformBotDbContext db,
        OutboxLane lane,
        IReadOnlyList<RateLimit> limits,
        TimeSpan spacing,
        IReadOnlyList<OutboxMessage> heads,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        // The playground is a page of our own: nobody limits it.
        var isFree = lane.Channel == Channel.Playground;
        RateLimit[] apart = isFree || spacing == TimeSpan.Zero ? [] : [new RateLimit(1, spacing, PerConversation: true)];
        IReadOnlyList<RateLimit> each = isFree ? [] : [.. limits.Where(l => l.PerConversation), .. apart];
        if (each.Count == 0 || heads.Count == 0)
        {
            return new ConversationBudgets([], Enumerable.Empty<Taken>().ToLookup(_ => ""));
        }

        var keys = heads.Select(h => h.RecipientKey).Distinct().ToList();
        var since = now - each.Max(l => l.Window);
        var tries = await db.Outbox.AsNoTracking()
            .Where(m => keys.Contains(m.RecipientKey) && m.AttemptStartedAt > since)
            .Select(m => new { m.RecipientKey, m.AttemptStartedAt, Tries = m.Attempts + m.PartsSent, m.Class })
            .ToListAsync(cancellationToken);
        return new ConversationBudgets(each, tries.ToLookup(
            t => t.RecipientKey,
            t => new Taken(
                t.AttemptStartedAt!.Value,
                t.AttemptStartedAt.Value,
                t.Class == OutboxClass.Answer ? t.Tries : 0,
                t.Class == OutboxClass.Reminder ? t.Tries : 0)));
    }

    /// <summary>When this head may go; now means at once.</summary>
    public DateTimeOffset FreeAt(OutboxMessage head, bool isUrgent, DateTimeOffset now)
    {
        var at = now;
        foreach (var limit in _limits)
        {
            var free = new SlidingWindow(limit.Count, limit.Window, _taken[head.RecipientKey]).FreeAt(now, isUrgent);
            at = free > at ? free : at;
        }

        return at;
    }
}
