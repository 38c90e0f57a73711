using ReformBot.Bot.Understanding;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>A day in a line that wants nothing known is kept where something is due then, and is no deadline of anything.</summary>
public sealed class NamedDayTests
{
    private static readonly VietnameseUnderstanding Understanding = new();

    [Theory]
    [InlineData("qua tuan, t3 10/3 a dua so lieu vang lai cho c", "2026-03-10")]
    [InlineData("Ngày 17.3.2026 hết hạn trả lời kiến nghị cử tri, đồng chí Minh lưu ý.", "2026-03-17")]
    [InlineData("chieu 10-3 e day file len o chung", "2026-03-10T17:00")]
    [InlineData("11g phai xong bien ban, may ong ben cong an cho", "2026-03-04T11:00")]
    [InlineData("Đầu tuần sau chị cần danh sách hộ nghèo đã được rà soát.", "2026-03-09")]
    public void Due_then(string line, string day)
    {
        var reading = Read(line);
        Assert.Equal((Intent.Unknown, null, day), (reading.Intent, reading.Deadline, reading.DayNamed is { } named ? ReadingJson.LocalOf(named) : null));
        Assert.Contains($"\"deadline\":\"{day}\"", ReadingJson.Write(reading, WardOffice.Roster), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12 hạn 10/3 mà đến giờ chưa có số liệu, vướng rồi ạ", nameof(Intent.Blocked), "2026-03-10")]
    [InlineData("thu hồi 12 hạn 31/3 nhé, tỉnh làm luôn rồi", nameof(Intent.Withdraw), "2026-03-31")]
    [InlineData("nhắc Minh nộp biên bản đi, trưa nay hết hạn rồi", nameof(Intent.Remind), "2026-03-04T11:30")]
    [InlineData("ừ đúng đó con, thứ sáu", nameof(Intent.Yes), "2026-03-06")]
    [InlineData("vướng 12 rồi sếp, hôm thứ hai em có hỏi Sở", nameof(Intent.Blocked), null)]
    public void Due_anyway(string line, string intent, string? day)
    {
        var reading = Read(line);
        Assert.Equal((intent, null, day), ($"{reading.Intent}", reading.Deadline, reading.DayNamed is { } named ? ReadingJson.LocalOf(named) : null));
    }

    [Theory]
    [InlineData("Thứ năm này họp giao ban lúc 7 giờ 30, mọi người đến đúng giờ.")]
    [InlineData("Hội nghị cải cách hành chính tổ chức vào 8 giờ ngày 12/3 tại hội trường tầng 2.")]
    [InlineData("chuc 8/3 vui ve nha chi em")]
    [InlineData("trua nay an bun hay com")]
    [InlineData("neu so gui som thi chieu nay xong 15 roi")]
    [InlineData("Hôm nay trời trở lạnh, các đồng chí nhớ giữ ấm khi đi cơ sở.")]
    [InlineData("cam on tuan nhe")]
    [InlineData("hom t2 e da gui a roi")]
    public void Nothing_is_due(string line) => Assert.Null(Read(line).DayNamed);

    [Theory]
    [InlineData("Yêu cầu đồng chí nộp báo cáo chậm nhất ngày 28/02/2026.")]
    [InlineData("tra loi dan ngay 32/3 nha")]
    public void A_day_that_cannot_be_is_asked_for(string line)
    {
        var reading = Read(line);
        Assert.Equal((Intent.Unknown, null), (reading.Intent, reading.DayNamed));
        Assert.Equal([Slot.Deadline], reading.Ask);
    }

    private static Reading Read(string line) => Understanding.Read(line, WardOffice.Speaking("TP01")).Settled;
}
