namespace ReformBot.Domain.Outbox;

/// <param name="Row">The row with its new state.</param>
/// <param name="HeldLease">The lease it was read or claimed under; the change is void if another holds it now.</param>
public sealed record OutboxChange(OutboxMessage Row, Guid? HeldLease);
