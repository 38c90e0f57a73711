namespace ReformBot.Domain.Storage;

/// <summary>
/// Lets so many writers in at a time and so many wait; one more is told to come back. A patient caller (the dispatcher, a job)
/// waits however long the queue is: nobody else would finish its work.
/// </summary>
internal sealed class WriterGate(int writers, int queueLimit) : IDisposable
{
    private readonly SemaphoreSlim _free = new(writers, writers);
    private int _waiting;

    public async ValueTask<IDisposable> EnterAsync(bool isPatient, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) > queueLimit && !isPatient)
        {
            Interlocked.Decrement(ref _waiting);
            throw new StoreBusyException();
        }

        try
        {
            await _free.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        return new Exit(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Exit(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}
