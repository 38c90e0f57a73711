using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>A complete report on an assignment named by its number is taken whatever question stands open, and that question is asked again.</summary>
public sealed class OtherWorkReportedTests : WorkOfLanTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Ngọc Lan rà soát hợp đồng, hạn 20/3");
        await Bot.AskAsync(Officer, "nhận 2");
        await Bot.GiveAsync(Head, "giao Ngọc Lan kiểm kê tài sản, hạn 20/3");
        await Bot.AskAsync(Officer, "nhận 3");
    }

    [Theory]
    [InlineData("báo cáo 1")]
    [InlineData("xong 1")]
    [InlineData("vướng 1")]
    public async Task However_it_is_spelt_it_is_not_taken_as_said_of_the_work_asked_about(string begun)
    {
        await Bot.AskAsync(Officer, begun);
        await Bot.AskAsync(Officer, "xog 2 so 45/BC-UBND");
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Submissions.CountAsync()));
        await Bot.AskAsync(Officer, "không");
        Assert.Equal([2], await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.State == AssignmentState.Submitted).Select(a => a.Number).ToListAsync()));
    }

    [Theory]
    [InlineData("xin gia hạn 1", "thời hạn mới")]
    [InlineData("xin gia hạn 1 tới 27/3", "lý do gia hạn")]
    [InlineData("vướng 1", "nêu vướng mắc")]
    [InlineData("xong 1", "gửi sản phẩm")]
    [InlineData("xin nghỉ 2 ngày", "Nghỉ từ ngày nào")]
    public async Task A_numbered_report_is_taken_and_the_question_kept(string begun, string open)
    {
        foreach (var (words, number) in new[] { ("2 xong rồi, bc số 45/BC-UBND", 2), ("3 xong roi, cv so 46/UBND-KT", 3) })
        {
            await Bot.AskAsync(Officer, begun);
            var reply = (await Bot.AskAsync(Officer, words)).Text;
            Assert.Contains($"nộp sản phẩm NV-{number}", reply, StringComparison.Ordinal);
            Assert.Contains(open, reply, StringComparison.Ordinal);
            Assert.Equal(AssignmentState.Submitted, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == number).Select(a => a.State).SingleAsync()));
            await Bot.AskAsync(Officer, "thôi");
        }

        Assert.Equal(AssignmentState.InProgress, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
    }
}
