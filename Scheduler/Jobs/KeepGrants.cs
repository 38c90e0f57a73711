using Microsoft.Extensions.Logging;
using ReformBot.Connectors.Zalo.OfficialAccount;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// Daily: an official account nobody writes to for three months would lose its grant, and a person would have to agree again. A
/// grant that is not renewed fails the job: it is tried again the next night, and operators see it before messages pile up.
/// </summary>
public sealed class KeepGrants(IEnumerable<ZaloAccessTokens> enabled, ILogger<KeepGrants> log)
{
    /// <exception cref="GrantNotRenewedException">An account's grant is dead, refused, or could not be renewed just now.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var tokens in enabled)
        {
            if (await tokens.KeepFreshAsync(cancellationToken) is { } trouble)
            {
                log.LogWarning("The official account's tokens were not renewed: {Reason}", trouble);
                throw new GrantNotRenewedException();
            }
        }
    }
}

/// <summary>Its name is what operators read; the reason is in the log.</summary>
public sealed class GrantNotRenewedException() : Exception("The grant was not renewed.");
