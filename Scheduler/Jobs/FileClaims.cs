using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Files;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>A file this node is fetching: nobody else will until the lease ends.</summary>
internal sealed record OwedFile(Guid Id, Guid Lease, Guid PersonId, string Name, string Url, int Attempts)
{
    /// <summary>Never the address: whoever reads it in a log could have the file.</summary>
    public override string ToString() => $"file {Id}";
}

/// <summary>
/// Which files are to be fetched now, and what came of it, on their rows. A row that was deleted or taken over meanwhile is left
/// alone: what was fetched for it is dropped.
/// </summary>
internal sealed class FileClaims(Store store, OfficeClock clock, TimeProvider system, FileNotices notices, ILogger<FileClaims> log)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);

    /// <summary>
    /// A file waits this long, so that words that follow it can still keep it from being fetched: signs of a state secret within a
    /// minute before or after concern it too.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<OwedFile>> ClaimAsync(int room, CancellationToken cancellationToken)
    {
        if (!await store.ReadAsync(db => Due(db).AnyAsync(cancellationToken), cancellationToken))
        {
            return [];
        }

        return await store.WritePatientlyAsync(
            async db =>
            {
                await DropBesideSecretsAsync(db, cancellationToken);
                var ids = await Due(db).OrderBy(f => f.ReceivedAt).Take(room).Select(f => f.Id).ToListAsync(cancellationToken);
                var lease = Guid.CreateVersion7();
                DateTimeOffset? until = system.GetUtcNow() + Lease;
                await Due(db).Where(f => ids.Contains(f.Id)).ExecuteUpdateAsync(
                    set => set.SetProperty(f => f.FetchLeaseId, lease)
                        .SetProperty(f => f.NextFetchAt, until)
                        .SetProperty(f => f.FetchAttempts, f => f.FetchAttempts + 1),
                    cancellationToken);
                return await db.StoredFiles.AsNoTracking().Where(f => f.FetchLeaseId == lease)
                    .Select(f => new OwedFile(f.Id, lease, f.PersonId, f.Name, f.Url!, f.FetchAttempts))
                    .ToListAsync(cancellationToken);
            },
            cancellationToken);
    }

    public Task KeepAsync(OwedFile file, byte[] content, string contentType)
    {
        var hash = StoredFile.HashOf(content);
        return store.WritePatientlyAsync(db => Mine(db, file).ExecuteUpdateAsync(set => set
            .SetProperty(f => f.Content, content)
            .SetProperty(f => f.ContentType, contentType)
            .SetProperty(f => f.Size, (long?)content.Length)
            .SetProperty(f => f.Sha256, hash)
            .SetProperty(f => f.Url, (string?)null)
            .SetProperty(f => f.NextFetchAt, (DateTimeOffset?)null)
            .SetProperty(f => f.FetchLeaseId, (Guid?)null)));
    }

    /// <summary>Later, or never where it was tried often enough.</summary>
    public Task PutOffAsync(OwedFile file, string reason, TimeSpan? after)
    {
        if (FetchDelays.After(file.Attempts) is not { } delay)
        {
            return GiveUpAsync(file, FetchFailure.GaveUp, reason);
        }

        log.LogInformation("File {Id} will be tried again: {Reason}", file.Id, reason);
        DateTimeOffset? at = system.GetUtcNow() + (after > delay ? after.Value : delay);
        return store.WritePatientlyAsync(db => Mine(db, file).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.NextFetchAt, at).SetProperty(f => f.FetchLeaseId, (Guid?)null)));
    }

    /// <summary>It will never be here: whoever sent it is asked to send it again, once.</summary>
    public Task GiveUpAsync(OwedFile file, FetchFailure failure, string reason)
    {
        log.LogWarning("File {Id} is given up: {Failure}, {Reason}", file.Id, failure.NameOf(), reason);
        return store.WritePatientlyAsync(async db =>
        {
            var settled = await Mine(db, file).ExecuteUpdateAsync(set => set
                .SetProperty(f => f.FetchFailure, failure)
                .SetProperty(f => f.Url, (string?)null)
                .SetProperty(f => f.NextFetchAt, (DateTimeOffset?)null)
                .SetProperty(f => f.FetchLeaseId, (Guid?)null));
            if (settled == 1)
            {
                await notices.TellAsync(db, file, failure);
            }

            return settled;
        });
    }

    private IQueryable<StoredFile> Due(ReformBotDbContext db)
    {
        var (now, quietSince) = (system.GetUtcNow(), clock.GetUtcNow() - Grace);
        return db.StoredFiles.Where(f => f.Url != null && f.ReceivedAt <= quietSince && (f.NextFetchAt == null || f.NextFetchAt <= now));
    }

    private static IQueryable<StoredFile> Mine(ReformBotDbContext db, OwedFile file) =>
        db.StoredFiles.Where(f => f.Id == file.Id && f.FetchLeaseId == file.Lease);

    private async Task DropBesideSecretsAsync(ReformBotDbContext db, CancellationToken cancellationToken)
    {
        var waiting = await Due(db).Where(f => f.FetchAttempts == 0).Select(f => new { f.Id, f.PersonId, f.ReceivedAt }).ToListAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return;
        }

        var since = waiting.Min(f => f.ReceivedAt) - Grace;
        var refused = await db.Inbox.AsNoTracking()
            .Where(m => m.State == InboxState.Refused && m.PersonId != null && m.ReceivedAt >= since)
            .Select(m => new { m.PersonId, m.ReceivedAt })
            .ToListAsync(cancellationToken);
        var beside = waiting.Where(f => refused.Exists(r => r.PersonId == f.PersonId && (r.ReceivedAt - f.ReceivedAt).Duration() <= Grace))
            .Select(f => f.Id).ToList();
        if (beside.Count > 0)
        {
            log.LogWarning("{Count} files beside a refused message were dropped unfetched", beside.Count);
            await db.StoredFiles.Where(f => beside.Contains(f.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
