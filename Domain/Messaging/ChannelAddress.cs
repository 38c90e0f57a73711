namespace ReformBot.Domain.Messaging;

/// <summary>Where a message comes from and where an answer goes. Foreign ids stay strings: some exceed 2^53.</summary>
/// <param name="Tenant">Teams tenant id; for Zalo the bot's or official account's own id; never null, may be empty.</param>
/// <param name="Account">The sender's stable id on that channel (Teams: aadObjectId, or the 29: id where absent; Zalo bot: chat id).</param>
/// <param name="Conversation">The conversation to answer in (Teams conversation.id, Zalo chat id).</param>
/// <param name="ServiceUrl">Teams only: the connector this conversation is reached through, as the last activity said.</param>
/// <param name="IsGroup">A group or channel: only counts may be said there, lists go to the person privately.</param>
/// <param name="BotAccount">The id the bot itself has in that conversation (Teams 28:…), where the channel has one.</param>
/// <param name="MemberId">The sender's id as conversation member, where it differs from <paramref name="Account"/> (Teams 29:…).</param>
public sealed record ChannelAddress(
    Channel Channel,
    string Tenant,
    string Account,
    string Conversation,
    string? ServiceUrl = null,
    bool IsGroup = false,
    string? BotAccount = null,
    string? MemberId = null);
