using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors;

/// <summary>
/// Who an account belongs to, by the office's own directory. It tries once; no database transaction is open while it works. Only
/// registered where the office allows linking by it.
/// </summary>
public interface IMemberDirectory
{
    Channel Channel { get; }

    Task<MemberAnswer> FindAsync(ChannelAddress account, CancellationToken cancellationToken);
}

public abstract record MemberAnswer
{
    private MemberAnswer()
    {
    }

    /// <param name="Email">As the directory has it; only a member of the office's own tenant, never a guest.</param>
    public sealed record Found(string Email) : MemberAnswer;

    /// <summary>A guest, somebody without an address, nobody.</summary>
    public sealed record Nobody(string Reason) : MemberAnswer;

    public sealed record Retry(string Reason, TimeSpan? After = null) : MemberAnswer;
}
