using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Scheduler.Tests;

public sealed class SteppingClockTests
{
    private static readonly string[] OnTheWay =
        ["send-unit-digest 2026-03-02T15:30", "seal-day 2026-03-03T00:05", "forget-held-files 2026-03-03T02:30", "send-weekly-digest 2026-03-03T06:45"];

    [Fact]
    public async Task A_leap_says_what_the_passing_days_would_have_said()
    {
        await using var leaping = await OpenAsync();
        await using var living = await OpenAsync();

        await leaping.Get<SteppingClock>().AdvanceAsync(SmallOffice.At("2026-03-27 18:00"), CancellationToken.None);
        while (living.Now < SmallOffice.At("2026-03-27 18:00"))
        {
            living.Store.Clock.Advance(TimeSpan.FromMinutes(1));
            if (living.Now.Minute is 0 or 30 or 45)
            {
                await living.Get<QueueDueReminders>().RunAsync(CancellationToken.None);
            }
        }

        foreach (var person in new[] { "Tư", "Hoàn", "Khánh", "Quý", "Tuấn" })
        {
            Assert.Equal(Reminders(await living.ToldAsync(person)), Reminders(await leaping.ToldAsync(person)));
        }

        Assert.NotEmpty(await leaping.ToldAsync("Khánh"));
    }

    /// <summary>Digests have jobs of their own, which only the leaping office runs here.</summary>
    private static IEnumerable<string> Reminders(IEnumerable<string> told) =>
        told.Where(t => !t.StartsWith("Số liệu", StringComparison.Ordinal) && !t.StartsWith("Bản tin", StringComparison.Ordinal));

    [Fact]
    public async Task Each_step_is_sent_before_the_next_begins()
    {
        var drained = new List<string>();
        SmallOffice? here = null;
        await using var office = await OpenAsync(() => drained.Add($"{here!.Now.ToOffset(TimeSpan.FromHours(7)):MM-dd HH:mm}"));
        here = office;

        await office.Get<SteppingClock>().AdvanceAsync(SmallOffice.At("2026-03-04 08:00"), CancellationToken.None);

        Assert.Equal(drained.Order(StringComparer.Ordinal), drained);
        Assert.Contains("03-03 07:30", drained);
        Assert.Contains("03-04 07:30", drained);
    }

    [Fact]
    public async Task A_job_s_slot_on_the_way_is_run_once_though_nothing_is_due_at_it()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:30", StoreKind.Sqlite, Configure(() => { }));
        Assert.False(await office.Store.ReadAsync(db => db.Reminders.AnyAsync(r => r.DueAt != null)));

        await office.Get<SteppingClock>().AdvanceAsync(SmallOffice.At("2026-03-03 08:00"), CancellationToken.None);
        await office.Get<SteppingClock>().AdvanceAsync(SmallOffice.At("2026-03-03 08:30"), CancellationToken.None);

        var runs = await office.Store.ReadAsync(db => db.JobRuns.Where(r => r.Job != "queue-due-reminders").ToListAsync());
        Assert.All(OnTheWay, slot => Assert.NotNull(Assert.Single(runs, r => $"{r.Job} {r.Slot}" == slot).FinishedAt));
        Assert.DoesNotContain(runs, r => r.Slot.StartsWith("2026-03-03T09", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_that_lies_behind_the_running_clock_does_not_turn_it_back()
    {
        var seen = new List<DateTimeOffset>();
        SmallOffice? here = null;
        await using var office = await SmallOffice.OpenAsync("2026-03-02 14:00", StoreKind.Sqlite, Configure(() => seen.Add(here!.Now)));
        here = office;
        await office.Get<SteppingClock>().AdvanceAsync(TimeSpan.Zero, CancellationToken.None);
        office.Store.Clock.Advance(TimeSpan.FromHours(2));

        await office.Get<SteppingClock>().AdvanceAsync(TimeSpan.FromMinutes(1), CancellationToken.None);

        Assert.NotEmpty(seen);
        Assert.All(seen, at => Assert.True(at >= SmallOffice.At("2026-03-02 16:00"), $"{at:HH:mm}"));
        Assert.Equal(SmallOffice.At("2026-03-02 16:01"), office.Now);
    }

    [Fact]
    public async Task The_office_s_time_only_moves_forward_and_at_most_a_month_at_once()
    {
        await using var office = await OpenAsync();
        var clock = office.Get<SteppingClock>();

        Assert.Equal(ClockMove.Backwards, await clock.AdvanceAsync(office.Now.AddMinutes(-1), CancellationToken.None));
        Assert.Equal(ClockMove.TooFar, await clock.AdvanceAsync(TimeSpan.FromDays(32), CancellationToken.None));
        Assert.Equal(ClockMove.TooFar, await clock.AdvanceAsync(TimeSpan.MaxValue, CancellationToken.None));
        Assert.Equal(ClockMove.Backwards, await clock.AdvanceAsync(TimeSpan.MinValue, CancellationToken.None));
        Assert.Equal(SmallOffice.At("2026-03-02 09:00"), office.Now);
        Assert.Equal(ClockMove.Moved, await clock.AdvanceAsync(TimeSpan.FromDays(31), CancellationToken.None));
        Assert.Equal(SmallOffice.At("2026-04-02 09:00"), office.Now);
    }

    [Fact]
    public async Task The_moved_time_survives_a_restart()
    {
        await using var office = await OpenAsync();
        await office.Get<SteppingClock>().AdvanceAsync(SmallOffice.At("2026-03-05 08:00"), CancellationToken.None);

        await using var restarted = office.Store.AnotherNode(Configure(() => { }));
        await restarted.GetRequiredService<SteppingClock>().RestoreAsync(startAt: SmallOffice.At("2026-03-02 07:00"), CancellationToken.None);

        Assert.Equal(SmallOffice.At("2026-03-05 08:00"), restarted.GetRequiredService<Domain.Calendar.OfficeClock>().GetUtcNow());
    }

    [Fact]
    public async Task A_database_that_has_stored_no_time_starts_at_the_given_one()
    {
        await using var office = await OpenAsync();

        await office.Get<SteppingClock>().RestoreAsync(SmallOffice.At("2026-06-01 07:00"), CancellationToken.None);

        Assert.Equal(SmallOffice.At("2026-06-01 07:00"), office.Now);
    }

    private static async Task<SmallOffice> OpenAsync(Action? drained = null)
    {
        var office = await SmallOffice.OpenAsync("2026-03-02 09:00", StoreKind.Sqlite, Configure(drained ?? (() => { })));
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-13");
        await office.AssignAsync("Khánh", "Tuấn", "Rà soát vỉa hè", deadline: null);
        await office.AssignAsync("Tuấn", "Quý", "Gửi số liệu", "2026-03-02", "15:00");
        await office.StepAsync("Tư", act => new AcceptAssignment(1).RunAsync(act));
        return office;
    }

    private static Action<IServiceCollection> Configure(Action drained) => services =>
    {
        services.AddSchedule();
        services.AddSingleton(SmallOffice.Key);
        services.AddSingleton<DrainOutbox>(_ =>
        {
            drained();
            return Task.CompletedTask;
        });
    };
}
