using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

public sealed class TellOfLeftWorkTests
{
    [Fact]
    public async Task Once_everybody_has_been_told_nothing_is_written_any_more()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.Store.WriteAsync(async db =>
        {
            var tu = office.Person("Tư");
            await db.People.Where(p => p.Id == tu).ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false));
            await office.Store.Store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None);
        });
        await office.Get<TellOfLeftWork>().RunAsync(CancellationToken.None);
        Assert.Equal(1, await office.Store.ReadAsync(db => db.Outbox.CountAsync(m => m.DedupeKey.StartsWith("left:"))));

        var (writing, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var busy = office.Store.WriteAsync(async _ =>
        {
            writing.SetResult();
            await gate.Task;
        });
        await writing.Task;
        await office.Get<TellOfLeftWork>().RunAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        gate.SetResult();
        await busy;
    }
}
