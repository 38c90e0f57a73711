using Microsoft.EntityFrameworkCore;

namespace ReformBot.Domain.Storage.Mappings;

internal static class BookkeepingMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Counter>(counter => counter.HasKey(c => c.Name));
        model.Entity<Setting>(setting => setting.HasKey(s => s.Key));
        model.Entity<RateBudget>(budget => budget.HasKey(b => b.Lane));
        model.Entity<JobRun>(run => run.HasKey(r => new { r.Job, r.Slot }));
        model.Entity<StoredGrant>(grant => grant.HasKey(g => g.Name));
        model.Entity<Holiday>(holiday => holiday.HasKey(h => h.Date));
    }
}
