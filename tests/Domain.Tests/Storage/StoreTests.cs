using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Domain.Conversations;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.TestKit.Storage;
using Xunit;

namespace ReformBot.Domain.Tests.Storage;

public sealed class StoreTests
{
    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_row_is_inserted_once_however_many_try_at_the_same_time(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);

        var tries = Enumerable.Range(0, 20).Select(_ => Task.Run(() => store.Store.WriteAsync(
            db => store.Store.Provider.InsertOrIgnoreAsync(db, Delivery("teams:1"), CancellationToken.None))));
        var inserted = await Task.WhenAll(tries);

        Assert.Equal(1, inserted.Count(i => i));
        Assert.Equal(1, await store.ReadAsync(db => db.Inbox.CountAsync()));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Every_number_is_handed_out_once(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);

        var numbers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => store.Store.WriteAsync(
            db => store.Store.Provider.IncrementAsync(db, "assignment", 1, CancellationToken.None)))));

        Assert.Equal(Enumerable.Range(1, 50).Select(n => (long)n), numbers.Order());
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_fault_is_no_lost_race_and_is_not_tried_again(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var tries = 0;

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.Store.WriteAsync(db =>
        {
            tries++;
            return db.Database.ExecuteSqlRawAsync("""INSERT INTO "Counters" ("Name") VALUES ('no value')""");
        }));

        Assert.Equal(1, tries);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Who_loses_a_race_starts_again_from_what_the_winner_left(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.WriteAsync(db => Task.FromResult(db.Add(new Conversation { Id = Guid.CreateVersion7(), Key = "teams|1" })));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.WriteAsync(async db =>
        {
            var mine = await db.Conversations.SingleAsync();
            await Task.Delay(20);
            mine.State += "x";
        }))));

        Assert.Equal("xxxx", await store.ReadAsync(db => db.Conversations.Select(c => c.State).SingleAsync()));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Of_two_changes_to_one_leave_at_once_neither_is_lost(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var day = new DateOnly(2026, 3, 10);
        await store.WriteAsync(db => Task.FromResult(db.Add(new Leave
        {
            Id = Guid.CreateVersion7(), PersonId = Guid.CreateVersion7(), FromDate = day, ToDate = day, CreatedAt = DateTimeOffset.UnixEpoch,
        })));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.WriteAsync(async db =>
        {
            var mine = await db.Leaves.SingleAsync();
            await Task.Delay(20);
            mine.ToDate = mine.ToDate.AddDays(1);
        }))));

        Assert.Equal(day.AddDays(4), await store.ReadAsync(db => db.Leaves.Select(l => l.ToDate).SingleAsync()));
    }

    [Fact]
    public async Task A_save_that_would_not_count_the_version_is_refused()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await store.WriteAsync(db => Task.FromResult(db.Add(new Conversation { Id = Guid.CreateVersion7(), Key = "teams|1" })));

        await Assert.ThrowsAsync<NotSupportedException>(() => store.WriteAsync(async db =>
        {
            (await db.Conversations.SingleAsync()).State = "x";
            SaveAtOnce(db);
        }));

        static void SaveAtOnce(ReformBotDbContext db) => db.SaveChanges();
    }

    /// <summary>Of a claim that is committed whoever made it must know: nobody else would send it before its lease runs out.</summary>
    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_stop_that_comes_as_the_work_is_saved_comes_too_late(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        using var stop = new CancellationTokenSource();

        var written = await store.Store.WritePatientlyAsync(
            db =>
            {
                db.Inbox.Add(Delivery("teams:1"));
                db.SavedChanges += (_, _) => stop.Cancel();
                return Task.FromResult("claimed");
            },
            stop.Token);

        Assert.Equal("claimed", written);
        Assert.Equal(1, await store.ReadAsync(db => db.Inbox.CountAsync()));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Work_that_throws_leaves_nothing(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.WriteAsync(async db =>
        {
            await store.Store.Provider.InsertOrIgnoreAsync(db, Delivery("teams:1"), CancellationToken.None);
            db.Add(Delivery("teams:2"));
            await db.SaveChangesAsync();
            throw new InvalidOperationException("a bug");
        }));

        Assert.Equal(0, await store.ReadAsync(db => db.Inbox.CountAsync()));
    }

    [Fact]
    public async Task A_full_queue_of_writers_turns_people_away_at_once_but_never_a_job()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        using var provider = new SqliteStore(store.ConnectionString, queueLimit: 1);
        using var full = new Store(store.Services.GetRequiredService<IDbContextFactory<ReformBotDbContext>>(), provider, store.Signal);
        var (started, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = full.WriteAsync(async _ =>
        {
            started.SetResult();
            await gate.Task;
        });
        await started.Task;
        var waiting = full.WriteAsync(db => db.Inbox.CountAsync());
        var turnedAway = full.WriteAsync(db => db.Inbox.CountAsync());
        var job = full.WritePatientlyAsync(db => db.Inbox.CountAsync());
        var isAtOnce = turnedAway.IsFaulted;
        gate.SetResult();
        await Task.WhenAll(writing, waiting, job);

        Assert.True(isAtOnce);
        await Assert.ThrowsAsync<StoreBusyException>(() => turnedAway);
    }

    [Fact]
    public async Task Work_that_fails_leaves_the_others_of_its_commit_standing()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        var (started, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = store.WriteAsync(async db =>
        {
            db.Add(Delivery("teams:first"));
            started.SetResult();
            await gate.Task;
        });
        await started.Task;
        var bug = store.WriteAsync(async db =>
        {
            await store.Store.Provider.InsertOrIgnoreAsync(db, Delivery("teams:bug"), CancellationToken.None);
            throw new InvalidOperationException("a bug");
        });
        var race = store.WriteAsync(db =>
        {
            db.Add(Delivery("teams:first"));
            return Task.CompletedTask;
        });
        var last = store.WriteAsync(db =>
        {
            db.Add(Delivery("teams:last"));
            return Task.CompletedTask;
        });
        gate.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => bug);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => race);
        await Task.WhenAll(first, last);
        var kept = await store.ReadAsync(db => db.Inbox.OrderBy(m => m.DeliveryId).Select(m => m.DeliveryId).ToListAsync());
        Assert.Equal(["teams:first", "teams:last"], kept);
    }

    [Fact]
    public async Task A_transaction_that_breaks_fails_its_own_work_and_the_writer_goes_on()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);

        await Assert.ThrowsAnyAsync<Exception>(() => store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("ROLLBACK")));
        await store.WriteAsync(db =>
        {
            db.Add(Delivery("teams:1"));
            return Task.CompletedTask;
        });

        Assert.Equal(1, await store.ReadAsync(db => db.Inbox.CountAsync()));
    }

    [Fact]
    public async Task Long_work_shares_its_commit_with_nobody()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        Task<int> CommittedAsync() => store.ReadAsync(db => db.Inbox.CountAsync());
        Task Add(ReformBotDbContext db) => Task.FromResult(db.Add(Delivery($"teams:{Guid.CreateVersion7()}")));
        await store.WriteAsync(Add);
        var (beforeLong, beforeLast) = (0, 0);

        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(
                store.WriteAsync(Add),
                store.Store.WriteInPiecesAsync([round], async (db, _) =>
                {
                    beforeLong = await CommittedAsync();
                    await Add(db);
                }),
                store.WriteAsync(async db =>
                {
                    beforeLast = await CommittedAsync();
                    await Add(db);
                }));

            Assert.Equal((2 + (3 * round), 3 + (3 * round)), (beforeLong, beforeLast));
        }
    }

    [Fact]
    public async Task A_statement_may_be_asked_again_while_its_rows_are_still_being_read()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await store.WriteAsync(db =>
        {
            db.AddRange(Enumerable.Range(1, 3).Select(i => Delivery($"teams:{i}")));
            return Task.CompletedTask;
        });
        async Task<List<string>> PairsAsync(ReformBotDbContext db)
        {
            var pairs = new List<string>();
            await foreach (var outer in db.Inbox.AsNoTracking().OrderBy(m => m.DeliveryId).AsAsyncEnumerable())
            {
                await foreach (var inner in db.Inbox.AsNoTracking().OrderBy(m => m.DeliveryId).AsAsyncEnumerable())
                {
                    pairs.Add($"{outer.DeliveryId[^1]}{inner.DeliveryId[^1]}");
                }
            }

            return pairs;
        }

        string[] all = ["11", "12", "13", "21", "22", "23", "31", "32", "33"];
        Assert.Equal(all, await store.ReadAsync(PairsAsync));
        Assert.Equal(all, await store.Store.WriteAsync(PairsAsync));
    }

    [Fact]
    public async Task A_look_sees_what_was_committed_since_the_last_one()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        for (var count = 1; count <= 3; count++)
        {
            await store.WriteAsync(db =>
            {
                db.Add(Delivery($"teams:{count}"));
                return Task.CompletedTask;
            });

            Assert.Equal(count, await store.ReadAsync(db => db.Inbox.CountAsync()));
        }
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_job_works_in_pieces_and_misses_none(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var pieces = 0;

        await store.Store.WriteInPiecesAsync(Enumerable.Range(0, 500).ToList(), (db, items) =>
        {
            pieces++;
            db.AddRange(items.Select(i => Delivery($"teams:{i}")));
            return Task.CompletedTask;
        });

        Assert.InRange(pieces, 2, 500);
        Assert.Equal(500, await store.ReadAsync(db => db.Inbox.CountAsync()));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task What_is_owed_raises_the_signal_once_committed(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);

        await store.WriteAsync(db =>
        {
            store.Mailbox.Tell(db, account: null, Guid.CreateVersion7(), OutgoingMessage.Of("chào"), OutboxClass.Answer, "1");
            return Task.CompletedTask;
        });

        Assert.True(await store.Signal.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
    }

    private static InboxMessage Delivery(string id) => new()
    {
        Id = Guid.CreateVersion7(),
        DeliveryId = id,
        Channel = Channel.Teams,
        ReceivedAt = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero),
        State = InboxState.Handled,
    };
}
