using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>Several batches of drafts waiting for one leader: each is decided on by itself.</summary>
public sealed class SeveralBatchesTests : IAsyncLifetime
{
    private const string Focal = "CB08";
    private const string Chair = "CB01";
    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Each_of_two_batches_has_its_own_buttons_and_its_own_words()
    {
        await DraftTwoAsync();
        var asked = await _bot.AskAsync(Chair, "đồng ý");
        Assert.Contains("“ban hành bản 1”", asked.Text, StringComparison.Ordinal);
        Assert.Contains("“chưa ban hành bản 2”", asked.Text, StringComparison.Ordinal);
        Assert.Equal(2, asked.Buttons.Count(b => b.Verb == "issue"));
        Assert.Equal(2, (await _bot.AskAsync(Chair, "đang chờ tôi")).Buttons.Count(b => b.Verb == "drop"));

        await _bot.AskAsync(Chair, "ban hành bản 2");
        Assert.Equal([DraftBatchState.Open, DraftBatchState.Issued], await StatesAsync());
        await _bot.AskAsync(Chair, "chưa ban hành bản 1: để bổ sung số liệu");
        Assert.Equal([DraftBatchState.Dropped, DraftBatchState.Issued], await StatesAsync());
        Assert.Contains("chưa ban hành bản trình số 1: để bổ sung số liệu", (await _bot.LastToldAsync(Focal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_batch_than_the_one_being_corrected_is_issued_by_its_number_and_an_item_may_be_left_out()
    {
        await DraftTwoAsync();
        await _bot.AskAsync(Chair, "sửa bản 1");
        await _bot.AskAsync(Chair, "dong y ban hanh ban 2 nhe");
        Assert.Equal([DraftBatchState.Open, DraftBatchState.Issued], await StatesAsync());
        await _bot.AskAsync(Chair, "sửa bản 1");
        await _bot.AskAsync(Chair, "bỏ 2");
        await _bot.AskAsync(Chair, "đồng ý ban hành");
        Assert.Equal([DraftBatchState.Issued, DraftBatchState.Issued], await StatesAsync());
        Assert.Equal(3, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        Assert.Contains("Chưa ban hành mục 2: khắc phục tồn tại", (await _bot.LastToldAsync(Focal)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task All_of_them_are_issued_at_one_word(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await DraftTwoAsync(bot);
        Assert.Contains("Không có bản trình số 7", (await bot.AskAsync(Chair, "ban hành bản 7")).Text, StringComparison.Ordinal);
        await bot.AskAsync(Chair, "đồng ý ban hành cả 2");
        Assert.Equal(4, await bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    [Fact]
    public async Task Beside_something_else_that_waits_the_question_names_the_words_for_the_drafts()
    {
        await _bot.GiveAsync(Chair, "giao Tuấn lập báo cáo quý, hạn 20/3");
        await _bot.AskAsync("CB05", "xong 1, báo cáo số 12/BC-KT");
        await _bot.AskAsync(Focal, "giao Tuấn rà soát vỉa hè, hạn 20/3; giao Bảy khắc phục tồn tại, hạn 31/3");
        await _bot.AskAsync(Focal, "đồng ý");
        var asked = await _bot.AskAsync(Chair, "đồng ý");
        Assert.Contains("“ban hành bản 1”", asked.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "ban hành bản 1");
        Assert.Equal([DraftBatchState.Issued], await StatesAsync());
        Assert.Equal(AssignmentState.Submitted, await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task Put_off_twice_in_a_day_the_drafter_hears_of_it_once_also_where_the_first_was_told_together_with_other_things()
    {
        await DraftTwoAsync();
        await _bot.AdvanceToAsync("2026-03-05T05:00");
        await _bot.AskAsync(Chair, "để sau bản 1");
        await _bot.AskAsync(Chair, "chưa ban hành bản 2");
        await _bot.AdvanceToAsync("2026-03-05T07:00");
        Assert.Contains("vẫn đang chờ ban hành", (await _bot.LastToldAsync(Focal)).Text, StringComparison.Ordinal);

        var before = (await _bot.ToldAsync(Focal)).Count;
        await _bot.AdvanceToAsync("2026-03-05T10:00");
        await _bot.AskAsync(Chair, "để sau bản 1");
        Assert.Empty(await _bot.ToldAsync(Focal, before));

        await _bot.AdvanceToAsync("2026-03-06T10:00");
        await _bot.AskAsync(Chair, "để sau bản 1");
        Assert.Contains("vẫn đang chờ ban hành", Assert.Single(await _bot.ToldAsync(Focal, before)).Text, StringComparison.Ordinal);
    }

    private Task DraftTwoAsync() => DraftTwoAsync(_bot);

    private static async Task DraftTwoAsync(BotApp bot)
    {
        await bot.AskAsync(Focal, "giao Tuấn rà soát vỉa hè, hạn 20/3; giao Bảy khắc phục tồn tại, hạn 31/3");
        await bot.AskAsync(Focal, "đồng ý");
        await bot.AskAsync(Focal, "giao Tuấn lập kế hoạch hội nghị, hạn 23/3; giao Bảy báo cáo một cửa, hạn 30/3");
        await bot.AskAsync(Focal, "trình luôn nhé");
    }

    private Task<List<DraftBatchState>> StatesAsync() => _bot.Store.ReadAsync(db => db.DraftBatches.OrderBy(b => b.Number).Select(b => b.State).ToListAsync());
}
