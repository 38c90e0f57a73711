using ReformBot.Bot.Understanding;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Of several days in a line the one that is asked for or set; what is said why, or was the day before, is another.</summary>
public sealed class SeveralDaysTests
{
    private static readonly VietnameseUnderstanding Understanding = new();

    [Theory]
    [InlineData("xin gia hạn đến 16/3 bởi tuần này bận", "2026-03-16", "tuần này bận")]
    [InlineData("xin lùi đến 16/3 vì Sở bận, tuần này chưa có số liệu", "2026-03-16", "Sở bận, tuần này chưa có số liệu")]
    [InlineData("gia han 12 them 3 ngay vi tuan nay cup dien", "2026-03-09", "tuan nay cup dien")]
    [InlineData("Vì tuần này bận tiếp đoàn, em xin lùi sang 16/3", "2026-03-16", "tuần này bận tiếp đoàn")]
    [InlineData("hạn 10/3 e xin lùi tới 16/3", "2026-03-16", null)]
    [InlineData("xin doi han bao cao 10/3 qua 16/3", "2026-03-16", null)]
    [InlineData("xin lùi sang thứ hai tuần tới thay vì thứ sáu này", "2026-03-09", null)]
    [InlineData("xin cho nộp ngày 16/3 thay cho ngày 10/3", "2026-03-16", null)]
    [InlineData("việc 12 hạn 6/3 mà tới 10/3 Sở mới gửi số liệu nên xin lùi đến 13/3", "2026-03-13", "hạn 6/3 mà tới 10/3 Sở mới gửi số liệu")]
    [InlineData("xin cho em nộp 12 vào đầu tuần sau, thứ sáu này em phải đi tập huấn", "2026-03-09", "phải đi tập huấn")]
    [InlineData("hạn thứ sáu gấp quá, cho em tới thứ ba tuần sau", "2026-03-10", "hạn thứ sáu gấp quá")]
    [InlineData("không kịp 6/3, em xin 12/3 cho việc 12", "2026-03-12", null)]
    public void More_time_is_asked_until_the_day_it_is_moved_to(string line, string until, string? reason)
    {
        var reading = Read(line);
        Assert.Equal((Intent.Extend, until, reason), (reading.Intent, Day(reading), reading.Reason));
    }

    [Theory]
    [InlineData("giao Lan làm báo cáo ngày 16/3 vì tuần này đoàn kiểm tra xuống", "2026-03-16")]
    [InlineData("dời họp đến 10/3, giao Lan làm giấy mời, hạn 9/3", "2026-03-09")]
    [InlineData("vì ngày 20/3 đoàn xuống, giao Lan hoàn thành báo cáo trong tuần sau", "2026-03-13")]
    [InlineData("giao Lan chuẩn bị tài liệu cho hội nghị ngày 20/3, xong trước 17/3", "2026-03-17")]
    [InlineData("đồng ý cho Lan lùi đến 16/3 vì tuần này đi công tác", "2026-03-16")]
    [InlineData("cho lùi 12 tới 13/3 thôi, 16/3 anh phải báo cáo rồi", "2026-03-13")]
    [InlineData("giao Lan làm báo cáo, 23/3 nộp nhé, 16/3 em ấy vướng đám giỗ", "2026-03-23")]
    [InlineData("cho Lan lùi 12 đến cuối giờ chiều mai, sáng mai chị còn phải họp", "2026-03-05")]
    [InlineData("lúc đầu giao Lan làm báo cáo đến thứ ba, nay xong trước thứ năm 12/3", "2026-03-12")]
    [InlineData("giao Lan làm báo cáo, hạn 20/3, được 18/3 thì tốt", "2026-03-20")]
    [InlineData("giao Lan làm báo cáo, 24/3 là hạn, 5/3 là hạn cũ", "2026-03-24")]
    public void The_day_set_is_not_the_day_of_what_it_is_for(string line, string day) => Assert.Equal(day, Day(Read(line)));

    [Theory]
    [InlineData("giao Lan trả lời báo chí thứ hai 30/3 đồng chí nhé", "2026-03-30")]
    [InlineData("giao Lan nộp nhật ký vào thứ hai cuối cùng của tháng này", "2026-03-30")]
    [InlineData("xin lùi 12 đến thứ sáu cuối tháng", "2026-03-27")]
    [InlineData("giao Lan sửa mái chùa xong trước rằm tháng bảy năm nay", "2026-08-27")]
    [InlineData("giao Lan treo băng rôn hạn 25 tây", "2026-03-25")]
    [InlineData("giao Lan lam bao cao, th 6 tuan sau nop", "2026-03-13")]
    public void Days_are_heard_as_they_are_said(string line, string day) => Assert.Equal(day, Day(Read(line)));

    [Fact]
    public void No_clock_shows_twenty_five() => Assert.Null(Day(Read("giao Lan nộp báo cáo lúc 25 giờ ngày 10/3")));

    private static string? Day(Reading reading) => reading.Deadline?.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Reading Read(string line) => Understanding.Read(line, WardOffice.Speaking("TP02", [WardOffice.Task(12), WardOffice.Task(15)])).Settled;
}
