using ReformBot.Connectors.Zalo.OfficialAccount;

namespace ReformBot.Scheduler.Jobs;

/// <summary>Daily: an official account nobody writes to for three months would lose its grant, and a person would have to agree again.</summary>
public sealed class KeepGrants(IEnumerable<ZaloAccessTokens> enabled)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var tokens in enabled)
        {
            await tokens.KeepFreshAsync(cancellationToken);
        }
    }
}
