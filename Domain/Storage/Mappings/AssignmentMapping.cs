using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Seals;

namespace ReformBot.Domain.Storage.Mappings;

internal static class AssignmentMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Assignment>(assignment =>
        {
            assignment.HasKey(a => a.Id);
            assignment.HasIndex(a => a.Number).IsUnique();
            assignment.HasIndex(a => new { a.AssigneeId, a.State, a.DueAt });
            assignment.HasIndex(a => new { a.AssignerId, a.State, a.DueAt });
            assignment.HasIndex(a => new { a.UnitId, a.State, a.DueAt });
            assignment.HasIndex(a => new { a.State, a.DueAt });
            assignment.HasIndex(a => a.ParentId).HasFilter("\"ParentId\" IS NOT NULL");
            assignment.HasIndex(a => a.DirectorId).HasFilter("\"DirectorId\" IS NOT NULL");
            assignment.HasIndex(a => a.ArbiterId).HasFilter("\"ArbiterId\" IS NOT NULL");
            assignment.Property(a => a.Version).IsConcurrencyToken();
            assignment.Ignore(a => a.IsOpen).Ignore(a => a.IsBlocked);
        });

        model.Entity<Participant>(participant =>
        {
            participant.HasKey(p => p.Id);
            participant.HasIndex(p => p.AssignmentId);
            participant.HasIndex(p => p.PersonId);
        });

        model.Entity<AssignmentEvent>(step =>
        {
            step.HasKey(e => e.Id);
            step.HasIndex(e => new { e.AssignmentId, e.Number }).IsUnique();
            step.HasIndex(e => e.At);
        });

        model.Entity<LedgerLine>(line =>
        {
            line.HasKey(l => l.Id);
            line.HasIndex(l => new { l.AssignmentId, l.Step });
            line.HasIndex(l => new { l.PersonId, l.At });
        });

        model.Entity<DailySeal>(seal => seal.HasKey(s => s.Date));

        model.Entity<Submission>(submission =>
        {
            submission.HasKey(s => s.Id);
            submission.HasIndex(s => new { s.AssignmentId, s.Attempt, s.Revision }).IsUnique();
        });

        model.Entity<StoredFile>(file =>
        {
            file.HasKey(f => f.Id);
            file.HasIndex(f => f.AssignmentId);
            file.HasIndex(f => f.SubmissionId);
            file.HasIndex(f => new { f.PersonId, f.ReceivedAt });
            file.HasIndex(f => f.ReceivedAt).HasFilter("\"Url\" IS NOT NULL");
        });

        model.Entity<DraftBatch>(batch =>
        {
            batch.HasKey(b => b.Id);
            batch.HasIndex(b => new { b.IssuerId, b.State });
            batch.HasIndex(b => b.NextReminderAt).HasFilter("\"NextReminderAt\" IS NOT NULL");
            batch.Property(b => b.Version).IsConcurrencyToken();
        });

        model.Entity<ExtensionRequest>(request =>
        {
            request.HasKey(r => r.Id);
            request.HasIndex(r => new { r.AssignmentId, r.RequestedAt });
            request.HasIndex(r => r.AssignmentId, "IX_ExtensionRequests_OneOpen").IsUnique().HasFilter("\"State\" = 'Open'");
        });
    }
}
