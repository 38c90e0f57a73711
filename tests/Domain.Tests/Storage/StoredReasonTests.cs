using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Files;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.TestKit.Storage;
using Xunit;

namespace ReformBot.Domain.Tests.Storage;

/// <summary>Existing databases hold these words, and operators look for them in the manual: members may be renamed, they may not.</summary>
public sealed class StoredReasonTests
{
    private static readonly string[] OfMessages = ["gave-up", "no-channel", "not-this-way", "rejected", "unknown", "unreachable", "unreadable"];

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Why_a_message_died_keeps_its_word_whichever_way_it_is_written(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.WriteAsync(db =>
        {
            db.Outbox.AddRange(Enum.GetValues<DeadReason>().Select((reason, i) => Message(i, reason)));
            return Task.FromResult(0);
        });
        Assert.Equal(OfMessages, await WordsAsync(store, """SELECT "DeadReason" AS "Value" FROM "Outbox" """));

        await store.WriteAsync(async db =>
        {
            var rows = await db.Outbox.AsNoTracking().OrderBy(m => m.Position).ToListAsync();
            Assert.Equal(Enum.GetValues<DeadReason>(), rows.Select(m => m.DeadReason!.Value));
            await db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.DeadReason, (DeadReason?)null));
            await store.Store.Provider.WriteOutboxAsync(db, [.. rows.Select(m => new OutboxChange(m, null))], CancellationToken.None);
        });

        Assert.Equal(OfMessages, await WordsAsync(store, """SELECT "DeadReason" AS "Value" FROM "Outbox" """));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Why_a_file_never_came_keeps_its_word(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.WriteAsync(db =>
        {
            db.StoredFiles.AddRange(Enum.GetValues<FetchFailure>().Select(failure => new StoredFile
            {
                Id = Guid.CreateVersion7(), PersonId = Guid.CreateVersion7(), Name = "bao-cao.pdf", ContentType = "application/pdf",
                ReceivedAt = store.Clock.GetUtcNow(), FetchFailure = failure,
            }));
            return Task.FromResult(0);
        });

        Assert.Equal(
            ["expired", "forbidden-host", "gave-up", "too-large", "wrong-type"],
            await WordsAsync(store, """SELECT "FetchFailure" AS "Value" FROM "StoredFiles" """));
        Assert.Equal(
            Enum.GetValues<FetchFailure>(),
            (await store.ReadAsync(db => db.StoredFiles.Select(f => f.FetchFailure!.Value).ToListAsync())).Order());
    }

    private static async Task<IEnumerable<string>> WordsAsync(TestStore store, string sql) =>
        (await store.ReadAsync(db => db.Database.SqlQueryRaw<string>(sql).ToListAsync())).Order(StringComparer.Ordinal);

    private static OutboxMessage Message(int position, DeadReason reason) => new()
    {
        Id = Guid.CreateVersion7(), Position = position, RecipientKey = "teams||lan", Channel = Channel.Teams, Tenant = "", Address = "{}",
        DedupeKey = $"test:{reason}", CreatedAt = DateTimeOffset.UnixEpoch, DeadReason = reason,
    };
}
