using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Storage.Mappings;

internal static class ReminderMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Reminder>(reminder =>
        {
            reminder.HasKey(r => r.Id);
            reminder.HasIndex(r => new { r.AssignmentId, r.Ladder });
            reminder.HasIndex(r => r.DueAt).HasFilter("\"DueAt\" IS NOT NULL");
        });

        model.Entity<DigestIssue>(issue =>
        {
            issue.HasKey(i => i.Id);
            issue.HasIndex(i => new { i.Kind, i.Week, i.UnitId }).IsUnique();
        });

        model.Entity<Explanation>(explanation =>
        {
            explanation.HasKey(e => e.Id);
            explanation.HasIndex(e => new { e.Week, e.UnitId }).IsUnique();
        });
    }
}
