using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;
using ReformBot.TestKit.Storage;
using Xunit;

namespace ReformBot.Scheduler.Tests;

public sealed class QuartzClockTests
{
    [Fact]
    public async Task A_running_office_makes_good_its_last_slots_and_then_runs_each_as_it_comes()
    {
        await using var store = await TestStore.CreateAsync(
            StoreKind.Sqlite,
            new TestKit.ManualClock(SmallOffice.At("2026-03-02 07:00")),
            services => services.AddSchedule().AddOfficeClock().AddSingleton(new HistoryKey([1])));
        var clock = store.Services.GetServices<IHostedService>().Single(s => s is QuartzClock);
        await clock.StartAsync(CancellationToken.None);

        await SlotAsync(store, "forget-old-runs", "2026-03-02T02:30");
        await SlotAsync(store, "queue-due-reminders", "2026-03-02T07:00");
        await SlotAsync(store, "queue-due-reminders", "2026-03-02T07:02", advance: true);
        await clock.StopAsync(CancellationToken.None);
    }

    private static async Task SlotAsync(TestStore store, string job, string slot, bool advance = false)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await store.ReadAsync(db => db.JobRuns.AnyAsync(r => r.Job == job && r.Slot == slot && r.FinishedAt != null)))
            {
                return;
            }

            if (advance)
            {
                store.Clock.Advance(TimeSpan.FromSeconds(5));
            }

            await Task.Delay(25);
        }

        var runs = await store.ReadAsync(db => db.JobRuns.Select(r => $"{r.Job} {r.Slot} {r.Error}").ToListAsync());
        Assert.Fail($"{job} {slot} never ran; did: {string.Join(", ", runs)}");
    }
}
