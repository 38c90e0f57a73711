using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>"Thì nhận" while a product is asked for takes on the work that came since; it is no product.</summary>
public sealed class TakenOnInsteadTests : WorkOfQuyTests
{
    [Theory]
    [InlineData("thi nhan")]
    [InlineData("nhan")]
    [InlineData("da em lam")]
    [InlineData("thì nhận ạ")]
    [InlineData("dạ em nhận")]
    [InlineData("da nhan viec")]
    public async Task Newer_work_is_taken_on_or_asked_about_and_nothing_is_handed_in(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        Assert.Contains("sản phẩm", (await Bot.AskAsync(Quy, "xong 1")).Text, StringComparison.Ordinal);
        await Bot.GiveAsync(Head, "giao Quý soạn giấy mời, hạn 12/3");
        var said = await Bot.AskAsync(Quy, words);
        Assert.Equal(AssignmentState.InProgress, await OfAsync(1));
        Assert.Contains("NV-2", said.Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "đúng");
        Assert.Equal((AssignmentState.InProgress, AssignmentState.InProgress), (await OfAsync(1), await OfAsync(2)));
    }

    [Theory]
    [InlineData("thi nhan")]
    [InlineData("em nhận ạ")]
    [InlineData("da em lam")]
    public async Task Without_newer_work_it_is_doubted(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xong 1");
        await Bot.AskAsync(Quy, words);
        Assert.Equal(AssignmentState.InProgress, await OfAsync(1));
    }

    [Theory]
    [InlineData("thi nhan")]
    [InlineData("da em lam")]
    public async Task Asked_for_a_reason_it_is_none(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        Assert.Contains("lý do", (await Bot.AskAsync(Quy, "xin gia hạn 1 đến 12/3")).Text, StringComparison.Ordinal);
        await Bot.GiveAsync(Head, "giao Quý soạn giấy mời, hạn 12/3");
        Assert.Contains("NV-2", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Empty(await Bot.Store.ReadAsync(db => db.ExtensionRequests.ToListAsync()));
    }

    private Task<AssignmentState> OfAsync(int number) => Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == number).Select(a => a.State).SingleAsync());
}
