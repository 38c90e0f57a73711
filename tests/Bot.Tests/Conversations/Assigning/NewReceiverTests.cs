using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>Another receiver for what is drafted: whatever is named beside him in the same line changes with him, all else stays.</summary>
public sealed class NewReceiverTests : WardTests
{
    private const string Chair = "CB01";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Chair, "giao Quý lập báo cáo tuần, sản phẩm: báo cáo, hạn 20/3");
    }

    [Theory]
    [InlineData("giao Tư, chị Thu chỉ đạo")]
    [InlineData("thôi giao Tư, chi Thu chi dao")]
    [InlineData("giao Tư, để chị Thu theo dõi")]
    public async Task Who_directs_it(string words) => Assert.Contains("Nguyễn Hồng Thu", await ChangedAsync(words, "Người chỉ đạo"), StringComparison.Ordinal);

    [Theory]
    [InlineData("giao Tư, khẩn")]
    [InlineData("giao Tư nhé, gấp")]
    public async Task How_pressing_it_is(string words) => Assert.Equal("khẩn", await ChangedAsync(words, "Mức độ"));

    [Theory]
    [InlineData("giao Tư, người được xem: Hoàn")]
    [InlineData("giao kín Tư, chỉ Hoàn được xem")]
    public async Task Who_may_read_it(string words) => Assert.Contains("Vũ Thị Hoàn", await ChangedAsync(words, "Người được xem"), StringComparison.Ordinal);

    [Fact]
    public async Task All_of_that_at_once()
    {
        Assert.Contains("Nguyễn Hồng Thu", await ChangedAsync("giao Tư, chị Thu chỉ đạo, Bảy phối hợp, khẩn, hạn 25/3", "Người chỉ đạo"), StringComparison.Ordinal);
        var facts = (await Bot.AskAsync(Chair, "xem lại")).Facts.ToDictionary(f => f.Label, f => f.Value);
        Assert.Equal(("khẩn", "17:00 thứ Tư, 25/3/2026"), (facts["Mức độ"], facts["Thời gian hoàn thành"]));
        Assert.Contains("Đỗ Văn Bảy", facts["Phối hợp"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_piece_of_work_is_no_change_to_it()
    {
        var asked = await Bot.AskAsync(Chair, "giao Tư, soạn giấy mời, hạn 25/3");
        Assert.DoesNotContain(asked.Facts, f => f.Value == "lập báo cáo tuần");
    }

    private async Task<string> ChangedAsync(string words, string label)
    {
        await Bot.AskAsync(Chair, words);
        var facts = (await Bot.AskAsync(Chair, "xem lại")).Facts.ToDictionary(f => f.Label, f => f.Value);
        Assert.Contains("Lê Thị Tư", facts["Người"], StringComparison.Ordinal);
        Assert.Equal(("lập báo cáo tuần", "báo cáo"), (facts["Việc"], facts["Sản phẩm"]));
        return facts[label];
    }
}
