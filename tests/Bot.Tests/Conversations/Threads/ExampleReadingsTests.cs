using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Threads;

/// <summary>Lines no rule reads, known by what people say so: a list is shown, an act is asked about, an open question comes first.</summary>
public sealed class ExampleReadingsTests : WorkOfQuyTests
{
    [Fact]
    public async Task An_act_is_asked_about_and_taken_up_at_a_yes()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        Assert.Contains("Có phải đồng chí muốn báo đã hoàn thành NV-1?", (await Bot.AskAsync(Quy, Done)).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        Assert.Contains("gửi sản phẩm", (await Bot.AskAsync(Quy, "đúng rồi")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "báo cáo số 46/BC-KT");
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
        Assert.Contains("46/BC-KT", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_a_no_nothing_is_done_and_the_same_words_are_asked_about_again()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, Done);
        await Bot.AskAsync(Quy, "không");
        await Bot.SayAsync(Quy, "ok");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        Assert.Contains("báo đã hoàn thành NV-1", (await Bot.AskAsync(Quy, Done)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_work_stays_as_it_is_after_the_yes()
    {
        await Bot.AskAsync(Lan, Done);
        await Bot.AskAsync(Lan, "đúng");
        Assert.Equal(AssignmentState.AwaitingAcceptance, await StateAsync());
    }

    [Fact]
    public async Task A_list_asked_for_in_ones_own_words_is_shown_at_once() =>
        Assert.Contains("NV-1", (await Bot.AskAsync(Quy, "Xin được biết hiện nay trên vai tôi còn những đầu việc chi chưa trả xong")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Words_under_an_open_question_are_its_answer_whatever_they_are_like()
    {
        await Bot.AskAsync(Quy, "đề nghị xem xét lại 1");
        await Bot.AskAsync(Quy, "lĩnh vực này tôi đã bàn giao cho Trung tâm từ tháng 1");
        Assert.Equal(AssignmentState.Declined, await StateAsync());
        Assert.Contains("bàn giao cho Trung tâm", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_asked_for_in_ones_own_words_is_shown_under_an_open_question_too()
    {
        await Bot.AskAsync(Head, Order);
        Assert.Contains("NV-1", (await Bot.AskAsync(Head, "Cho tôi nắm lại xem lâu nay tôi đã phân công những đầu việc nào cho anh em")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
        await Bot.SayAsync(Head, "đúng");
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_digest_asked_for_in_ones_own_words_is_the_digest() =>
        Assert.Contains("Tổng số", (await Bot.AskAsync(Chair, "Sáng nay giao ban, cho tôi cái bức tranh chung về tình hình thực hiện tuần qua")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Asked_what_was_meant_one_may_say_something_else_instead()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, Done);
        Assert.Contains("đề nghị gia hạn", (await Bot.AskAsync(Quy, "Thưa chị, hợp đồng nhiều quá, mong chị thư thả cho em ít hôm nữa mới rà hết được")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_question_is_left_in_ones_own_words()
    {
        await Bot.AskAsync(Head, Order);
        await Bot.AskAsync(Head, "Ý tôi không phải thế, trợ lý hiểu chưa đúng điều tôi định nói rồi, bỏ đi");
        await Bot.SayAsync(Head, "ok");
        Assert.Equal(1, await CountAsync());
    }

    private Task<int> CountAsync() => Bot.Store.ReadAsync(db => db.Assignments.CountAsync());

    private const string Order = "giao Quý lập danh sách hộ nghèo, hạn 6/3";

    private const string Done = "Xin trân trọng gửi đồng chí bản rà soát hợp đồng đã hoàn chỉnh theo nhiệm vụ 1, mong đồng chí kiểm tra.";
}
