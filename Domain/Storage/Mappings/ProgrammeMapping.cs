using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Programmes;

namespace ReformBot.Domain.Storage.Mappings;

internal static class ProgrammeMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Programme>(programme => programme.HasKey(p => p.Code));

        model.Entity<Commitment>(commitment =>
        {
            commitment.HasKey(c => c.Id);
            commitment.HasIndex(c => new { c.ProgrammeCode, c.UnitId }).IsUnique();
            commitment.HasIndex(c => c.NextReminderAt).HasFilter("\"NextReminderAt\" IS NOT NULL");
            commitment.Property(c => c.Version).IsConcurrencyToken();
        });

        model.Entity<CheckIn>(checkIn =>
        {
            checkIn.HasKey(c => c.Id);
            checkIn.HasIndex(c => new { c.CommitmentId, c.Line, c.Period }).IsUnique();
            checkIn.HasIndex(c => c.NextAskAt).HasFilter("\"NextAskAt\" IS NOT NULL");
            checkIn.Property(c => c.Version).IsConcurrencyToken();
        });
    }
}
