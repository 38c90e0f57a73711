using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Submissions;

/// <summary>A paper's number right under the answer that asked for it is of that work; work given without its content takes none.</summary>
public sealed class AwaitedPaperTests : WardTests
{
    private const string Head = "CB05";
    private const string Quy = "CB06";

    [Fact]
    public async Task It_goes_to_the_work_that_waits_for_a_signature_and_not_to_what_is_asked_for_besides()
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 6/3");
        await Bot.GiveAsync(Head, "giao Quý nhận văn bản tại văn thư, hạn 6/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "nhận 2");
        await Bot.AskAsync(Quy, "xong 2");
        Assert.Contains("số phiếu trình", (await Bot.AskAsync(Quy, "1 trinh roi cho ky")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "to trinh so 45/TTr-SNV");
        Assert.Equal(AssignmentState.InProgress, await StateAsync(2));
        Assert.Equal(["45/TTr-SNV"], await NumbersAsync());
    }

    [Theory]
    [InlineData("xong 1 tờ trình số 45/TTr-SNV")]
    [InlineData("xong 1 https://x.example/a")]
    public async Task Work_given_without_its_content_keeps_no_number_and_no_link(string words)
    {
        await Bot.GiveAsync(Head, "giao Quý nhận văn bản tại văn thư, hạn 6/3");
        await Bot.AskAsync(Quy, "nhận 1");
        Assert.Contains("không nhận tệp, ảnh, liên kết, số văn bản", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await StateAsync(1));
        Assert.Empty(await NumbersAsync());
        await Bot.AskAsync(Quy, "xong 1");
        await Bot.AskAsync(Quy, "đã nhận đủ, báo cáo trực tiếp rồi");
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Fact]
    public async Task A_yes_is_no_report_on_how_far_work_is()
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 6/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "việc theo kế hoạch 08");
        await Bot.SayAsync(Quy, "ok");
        Assert.DoesNotContain(await Bot.ToldAsync(Head), t => t.Text.Contains(": ok", StringComparison.Ordinal));
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == Domain.Assignments.Events.EventKind.Progressed)));
    }

    private Task<AssignmentState> StateAsync(int number) =>
        Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == number).Select(a => a.State).SingleAsync());

    private Task<List<string>> NumbersAsync() =>
        Bot.Store.ReadAsync(db => db.Submissions.Where(s => s.DocumentNumber != null).Select(s => s.DocumentNumber!).ToListAsync());
}
