using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Outbox;

/// <summary>One channel and tenant: what is limited together, and what stands still together when a platform is down.</summary>
public sealed record OutboxLane(Channel Channel, string Tenant);
