using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

/// <summary>What leaders have in their hands still tells the truth when somebody has made everything in the database fit.</summary>
public sealed class SealDayTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_sealed_day_stays_whole_whatever_the_following_days_bring(StoreKind kind)
    {
        await using var office = await SealedMondayAsync(kind);
        await office.StepAsync("Tư", act => new AcceptAssignment(1).RunAsync(act));
        await office.AssignAsync("Khánh", "Quý", "Rà soát hợp đồng", "2026-03-20");
        await office.Get<SealDay>().RunAsync(CancellationToken.None);

        var seal = await office.Store.ReadAsync(db => db.DailySeals.SingleAsync());
        Assert.Equal((Monday, 2, 2L), (seal.Date, seal.Assignments, seal.Events));
        Assert.Empty(await BrokenAsync(office));
    }

    [Fact]
    public async Task A_whole_assignment_removed_with_its_history_breaks_the_seal()
    {
        await using var office = await SealedMondayAsync();
        await office.Store.WriteAsync(async db =>
        {
            var gone = await db.Assignments.Where(a => a.Number == 2).Select(a => a.Id).SingleAsync();
            await db.AssignmentEvents.Where(e => e.AssignmentId == gone).ExecuteDeleteAsync();
            await db.Assignments.Where(a => a.Id == gone).ExecuteDeleteAsync();
        });

        Assert.Equal([Monday], await BrokenAsync(office));
    }

    [Fact]
    public async Task Another_chain_of_the_same_length_breaks_the_seal()
    {
        await using var office = await SealedMondayAsync();
        await office.Store.WriteAsync(db => db.AssignmentEvents.Where(e => e.Number == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Hash, e => e.Hash + "0")));

        Assert.Equal([Monday], await BrokenAsync(office));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Days_on_which_nobody_was_there_are_sealed_in_their_order_each_over_the_one_before(StoreKind kind)
    {
        await using var office = await SealedMondayAsync(kind);
        await office.StepAsync("Tư", act => new AcceptAssignment(1).RunAsync(act));
        office.GoTo("2026-03-05 14:00");
        await office.AssignAsync("Khánh", "Quý", "Rà soát hợp đồng", "2026-03-20");
        office.GoTo("2026-03-06 00:10");
        await office.Get<SealDay>().RunAsync(CancellationToken.None);

        var seals = await office.Store.ReadAsync(db => db.DailySeals.OrderBy(s => s.Date).ToListAsync());
        Assert.Equal([(2, 2L), (2, 3L), (2, 3L), (3, 4L)], seals.Select(s => (s.Assignments, s.Events)));
        Assert.Equal(Enumerable.Range(0, 4).Select(Monday.AddDays), seals.Select(s => s.Date));
        Assert.Empty(await BrokenAsync(office));

        await office.Store.WriteAsync(db => db.DailySeals.Where(s => s.Date == Monday.AddDays(1)).ExecuteDeleteAsync());
        Assert.Equal([Monday.AddDays(2)], await BrokenAsync(office));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_day_sealed_late_holds_what_stood_at_its_end_and_nothing_that_came_since(StoreKind kind)
    {
        await using var office = await SealedMondayAsync(kind);
        await office.StepAsync("Tư", act => new AcceptAssignment(1).RunAsync(act));
        office.GoTo("2026-03-04 10:00");
        await office.StepAsync("Tư", act => new ReportProgress(1, 40, null).RunAsync(act));
        await office.StepAsync("Tư", act => new ReportProgress(1, 60, null).RunAsync(act));
        await office.AssignAsync("Khánh", "Quý", "Rà soát hợp đồng", "2026-03-20");
        await office.Get<SealDay>().RunAsync(CancellationToken.None);

        var seal = await office.Store.ReadAsync(db => db.DailySeals.OrderBy(s => s.Date).LastAsync());
        Assert.Equal((Monday.AddDays(1), 2, 3L), (seal.Date, seal.Assignments, seal.Events));
        Assert.Empty(await BrokenAsync(office));
    }

    [Fact]
    public async Task A_seal_made_before_seals_held_one_another_still_verifies()
    {
        await using var office = await SealedMondayAsync();
        var steps = await office.Store.ReadAsync(db => db.AssignmentEvents.OrderBy(e => e.Id).Select(e => e.Hash).ToListAsync());
        var heads = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes($"1\n1\n{steps[0]}\n2\n1\n{steps[1]}\n")));
        var old = SmallOffice.Key.Mac($"2026-03-02\n2\n2\n{heads}");
        await office.Store.WriteAsync(db => db.DailySeals.ExecuteUpdateAsync(set => set.SetProperty(s => s.Hash, old)));

        Assert.Empty(await BrokenAsync(office));
        office.GoTo("2026-03-04 00:10");
        await office.Get<SealDay>().RunAsync(CancellationToken.None);
        Assert.Empty(await BrokenAsync(office));
    }

    private static async Task<SmallOffice> SealedMondayAsync(StoreKind kind = StoreKind.Sqlite)
    {
        var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Khánh", "Quý", "Gửi số liệu", "2026-03-12");
        office.GoTo("2026-03-03 00:10");
        await office.Get<SealDay>().RunAsync(CancellationToken.None);
        return office;
    }

    private static Task<IReadOnlyList<DateOnly>> BrokenAsync(SmallOffice office) => office.Store.ReadAsync(async db =>
        await DaySeal.BrokenAsync(db, (await office.Get<OfficeCache>().GetAsync(db)).Calendar, office.Get<HistoryKey>()));
}
