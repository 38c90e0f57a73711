using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler;

/// <summary>Sends what is owed and returns when nothing more can be sent now.</summary>
public delegate Task DrainOutbox(CancellationToken cancellationToken);

/// <summary>
/// The playground's clock: the same jobs at the same slots as with Quartz, but the office's time can be moved forward, from one
/// due instant to the next, each step run and sent before the following one. Left alone it keeps pace with the real minute.
/// </summary>
public sealed class SteppingClock(JobRunner runner, Store store, OfficeClock clock, DrainOutbox drain, TimeProvider systemClock, ILogger<SteppingClock> log)
    : BackgroundService
{
    /// <summary>The setting that keeps how far the office's time is ahead.</summary>
    public const string OffsetKey = "office-clock-offset";

    public static readonly TimeSpan Furthest = TimeSpan.FromDays(31);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private DateTimeOffset _done;

    /// <summary>Moves the office's time to that instant and returns when everything on the way has been done and sent.</summary>
    public Task<ClockMove> AdvanceAsync(DateTimeOffset to, CancellationToken cancellationToken) => AdvanceAsync(_ => to, cancellationToken);

    /// <summary>The same by so much time from now.</summary>
    public Task<ClockMove> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken) =>
        by < TimeSpan.Zero ? Task.FromResult(ClockMove.Backwards)
        : by > Furthest ? Task.FromResult(ClockMove.TooFar)
        : AdvanceAsync(now => now + by, cancellationToken);

    private async Task<ClockMove> AdvanceAsync(Func<DateTimeOffset, DateTimeOffset> goal, CancellationToken cancellationToken)
    {
        using var turn = await EnterAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var to = goal(now);
        if (to < now)
        {
            return ClockMove.Backwards;
        }

        if (to - now > Furthest)
        {
            return ClockMove.TooFar;
        }

        await WalkAsync(to, cancellationToken);
        return ClockMove.Moved;
    }

    /// <summary>Puts the office's clock where it was when the program stopped; to <paramref name="startAt"/> the first time.</summary>
    public async Task RestoreAsync(DateTimeOffset? startAt, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(
            db => db.Settings.Where(s => s.Key == OffsetKey).Select(s => s.Value).SingleOrDefaultAsync(cancellationToken), cancellationToken);
        if (stored is not null)
        {
            clock.Offset = TimeSpan.FromTicks(long.Parse(stored, CultureInfo.InvariantCulture));
        }
        else if (startAt is { } first)
        {
            await KeepAsync(first - systemClock.GetUtcNow(), cancellationToken);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var hasCaughtUp = false;
        return systemClock.PollEveryAsync(TimeSpan.FromSeconds(10), LookAsync, log, stoppingToken);

        async Task LookAsync(CancellationToken stopping)
        {
            using var turn = await EnterAsync(stopping);
            if (hasCaughtUp)
            {
                await WalkAsync(clock.GetUtcNow(), stopping);
                return;
            }

            _done = clock.GetUtcNow();
            await runner.CatchUpAsync(stopping);
            await drain(stopping);
            hasCaughtUp = true;
        }
    }

    public override void Dispose()
    {
        _oneAtATime.Dispose();
        base.Dispose();
    }

    private async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        return new Turn(_oneAtATime);
    }

    private async Task WalkAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        if (_done == default)
        {
            _done = clock.GetUtcNow();
        }

        while (await NextAsync(to, cancellationToken) is { } next)
        {
            await SetAsync(next, cancellationToken);
            foreach (var job in runner.Schedule.Jobs.Where(j => j.IsTick || new Cron(j.Cron, runner.Schedule.Zone).Last(next) == next))
            {
                await runner.RunAsync(job, next, cancellationToken);
            }

            _done = next;
            await drain(cancellationToken);
        }

        await SetAsync(to, cancellationToken);
        _done = to > _done ? to : _done;
    }

    /// <summary>The next minute at which a job has its slot or something of ours falls due; null when there is none up to the goal.</summary>
    private async Task<DateTimeOffset?> NextAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        var slots = runner.Schedule.Jobs.Where(j => !j.IsTick).Select(j => new Cron(j.Cron, runner.Schedule.Zone).Next(_done));
        var due = await store.ReadAsync(db => DueAsync(db, cancellationToken), cancellationToken);
        var next = slots.Concat(due.Select(MinuteOf)).Where(at => at > _done).Append(DateTimeOffset.MaxValue).Min();
        return next <= to ? next : null;
    }

    private async Task<IReadOnlyList<DateTimeOffset>> DueAsync(ReformBotDbContext db, CancellationToken cancellationToken)
    {
        var since = _done.AddTicks(-(_done.Ticks % TimeSpan.TicksPerMinute));
        var reminder = await db.Reminders.Where(r => r.DueAt > since).MinAsync(r => r.DueAt, cancellationToken);
        var commitment = await db.Commitments.Where(c => c.NextReminderAt > since).MinAsync(c => c.NextReminderAt, cancellationToken);
        var checkIn = await db.CheckIns.Where(c => c.NextAskAt > since).MinAsync(c => c.NextAskAt, cancellationToken);
        var held = await db.HeldNotices.Where(n => n.NotBefore > since).MinAsync(n => (DateTimeOffset?)n.NotBefore, cancellationToken);
        var drafts = await db.DraftBatches.Where(b => b.NextReminderAt > since).MinAsync(b => b.NextReminderAt, cancellationToken);
        var returned = await db.Leaves.Where(l => l.TellBackAt > since).MinAsync(l => l.TellBackAt, cancellationToken);
        var begun = await db.Leaves.Where(l => l.TellStandInAt > since).MinAsync(l => l.TellStandInAt, cancellationToken);
        return [.. new[] { reminder, commitment, checkIn, held, drafts, returned, begun }.OfType<DateTimeOffset>()];
    }

    /// <summary>The first whole minute at or after it: when a running office would notice.</summary>
    private static DateTimeOffset MinuteOf(DateTimeOffset at)
    {
        var rest = at.Ticks % TimeSpan.TicksPerMinute;
        return rest == 0 ? at : at.AddTicks(TimeSpan.TicksPerMinute - rest);
    }

    private async Task SetAsync(DateTimeOffset officeTime, CancellationToken cancellationToken)
    {
        var offset = officeTime - systemClock.GetUtcNow();
        if (offset <= clock.Offset && officeTime <= clock.GetUtcNow())
        {
            return;
        }

        await KeepAsync(offset, cancellationToken);
    }

    private async Task KeepAsync(TimeSpan offset, CancellationToken cancellationToken)
    {
        clock.Offset = offset;
        var value = offset.Ticks.ToString(CultureInfo.InvariantCulture);
        await store.WritePatientlyAsync(db => Setting.PutAsync(db, OffsetKey, value, cancellationToken), cancellationToken);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}

/// <summary>What became of a wish to move the clock.</summary>
public enum ClockMove
{
    Moved,

    /// <summary>The office's time only moves forward.</summary>
    Backwards,

    /// <summary>More than <see cref="SteppingClock.Furthest"/> in one call.</summary>
    TooFar,
}
