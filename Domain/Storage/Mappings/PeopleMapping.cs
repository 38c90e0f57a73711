using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Storage.Mappings;

internal static class PeopleMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.HasKey(u => u.Id);
            unit.HasIndex(u => new { u.ParentId, u.Name });
        });

        model.Entity<Person>(person =>
        {
            person.HasKey(p => p.Id);
            person.HasIndex(p => p.Code).IsUnique();
        });

        model.Entity<Post>(post =>
        {
            post.HasKey(p => p.Id);
            post.HasIndex(p => p.PersonId);
            post.HasIndex(p => p.UnitId);
        });

        model.Entity<Commendation>(commendation =>
        {
            commendation.HasKey(c => c.Id);
            commendation.HasIndex(c => new { c.PersonId, c.At });
        });

        model.Entity<Leave>(leave =>
        {
            leave.HasKey(l => l.Id);
            leave.Ignore(l => l.Days);
            leave.Property(l => l.StartsAtNoon).HasDefaultValue(false);
            leave.Property(l => l.EndsAtNoon).HasDefaultValue(false);
            leave.Property(l => l.Version).HasDefaultValue(0).IsConcurrencyToken();
            leave.HasIndex(l => new { l.PersonId, l.ToDate });
            leave.HasIndex(l => new { l.SubstituteId, l.ToDate });
            leave.HasIndex(l => l.TellBackAt).HasFilter("\"TellBackAt\" IS NOT NULL");
            leave.HasIndex(l => l.TellStandInAt).HasFilter("\"TellStandInAt\" IS NOT NULL");
        });

        model.Entity<ChannelAccount>(account =>
        {
            account.HasKey(a => a.Id);
            account.HasIndex(a => new { a.Channel, a.Tenant, a.Account }).IsUnique();
            account.HasIndex(a => a.PersonId);
        });

        model.Entity<AccountLookup>(lookup =>
        {
            lookup.HasKey(l => l.AccountId);
            lookup.HasIndex(l => l.NextAttemptAt).HasFilter("\"NextAttemptAt\" IS NOT NULL");
        });

        model.Entity<LinkCode>(code =>
        {
            code.HasKey(c => c.Id);
            code.HasIndex(c => c.CodeHash).IsUnique();
        });

        model.Entity<LinkAttempt>(attempt =>
        {
            attempt.HasKey(a => a.Id);
            attempt.HasIndex(a => a.At);
        });

        model.Entity<LoginLink>(link =>
        {
            link.HasKey(l => l.Id);
            link.HasIndex(l => l.TokenHash).IsUnique();
        });
    }
}
