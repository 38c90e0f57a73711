namespace ReformBot.TestKit;

/// <summary>A clock that stands still until moved; its timers ring on the way, in their order.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = start;

    public ManualClock()
        : this(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    public void MoveTo(DateTimeOffset instant)
    {
        while (Next(instant) is { } alarm)
        {
            alarm.Ring();
        }

        lock (_lock)
        {
            _now = instant > _now ? instant : _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private Alarm? Next(DateTimeOffset until)
    {
        lock (_lock)
        {
            var next = _alarms.Where(a => a.At <= until).MinBy(a => a.At);
            if (next is not null)
            {
                _now = next.At > _now ? next.At : _now;
                next.Advance();
            }

            return next;
        }
    }

    private sealed class Alarm(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset At { get; private set; }

        public void Ring() => callback(state);

        public void Advance()
        {
            At += _period;
            if (_period <= TimeSpan.Zero)
            {
                clock._alarms.Remove(this);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._alarms.Remove(this);
                _period = period;
                if (dueTime >= TimeSpan.Zero)
                {
                    At = clock._now + dueTime;
                    clock._alarms.Add(this);
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
