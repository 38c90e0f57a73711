using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Conversations;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Files;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage.Mappings;

namespace ReformBot.Domain.Storage;

/// <summary>
/// The one context of both stores. Instants are UTC ticks, enums their names, ids Guid v7 made in code; what the providers do
/// differently is behind <see cref="StoreProvider"/>.
/// </summary>
public sealed class ReformBotDbContext(DbContextOptions<ReformBotDbContext> options) : DbContext(options)
{
    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Commendation> Commendations => Set<Commendation>();

    public DbSet<Leave> Leaves => Set<Leave>();

    public DbSet<ChannelAccount> ChannelAccounts => Set<ChannelAccount>();

    public DbSet<AccountLookup> AccountLookups => Set<AccountLookup>();

    public DbSet<LinkCode> LinkCodes => Set<LinkCode>();

    public DbSet<LinkAttempt> LinkAttempts => Set<LinkAttempt>();

    public DbSet<LoginLink> LoginLinks => Set<LoginLink>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<AssignmentEvent> AssignmentEvents => Set<AssignmentEvent>();

    public DbSet<LedgerLine> LedgerLines => Set<LedgerLine>();

    public DbSet<DailySeal> DailySeals => Set<DailySeal>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<ExtensionRequest> ExtensionRequests => Set<ExtensionRequest>();

    public DbSet<DraftBatch> DraftBatches => Set<DraftBatch>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<HeldNotice> HeldNotices => Set<HeldNotice>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<CheckIn> CheckIns => Set<CheckIn>();

    public DbSet<DigestIssue> DigestIssues => Set<DigestIssue>();

    public DbSet<Explanation> Explanations => Set<Explanation>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<RateBudget> RateBudgets => Set<RateBudget>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<StoredGrant> StoredGrants => Set<StoredGrant>();

    /// <summary>What the work at hand has of one kind, read to be changed or added, without a look for changes first.</summary>
    internal IReadOnlyList<T> Tracked<T>()
        where T : class
    {
        var looks = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. ChangeTracker.Entries<T>().Where(e => e.State != EntityState.Deleted).Select(e => e.Entity)];
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DeadReason>().HaveConversion<DeadReasonConverter>();
        configurationBuilder.Properties<FetchFailure>().HaveConversion<FetchFailureConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        PeopleMapping.Configure(modelBuilder);
        AssignmentMapping.Configure(modelBuilder);
        MessagingMapping.Configure(modelBuilder);
        ReminderMapping.Configure(modelBuilder);
        ProgrammeMapping.Configure(modelBuilder);
        BookkeepingMapping.Configure(modelBuilder);
    }

    /// <summary>Nobody saves so: the versions are counted by <see cref="SaveChangesAsync(bool, CancellationToken)"/>, and a race lost here would pass unseen.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Only SaveChangesAsync counts the versions.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // A save looks for changes even where nobody else does.
        if (!ChangeTracker.AutoDetectChangesEnabled)
        {
            ChangeTracker.DetectChanges();
        }

        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Modified && entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true })
            {
                var version = entry.Property("Version");
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}
