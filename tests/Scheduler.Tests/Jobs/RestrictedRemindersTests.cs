using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

/// <summary>However late restricted work is, it is told to nobody who may not read it.</summary>
public sealed class RestrictedRemindersTests
{
    [Fact]
    public async Task Of_restricted_work_that_is_late_who_gave_it_hears_and_neither_the_units_head_nor_leadership()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await GiveAsync(office, "Khánh", "Xác minh đơn của công dân");
        await GiveAsync(office, "Hoàn", "Xác minh hồ sơ nhân sự");
        await office.AcceptAsync("Tư", 1, 2);

        foreach (var morning in new[] { "2026-03-09 07:30", "2026-03-10 07:30", "2026-03-11 07:30", "2026-03-18 07:30" })
        {
            office.GoTo(morning);
            await office.RemindAsync();
        }

        Assert.Contains(await office.ToldAsync("Khánh"), told => told.Contains("NV-1", StringComparison.Ordinal));
        Assert.DoesNotContain(await office.ToldAsync("Khánh"), told => told.Contains("NV-2", StringComparison.Ordinal));
        Assert.Contains(await office.ToldAsync("Hoàn"), told => told.Contains("NV-2", StringComparison.Ordinal));
        Assert.DoesNotContain(await office.ToldAsync("Hoàn"), told => told.Contains("NV-1", StringComparison.Ordinal));
    }

    private static Task<AssignTaskResult> GiveAsync(SmallOffice office, string assigner, string title) => office.ActAsync(assigner, (act, _) => new AssignTask([new AssignmentDraft
    {
        Title = title,
        DeadlineOn = new DateOnly(2026, 3, 6),
        Assignee = new Receiver(office.Person("Tư"), office.Unit("Phòng VHXH")),
        IsRestricted = true,
    }]).RunAsync(act));
}
