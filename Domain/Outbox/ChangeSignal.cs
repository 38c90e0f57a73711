namespace ReformBot.Domain.Outbox;

/// <summary>Tells everybody who waits that something changed. Take <see cref="Next"/> before looking, await it after.</summary>
public sealed class ChangeSignal
{
    private volatile TaskCompletionSource _next = New();

    public Task Next => _next.Task;

    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
