using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.People;

/// <summary>An account on a channel, known since it first spoke; a person's only once linked.</summary>
public sealed class ChannelAccount
{
    public required Guid Id { get; init; }

    public required Channel Channel { get; init; }

    public required string Tenant { get; init; }

    public required string Account { get; init; }

    /// <summary>Null until linked.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The private conversation to reach the account in, as last heard; empty when it must be opened first.</summary>
    public string Conversation { get; set; } = "";

    public string? ServiceUrl { get; set; }

    public string? BotAccount { get; set; }

    public string? MemberId { get; set; }

    /// <summary>False after a block, an uninstallation or an unfollow: another channel is used.</summary>
    public bool IsReachable { get; set; } = true;

    public DateTimeOffset? LinkedAt { get; set; }

    /// <summary><see cref="NeverHeard"/> for an account known beforehand that has not spoken yet.</summary>
    public required DateTimeOffset LastHeardAt { get; set; }

    public static readonly DateTimeOffset NeverHeard = DateTimeOffset.UnixEpoch;

    public ChannelAddress ToAddress() =>
        new(Channel, Tenant, Account, Conversation, ServiceUrl, IsGroup: false, BotAccount, MemberId);
}
