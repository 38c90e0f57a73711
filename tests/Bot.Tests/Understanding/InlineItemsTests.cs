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
    [InlineData("giao Lan 2 việc: 1. soạn giấy mời, hạn 20/3. 2. lập danh mục hồ sơ, hạn 20/3.")]
    [InlineData("giao Lan 2 việc: 1. soạn giấy mời. 2. lập danh mục hồ sơ. Hạn 20/3")]
    [InlineData("giao chi Lan hai viec sau: 1) soạn giấy mời; 2) lập danh mục hồ sơ, hạn 20/3")]
    [InlineData("giao Lan:\n1. soạn giấy mời, hạn 20/3\n2. lập danh mục hồ sơ, hạn 20/3")]
    [InlineData("Việc tuần này\nGiao Lan 2 việc:\n1. soạn giấy mời, hạn 20/3\n2. lập danh mục hồ sơ, hạn 20/3")]
    [InlineData("nhờ em Lan làm 2 việc sau đây:\n1. soạn giấy mời, hạn 20/3\n2. lập danh mục hồ sơ, hạn 20/3")]
    public void Who_is_named_above_the_items_does_them(string text)
    {
        Assert.True(DraftReader.MayHoldSeveral(text));
        var items = new DraftReader(new VietnameseUnderstanding()).ReadMany(text, WardOffice.Speaking("CB05"));
        Assert.Equal(["soạn giấy mời", "lập danh mục hồ sơ"], items.Select(i => i.Reading.Title));
        Assert.All(items, i => Assert.Equal(("CB02", false), (WardOffice.CodeOf(i.Reading.Person), i.IsGeneral)));
        Assert.Equal(new DateOnly(2026, 3, 20), items[1].Reading.Deadline?.Date);
    }

    [Fact]
    public void An_item_that_names_its_own_doer_keeps_him()
    {
        const string text = "giao Lan 2 việc: 1. soạn giấy mời, hạn 20/3. 2. giao Quý lập danh mục, hạn 20/3.";
        var items = new DraftReader(new VietnameseUnderstanding()).ReadMany(text, WardOffice.Speaking("CB05"));
        Assert.Equal(["CB02", "CB03"], items.Select(i => WardOffice.CodeOf(i.Reading.Person)));
    }

    [Theory]
    [InlineData("giao Lan rà soát theo mục 1. 2 phòng cùng làm, hạn 20/3")]
    [InlineData("giao Lan gửi báo cáo quý 1. Hạn 20/3")]
    [InlineData("1. giao Lan lập báo cáo, hạn 20/3")]
    [InlineData("giao Lan làm 3 việc. 2. soạn giấy mời, hạn 20/3")]
    public void What_does_not_count_from_one_is_cut_nowhere(string line) => Assert.Equal(line, InlineItems.Broken(line));
}
