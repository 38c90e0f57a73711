using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using ReformBot.TestKit.Storage;
using Xunit;

namespace ReformBot.Scheduler.Tests;

public sealed class JobRunnerTests
{
    private static readonly DateTimeOffset Slot = SmallOffice.At("2026-03-02 06:45");

    private int _runs;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task One_slot_is_run_once_in_the_cluster(StoreKind kind)
    {
        await using var store = await StoreAsync(kind);
        await using var other = store.AnotherNode(services => services.AddSchedule());
        var job = Counting();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => RunnerOf(i % 2 == 0 ? store.Services : other).RunAsync(job, Slot, CancellationToken.None)));

        Assert.Equal(1, _runs);
        var run = await store.ReadAsync(db => db.JobRuns.SingleAsync());
        Assert.Equal("2026-03-02T06:45", run.Slot);
        Assert.NotNull(run.FinishedAt);
        Assert.Null(run.Error);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Who_dies_with_the_right_loses_it_when_the_lease_ends(StoreKind kind)
    {
        await using var store = await StoreAsync(kind);
        var right = store.Services.GetRequiredService<JobLease>();
        Assert.NotNull(await right.TryTakeAsync("forget-old-runs", "2026-03-02T02:30", CancellationToken.None));

        Assert.Empty(await right.AbandonedAsync(CancellationToken.None));
        Assert.Null(await right.TryTakeAsync("forget-old-runs", "2026-03-02T02:30", CancellationToken.None));
        store.Clock.Advance(JobLease.Lease + TimeSpan.FromSeconds(1));
        await RunnerOf(store.Services).MakeGoodAsync(CancellationToken.None);

        var run = await store.ReadAsync(db => db.JobRuns.SingleAsync(r => r.Job == "forget-old-runs"));
        Assert.NotNull(run.FinishedAt);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_slot_nobody_could_begin_at_its_minute_is_run_when_the_store_is_back(StoreKind kind)
    {
        await using var store = await StoreAsync(kind);
        var runner = RunnerOf(store.Services);
        await runner.MakeGoodAsync(CancellationToken.None);
        var rare = runner.Schedule.Jobs.Where(j => !j.IsTick).Select(j => j.Name).Order().ToList();
        Assert.Equal(rare, await store.ReadAsync(db => db.JobRuns.Select(r => r.Job).Order().ToListAsync()));

        await runner.MakeGoodAsync(CancellationToken.None);
        Assert.Equal(rare.Count, await store.ReadAsync(db => db.JobRuns.CountAsync()));
        store.Clock.Advance(TimeSpan.FromDays(1));
        await runner.MakeGoodAsync(CancellationToken.None);
        Assert.Equal(2 * rare.Count, await store.ReadAsync(db => db.JobRuns.CountAsync(r => r.FinishedAt != null)));
    }

    [Fact]
    public async Task A_grant_that_is_not_renewed_fails_its_job()
    {
        using var tokens = new ZaloAccessTokens(
            Options.Create(new ZaloOfficialAccountOptions { AppId = "1" }), new NoGrant(), TimeProvider.System, NullLogger<ZaloAccessTokens>.Instance);

        await Assert.ThrowsAsync<GrantNotRenewedException>(() => new KeepGrants([tokens], NullLogger<KeepGrants>.Instance).RunAsync(CancellationToken.None));
        await new KeepGrants([], NullLogger<KeepGrants>.Instance).RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_renewed_lease_is_not_taken_over()
    {
        await using var store = await StoreAsync(StoreKind.Sqlite);
        var right = store.Services.GetRequiredService<JobLease>();
        var held = await right.TryTakeAsync("long", "2026-03-02T02:30", CancellationToken.None);
        store.Clock.Advance(JobLease.Lease * 0.9);
        await right.RenewAsync(held!, CancellationToken.None);
        store.Clock.Advance(JobLease.Lease * 0.9);

        Assert.Null(await right.TryTakeAsync("long", "2026-03-02T02:30", CancellationToken.None));
    }

    /// <summary>It is the run that has the slot, not the node: in a container every node may bear the same name.</summary>
    [Theory]
    [InlineData(StoreKind.Sqlite, false)]
    [InlineData(StoreKind.Sqlite, true)]
    [InlineData(StoreKind.PostgreSql, false)]
    [InlineData(StoreKind.PostgreSql, true)]
    public async Task A_run_overtaken_on_its_own_node_settles_nothing_when_it_ends_at_last(StoreKind kind, bool fails)
    {
        await using var store = await StoreAsync(kind);
        var stalled = new JobLease(store.Store, new TestKit.ManualClock(store.Clock.GetUtcNow()), NullLogger<JobLease>.Instance);
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var overtaking = Task.CompletedTask;
        var second = new ScheduledJob("long", "0 45 6 * * ?", (_, _) =>
        {
            begun.SetResult();
            return end.Task;
        });
        var first = new ScheduledJob("long", "0 45 6 * * ?", async (_, _) =>
        {
            store.Clock.Advance(JobLease.Lease + TimeSpan.FromSeconds(1));
            overtaking = RunnerOf(store.Services).RunAsync(second, Slot, CancellationToken.None);
            Assert.Same(begun.Task, await Task.WhenAny(begun.Task, overtaking));
            if (fails)
            {
                throw new InvalidOperationException();
            }
        });

        await new JobRunner(store.Services.GetRequiredService<Schedule>(), stalled, store.Services, store.OfficeClock, NullLogger<JobRunner>.Instance)
            .RunAsync(first, Slot, CancellationToken.None);

        var run = await store.ReadAsync(db => db.JobRuns.SingleAsync());
        Assert.Null(run.FinishedAt);
        Assert.Null(run.Error);
        end.SetResult();
        await overtaking;
        Assert.NotNull((await store.ReadAsync(db => db.JobRuns.SingleAsync())).FinishedAt);
    }

    [Fact]
    public async Task A_renewal_that_fails_is_tried_again_and_the_job_ends_well()
    {
        var troubles = 0;
        await using var store = await StoreAsync(StoreKind.Sqlite);
        var right = new JobLease(store.Store, store.Clock, new Heard<JobLease>(() => troubles++));
        var runner = new JobRunner(
            store.Services.GetRequiredService<Schedule>(), right, store.Services, store.OfficeClock, NullLogger<JobRunner>.Instance);
        var job = new ScheduledJob("long", "0 45 6 * * ?", async (_, _) =>
        {
            await store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("""CREATE TRIGGER "Away" BEFORE UPDATE ON "JobRuns" BEGIN SELECT RAISE(FAIL, 'away'); END"""));
            await TimePassesUntilAsync(store, () => Task.FromResult(troubles > 0));
            await store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "Away" """));
            await TimePassesUntilAsync(store, () => store.ReadAsync(db => db.JobRuns.AnyAsync(r => r.LeaseUntil > Slot.AddMinutes(15) + JobLease.Lease)));
        });

        await runner.RunAsync(job, Slot, CancellationToken.None);

        var run = await store.ReadAsync(db => db.JobRuns.SingleAsync());
        Assert.NotNull(run.FinishedAt);
        Assert.Null(run.Error);
    }

    [Fact]
    public async Task A_failed_job_says_what_and_where_but_no_words_and_is_tried_again_later()
    {
        await using var store = await StoreAsync(StoreKind.Sqlite);
        var fails = new ScheduledJob("fails", "0 45 6 * * ?", (_, _) => Read("Nguyễn Thị Bé, 0912345678"));

        await RunnerOf(store.Services).RunAsync(fails, Slot, CancellationToken.None);

        var run = await store.ReadAsync(db => db.JobRuns.SingleAsync());
        Assert.StartsWith("FormatException at JobRunnerTests.Read", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", run.Error, StringComparison.Ordinal);
        Assert.Null(run.FinishedAt);
        store.Clock.Advance(TimeSpan.FromMinutes(6));
        await RunnerOf(store.Services).RunAsync(Counting("fails"), Slot, CancellationToken.None);
        Assert.Equal(1, _runs);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_slot_that_goes_on_failing_is_tried_until_the_next_one_comes_and_then_stands_as_failed(StoreKind kind)
    {
        await using var store = await StoreAsync(kind);
        var fails = new ScheduledJob("fails", "0 45 6 * * ?", (_, _) => throw (++_runs < 3 ? new InvalidOperationException() : new TimeoutException()));

        await RunnerOf(store.Services).RunAsync(fails, Slot, CancellationToken.None);
        store.Clock.MoveTo(SmallOffice.At("2026-03-03 06:40"));
        await RunnerOf(store.Services).RunAsync(fails, Slot, CancellationToken.None);
        Assert.Null((await store.ReadAsync(db => db.JobRuns.SingleAsync())).FinishedAt);
        store.Clock.MoveTo(SmallOffice.At("2026-03-03 06:46"));
        await RunnerOf(store.Services).RunAsync(fails, Slot, CancellationToken.None);
        store.Clock.MoveTo(SmallOffice.At("2026-03-03 07:00"));
        await RunnerOf(store.Services).RunAsync(fails, Slot, CancellationToken.None);

        var run = await store.ReadAsync(db => db.JobRuns.SingleAsync());
        Assert.Equal(3, _runs);
        Assert.StartsWith("TimeoutException", run.Error, StringComparison.Ordinal);
        Assert.NotNull(run.FinishedAt);
    }

    [Fact]
    public async Task A_slot_nobody_could_run_in_time_is_still_run_once_it_can_be()
    {
        await using var store = await StoreAsync(StoreKind.Sqlite);
        await RunnerOf(store.Services).RunAsync(
            new ScheduledJob("counts", "0 45 6 * * ?", (_, _) => throw new InvalidOperationException("away")), Slot, CancellationToken.None);
        store.Clock.MoveTo(SmallOffice.At("2026-03-05 10:00"));

        await RunnerOf(store.Services).RunAsync(Counting(), Slot, CancellationToken.None);

        Assert.Equal(1, _runs);
        var run = await store.ReadAsync(db => db.JobRuns.SingleAsync());
        Assert.Null(run.Error);
        Assert.NotNull(run.FinishedAt);
    }

    [Fact]
    public async Task What_no_job_bears_the_name_of_any_more_is_forgotten_with_the_rest()
    {
        await using var store = await StoreAsync(StoreKind.Sqlite);
        await store.Services.GetRequiredService<JobLease>().TryTakeAsync("renamed-since", "2026-03-02T06:45", CancellationToken.None);
        store.Clock.Advance(TimeSpan.FromDays(31));

        await store.Services.GetRequiredService<ForgetOldRuns>().RunAsync(CancellationToken.None);

        Assert.Equal(0, await store.ReadAsync(db => db.JobRuns.CountAsync()));
    }

    [Fact]
    public async Task At_the_start_every_job_runs_its_last_slot_unless_it_was_run()
    {
        await using var store = await StoreAsync(StoreKind.Sqlite);
        var runner = RunnerOf(store.Services);

        await runner.CatchUpAsync(CancellationToken.None);
        await runner.CatchUpAsync(CancellationToken.None);

        var runs = await store.ReadAsync(db => db.JobRuns.ToListAsync());
        Assert.Equal(runner.Schedule.Jobs.Select(j => j.Name).Order(), runs.Select(r => r.Job).Order());
        Assert.All(runs, run => Assert.True(run.FinishedAt is not null, run.Error));
    }

    private static async Task TimePassesUntilAsync(TestStore store, Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            if (await isSo())
            {
                return;
            }

            store.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        Assert.Fail("It never came to that.");
    }

    private static Task<TestStore> StoreAsync(StoreKind kind) =>
        TestStore.CreateAsync(kind, new TestKit.ManualClock(SmallOffice.At("2026-03-02 07:00")), services => services.AddSchedule().AddSingleton(new HistoryKey([1])).AddSingleton<DrainOutbox>(_ => Task.CompletedTask));

    private static JobRunner RunnerOf(IServiceProvider services) => new(
        services.GetRequiredService<Schedule>(),
        services.GetRequiredService<JobLease>(),
        services,
        services.GetRequiredService<OfficeClock>(),
        NullLogger<JobRunner>.Instance);

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static Task Read(string words) => throw new FormatException(words);

    private ScheduledJob Counting(string name = "counts") => new(name, "0 45 6 * * ?", (_, _) =>
    {
        Interlocked.Increment(ref _runs);
        return Task.CompletedTask;
    });

    private sealed class Heard<T>(Action heard) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => heard();
    }

    private sealed class NoGrant : IZaloTokenStore
    {
        public Task<ZaloGrant?> ReadAsync(string appId, CancellationToken cancellationToken) => Task.FromResult<ZaloGrant?>(null);

        public Task<IZaloTokenLock?> TryLockAsync(string appId, TimeSpan lease, CancellationToken cancellationToken) => Task.FromResult<IZaloTokenLock?>(null);
    }
}
