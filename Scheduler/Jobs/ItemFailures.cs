using Microsoft.Extensions.Logging;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// What one item of a job threw must not hold up the others: it is logged and left for the next time, and the job fails at its end,
/// so that operators see it.
/// </summary>
internal sealed class ItemFailures(ILogger log)
{
    private readonly Dictionary<Guid, Exception> _all = [];

    public void Add(Guid item, Exception bug)
    {
        log.LogError("{Item} was left out, the others go on: {Failure}", item, FailureNote.WithTrace(bug));
        _all[item] = bug;
    }

    public async Task TryAsync(Guid item, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
        }
        catch (Exception bug) when (bug is not StoreBusyException && !cancellationToken.IsCancellationRequested)
        {
            Add(item, bug);
        }
    }

    /// <exception cref="AggregateException">Something was left out.</exception>
    public void ThrowIfAny()
    {
        if (_all.Count > 0)
        {
            throw new AggregateException($"{_all.Count} left out: {string.Join(", ", _all.Keys.Take(5))}", _all.Values);
        }
    }
}
