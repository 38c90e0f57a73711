using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Conversations;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Outbox;

namespace ReformBot.Domain.Storage.Mappings;

internal static class MessagingMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<InboxMessage>(inbox =>
        {
            inbox.HasKey(m => m.Id);
            inbox.HasIndex(m => m.DeliveryId).IsUnique();
            inbox.HasIndex(m => m.NextAttemptAt).HasFilter("\"NextAttemptAt\" IS NOT NULL");
            inbox.HasIndex(m => m.ReceivedAt);
            inbox.HasIndex(m => m.ReceivedAt, "IX_Inbox_WithWords").HasFilter("\"Body\" IS NOT NULL OR \"Answer\" IS NOT NULL");
        });

        model.Entity<OutboxMessage>(outbox =>
        {
            outbox.HasKey(m => m.Id);
            outbox.HasIndex(m => m.DedupeKey).IsUnique();
            outbox.HasIndex(m => new { m.RecipientKey, m.Position }).HasFilter("\"NextAttemptAt\" IS NOT NULL");
            outbox.HasIndex(m => new { m.Channel, m.Tenant, m.Class, m.NextAttemptAt, m.Position }).HasFilter("\"NextAttemptAt\" IS NOT NULL");
            outbox.HasIndex(m => new { m.RecipientKey, m.AttemptStartedAt }).HasFilter("\"AttemptStartedAt\" IS NOT NULL");
            outbox.HasIndex(m => new { m.PersonId, m.Position });
            outbox.HasIndex(m => new { m.Channel, m.SentAt }).HasFilter("\"SentAt\" IS NOT NULL");
            outbox.HasIndex(m => m.Position, "IX_Outbox_Dead").HasFilter("\"DeadReason\" IS NOT NULL");
        });

        model.Entity<HeldNotice>(held =>
        {
            held.HasKey(n => n.Id);
            held.HasIndex(n => n.DedupeKey).IsUnique();
            held.HasIndex(n => n.NotBefore);
            held.HasIndex(n => n.PersonId);
        });

        model.Entity<Conversation>(conversation =>
        {
            conversation.HasKey(c => c.Id);
            conversation.HasIndex(c => c.Key).IsUnique();
            conversation.Property(c => c.Version).IsConcurrencyToken();
        });
    }
}
