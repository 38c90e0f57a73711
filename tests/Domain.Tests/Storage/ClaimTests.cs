using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.TestKit.Storage;
using Xunit;

namespace ReformBot.Domain.Tests.Storage;

/// <summary>What a claim costs on a server that plans by what it counted: at night, when nothing is owed.</summary>
public sealed class ClaimTests
{
    private const string RowsRead =
        """SELECT (seq_tup_read + COALESCE(idx_tup_fetch, 0))::bigint AS "Value" FROM pg_stat_xact_user_tables WHERE relname = 'Outbox'""";

    [Theory, InlineData(OutboxClass.Reminder), InlineData(OutboxClass.Answer)]
    public async Task A_claim_reads_little_more_than_it_takes_though_nothing_was_owed_when_the_database_was_counted(OutboxClass owed)
    {
        await using var store = await TestStore.CreateAsync(StoreKind.PostgreSql);
        await OweAsync(store, owed, "đêm", 50);
        await store.WriteAsync(async db =>
        {
            await db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, (DateTimeOffset?)null));
            await db.Database.ExecuteSqlRawAsync("ANALYZE \"Outbox\"");
        });
        await OweAsync(store, owed, "sáng", 2000);

        var (claimed, read) = await store.Store.WriteAsync(async db =>
        {
            var heads = await store.Store.Provider.DueHeadsAsync(
                db, Channel.Teams, "office", owed, store.Clock.GetUtcNow(), 20, TestContext.Current.CancellationToken);
            return (heads.Count, await db.Database.SqlQueryRaw<long>(RowsRead).SingleAsync(TestContext.Current.CancellationToken));
        });

        Assert.Equal(20, claimed);
        Assert.InRange(read, 20, 200);
    }

    private static Task OweAsync(TestStore store, OutboxClass owed, string when, int count) => store.WriteAsync(db =>
    {
        for (var n = 0; n < count; n++)
        {
            var to = new ChannelAddress(Channel.Teams, "office", $"{when} {n}", $"{when} {n}");
            store.Mailbox.Tell(db, Account(to), Guid.CreateVersion7(), OutgoingMessage.Of("chào"), owed, $"{when} {n}");
        }

        return Task.CompletedTask;
    });

    private static People.ChannelAccount Account(ChannelAddress to) => new()
    {
        Id = Guid.CreateVersion7(),
        Channel = to.Channel,
        Tenant = to.Tenant,
        Account = to.Account,
        Conversation = to.Conversation,
        LastHeardAt = DateTimeOffset.UnixEpoch,
    };
}
