using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>What stands around an order: who joins in, how pressing it is, what is counted; none of it is left in the title or read as what it is not.</summary>
public sealed class OrderTailTests(OneWard ward) : IClassFixture<OneWard>
{
    private const string Head = "CB05";

    [Theory]
    [InlineData("giao Quý rà soát chợ, hạn thứ 6, Hoàn phối hợp", "Việc: rà soát chợ", "Vũ Thị Hoàn")]
    [InlineData("giao Quý rà soát chợ hạn thứ 6, chị Hoàn phối hợp", "Việc: rà soát chợ", "Vũ Thị Hoàn")]
    [InlineData("giao Quy ra soat cho, han thu 6, chi Hoan phoi hop", "Việc: ra soat cho", "Vũ Thị Hoàn")]
    [InlineData("giao Quý rà soát chợ, hạn 12/3, Ngọc Lan và Hoàn cùng phối hợp", "Việc: rà soát chợ", "Lê Ngọc Lan")]
    [InlineData("giao gap Quy ra soat cho, han 12/3", "Việc: ra soat cho", "Mức độ: khẩn")]
    [InlineData("giao hoa toc Quy ra soat cho, han 12/3", "Việc: ra soat cho", "Mức độ: hỏa tốc")]
    [InlineData("hoa toc giao Quy ra soat cho, han 12/3", "Việc: ra soat cho", "Mức độ: hỏa tốc")]
    [InlineData("hỏa tốc giao Quý rà soát chợ, hạn 12/3", "Việc: rà soát chợ", "Mức độ: hỏa tốc")]
    [InlineData("giao Quý kiểm kê 01 máy photo, 2 máy scan, hạn 12/3", "Việc: kiểm kê 01 máy photo, 2 máy scan", "Khối lượng: 01 máy photo, 2 máy scan")]
    [InlineData("giao Quý rà soát 25 thủ tục, hạn 12/3", "Việc: rà soát 25 thủ tục", "Khối lượng: 25 thủ tục")]
    [InlineData("giao Quý đo đạc thửa 12 khu 3, hạn 12/3", "Việc: đo đạc thửa 12 khu 3", "Khối lượng: chưa rõ")]
    [InlineData("giao Quý kiểm tra lô 5 khu 2 hộ ông Ba, hạn 12/3", "Việc: kiểm tra lô 5 khu 2 hộ ông Ba", "Khối lượng: chưa rõ")]
    public async Task It_is_taken_for_what_it_is(string words, string title, string said)
    {
        var echo = await ward.Bot.AskAsync(Head, words);
        await ward.Bot.AskAsync(Head, "thôi");
        Assert.Contains(said, echo.Text, StringComparison.Ordinal);
        Assert.Contains(title, (string[])[.. echo.Lines, .. echo.Facts.Select(f => $"{f.Label}: {f.Value}"), .. echo.Text.Split('\n')]);
    }
}
