using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Scheduler;

namespace ReformBot.Bot.Conversations.Accounts;

/// <summary>
/// Asks the office's directory who writes, where that is allowed, after the turn that met the account and apart from it: a turn
/// does no foreign I/O. No address is ever logged.
/// </summary>
internal sealed class AskDirectory(
    DirectoryLookups lookups, IEnumerable<IMemberDirectory> directories, TimeProvider system, ILogger<AskDirectory> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    private readonly Dictionary<Channel, IMemberDirectory> _directories = directories.ToDictionary(d => d.Channel);

    public async Task<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var owed = await lookups.ClaimAsync(cancellationToken);
        await Task.WhenAll(owed.Select(lookup => AskAsync(lookup, cancellationToken)));
        return owed.Count;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        _directories.Count == 0 ? Task.CompletedTask : system.PollEveryAsync(LookEvery, RunOnceAsync, log, stoppingToken);

    private async Task AskAsync(OwedLookup lookup, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(lookup, cancellationToken);
        if (answer is MemberAnswer.Retry retry)
        {
            log.LogInformation("The directory will be asked about account {Id} again: {Reason}", lookup.AccountId, retry.Reason);
            if (await lookups.PutOffAsync(lookup, retry.After))
            {
                return;
            }
        }

        var isLinked = await lookups.SettleAsync(lookup, (answer as MemberAnswer.Found)?.Email);
        log.LogInformation(
            "Account {Id} was {Outcome} by the directory: {Reason}",
            lookup.AccountId, isLinked ? "linked" : "not linked", (answer as MemberAnswer.Nobody)?.Reason ?? "answered");
    }

    private async Task<MemberAnswer> AnswerAsync(OwedLookup lookup, CancellationToken cancellationToken)
    {
        if (_directories.GetValueOrDefault(lookup.Address.Channel) is not { } directory)
        {
            return new MemberAnswer.Nobody("no directory on this channel");
        }

        try
        {
            return await directory.FindAsync(lookup.Address, cancellationToken);
        }
        catch (Exception bug) when (!cancellationToken.IsCancellationRequested)
        {
            // Its type alone, for the message may name the person.
            log.LogError("Asking the directory about account {Id} failed with {Bug}", lookup.AccountId, bug.GetType().Name);
            return new MemberAnswer.Retry(bug.GetType().Name);
        }
    }
}
