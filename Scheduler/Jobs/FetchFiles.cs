using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Connectors;
using ReformBot.Domain.Files;
using FileOptions = ReformBot.Connectors.Files.FileOptions;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// Fetches the files people sent, after the turn that took them and apart from it: a turn does no foreign I/O. On every node, by
/// the system's clock; a node that dies leaves a lease behind that ends.
/// </summary>
internal sealed class FetchFiles(
    FileClaims claims, IEnumerable<IFileSource> sources, IOptions<FileOptions> options, TimeProvider system, ILogger<FetchFiles> log)
    : BackgroundService
{
    private const int AtOnce = 4;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<IFileSource> _sources = [.. sources];

    /// <summary>Fetches what is due; returns how many files were tried.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var tried = 0;
        while (await claims.ClaimAsync(AtOnce, cancellationToken) is { Count: > 0 } owed)
        {
            await Task.WhenAll(owed.Select(file => TryAsync(file, cancellationToken)));
            tried += owed.Count;
        }

        return tried;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => system.PollEveryAsync(LookEvery, RunOnceAsync, log, stoppingToken);

    /// <summary>One file must not hold up the others; a bug's type alone is logged, for the message may name the address.</summary>
    private async Task TryAsync(OwedFile file, CancellationToken cancellationToken)
    {
        try
        {
            await FetchAsync(file, cancellationToken);
        }
        catch (Exception bug) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError("Fetching file {Id} failed with {Bug}", file.Id, bug.GetType().Name);
            await claims.PutOffAsync(file, bug.GetType().Name, after: null);
        }
    }

    private async Task FetchAsync(OwedFile file, CancellationToken cancellationToken)
    {
        if (file.Attempts > FetchDelays.Most)
        {
            await claims.GiveUpAsync(file, FetchFailure.GaveUp, "no try of it ever ended");
            return;
        }

        switch (await AskAsync(file, cancellationToken))
        {
            case FileAnswer.Fetched { Content: var content } when FileKinds.Recognise(content, file.Name) is { } type:
                await claims.KeepAsync(file, JpegMetadata.Remove(content), type);
                break;
            case FileAnswer.Fetched:
                await claims.GiveUpAsync(file, FetchFailure.WrongType, "its bytes are no kind of file that is kept");
                break;
            case FileAnswer.Retry retry:
                await claims.PutOffAsync(file, retry.Reason, retry.After);
                break;
            case FileAnswer.Never never:
                await claims.GiveUpAsync(file, FailureOf(never.Trouble), never.Reason);
                break;
        }
    }

    private async Task<FileAnswer> AskAsync(OwedFile file, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(file.Url, UriKind.Absolute, out var address) || _sources.FirstOrDefault(s => s.Holds(address)) is not { } source)
        {
            return new FileAnswer.Never(FileTrouble.ForbiddenHost, "no enabled channel keeps files there");
        }

        return await source.FetchAsync(address, options.Value.LargestBytes, cancellationToken);
    }

    private static FetchFailure FailureOf(FileTrouble trouble) => trouble switch
    {
        FileTrouble.Expired => FetchFailure.Expired,
        FileTrouble.TooLarge => FetchFailure.TooLarge,
        FileTrouble.WrongType => FetchFailure.WrongType,
        _ => FetchFailure.ForbiddenHost,
    };
}
