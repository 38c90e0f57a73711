using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>Files somebody sent and then never said for what: two days, then they go. What belongs to anything stays.</summary>
public sealed class ForgetHeldFiles(Store store, OfficeClock clock)
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(2);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Keep;
        return store.WritePatientlyAsync(
            db => db.StoredFiles
                .Where(f => f.AssignmentId == null && f.ReceivedAt < before && !db.Commitments.Any(c => c.FileId == f.Id))
                .ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
    }
}
