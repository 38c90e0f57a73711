using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>An answer that says more than was asked is heard whole.</summary>
public sealed class WholeAnswerTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Quý báo cáo kinh phí quý I, hạn 9/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "nhận 2");
        // What was spoken of last is out of his hands.
        await Bot.GiveAsync(Head, "giao Quý soạn giấy mời, hạn 10/3");
        await Bot.AskAsync(Quy, "xong 3, giấy mời số 5/GM-KT");
    }

    [Theory]
    [InlineData("chieu nay xong", "1 xog 1 nua r, dc 60%")]
    [InlineData("được 40% rồi", "1 dc 60% r")]
    [InlineData("đang làm, sáng mai xong", "NV-1, 60%")]
    public async Task Which_of_several_and_how_far_it_is_may_be_said_at_once(string promise, string answer)
    {
        Assert.Contains("NV-1", (await Bot.AskAsync(Quy, promise)).Text, StringComparison.Ordinal);
        var told = await Bot.AskAsync(Quy, answer);
        Assert.Contains("60%", told.Text, StringComparison.Ordinal);
        Assert.Equal(promise.Contains("xong", StringComparison.Ordinal), told.Text.Contains("dự kiến xong", StringComparison.Ordinal));
        Assert.Equal([60, null, null], await Bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.Percent).ToListAsync()));
    }

    [Fact]
    public async Task Which_of_several_by_when_and_why_may_be_said_at_once()
    {
        await Bot.AskAsync(Quy, "xin gia hạn");
        await Bot.AskAsync(Quy, "1 thu 3 vi cho so tra loi");
        var asked = await Bot.Store.ReadAsync(db => db.ExtensionRequests.SingleAsync());
        Assert.Equal("cho so tra loi", asked.Reason);
        Assert.Equal(new DateOnly(2026, 3, 10), DateOnly.FromDateTime(asked.DueAt.ToOffset(TimeSpan.FromHours(7)).Date));
    }

    [Fact]
    public async Task A_promise_is_kept_in_its_own_words_when_only_the_number_answers_which()
    {
        await Bot.AskAsync(Quy, "chieu nay xong");
        await Bot.AskAsync(Quy, "1");
        Assert.Contains("chieu nay xong", (await Bot.AskAsync(Quy, "lịch sử 1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 gui roi nha so lieu tong hop, cv 12/BC-KT")]
    [InlineData("dạ e gửi số liệu tổng hợp rồi ạ, cv 12/BC-KT")]
    [InlineData("e nop roi nhe, bao cao so 12/BC-KT")]
    public async Task Asked_how_far_it_is_he_may_say_that_it_is_handed_in(string answer)
    {
        await Bot.AskAsync(Quy, "báo cáo tiến độ 1");
        await Bot.AskAsync(Quy, answer);
        var submission = await Bot.Store.ReadAsync(db => db.Submissions.SingleAsync(s => s.DocumentNumber != "5/GM-KT"));
        Assert.Equal("12/BC-KT", submission.DocumentNumber);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Progressed)));
    }

    [Fact]
    public async Task Two_said_to_be_done_with_their_count_are_two()
    {
        await Bot.AskAsync(Quy, "1, 2 xong ca 2");
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Progressed)));
        await Bot.AskAsync(Quy, "đã rà 20 hợp đồng, số 12/BC-KT");
        Assert.Equal(AssignmentState.Submitted, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
    }

    [Theory]
    [InlineData("e trinh ky 1 roi, sep chua ky")]
    [InlineData("dạ 1 em trình ký rồi ạ mà sếp chưa ký")]
    public async Task What_lies_with_the_one_who_signs_is_handed_in_and_waits(string words)
    {
        Assert.Contains("phiếu trình", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
    }

    [Theory]
    [InlineData("e Quý ơi em làm cho anh bảng tổng hợp, bữa kia anh trình sếp rồi")]
    [InlineData("Quý ơi em làm giúp anh bảng tổng hợp, thứ 6 anh họp rồi")]
    public async Task Why_it_is_soon_needed_does_not_make_an_order_a_thing_done(string words)
    {
        var echo = await Bot.AskAsync(Head, words);
        Assert.Contains("Trần Văn Quý", echo.Text, StringComparison.Ordinal);
        Assert.Contains("bảng tổng hợp", echo.Text, StringComparison.Ordinal);
        // When he needs it is no deadline yet: that is asked.
        Assert.Contains("Thời hạn hoàn thành?", echo.Text, StringComparison.Ordinal);
    }
}
