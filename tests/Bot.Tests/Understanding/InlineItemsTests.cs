using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Conclusions pasted on one line are cut at their numbers, and only there.</summary>
public sealed class InlineItemsTests
{
    private const string Notice = "1. Giao Phòng KT chủ trì, phối hợp VHXH rà soát biên chế, báo cáo trước 20/3. 2. TTPVHCC khắc phục lỗi ký số theo KL 18/KL-TTr ngày 27/02/2026, "
        + "xong trong tháng 3. 3. Đ/c Hồng Thu chỉ đạo hội nghị CCHC; VHXH chuẩn bị, hạn 18/3. 4. Các phòng nghiêm túc giờ giấc.";

    [Fact]
    public void Each_number_begins_an_item()
    {
        Assert.True(DraftReader.MayHoldSeveral(Notice));
        var items = new DraftReader(new VietnameseUnderstanding()).ReadMany(Notice, WardOffice.Speaking("CB05"));
        Assert.Equal([1, 2, 3, 4], items.Select(i => i.Number ?? 0));
        Assert.Equal([false, false, false, true], items.Select(i => i.IsGeneral));
        Assert.Equal(["rà soát biên chế", "khắc phục lỗi ký số theo KL 18/KL-TTr ngày 27/02/2026", "chuẩn bị hội nghị CCHC"], items.Take(3).Select(i => i.Reading.Title));
        Assert.Equal(["TP02", "GD01", "TP01"], items.Take(3).Select(i => WardOffice.CodeOf(i.Reading.Person)));
        Assert.Equal("CT02", WardOffice.CodeOf(items[2].Reading.Director));
    }

    [Theory]
    [InlineData("giao Lan rà soát theo mục 1. 2 phòng cùng làm, hạn 20/3")]
    [InlineData("giao Lan gửi báo cáo quý 1. Hạn 20/3")]
    [InlineData("1. giao Lan lập báo cáo, hạn 20/3")]
    [InlineData("giao Lan làm 3 việc. 2. soạn giấy mời, hạn 20/3")]
    public void What_does_not_count_from_one_is_cut_nowhere(string line) => Assert.Equal(line, InlineItems.Broken(line));
}
