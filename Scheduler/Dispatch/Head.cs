using System.Text.Json;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;

namespace ReformBot.Scheduler.Dispatch;

/// <summary>The oldest owed row of one recipient, read: or, when its text cannot be, only the reason.</summary>
/// <param name="HeldLease">The lease found on it: somebody began to send it and never said how it ended.</param>
/// <param name="IsUrgent">An answer, or in front of one.</param>
internal sealed record Head(OutboxMessage Row, Guid? HeldLease, bool IsUrgent, ChannelAddress? Address, OutgoingMessage? Message, string? Error)
{
    public static Head Of(OutboxMessage row, bool isUrgent)
    {
        try
        {
            var address = MessageJson.Read<ChannelAddress>(row.Address);
            var message = row.Message is { } json ? MessageJson.Read<OutgoingMessage>(json) : null;
            return new Head(row, row.LeaseId, isUrgent, address, message, Error: null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return new Head(row, row.LeaseId, isUrgent, Address: null, Message: null, $"its text cannot be read ({unreadable.GetType().Name})");
        }
    }

    public ChannelDelivery ToDelivery() => new(
        Row.Id,
        Row.Kind switch
        {
            OutboxKind.Update => DeliveryKind.Update,
            OutboxKind.Delete => DeliveryKind.Delete,
            _ => DeliveryKind.Send,
        },
        Address!,
        Row.IsRepeat ? Message! with { IsRepeat = true } : Message,
        Row.ProviderMessageId,
        Row.PartsSent);
}
