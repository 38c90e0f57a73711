using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Submissions;

/// <summary>The day written behind a paper's number is the paper's; what is handed in with it is handed in, and nothing is promised.</summary>
public sealed class PaperDateTests : WorkOfLanTests
{
    [Theory]
    [InlineData("xong 1 báo cáo số 46/BC-UBND ngày 3/3/2026")]
    [InlineData("xong 1 công văn số 8/CCHC ngày 6/3/2026")]
    [InlineData("1 xong tờ trình số 6/TTr-KTHT ngày 6/3/2026")]
    [InlineData("1 xong tờ trình số 6/TTr-KTHT ngày 2/3/2026 ạ")]
    [InlineData("hoàn thành 1 theo công văn 12/STP ngày 3/3/2026")]
    [InlineData("hoàn thành 1 theo công văn số 15 ngày 4/3/2026")]
    [InlineData("xong 1, biên bản số 12 ngày 4/3")]
    [InlineData("xong 1, biên bản số 12 ngày 9/3")]
    [InlineData("xong 1, quyết định số 45 ngày 03 tháng 3 năm 2026")]
    [InlineData("xong 1 kèm quyết định số 45/QĐ-UBND, ngày 3/3/2026")]
    [InlineData("xong 1 bao cao so 46/BC-UBND ngay 3/3/2026")]
    [InlineData("da xong 1 theo cv so 15 ngay 4/3")]
    public async Task A_work_handed_in_with_a_dated_paper_is_handed_in(string words)
    {
        await Bot.AskAsync(Officer, words);

        var assignment = await Bot.Store.ReadAsync(db => db.Assignments.SingleAsync());
        Assert.Equal(AssignmentState.Submitted, assignment.State);
    }

    [Theory]
    [InlineData("chiều mai xong 1")]
    [InlineData("1 15/3 xong")]
    [InlineData("ngày 10/3 xong 1")]
    [InlineData("1 báo cáo số 46/BC-UBND ngày 3/3/2026 đang sửa, 10/3 xong")]
    public async Task A_day_to_come_is_still_a_promise(string words)
    {
        var reply = await Bot.AskAsync(Officer, words);

        Assert.Contains("dự kiến xong", reply.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
    }
}
