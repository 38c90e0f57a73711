using ReformBot.Bot.Understanding.Commands;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

public sealed class SensitiveWordsTests
{
    [Theory]
    [InlineData("có đơn tố cáo anh Q của phòng KT, em chuyển ai")]
    [InlineData("báo cáo anh: dân tố cáo ông Hùng nhận tiền")]
    [InlineData("bao cao chi co don to cao anh Tuan")]
    [InlineData("báo cáo có đơn tố cáo đồng chí Tuấn")]
    [InlineData("báo cáo: tố cáo anh Quý nhận tiền")]
    [InlineData("kế hoạch làm việc về việc tố cáo bà Hoa")]
    [InlineData("nhận được đơn tố cáo")]
    [InlineData("theo luật thì tố cáo trưởng phòng gửi ai")]
    [InlineData("tố cáo anh Tuấn lấy tiền tháng 3")]
    public void A_denunciation_of_somebody_is_seen_whatever_else_is_said(string text) => Assert.True(SensitiveWords.IsDenunciation(text));

    [Theory]
    [InlineData("tổng hợp số liệu đơn tố cáo quý I")]
    [InlineData("báo cáo quý I tiếp nhận đơn tố cáo")]
    [InlineData("bao cao thang 3 co don to cao nao khong")]
    [InlineData("giao Quý tổng hợp đơn tố cáo cán bộ tháng 3")]
    [InlineData("thống kê tố cáo cán bộ năm 2026")]
    [InlineData("tập huấn Luật Tố cáo")]
    [InlineData("quy trình tiếp nhận đơn tố cáo")]
    [InlineData("báo cáo công tác tiếp công dân, khiếu nại, tố cáo")]
    [InlineData("giao Lan lập báo cáo tuần, hạn thứ sáu")]
    public void Figures_and_rules_are_ordinary_work(string text) => Assert.False(SensitiveWords.IsDenunciation(text));
}
