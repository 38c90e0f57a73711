using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Reminders;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

/// <summary>What a step, a moved deadline or a snooze leaves to be said, and what not.</summary>
public sealed class SilencedRemindersTests
{
    private static readonly Product Report = new("đã gửi báo cáo", null, null, []);

    [Fact]
    public async Task A_product_handed_in_silences_the_officer_and_after_two_days_asks_the_assigner()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-04");
        await office.StepAsync("Tư", act => new SubmitProduct(1, Report).RunAsync(act));

        foreach (var day in new[] { "03-03", "03-04", "03-05", "03-06", "03-09" })
        {
            office.GoTo($"2026-{day} 07:30");
            await office.RemindAsync();
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
        await office.AcceptAsync("Tư", 1);
        await office.Store.WriteAsync(db => db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.State, state)));

        office.GoTo("2026-03-11 07:30");
        await office.RemindAsync();

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
        await office.RemindAsync();
        Assert.Single(await office.ToldAsync("Tư"));

        await office.StepAsync("Tư", act => new SubmitProduct(1, Report).RunAsync(act));
        await office.StepAsync("Khánh", act => new ConfirmCompletion(1).RunAsync(act));
        office.GoTo("2026-04-09 07:30");
        await office.RemindAsync();

        Assert.Single(await office.ToldAsync("Tư"));
        Assert.Empty(await office.ToldAsync("Khánh"));
    }

    [Fact]
    public async Task A_moved_deadline_starts_a_new_round()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AcceptAsync("Tư", 1);
        office.GoTo("2026-03-11 07:30");
        await office.RemindAsync();
        await office.StepAsync("Tư", act => new RequestExtension(1, new DateOnly(2026, 3, 19), null, "chờ Sở").RunAsync(act));
        await office.StepAsync("Khánh", act => new ApproveExtension(1).RunAsync(act));

        office.GoTo("2026-03-13 07:30");
        await office.RemindAsync();
        Assert.Single(await office.ToldAsync("Tư"));
        office.GoTo("2026-03-18 07:30");
        await office.RemindAsync();

        Assert.Equal(2, (await office.ToldAsync("Tư")).Count);
        Assert.Contains("hạn 17:00 thứ Năm, 19/3/2026", (await office.ToldAsync("Tư"))[1], StringComparison.Ordinal);
        Assert.Empty(await office.ToldAsync("Hoàn"));
    }

    [Fact]
    public async Task A_snooze_speaks_at_its_hour_and_silences_the_rungs_before_it()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AcceptAsync("Tư", 1);
        await office.ActAsync("Tư", async (act, _) => await ReminderArming.SnoozeAsync(
            act.Db, (await act.FindAsync(1))!, act.Actor.Id, SmallOffice.At("2026-03-10 15:00"), act.Office.Calendar));

        office.GoTo("2026-03-09 07:30");
        await office.RemindAsync();
        Assert.Empty(await office.ToldAsync("Tư"));
        office.GoTo("2026-03-10 15:00");
        await office.RemindAsync();

        Assert.Contains("Nhắc lại theo hẹn:", Assert.Single(await office.ToldAsync("Tư")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_taken_while_the_job_was_looking_wins()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AcceptAsync("Tư", 1);
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
        using var reads = new HeardReads();
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", configure: services => services.AddLogging(logging =>
            logging.AddProvider(reads).AddFilter<HeardReads>("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information)));
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AcceptAsync("Tư", 1);
        office.GoTo("2026-03-11 07:30");
        var (writing, looked) = (new TaskCompletionSource(), new TaskCompletionSource());
        var handedIn = office.StepAsync("Tư", async act =>
        {
            writing.TrySetResult();
            await looked.Task;
            return await new SubmitProduct(1, Report).RunAsync(act);
        });
        await writing.Task;

        var read = reads.NextOfAccountsAsync();
        var sweeping = Task.Run(() => office.RemindAsync());
        await read;
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
        await office.AcceptAsync("Tư", 1);

        // Nobody was running on the morning of the 11th; on the day itself the program is back at seven.
        office.GoTo("2026-03-12 07:00");
        await office.RemindAsync();
        var early = (await office.ToldAsync("Tư")).Count;
        office.GoTo("2026-03-12 07:30");
        await office.RemindAsync();

        Assert.Equal(early, (await office.ToldAsync("Tư")).Count);
        office.GoTo("2026-03-13 07:30");
        await office.RemindAsync();
        Assert.Equal(early + 1, (await office.ToldAsync("Tư")).Count);
    }

    /// <summary>Says when what is due has been read: then it is read where its people can be reached.</summary>
    private sealed class HeardReads : ILoggerProvider, ILogger
    {
        private TaskCompletionSource? _next;

        public Task NextOfAccountsAsync() => (_next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (_next is { } next && formatter(state, exception) is var text && text.StartsWith("Executed", StringComparison.Ordinal)
                && text.Contains("FROM \"ChannelAccounts\"", StringComparison.Ordinal))
            {
                next.TrySetResult();
            }
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
