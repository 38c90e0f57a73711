using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>What was meant is asked, and something is done with other work meanwhile: a yes answers that very question, never its opposite.</summary>
public sealed class KeptQuestionTests : WorkOfQuyTests
{
    [Fact]
    public async Task A_return_asked_about_is_sent_by_the_yes_after_a_word_on_other_work()
    {
        await Bot.GiveAsync(Chair, "giao Tuấn báo cáo hội nghị, hạn 9/3");
        await Bot.AskAsync(Quy, "xong 1, báo cáo số 46/BC-KT");
        Assert.Contains("hoàn thiện", (await Bot.AskAsync(Head, "1 con thieu bien ban hop binh xet, bo sung nha, chieu nop lai")).Text, StringComparison.Ordinal);
        Assert.Contains("hoàn thiện sản phẩm NV-1", (await Bot.AskAsync(Head, "2 hoi nghi chua mua phong bi, xin doi han 12/3")).Text, StringComparison.Ordinal);
        await Bot.PressAsync(Chair, (await Bot.LastToldAsync(Chair)).Button("approve"));

        await Bot.AskAsync(Head, "dong y");
        Assert.Equal(AssignmentState.InProgress, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
        Assert.Contains("bien ban hop binh xet", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_closed_once_the_same_work_has_moved()
    {
        await Bot.AskAsync(Quy, "xong 1, báo cáo số 46/BC-KT");
        await Bot.AskAsync(Head, "1 con thieu bien ban hop binh xet, bo sung nha, chieu nop lai");
        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu biên bản");
        Assert.DoesNotContain("hoàn thiện sản phẩm", (await Bot.AskAsync(Head, "việc tôi giao")).Text, StringComparison.Ordinal);
    }
}
