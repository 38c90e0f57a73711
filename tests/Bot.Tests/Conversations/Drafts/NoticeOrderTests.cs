using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>Items of a pasted notice: who is only spoken of in what is agreed to is given nothing, and nobody who is told is lost.</summary>
public sealed class NoticeOrderTests(OneWard ward) : IClassFixture<OneWard>
{
    private const string Focal = "CB08";
    private readonly BotApp _bot = ward.Bot;

    [Theory]
    [InlineData("Đồng ý chủ trương mua 02 máy photocopy cho TTPVHCC; Phòng KT thẩm định giá, trình trước 20/3.", "thẩm định giá mua 02 máy photocopy cho TTPVHCC – đồng chí Nguyễn Anh Tuấn")]
    [InlineData("Thống nhất chủ trương sửa chữa nhà văn hóa KP4, giao KT lập dự toán, hạn 24/3", "lập dự toán sửa chữa nhà văn hóa KP4 – đồng chí Nguyễn Anh Tuấn")]
    [InlineData("Các phòng, TTPVHCC gửi đăng ký sáng kiến CCHC năm 2026 về VHXH trước ngày 13/3; VHXH tổng hợp.", "gửi đăng ký sáng kiến CCHC năm 2026 về VHXH; VHXH tổng hợp – 3 đơn vị")]
    [InlineData("Các phòng và TTPVHCC báo cáo tiến độ giải ngân, hạn 13/3", "báo cáo tiến độ giải ngân – 3 đơn vị")]
    public async Task Who_is_told_what_is_read_from_the_order_itself(string item, string row)
    {
        var echo = await _bot.AskAsync(Focal, $"Thông báo số 21/TB-UBND ngày 02/3/2026\n1. {item}\n2. Giao VHXH rà soát hộ nghèo, hạn 24/3");
        Assert.Contains(row, echo.Lines.Single(l => l.StartsWith("1) ", StringComparison.Ordinal)), StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "thôi");
    }
}
