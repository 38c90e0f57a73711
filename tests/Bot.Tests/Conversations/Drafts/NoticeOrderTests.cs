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
    [InlineData("Đ/c Tuấn: chỉ đạo Quý, Ngọc Lan kiểm tra 12 điểm tập kết rác, báo cáo thứ 6.", "phối hợp: đồng chí Lê Ngọc Lan (Phòng Kinh tế, Hạ tầng và Đô thị); người chỉ đạo: đồng chí Nguyễn Anh Tuấn")]
    [InlineData("Các đơn vị rà soát, báo cáo kết quả thực hiện KL số 18/KL-TTr trước 13/3", "rà soát, báo cáo kết quả thực hiện KL số 18/KL-TTr – 4 đơn vị")]
    [InlineData("Các phòng và TTPVHCC báo cáo tiến độ giải ngân, hạn 13/3", "báo cáo tiến độ giải ngân – 3 đơn vị")]
    public async Task Who_is_told_what_is_read_from_the_order_itself(string item, string row)
    {
        var echo = await _bot.AskAsync(Focal, $"Thông báo số 21/TB-UBND ngày 02/3/2026\n1. {item}\n2. Giao VHXH rà soát hộ nghèo, hạn 24/3");
        Assert.Contains(row, echo.Lines.Single(l => l.StartsWith("1) ", StringComparison.Ordinal)), StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "thôi");
    }

    [Fact]
    public async Task What_is_left_of_the_units_is_told_apart_and_by_its_own_day()
    {
        var echo = await _bot.AskAsync(
            "CB01", "giao phong KT tham muu ke hoach kiem tra cho, han 20/3; giao VHXH ra soat ho ngheo han 25/3; cac phong con lai bao cao bien che truoc 13/3");
        string RowOf(int number) => echo.Lines.Single(l => l.StartsWith($"{number}) ", StringComparison.Ordinal));
        Assert.Contains("ra soat ho ngheo – đồng chí Vũ Thị Hoàn", RowOf(2), StringComparison.Ordinal);
        Assert.Contains("25/3/2026", RowOf(2), StringComparison.Ordinal);
        Assert.Contains("bao cao bien che – ", RowOf(3), StringComparison.Ordinal);
        Assert.Contains("13/3/2026", RowOf(3), StringComparison.Ordinal);
        Assert.Contains("trừ: Phòng Kinh tế", RowOf(3), StringComparison.Ordinal);
        await _bot.AskAsync("CB01", "thôi");
    }
}
