using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

/// <summary>Who is away is not asked: a substitute is, or the word waits.</summary>
public sealed class RemindersOfLeaveTests
{
    private static readonly Product Report = new("đã gửi báo cáo", null, null, []);

    [Fact]
    public async Task Somebody_on_leave_is_not_asked_his_substitute_is()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AcceptAsync("Tư", 1);
        await office.LeaveAsync("Tư", "2026-03-09", "2026-03-12", substitute: "Hạnh");

        office.GoTo("2026-03-11 07:30");
        await office.RemindAsync();

        Assert.Empty(await office.ToldAsync("Tư"));
        Assert.Contains("(thay đồng chí Lê Thị Tư)", Assert.Single(await office.ToldAsync("Hạnh")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, StoreKind.Sqlite)]
    [InlineData(true, StoreKind.Sqlite)]
    [InlineData(true, StoreKind.PostgreSql)]
    public async Task Of_restricted_work_a_substitute_hears_only_where_he_may_read_it(bool isReader, StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.ActAsync("Khánh", (act, roster) => new AssignTask([new AssignmentDraft
        {
            Title = "Xác minh đơn của công dân",
            DeadlineOn = new DateOnly(2026, 3, 12),
            Assignee = new Receiver(office.Person("Tư"), office.Unit("Phòng VHXH")),
            IsRestricted = true,
            Readers = isReader ? [office.Person("Hạnh")] : [],
        }]).RunAsync(act));
        await office.AcceptAsync("Tư", 1);
        await office.LeaveAsync("Tư", "2026-03-09", "2026-03-11", substitute: "Hạnh");

        office.GoTo("2026-03-11 07:30");
        await office.RemindAsync();
        Assert.Equal(isReader ? 1 : 0, (await office.ToldAsync("Hạnh")).Count);
        Assert.Empty(await office.ToldAsync("Tư"));

        office.GoTo("2026-03-12 07:30");
        await office.RemindAsync();
        Assert.Contains("NV-1", Assert.Single(await office.ToldAsync("Tư")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_what_a_substitute_handed_in_himself_he_is_not_asked_to_decide()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Hoàn", "Tư", "Lập báo cáo tháng", "2026-03-20");
        await office.AssignAsync("Hoàn", "Hạnh", "Lập kế hoạch quý", "2026-03-20");
        await office.StepAsync("Tư", act => new SubmitProduct(1, Report).RunAsync(act));
        await office.StepAsync("Hạnh", act => new SubmitProduct(2, Report).RunAsync(act));
        await office.LeaveAsync("Hoàn", "2026-03-03", "2026-03-06", substitute: "Tư");

        office.GoTo("2026-03-05 07:30");
        await office.RemindAsync();
        var asked = Assert.Single(await office.ToldAsync("Tư"));
        Assert.Contains("NV-2", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-1", asked, StringComparison.Ordinal);

        office.GoTo("2026-03-09 07:30");
        await office.RemindAsync();
        Assert.Contains("NV-1", Assert.Single(await office.ToldAsync("Hoàn")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_substitute_the_word_waits_for_the_first_morning_back()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-20");
        await office.AcceptAsync("Tư", 1);
        await office.LeaveAsync("Tư", "2026-03-11", "2026-03-13", substitute: null);

        office.GoTo("2026-03-11 07:30");
        await office.RemindAsync();
        Assert.Empty(await office.ToldAsync("Tư"));
        office.GoTo("2026-03-16 07:30");
        await office.RemindAsync();

        Assert.Contains("(còn 4 ngày làm việc)", Assert.Single(await office.ToldAsync("Tư")), StringComparison.Ordinal);
    }
}
