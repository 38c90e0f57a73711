using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

public sealed class QueueDueRemindersTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Everything_due_for_one_person_in_one_slot_is_one_message(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Hoàn", "Tư", "Rà soát 25 thủ tục đất đai", "2026-03-12");
        await office.AcceptAsync("Tư", 1, 2);

        office.GoTo("2026-03-11 07:30");
        await office.RemindAsync();

        var told = Assert.Single(await office.ToldAsync("Tư"));
        Assert.Equal(
            """
            Nhắc việc thứ Tư, 11/3/2026: 2 việc
            Sắp đến hạn:
            NV-1 Lập báo cáo tháng – hạn 17:00 thứ Năm, 12/3/2026 (còn 1 ngày làm việc)
            NV-2 Rà soát 25 thủ tục đất đai – hạn 17:00 thứ Năm, 12/3/2026 (còn 1 ngày làm việc)

            Trả lời: “báo cáo 1” (Báo cáo tiến độ NV-1) · “báo cáo 2” (Báo cáo tiến độ NV-2)
            """,
            told);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_morning_too_great_to_be_held_at_once_still_tells_each_person_in_one_message(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        foreach (var assignee in (string[])["Tư", "Hạnh", "Quý", "Tư", "Quý", "Tư", "Hạnh"])
        {
            var number = await office.AssignAsync("Khánh", assignee, "Lập báo cáo tháng", "2026-03-12");
            await office.AcceptAsync(assignee, number);
        }

        office.GoTo("2026-03-11 07:30");
        var inSlices = new QueueDueReminders(
            office.Store.Store, office.Get<SendingHours>(), office.Store.Mailbox, NullLogger<QueueDueReminders>.Instance) { RungsAtOnce = 2 };
        await inSlices.RunAsync(CancellationToken.None);

        foreach (var (person, numbers) in ((string, int[])[])[("Tư", [1, 4, 6]), ("Hạnh", [2, 7]), ("Quý", [3, 5])])
        {
            var told = Assert.Single(await office.ToldAsync(person));
            Assert.All(numbers, number => Assert.Contains($"NV-{number} ", told, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_rung_is_said_once_however_often_and_concurrently_the_job_runs(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-20");
        await office.AcceptAsync("Tư", 1);

        office.GoTo("2026-03-11 07:30");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.RemindAsync()));
        await office.RemindAsync();

        Assert.Single(await office.ToldAsync("Tư"));
    }

    [Fact]
    public async Task The_whole_ladder_reaches_officer_head_and_chairman_in_their_turn()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-13");
        await office.AcceptAsync("Tư", 1);

        var days = new List<string>();
        for (var day = office.Now; day < SmallOffice.At("2026-03-28 00:00"); day = day.AddDays(1))
        {
            office.Store.Clock.MoveTo(SmallOffice.At($"{day.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd} 07:30"));
            var before = await CountsAsync(office);
            await office.RemindAsync();
            var after = await CountsAsync(office);
            days.AddRange(after.Where(now => now.Value > before.GetValueOrDefault(now.Key)).Select(now => $"{office.Now:MM-dd} {now.Key}").Order());
        }

        Assert.Equal(
            ["03-04 Tư", "03-10 Tư", "03-12 Tư", "03-13 Tư", "03-16 Hoàn", "03-16 Tư", "03-17 Hoàn", "03-17 Tư",
             "03-18 Hoàn", "03-18 Khánh", "03-18 Tư", "03-25 Hoàn", "03-25 Tư"],
            days);
    }

    [Fact]
    public async Task Heads_and_chairman_are_told_in_the_words_that_become_them()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-13");
        await office.AcceptAsync("Tư", 1);

        office.GoTo("2026-03-18 07:30");
        await office.RemindAsync();

        Assert.Equal(
            """
            Nhắc việc thứ Tư, 18/3/2026: 1 việc
            Quá hạn:
            NV-1 Lập báo cáo tháng – hạn 17:00 thứ Sáu, 13/3/2026, quá hạn 3 ngày làm việc
            Đề nghị đồng chí báo kết quả; nếu không kịp, báo ngay người giao việc hoặc xin gia hạn.

            Trả lời: “báo cáo 1” (Báo cáo tiến độ NV-1) · “xong 1” (Nộp sản phẩm NV-1) · “xin gia hạn 1” (Đề nghị gia hạn NV-1) · “vướng 1” (Báo vướng mắc NV-1) · “xem 1”
            """,
            Assert.Single(await office.ToldAsync("Tư")));
        Assert.Equal(
            """
            Nhắc việc thứ Tư, 18/3/2026: 1 việc
            Quá hạn, đồng chí là người chịu trách nhiệm:
            NV-1 Lập báo cáo tháng – đồng chí Lê Thị Tư (Phòng VHXH), hạn 17:00 thứ Sáu, 13/3/2026, quá hạn 3 ngày làm việc

            Trả lời: “xem 1”
            """,
            Assert.Single(await office.ToldAsync("Hoàn")));
        Assert.Equal(
            """
            Kính báo cáo thứ Tư, 18/3/2026: 1 việc cần xem
            Quá hạn từ ba ngày làm việc:
            NV-1 Lập báo cáo tháng – Phòng VHXH, hạn 17:00 thứ Sáu, 13/3/2026, quá hạn 3 ngày làm việc

            Trả lời: “xem 1”
            """,
            Assert.Single(await office.ToldAsync("Khánh")));
    }

    [Fact]
    public async Task What_was_missed_while_the_program_was_down_becomes_one_message()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-13");
        await office.AcceptAsync("Tư", 1);

        office.GoTo("2026-03-17 10:12");
        await office.RemindAsync();

        Assert.Contains("quá hạn 2 ngày làm việc", Assert.Single(await office.ToldAsync("Tư")), StringComparison.Ordinal);
        Assert.Single(await office.ToldAsync("Hoàn"));
        Assert.Empty(await office.ToldAsync("Khánh"));
    }

    [Theory]
    [InlineData("2026-03-14 10:00")]
    [InlineData("2026-03-13 22:00")]
    [InlineData("2026-03-16 05:00")]
    public async Task Nothing_is_said_at_night_or_on_a_day_off(string now)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-13");

        office.GoTo(now);
        await office.RemindAsync();

        Assert.Empty(await office.ToldAsync("Tư"));
    }

    [Fact]
    public async Task An_unaccepted_assignment_is_nudged_and_then_reported_to_the_assigner()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-06 16:00");
        await office.AssignAsync("Khánh", "Tuấn", "Rà soát vỉa hè", deadline: null);

        office.GoTo("2026-03-09 07:30");
        await office.RemindAsync();
        office.GoTo("2026-03-10 07:30");
        await office.RemindAsync();
        office.GoTo("2026-03-20 07:30");
        await office.RemindAsync();

        Assert.Equal(
            """
            Nhắc việc thứ Hai, 9/3/2026: 1 việc
            Chờ đồng chí tiếp nhận:
            NV-1 Rà soát vỉa hè – giao thứ Sáu, 6/3/2026, không hạn

            Trả lời: “nhận 1” (Nhận nhiệm vụ NV-1) · “xin gia hạn 1” (Đề nghị gia hạn NV-1) · “vướng 1” (Báo vướng mắc NV-1) · “xem 1”
            """,
            Assert.Single(await office.ToldAsync("Tuấn")));
        Assert.Equal(
            """
            Kính báo cáo thứ Ba, 10/3/2026: 1 việc cần xem
            Chưa được tiếp nhận:
            NV-1 Rà soát vỉa hè – giao đồng chí Phạm Tuấn (Phòng KT) từ thứ Sáu, 6/3/2026

            Trả lời: “xem 1”
            """,
            Assert.Single(await office.ToldAsync("Khánh")));
    }

    [Fact]
    public async Task One_assignment_stands_once_in_a_message_in_its_most_urgent_section()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-06 16:00");
        await office.AssignAsync("Khánh", "Tuấn", "Rà soát vỉa hè", "2026-03-10");

        office.GoTo("2026-03-09 07:30");
        await office.RemindAsync();
        await office.RemindAsync();

        Assert.Equal(
            """
            Nhắc việc thứ Hai, 9/3/2026: 1 việc
            Sắp đến hạn:
            NV-1 Rà soát vỉa hè – hạn 17:00 thứ Ba, 10/3/2026 (còn 1 ngày làm việc); chưa tiếp nhận

            Trả lời: “nhận 1” (Nhận nhiệm vụ NV-1) · “xin gia hạn 1” (Đề nghị gia hạn NV-1) · “vướng 1” (Báo vướng mắc NV-1) · “xem 1”
            """,
            Assert.Single(await office.ToldAsync("Tuấn")));
    }

    private static async Task<Dictionary<string, int>> CountsAsync(SmallOffice office)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var person in new[] { "Tư", "Hoàn", "Khánh", "Hạnh", "Tuấn", "Quý" })
        {
            counts[person] = (await office.ToldAsync(person)).Count;
        }

        return counts;
    }
}
