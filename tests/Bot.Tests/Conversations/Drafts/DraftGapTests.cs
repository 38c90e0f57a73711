using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>Drafts in which something is missing say what is missing of which, and take the words that go on.</summary>
public sealed class DraftGapTests(OneWard ward) : IClassFixture<OneWard>
{
    private const string Chair = "CB01";
    private readonly BotApp _bot = ward.Bot;

    [Fact]
    public async Task A_yes_to_drafts_with_a_gap_says_which_lack_what_and_every_word_that_goes_on()
    {
        await StartAsync();
        var answer = await _bot.AskAsync(Chair, "ok");
        foreach (var said in (string[])["mục 2, 3 chưa có thời hạn", "mục 4 chưa có người thực hiện", "“2 hạn 11/3”", "“hạn 11/3”", "“4 giao …”", "“bỏ 2, 3, 4”", "“thôi”", "chưa giao mục nào"])
        {
            Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("“đồng ý”", answer.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "thôi");
    }

    [Theory]
    [InlineData("bỏ 3", "2)", "3)")]
    [InlineData("bo muc 3 nhe", "2)", "3)")]
    [InlineData("thôi bỏ cái 3 đi", null, "3)")]
    [InlineData("2 và 3 bỏ", "4)", "2)")]
    [InlineData("không giao mục 3, 4", "2)", "4)")]
    [InlineData("xoa 2,3", "4)", "3)")]
    [InlineData("bỏ các mục còn thiếu", "1)", "2)")]
    public async Task An_item_is_left_out_by_its_number(string words, string? stays, string goes)
    {
        await StartAsync();
        var echo = await _bot.AskAsync(Chair, words);
        Assert.DoesNotContain(echo.Lines, l => l.StartsWith(goes, StringComparison.Ordinal));
        Assert.True(stays is null || echo.Lines.Any(l => l.StartsWith(stays, StringComparison.Ordinal)), echo.Text);
        await _bot.AskAsync(Chair, "thôi");
    }

    [Theory]
    [InlineData("sửa 2 hạn 25/3", 2, "25/3/2026")]
    [InlineData("2 han 25/3", 2, "25/3/2026")]
    [InlineData("mục 2: đổi hạn thành 25/3", 2, "25/3/2026")]
    [InlineData("2 và 3 hạn 25/3", 3, "25/3/2026")]
    [InlineData("2, 3 hạn 25/3 nhé", 3, "25/3/2026")]
    [InlineData("sửa mục 1 giao Hoàn", 1, "Vũ Thị Hoàn")]
    [InlineData("1 giao cho Hoàn hạn 25/3", 1, "Vũ Thị Hoàn")]
    [InlineData("4 Hoàn", 4, "Vũ Thị Hoàn")]
    public async Task An_item_is_changed_by_its_number(string words, int number, string now)
    {
        await StartAsync();
        var echo = await _bot.AskAsync(Chair, words);
        Assert.Contains(now, echo.Lines.Single(l => l.StartsWith($"{number}) ", StringComparison.Ordinal)), StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "thôi");
    }

    [Theory]
    [InlineData("thêm giao Quý kiểm tra chợ, hạn 18/3")]
    [InlineData("them giao quy kiem tra cho, han 18/3")]
    [InlineData("thêm mục: Quý kiểm tra chợ, hạn 18/3")]
    [InlineData("bổ sung việc cho Quý: kiểm tra chợ, hạn 18/3")]
    public async Task One_more_is_added_under_the_next_number(string words)
    {
        await StartAsync();
        var echo = await _bot.AskAsync(Chair, words);
        Assert.Contains(echo.Lines, l => l.StartsWith("5) ", StringComparison.Ordinal) && l.Contains("Trần Văn Quý", StringComparison.Ordinal) && l.Contains("18/3", StringComparison.Ordinal));
        await _bot.AskAsync(Chair, "thôi");
    }

    private Task<Told> StartAsync() => _bot.AskAsync(
        Chair,
        "1. Giao Tuấn rà soát vỉa hè, hạn 20/3\n2. Giao Bảy khắc phục tồn tại\n3. Giao Quý lập danh sách hộ kinh doanh\n4. Giao Xuyến tổng hợp số liệu, hạn 20/3");
}
