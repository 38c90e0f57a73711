using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>A day said while work is kept where it is: the deadline, named in the question, and never a remark.</summary>
public sealed class UpheldUntilTests : WorkOfQuyTests
{
    [Theory]
    [InlineData("thoi 1 cu lam di em, han cho toi 12/3")]
    [InlineData("giữ nguyên 1, hạn 12/3")]
    [InlineData("1 tiep tuc lam di, han 12/3")]
    [InlineData("thoi em lam not di, cho toi thu 5 tuan sau")]
    public async Task It_is_asked_for_and_set(string words)
    {
        await Bot.AskAsync(Quy, "đề nghị xem xét lại 1: đang làm đột xuất");
        var asked = (await Bot.AskAsync(Head, words)).Text;
        Assert.Contains("12/3/2026", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("ý kiến", asked, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Declined, await StateAsync());

        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        Assert.Equal(new DateOnly(2026, 3, 12), await DeadlineAsync());
        var told = (await Bot.LastToldAsync(Quy)).Text;
        Assert.Contains("12/3/2026", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Lý do", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_work_he_wants_to_pass_on_as_well()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "đề nghị chuyển 1 vì trùng lịch, đã xong số liệu, còn nhận xét");
        Assert.Contains("12/3/2026", (await Bot.AskAsync(Head, "1 tiep tuc lam di, han 12/3, can thi goi anh")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "ừ");
        Assert.Equal(new DateOnly(2026, 3, 12), await DeadlineAsync());
        Assert.Contains("can thi goi anh", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Go_on_is_said_of_the_one_work_given_back_also_after_other_words()
    {
        await Bot.AskAsync(Quy, "đề nghị xem xét lại 1: đang làm đột xuất");
        await Bot.AskAsync(Head, "việc của tôi");
        Assert.Contains("tiếp tục thực hiện NV-1", (await Bot.AskAsync(Head, "cu lam di")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Declined, await StateAsync());
    }

    [Theory]
    [InlineData("1 cứ làm tiếp đi, vì mai họp hội đồng")]
    [InlineData("giữ nguyên 1, thứ 6 anh đi công tác")]
    public async Task A_day_that_only_begins_what_is_said_is_no_deadline(string words)
    {
        await Bot.AskAsync(Quy, "đề nghị xem xét lại 1: đang làm đột xuất");
        var before = await DeadlineAsync();
        Assert.DoesNotContain("thời hạn mới", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(before, await DeadlineAsync());
    }

    [Fact]
    public async Task A_day_within_what_is_said_stays_a_remark()
    {
        await Bot.AskAsync(Quy, "đề nghị xem xét lại 1: đang làm đột xuất");
        Assert.DoesNotContain("thời hạn", (await Bot.AskAsync(Head, "1 cứ làm tiếp vì họp ngày 5/3 đã thống nhất")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.NotEqual(new DateOnly(2026, 3, 5), await DeadlineAsync());
        Assert.Contains("họp ngày 5/3", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_back_by_nobody_it_is_only_due_then()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        Assert.Contains("12/3/2026", (await Bot.AskAsync(Head, "1 lam tiep di e, han 12/3")).Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 6), await DeadlineAsync());
        await Bot.AskAsync(Head, "ok");
        Assert.Equal(new DateOnly(2026, 3, 12), await DeadlineAsync());
    }

    [Fact]
    public async Task To_one_who_asked_for_time_it_is_the_day_he_is_given()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xin gia hạn 1 đến 13/3 vì chờ Sở trả lời");
        var asked = (await Bot.AskAsync(Head, "1 cho tới 10h sáng thứ 5 tuần sau thôi")).Text;
        Assert.Contains("12/3/2026", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("muốn đề nghị gia hạn", asked, StringComparison.Ordinal);
    }

    private Task<DateOnly?> DeadlineAsync() => Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.DeadlineOn).SingleAsync());
}
