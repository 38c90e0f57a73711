using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>A word on what somebody has asked for, by his name or right after it came: it is repeated with its title before it is done.</summary>
public sealed class RequestByNameTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Lan lập danh mục, hạn 5/3");
    }

    [Theory]
    [InlineData("ok cho lan", "10/3/2026")]
    [InlineData("ok Lan", "10/3/2026")]
    [InlineData("cho Lan gia hạn đến t6 đi", "6/3/2026")]
    [InlineData("cho lan gia han den t6 di", "6/3/2026")]
    public async Task More_time_is_given_to_the_one_named(string words, string until)
    {
        await Bot.AskAsync(Lan, "xin lùi 2 tới 10/3 vì chờ khu phố");
        await Bot.AskAsync(Quy, "xin lùi 1 tới 12/3 vì chờ Sở");
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains("NV-2 “lập danh mục”", asked.Text, StringComparison.Ordinal);
        Assert.Contains(until, asked.Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, asked.Button("yes"));
        Assert.Contains(until, (await Bot.LastToldAsync(Lan)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ok Lan")]
    [InlineData("ok cho Lan nghỉ")]
    public async Task A_leave_is_agreed_to_by_name(string words)
    {
        await Bot.AskAsync(Lan, "xin nghỉ ngày mai");
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains("Lê Ngọc Lan nghỉ thứ Năm, 5/3/2026", asked.Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, asked.Button("yes"));
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Leaves.CountAsync(l => l.ConfirmedById != null)));
    }

    [Theory]
    [InlineData("ko dc, hom nay phai xong")]
    [InlineData("không được em, hôm nay phải xong")]
    public async Task No_right_after_it_came_is_of_that_request(string words)
    {
        await Bot.AskAsync(Lan, "xin lùi 2 tới 10/3 vì chờ khu phố");
        await Bot.AskAsync(Quy, "xin lùi 1 tới 12/3 vì chờ Sở");
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains("NV-1 “rà soát hợp đồng”", asked.Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, asked.Button("yes"));
        Assert.Contains("xong", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_open_is_not_meant_by_it()
    {
        await Bot.AskAsync(Head, "giao Lan soạn giấy mời");
        await Bot.AskAsync(Quy, "xin lùi 1 tới 12/3 vì chờ Sở");
        Assert.Contains("NV-1 “rà soát hợp đồng”", (await Bot.AskAsync(Head, "ko dc, hom nay phai xong")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_one_named_wants_to_be_rid_of_stays_with_him()
    {
        await Bot.AskAsync(Lan, "đề nghị xem xét lại 2 vì nhiều việc");
        var asked = await Bot.AskAsync(Head, "con Lan thi k cho tra lai nha, lam tiep");
        Assert.Contains("NV-2 “lập danh mục”", asked.Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, asked.Button("yes"));
        Assert.NotEqual(AssignmentState.Declined, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 2).Select(a => a.State).SingleAsync()));
    }

    [Theory]
    [InlineData("ok lan sau nhớ báo trước")]
    [InlineData("ok cho Hạnh")]
    public async Task Where_the_one_named_has_asked_for_nothing_nothing_is_given(string words)
    {
        await Bot.AskAsync(Quy, "xin lùi 1 tới 12/3 vì chờ Sở");
        await Bot.SayAsync(Head, words);
        Assert.DoesNotContain("hạn mới", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_time_is_given_on_is_shown_and_told()
    {
        var asked = await Bot.AskAsync(Head, "cho Lan thêm 2 ngày nhưng phải báo cáo hằng tuần");
        Assert.Contains("phải báo cáo hằng tuần", asked.Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, asked.Button("yes"));
        var told = (await Bot.LastToldAsync(Lan)).Text;
        Assert.Contains("9/3/2026", told, StringComparison.Ordinal);
        Assert.Contains("Kèm yêu cầu: phải báo cáo hằng tuần", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_what_it_is_given_on_and_why_is_kept()
    {
        await Bot.GiveAsync(Head, "giao Lan soạn công văn, hạn 5/3");
        Assert.Contains("nào", (await Bot.AskAsync(Head, "cho Lan thêm 2 ngày vì chờ Sở nhưng phải báo cáo hằng tuần")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "2");
        var told = (await Bot.LastToldAsync(Lan)).Text;
        Assert.Contains("9/3/2026", told, StringComparison.Ordinal);
        Assert.Contains("Kèm yêu cầu: phải báo cáo hằng tuần", told, StringComparison.Ordinal);
        Assert.Contains("Lý do: chờ Sở", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cho Lan qua Sở sáng mai")]
    [InlineData("cho Lan đến 4/3")]
    public async Task What_gives_no_more_time_moves_no_deadline(string words)
    {
        await Bot.SayAsync(Head, words);
        Assert.DoesNotContain("Dời hạn", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_added_that_end_on_a_day_off_count_to_the_working_day_after()
    {
        await Bot.AskAsync(Lan, "nhận 2");
        var said = await Bot.AskAsync(Lan, "2 van ket, cty hen t2 moi co. a cho em them 3 ngay");
        Assert.Contains("9/3/2026", said.Text, StringComparison.Ordinal);
        Assert.Contains("Chủ nhật, 8/3/2026 là ngày nghỉ", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_moved_after_it_has_passed_is_said_to_have_passed()
    {
        await Bot.AskAsync(Lan, "nhận 2");
        await Bot.AdvanceToAsync("2026-03-06T09:00");
        Assert.Contains("Hạn cũ 17:00 thứ Năm, 5/3/2026 đã qua", (await Bot.AskAsync(Head, "dời hạn 2 tới 12/3")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đã qua", (await Bot.AskAsync(Head, "dời hạn 2 tới 13/3")).Text, StringComparison.Ordinal);
    }
}
