using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>"Which one?": all it could be can be seen, and looked at, before one is chosen.</summary>
public sealed class DisambiguationTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Quy = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_could_be_withdrawn_is_shown_page_by_page_and_any_of_it_answers()
    {
        await GiveAsync(8);
        var first = await _bot.AskAsync(Head, "thu hồi");
        Assert.Equal(["NV-1", "NV-2", "NV-3", "NV-4", "NV-5", "NV-6"], Numbers(first));
        Assert.Contains("tất cả 8", first.Text, StringComparison.Ordinal);

        var second = Assert.Single(await _bot.PressAsync(Head, first.Button("words")));
        Assert.Equal(["NV-7", "NV-8"], Numbers(second));
        Assert.Equal(["NV-1", "NV-2", "NV-3", "NV-4", "NV-5", "NV-6"], Numbers(await _bot.AskAsync(Head, "trang 1")));
        Assert.Equal(["NV-7", "NV-8"], Numbers(await _bot.AskAsync(Head, "page 2")));

        await _bot.AskAsync(Head, "8");
        Assert.Equal([8], await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.State == AssignmentState.Withdrawn).Select(a => a.Number).ToListAsync()));
    }

    [Theory]
    [InlineData("xem 1")]
    [InlineData("xem lại việc 1")]
    public async Task Looking_at_one_of_them_decides_nothing_and_the_question_stays(string words)
    {
        await GiveAsync(2);
        foreach (var number in new[] { 1, 2 })
        {
            await _bot.AskAsync(Quy, $"nhận {number}");
            await _bot.AskAsync(Quy, $"xong {number} bc so 4{number}/BC-KT");
        }

        await _bot.AskAsync(Head, "xác nhận hoàn thành");
        var card = await _bot.AskAsync(Head, words);
        Assert.StartsWith("NV-1: ", card.Title, StringComparison.Ordinal);
        Assert.Contains("Đang chờ trả lời: Đồng chí muốn nói nhiệm vụ nào? Trả lời bằng số nhiệm vụ: 1, 2", card.Text, StringComparison.Ordinal);

        await _bot.AskAsync(Head, "2");
        await _bot.AskAsync(Head, "đồng ý");
        Assert.Equal([2], await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.State == AssignmentState.Completed).Select(a => a.Number).ToListAsync()));
    }

    [Theory]
    [InlineData("trả lại", "lam lai di, thieu phu luc", "thieu phu luc")]
    [InlineData("trả lại", "thiếu phụ lục số liệu quý I", "thiếu phụ lục số liệu quý I")]
    [InlineData("đồng ý", "làm lại đi, thiếu phụ lục", "thiếu phụ lục")]
    public async Task Why_it_is_returned_may_be_said_while_it_is_asked_which(string first, string words, string reason)
    {
        await GiveAsync(2);
        await _bot.AskAsync(Quy, "xong 1 bc so 41/BC-KT");
        await _bot.AskAsync(Quy, "xong 2 bc so 42/BC-KT");
        await _bot.AskAsync(Head, first);
        var asked = await _bot.AskAsync(Head, words);
        Assert.Contains("nhiệm vụ nào", asked.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "2");
        Assert.Equal([2], await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.State == AssignmentState.InProgress).Select(a => a.Number).ToListAsync()));
        Assert.Contains(reason, (await _bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_have_settled_meanwhile_is_offered_no_more()
    {
        const string chair = "CB01";
        for (var i = 1; i <= 3; i++)
        {
            await _bot.GiveAsync(chair, $"giao Tuấn báo cáo vỉa hè khu phố số {i + 20}, hạn 9/3");
        }

        Assert.Contains("1, 2, 3", (await _bot.AskAsync(Head, "nhận")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(chair, "thu hồi 2 vì trùng");
        var again = await _bot.AskAsync(Head, "vâng");
        Assert.Contains("Trả lời bằng số nhiệm vụ: 1, 3", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-2", again.Text, StringComparison.Ordinal);

        await _bot.AskAsync(chair, "thu hồi 1 vì trùng");
        await _bot.AskAsync(chair, "thu hồi 3 vì trùng");
        Assert.Contains("đều đã có bước mới", (await _bot.AskAsync(Head, "trợ giúp")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_back_and_taken_up_again_meanwhile_is_offered_no_more()
    {
        await GiveAsync(3);
        await _bot.AskAsync(Quy, "xong 1 bc so 41/BC-KT");
        await _bot.AskAsync(Quy, "đề nghị xem xét lại 3: đang làm đột xuất");
        await _bot.AskAsync(Quy, "đề nghị xem xét lại 2: đang làm đột xuất");
        Assert.Contains("1, 2, 3", (await _bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);

        await _bot.AskAsync(Quy, "rút lại");
        Assert.NotEqual(AssignmentState.Declined, await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 2).Select(a => a.State).SingleAsync()));
        Assert.Contains("Trả lời bằng số nhiệm vụ: 1, 3", (await _bot.AskAsync(Head, "xem 1")).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Numbers(Told told) => told.Lines.Where(l => l.StartsWith("NV-", StringComparison.Ordinal)).Select(l => l[..l.IndexOf(' ', StringComparison.Ordinal)]);

    private async Task GiveAsync(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await _bot.GiveAsync(Head, $"giao Quý soạn giấy mời khu phố số {i + 20}, hạn 9/3");
        }
    }
}
