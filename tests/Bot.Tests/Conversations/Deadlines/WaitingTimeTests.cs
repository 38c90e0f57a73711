using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Seals;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>Days with the superior are never the officer's.</summary>
public sealed class WaitingTimeTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Officer = "CB02";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Head, "giao Lan lập báo cáo tuần, sản phẩm: báo cáo, hạn 10/3");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Officer, "nhận 1");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_was_handed_in_in_time_and_returned_days_later_gets_those_days_back()
    {
        await _bot.AdvanceToAsync("2026-03-09T17:00");
        await _bot.AskAsync(Officer, "xong 1 bc so 3/BC-KT");
        await _bot.AdvanceToAsync("2026-03-12T17:00");
        var told = await AfterAsync(Officer, () => _bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục"));

        // Tuesday, Wednesday and Thursday were the head's: the day that was left is Friday.
        Assert.Equal(new DateOnly(2026, 3, 13), (await OneAsync()).DeadlineOn);
        Assert.Contains("thứ Sáu, 13/3/2026", told.Text, StringComparison.Ordinal);
        Assert.Contains("không tính cho đồng chí", told.Text, StringComparison.Ordinal);

        await _bot.AdvanceToAsync("2026-03-13T15:00");
        await _bot.AskAsync(Officer, "xong 1 bc so 4/BC-KT");
        await _bot.AskAsync(Head, "xác nhận 1");
        Assert.Equal(Box.CompletedOnTime, Standing.BoxOf(await OneAsync(), new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.FromHours(7))));
        await VerifiedAsync();
    }

    [Fact]
    public async Task Handed_in_late_it_stays_late_whatever_the_wait()
    {
        await _bot.AdvanceToAsync("2026-03-11T09:00");
        await _bot.AskAsync(Officer, "xong 1 bc so 3/BC-KT");
        await _bot.AdvanceToAsync("2026-03-13T09:00");
        await _bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục");
        Assert.Equal(new DateOnly(2026, 3, 10), (await OneAsync()).DeadlineOn);
    }

    [Fact]
    public async Task A_return_taken_back_takes_the_new_deadline_back()
    {
        await _bot.AskAsync(Officer, "xong 1 bc so 3/BC-KT");
        await _bot.AdvanceToAsync("2026-03-12T09:00");
        await _bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục");
        Assert.NotEqual(new DateOnly(2026, 3, 10), (await OneAsync()).DeadlineOn);
        await _bot.AskAsync(Head, "rút lại");
        Assert.Equal(new DateOnly(2026, 3, 10), (await OneAsync()).DeadlineOn);
        await VerifiedAsync();
    }

    [Theory]
    [InlineData("trả lại 1 sửa nhỏ: sai lỗi chính tả")]
    [InlineData("tra lai 1, loi nho: sai chinh ta")]
    [InlineData("sửa nhỏ 1: sai lỗi chính tả")]
    public async Task A_small_correction_is_judged_by_what_was_first_handed_in(string words)
    {
        await _bot.AdvanceToAsync("2026-03-10T16:00");
        await _bot.AskAsync(Officer, "xong 1 bc so 3/BC-KT");
        var first = (await OneAsync()).SubmittedAt;
        await _bot.AdvanceToAsync("2026-03-11T09:00");
        await _bot.AskAsync(Head, words);
        Assert.Equal(AssignmentState.InProgress, (await OneAsync()).State);
        Assert.Contains("sửa nhỏ", (await _bot.LastToldAsync(Officer)).Text, StringComparison.OrdinalIgnoreCase);

        await _bot.AdvanceToAsync("2026-03-16T09:00");
        await _bot.AskAsync(Officer, "xong 1 bc so 4/BC-KT");
        await _bot.AskAsync(Head, "xác nhận 1");
        var one = await OneAsync();
        Assert.Equal(first, one.SubmittedAt);
        Assert.Equal(Box.CompletedOnTime, Standing.BoxOf(one, new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.FromHours(7))));
        await VerifiedAsync();
    }

    [Fact]
    public async Task The_button_sua_nho_asks_what_and_keeps_the_first_instant()
    {
        await _bot.AskAsync(Officer, "xong 1 bc so 3/BC-KT");
        var first = (await OneAsync()).SubmittedAt;
        var small = (await _bot.LastToldAsync(Head)).Button("returnSmall");
        Assert.Equal("Sửa nhỏ", small.Label);
        await _bot.PressAsync(Head, small);
        await _bot.AskAsync(Head, "sai số hiệu văn bản");
        await _bot.AdvanceToAsync("2026-03-05T09:00");
        await _bot.AskAsync(Officer, "xong 1 bc so 4/BC-KT");
        Assert.Equal(first, (await OneAsync()).SubmittedAt);
    }

    [Fact]
    public async Task While_the_giver_has_not_answered_it_is_not_late_and_his_answer_gives_the_days_back()
    {
        await _bot.AdvanceToAsync("2026-03-09T17:00");
        await _bot.AskAsync(Officer, "đề nghị xem xét lại 1: chưa có số liệu của Sở");
        await _bot.AdvanceToAsync("2026-03-12T17:00");
        Assert.DoesNotContain("NV-1", (await _bot.AskAsync(Head, "việc quá hạn")).Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await CountsAsync());
        Assert.DoesNotContain("quá hạn", (await _bot.AskAsync(Officer, "xem 1")).Facts[0].Value, StringComparison.Ordinal);

        await _bot.AskAsync(Head, "giữ nguyên 1");
        Assert.Equal(new DateOnly(2026, 3, 13), (await OneAsync()).DeadlineOn);
        Assert.Contains("thứ Sáu, 13/3/2026", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        await VerifiedAsync();

        await _bot.AdvanceToAsync("2026-03-16T09:00");
        Assert.Contains("NV-1", (await _bot.AskAsync(Head, "việc quá hạn")).Text, StringComparison.Ordinal);
        Assert.Equal((1, 1), await CountsAsync());
    }

    [Theory]
    [InlineData("xin gia hạn 1 tới 20/3 vì chờ Sở", "không đồng ý gia hạn 1 vì cần gấp")]
    [InlineData("chuyển 1 cho Quý vì trùng lịch tập huấn", "giữ nguyên 1")]
    public async Task An_answer_that_comes_after_the_deadline_makes_nobody_late(string asked, string answered)
    {
        await _bot.AskAsync(Officer, asked);
        await _bot.AdvanceToAsync("2026-03-12T09:00");
        Assert.Equal((0, 0), await CountsAsync());
        Assert.Contains("chờ ý kiến", (await _bot.AskAsync(Officer, "xem 1")).Facts[0].Value, StringComparison.Ordinal);
        Assert.DoesNotContain(await _bot.ToldAsync(Officer), m => m.Text.Contains("đã quá hạn", StringComparison.OrdinalIgnoreCase));

        await _bot.AskAsync(Head, answered);
        Assert.Equal(new DateOnly(2026, 3, 12), (await OneAsync()).DeadlineOn);
        Assert.Contains("thứ Năm, 12/3/2026", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        await VerifiedAsync();
    }

    [Fact]
    public async Task Asked_only_after_the_deadline_it_stays_late()
    {
        await _bot.AdvanceToAsync("2026-03-11T09:00");
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 20/3 vì chờ Sở");
        Assert.Equal((1, 1), await CountsAsync());
        await _bot.AskAsync(Head, "không đồng ý gia hạn 1 vì cần gấp");
        Assert.Equal(new DateOnly(2026, 3, 10), (await OneAsync()).DeadlineOn);
    }

    [Fact]
    public async Task The_giver_confirms_an_objective_reason_and_the_doer_cannot()
    {
        await _bot.AdvanceToAsync("2026-03-12T09:00");
        Assert.Equal((1, 1), await CountsAsync());
        Assert.Contains("thẩm quyền", (await _bot.AskAsync(Officer, "xác nhận 1 chậm do khách quan: mưa lũ")).Text, StringComparison.Ordinal);
        Assert.Equal((1, 1), await CountsAsync());

        Assert.Contains("nguyên nhân khách quan", (await _bot.AskAsync(Head, "xác nhận 1 chậm do khách quan: mưa lũ chia cắt")).Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await CountsAsync());
        Assert.Contains((await _bot.LastToldAsync(Officer)).Facts, f => f.Value == "mưa lũ chia cắt");
        Assert.Contains("khách quan", (await _bot.AskAsync(Officer, "xem 1")).Facts[0].Value, StringComparison.Ordinal);
        await VerifiedAsync();

        await _bot.AskAsync(Head, "rút lại");
        Assert.Equal((1, 1), await CountsAsync());
        await VerifiedAsync();
    }

    [Fact]
    public async Task What_is_not_late_needs_no_reason_and_a_reason_is_asked_for()
    {
        await _bot.AskAsync(Head, "xac nhan 1 cham do khach quan: mua lu");
        Assert.Null((await OneAsync()).LateWaivedAt);
        await _bot.AdvanceToAsync("2026-03-12T09:00");
        Assert.Contains("nguyên nhân khách quan", (await _bot.AskAsync(Head, "xác nhận 1 chậm do khách quan")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "mưa lũ chia cắt");
        Assert.NotNull((await OneAsync()).LateWaivedAt);
    }

    [Fact]
    public async Task What_was_excused_is_judged_anew_by_the_next_deadline()
    {
        await _bot.AdvanceToAsync("2026-03-12T09:00");
        await _bot.AskAsync(Head, "xác nhận 1 chậm do khách quan: mưa lũ chia cắt");
        await _bot.AskAsync(Head, "dời hạn 1 sang 18/3");
        Assert.Equal((0, 0), await CountsAsync());
        await _bot.AdvanceToAsync("2026-03-19T09:00");
        Assert.Equal((1, 1), await CountsAsync());
        await VerifiedAsync();
    }

    [Fact]
    public async Task More_time_granted_ends_an_excuse_as_well()
    {
        await _bot.AdvanceToAsync("2026-03-12T09:00");
        await _bot.AskAsync(Head, "xác nhận 1 chậm do khách quan: mưa lũ chia cắt");
        await _bot.AskAsync(Officer, "xin gia hạn 1 đến 18/3 vì chờ số liệu");
        await _bot.AskAsync(Head, "đồng ý gia hạn 1");
        await _bot.AdvanceToAsync("2026-03-19T09:00");
        Assert.Equal((1, 1), await CountsAsync());
    }

    /// <summary>The red number of the unit, and how many its list holds.</summary>
    private Task<(int Number, int List)> CountsAsync() => _bot.Store.ReadAsync(async db =>
    {
        var office = await _bot.Services.GetRequiredService<Domain.Storage.OfficeCache>().GetAsync(db);
        var now = _bot.Services.GetRequiredService<Domain.Calendar.OfficeClock>().GetUtcNow();
        var one = await db.Assignments.SingleAsync(a => a.Number == 1);
        var counted = new CountedAssignments(db, office.Roster, office.Calendar, now);
        var boxes = await counted.BoxesAsync(one.UnitId, CancellationToken.None);
        return (boxes.Values.Sum(b => b.RunningLate), await counted.In(counted.Of(one.UnitId), Box.RunningLate).CountAsync());
    });

    private async Task<Told> AfterAsync(string code, Func<Task> act)
    {
        await act();
        return await _bot.LastToldAsync(code);
    }

    private Task<Assignment> OneAsync() => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == 1));

    private async Task VerifiedAsync() =>
        Assert.Empty(await _bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _bot.Services.GetRequiredService<History>())));
}
