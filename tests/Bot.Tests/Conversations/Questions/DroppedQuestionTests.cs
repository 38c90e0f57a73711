using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>"Rút lại" under an open question is said to the question; an earlier step is not undone for it.</summary>
public sealed class DroppedQuestionTests : WorkOfQuyTests
{
    [Theory]
    [InlineData("a chua xem, rut lai")]
    [InlineData("thoi chua xem, rut lai")]
    [InlineData("rút lại, anh chưa xem")]
    [InlineData("khoan, rút lại đã")]
    [InlineData("rut lai")]
    public async Task The_question_is_dropped_and_the_order_before_it_stands(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await Bot.GiveAsync(Head, "giao Ngọc Lan soạn giấy mời, hạn 12/3");
        Assert.Contains("NV-1", (await Bot.AskAsync(Head, "duyệt")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await OfAsync(1));
        await Bot.AskAsync(Head, words);
        Assert.Equal((AssignmentState.Submitted, AssignmentState.AwaitingAcceptance), (await OfAsync(1), await OfAsync(2)));
        await Bot.SayAsync(Head, "ok");
        Assert.Equal((AssignmentState.Submitted, AssignmentState.AwaitingAcceptance), (await OfAsync(1), await OfAsync(2)));
    }

    private Task<AssignmentState> OfAsync(int number) => Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == number).Select(a => a.State).SingleAsync());
}
