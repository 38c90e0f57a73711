using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

public sealed class QueueDueRemindersTests
{
    private static readonly Product Report = new("đã gửi báo cáo", null, null, []);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Everything_due_for_one_person_in_one_slot_is_one_message(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Hoàn", "Tư", "Rà soát 25 thủ tục đất đai", "2026-03-12");
        await AcceptAllAsync(office, "Tư", 1, 2);

        office.GoTo("2026-03-11 07:30");
        await SweepAsync(office);

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
    public async Task A_rung_is_said_once_however_often_and_concurrently_the_job_runs(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-20");
        await AcceptAllAsync(office, "Tư", 1);

        office.GoTo("2026-03-11 07:30");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SweepAsync(office)));
        await SweepAsync(office);

        Assert.Single(await office.ToldAsync("Tư"));
    }

    /// <summary>The rows' own count of moves cannot tell: a backup of one table put back, a row set by hand.</summary>
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_rung_whose_row_is_put_back_is_not_said_again_and_holds_up_nobody(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-20");
        await AcceptAllAsync(office, "Tư", 1);
        office.GoTo("2026-03-11 07:30");
        var before = await office.Store.ReadAsync(db => db.Reminders.AsNoTracking().ToListAsync());
        await SweepAsync(office);
        var after = await office.Store.ReadAsync(db => db.Reminders.AsNoTracking().OrderBy(r => r.Id).ToListAsync());
        await office.Store.WriteAsync(db =>
        {
            db.Reminders.UpdateRange(before);
            return Task.CompletedTask;
        });
        await office.AssignAsync("Khánh", "Quý", "Gửi số liệu", "2026-03-17");
        await AcceptAllAsync(office, "Quý", 2);

        office.GoTo("2026-03-12 07:30");
        await SweepAsync(office);

        Assert.Single(await office.ToldAsync("Tư"));
        Assert.Single(await office.ToldAsync("Quý"));
        var now = await office.Store.ReadAsync(db => db.Reminders.AsNoTracking().Where(r => r.AssignmentId == after[0].AssignmentId).OrderBy(r => r.Id).ToListAsync());
        Assert.Equal(after.Select(r => (r.Step, r.DueAt)), now.Select(r => (r.Step, r.DueAt)));
    }

    [Fact]
    public async Task The_whole_ladder_reaches_officer_head_and_chairman_in_their_turn()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-13");
        await AcceptAllAsync(office, "Tư", 1);

        var days = new List<string>();
        for (var day = office.Now; day < SmallOffice.At("2026-03-28 00:00"); day = day.AddDays(1))
        {
            office.Store.Clock.MoveTo(SmallOffice.At($"{day.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd} 07:30"));
            var before = await CountsAsync(office);
            await SweepAsync(office);
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
        await AcceptAllAsync(office, "Tư", 1);

        office.GoTo("2026-03-18 07:30");
        await SweepAsync(office);

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
        await AcceptAllAsync(office, "Tư", 1);

        office.GoTo("2026-03-17 10:12");
        await SweepAsync(office);

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
        await SweepAsync(office);

        Assert.Empty(await office.ToldAsync("Tư"));
    }

    [Fact]
    public async Task An_unaccepted_assignment_is_nudged_and_then_reported_to_the_assigner()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-06 16:00");
        await office.AssignAsync("Khánh", "Tuấn", "Rà soát vỉa hè", deadline: null);

        office.GoTo("2026-03-09 07:30");
        await SweepAsync(office);
        office.GoTo("2026-03-10 07:30");
        await SweepAsync(office);
        office.GoTo("2026-03-20 07:30");
        await SweepAsync(office);

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
        await SweepAsync(office);
        await SweepAsync(office);

        Assert.Equal(
            """
            Nhắc việc thứ Hai, 9/3/2026: 1 việc
            Sắp đến hạn:
            NV-1 Rà soát vỉa hè – hạn 17:00 thứ Ba, 10/3/2026 (còn 1 ngày làm việc); chưa tiếp nhận

            Trả lời: “nhận 1” (Nhận nhiệm vụ NV-1) · “xin gia hạn 1” (Đề nghị gia hạn NV-1) · “vướng 1” (Báo vướng mắc NV-1) · “xem 1”
            """,
            Assert.Single(await office.ToldAsync("Tuấn")));
    }

    [Fact]
    public async Task A_product_handed_in_silences_the_officer_and_after_two_days_asks_the_assigner()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-04");
        await office.StepAsync("Tư", act => new SubmitProduct(1, Report).RunAsync(act));

        foreach (var day in new[] { "03-03", "03-04", "03-05", "03-06", "03-09" })
        {
            office.GoTo($"2026-{day} 07:30");
            await SweepAsync(office);
        }

        Assert.Empty(await office.ToldAsync("Tư"));
        Assert.Empty(await office.ToldAsync("Hoàn"));
        Assert.Equal(
            """
            Kính báo cáo thứ Tư, 4/3/2026: 1 việc cần xem
            Đang chờ đồng chí Chủ tịch cho ý kiến:
            NV-1 Lập báo cáo tháng – đồng chí Lê Thị Tư đã nộp thứ Hai, 2/3/2026, kính đề nghị cho ý kiến xác nhận

            Trả lời: “xem 1”
            """,
            Assert.Single(await office.ToldAsync("Khánh")));
    }

    /// <summary>Should a step ever forget its ladders, the assignment's own state still keeps the word back.</summary>
    [Theory]
    [InlineData(AssignmentState.Submitted)]
    [InlineData(AssignmentState.Completed)]
    [InlineData(AssignmentState.Withdrawn)]
    public async Task A_rung_left_armed_says_nothing_of_what_is_done(AssignmentState state)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await AcceptAllAsync(office, "Tư", 1);
        await office.Store.WriteAsync(db => db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.State, state)));

        office.GoTo("2026-03-11 07:30");
        await SweepAsync(office);

        Assert.Empty(await office.ToldAsync("Tư"));
        Assert.False(await office.Store.ReadAsync(db => db.Reminders.AnyAsync(r => r.DueAt <= office.Now)));
    }

    [Fact]
    public async Task A_returned_product_re_arms_and_a_confirmed_one_is_silent_for_good()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.StepAsync("Tư", act => new SubmitProduct(1, Report).RunAsync(act));
        await office.StepAsync("Khánh", act => new ReturnProduct(1, "thiếu số liệu tháng 2").RunAsync(act));
        office.GoTo("2026-03-09 07:30");
        await SweepAsync(office);
        Assert.Single(await office.ToldAsync("Tư"));

        await office.StepAsync("Tư", act => new SubmitProduct(1, Report).RunAsync(act));
        await office.StepAsync("Khánh", act => new ConfirmCompletion(1).RunAsync(act));
        office.GoTo("2026-04-09 07:30");
        await SweepAsync(office);

        Assert.Single(await office.ToldAsync("Tư"));
        Assert.Empty(await office.ToldAsync("Khánh"));
    }

    [Fact]
    public async Task A_moved_deadline_starts_a_new_round()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await AcceptAllAsync(office, "Tư", 1);
        office.GoTo("2026-03-11 07:30");
        await SweepAsync(office);
        await office.StepAsync("Tư", act => new RequestExtension(1, new DateOnly(2026, 3, 19), null, "chờ Sở").RunAsync(act));
        await office.StepAsync("Khánh", act => new ApproveExtension(1).RunAsync(act));

        office.GoTo("2026-03-13 07:30");
        await SweepAsync(office);
        Assert.Single(await office.ToldAsync("Tư"));
        office.GoTo("2026-03-18 07:30");
        await SweepAsync(office);

        Assert.Equal(2, (await office.ToldAsync("Tư")).Count);
        Assert.Contains("hạn 17:00 thứ Năm, 19/3/2026", (await office.ToldAsync("Tư"))[1], StringComparison.Ordinal);
        Assert.Empty(await office.ToldAsync("Hoàn"));
    }

    [Fact]
    public async Task Somebody_on_leave_is_not_asked_his_substitute_is()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await AcceptAllAsync(office, "Tư", 1);
        await LeaveAsync(office, "Tư", "2026-03-09", "2026-03-12", substitute: "Hạnh");

        office.GoTo("2026-03-11 07:30");
        await SweepAsync(office);

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
        await AcceptAllAsync(office, "Tư", 1);
        await LeaveAsync(office, "Tư", "2026-03-09", "2026-03-11", substitute: "Hạnh");

        office.GoTo("2026-03-11 07:30");
        await SweepAsync(office);
        Assert.Equal(isReader ? 1 : 0, (await office.ToldAsync("Hạnh")).Count);
        Assert.Empty(await office.ToldAsync("Tư"));

        office.GoTo("2026-03-12 07:30");
        await SweepAsync(office);
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
        await LeaveAsync(office, "Hoàn", "2026-03-03", "2026-03-06", substitute: "Tư");

        office.GoTo("2026-03-05 07:30");
        await SweepAsync(office);
        var asked = Assert.Single(await office.ToldAsync("Tư"));
        Assert.Contains("NV-2", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-1", asked, StringComparison.Ordinal);

        office.GoTo("2026-03-09 07:30");
        await SweepAsync(office);
        Assert.Contains("NV-1", Assert.Single(await office.ToldAsync("Hoàn")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_substitute_the_word_waits_for_the_first_morning_back()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-20");
        await AcceptAllAsync(office, "Tư", 1);
        await LeaveAsync(office, "Tư", "2026-03-11", "2026-03-13", substitute: null);

        office.GoTo("2026-03-11 07:30");
        await SweepAsync(office);
        Assert.Empty(await office.ToldAsync("Tư"));
        office.GoTo("2026-03-16 07:30");
        await SweepAsync(office);

        Assert.Contains("(còn 4 ngày làm việc)", Assert.Single(await office.ToldAsync("Tư")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snooze_speaks_at_its_hour_and_silences_the_rungs_before_it()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await AcceptAllAsync(office, "Tư", 1);
        await office.ActAsync("Tư", async (act, _) => await ReminderArming.SnoozeAsync(
            act.Db, (await act.FindAsync(1))!, act.Actor.Id, SmallOffice.At("2026-03-10 15:00"), act.Office.Calendar));

        office.GoTo("2026-03-09 07:30");
        await SweepAsync(office);
        Assert.Empty(await office.ToldAsync("Tư"));
        office.GoTo("2026-03-10 15:00");
        await SweepAsync(office);

        Assert.Contains("Nhắc lại theo hẹn:", Assert.Single(await office.ToldAsync("Tư")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_taken_while_the_job_was_looking_wins()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await AcceptAllAsync(office, "Tư", 1);
        office.GoTo("2026-03-11 07:30");
        var seen = await office.Store.ReadAsync(db => DueReminder.ReadAsync(db, office.Now, CancellationToken.None));
        await office.StepAsync("Tư", act => new SubmitProduct(1, Report).RunAsync(act));

        var moved = await office.Store.Store.WriteAsync(db => office.Store.Store.Provider.MoveRemindersAsync(
            db, [.. seen.Select(s => new ReminderMove(s, "day", office.Now.AddDays(1)))], CancellationToken.None));

        Assert.Single(seen);
        Assert.Equal(0, moved);
    }

    [Fact]
    public async Task What_is_handed_in_between_the_jobs_look_and_its_word_is_not_reminded_of()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await AcceptAllAsync(office, "Tư", 1);
        office.GoTo("2026-03-11 07:30");
        var (writing, looked) = (new TaskCompletionSource(), new TaskCompletionSource());
        var handedIn = office.StepAsync("Tư", async act =>
        {
            writing.TrySetResult();
            await looked.Task;
            return await new SubmitProduct(1, Report).RunAsync(act);
        });
        await writing.Task;

        var sweeping = Task.Run(() => SweepAsync(office));
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        looked.SetResult();
        await handedIn;
        await sweeping;

        Assert.Empty(await office.ToldAsync("Tư"));
    }

    [Fact]
    public async Task What_is_made_good_before_the_mornings_hour_is_not_said_again_at_it()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await AcceptAllAsync(office, "Tư", 1);

        // Nobody was running on the morning of the 11th; on the day itself the program is back at seven.
        office.GoTo("2026-03-12 07:00");
        await SweepAsync(office);
        var early = (await office.ToldAsync("Tư")).Count;
        office.GoTo("2026-03-12 07:30");
        await SweepAsync(office);

        Assert.Equal(early, (await office.ToldAsync("Tư")).Count);
        office.GoTo("2026-03-13 07:30");
        await SweepAsync(office);
        Assert.Equal(early + 1, (await office.ToldAsync("Tư")).Count);
    }

    [Fact]
    public async Task A_person_nobody_can_reach_leaves_a_row_operators_see()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await AcceptAllAsync(office, "Tư", 1);
        var tu = office.Person("Tư");
        await office.Store.WriteAsync(db => db.ChannelAccounts.Where(a => a.PersonId == tu).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsReachable, false)));

        office.GoTo("2026-03-11 07:30");
        await SweepAsync(office);

        var row = await office.Store.ReadAsync(db => db.Outbox.SingleAsync(m => m.PersonId == tu && m.Class == OutboxClass.Reminder));
        Assert.Equal(DeadReason.NoChannel, row.DeadReason);
    }

    /// <summary>Sending hours narrowed by the operator leave rows behind that wait for a rung their ladder no longer has.</summary>
    [Fact]
    public async Task A_rung_that_has_no_place_any_more_is_said_and_stops_nobody_elses()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Khánh", "Quý", "Gửi số liệu", "2026-03-12");
        await AcceptAllAsync(office, "Tư", 1);
        await AcceptAllAsync(office, "Quý", 2);
        await ChangeDeadlineRowAsync(office, "Tư", r => (r.Step, r.AnchorAt, r.DueAt) = ("due", SmallOffice.At("2026-03-02 22:30"), SmallOffice.At("2026-03-03 07:30")));

        office.GoTo("2026-03-11 07:30");
        await SweepAsync(office);

        Assert.Single(await office.ToldAsync("Tư"));
        Assert.Single(await office.ToldAsync("Quý"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_row_nobody_can_decide_on_is_left_and_seen_and_the_others_are_reminded(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Khánh", "Quý", "Gửi số liệu", "2026-03-12");
        await AcceptAllAsync(office, "Tư", 1);
        await AcceptAllAsync(office, "Quý", 2);
        await ChangeDeadlineRowAsync(office, "Tư", r => r.AnchorAt = DateTimeOffset.MinValue);

        office.GoTo("2026-03-11 07:30");
        var failure = await Assert.ThrowsAsync<AggregateException>(() => SweepAsync(office));

        Assert.Contains("1 left out", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await office.ToldAsync("Tư"));
        Assert.Single(await office.ToldAsync("Quý"));
    }

    private static Task ChangeDeadlineRowAsync(SmallOffice office, string person, Action<Reminder> change) => office.Store.WriteAsync(async db =>
    {
        var id = office.Person(person);
        change(await db.Reminders.AsTracking().SingleAsync(r => r.PersonId == id && r.Ladder == ReminderLadder.Deadline));
    });

    private static Task SweepAsync(SmallOffice office) => office.Get<QueueDueReminders>().RunAsync(CancellationToken.None);

    private static async Task AcceptAllAsync(SmallOffice office, string person, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await office.StepAsync(person, act => new AcceptAssignment(number).RunAsync(act));
        }
    }

    private static Task LeaveAsync(SmallOffice office, string person, string from, string to, string? substitute) => office.Store.WriteAsync(db =>
    {
        db.Leaves.Add(new Leave
        {
            Id = Guid.CreateVersion7(),
            PersonId = office.Person(person),
            FromDate = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            ToDate = DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
            SubstituteId = substitute is null ? null : office.Person(substitute),
            ConfirmedById = office.Person("Hoàn"),
            CreatedAt = office.Now,
        });
        return Task.CompletedTask;
    });

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
