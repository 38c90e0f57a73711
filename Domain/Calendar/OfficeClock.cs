namespace ReformBot.Domain.Calendar;

/// <summary>
/// What time it is at the office: deadlines, reminders and every time a person reads. Normally the system's own; the playground
/// moves it forward. Leases, HTTP, tokens and channel limits use <see cref="TimeProvider.System"/>, never this.
/// </summary>
public sealed class OfficeClock(TimeProvider system) : TimeProvider
{
    private long _offsetTicks;

    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));
        set => Interlocked.Exchange(ref _offsetTicks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => system.GetUtcNow() + Offset;
}
