using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Several headings in one pasted message: each names who does the items below it, and an item that begins with somebody's name is his.</summary>
public sealed class SeveralDoersTests
{
    [Theory]
    [InlineData("Giao Lan:\n1. soạn giấy mời, hạn 20/3\n2. lập danh mục hồ sơ, hạn 20/3\nGiao Quý:\n3. kiểm tra vỉa hè, hạn 20/3\n4. chụp ảnh hiện trạng, hạn 20/3")]
    [InlineData("Giao Lan:\n1. soạn giấy mời\n2. lập danh mục hồ sơ\nGiao Quý:\n1. kiểm tra vỉa hè\n2. chụp ảnh hiện trạng")]
    [InlineData("Giao Lan: 1. soạn giấy mời. 2. lập danh mục hồ sơ. Giao Quý: 3. kiểm tra vỉa hè. 4. chụp ảnh hiện trạng")]
    [InlineData("Giao Lan: 1. soạn giấy mời\n2. lập danh mục hồ sơ\nGiao Quý: 1. kiểm tra vỉa hè\n2. chụp ảnh hiện trạng")]
    [InlineData("giao Lan 2 việc:\n1. soạn giấy mời\n2. lập danh mục hồ sơ\n\nnhờ Quý 2 việc sau:\n1. kiểm tra vỉa hè\n2. chụp ảnh hiện trạng")]
    [InlineData("Giao Lan:\n1. soạn giấy mời\n2. lập danh mục hồ sơ\nQuý:\n3. kiểm tra vỉa hè\n4. chụp ảnh hiện trạng")]
    public void Each_heading_names_who_does_what_stands_below_it(string text)
    {
        var items = Read(text);
        Assert.Equal(["soạn giấy mời", "lập danh mục hồ sơ", "kiểm tra vỉa hè", "chụp ảnh hiện trạng"], items.Select(i => i.Reading.Title));
        Assert.Equal(["CB02", "CB02", "CB03", "CB03"], items.Select(i => WardOffice.CodeOf(i.Reading.Person)));
    }

    [Fact]
    public void Units_are_headings_as_people_are()
    {
        var items = Read("Giao Phòng KT:\n1. rà soát vỉa hè, hạn 20/3\n2. kiểm tra đèn đường, hạn 20/3\nGiao VHXH:\n3. soạn kế hoạch, hạn 20/3\n4. lập danh sách, hạn 20/3");
        Assert.Equal(["TP02", "TP02", "TP01", "TP01"], items.Select(i => WardOffice.CodeOf(i.Reading.Person)));
    }

    [Fact]
    public void A_heading_that_names_nobody_known_ends_the_one_before()
    {
        var items = Read("Giao Lan:\n1. soạn giấy mời\n2. lập danh mục hồ sơ\nGiao Sở Giao thông:\n3. kiểm tra vỉa hè\n4. chụp ảnh hiện trạng");
        Assert.Equal(["CB02", "CB02", null, null], items.Select(i => WardOffice.CodeOf(i.Reading.Person)));
        Assert.DoesNotContain("Giao thông:", items[1].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quý lập danh mục", "lập danh mục", "CB03")]
    [InlineData("đ/c Quý lập danh mục", "lập danh mục", "CB03")]
    [InlineData("Phòng KT kiểm tra vỉa hè", "kiểm tra vỉa hè", "TP02")]
    [InlineData("anh Thắng chụp ảnh hiện trạng", "chụp ảnh hiện trạng", "CB07")]
    [InlineData("quy lap danh muc", "lap danh muc", "CB03")]
    [InlineData("Hoàn tổng hợp số liệu", "tổng hợp số liệu", "TP01")]
    [InlineData("Thắng kiểm tra vỉa hè", "kiểm tra vỉa hè", "CB07")]
    [InlineData("Sương chụp ảnh", "chụp ảnh", "CB06")]
    [InlineData("chị Mai gửi giấy mời", "gửi giấy mời", "VT01")]
    [InlineData("Bảy đôn đốc hồ sơ trễ", "đôn đốc hồ sơ trễ", "GD01")]
    [InlineData("VHXH chuẩn bị hội trường", "chuẩn bị hội trường", "TP01")]
    [InlineData("Quý: lập danh mục", "lập danh mục", "CB03")]
    public void An_item_that_begins_with_a_name_is_his(string item, string title, string doer)
    {
        var items = Read($"giao Lan:\n1. soạn giấy mời\n2. {item}");
        Assert.Equal(("CB02", doer), (WardOffice.CodeOf(items[0].Reading.Person), WardOffice.CodeOf(items[1].Reading.Person)));
        Assert.Equal(title, items[1].Reading.Title);
    }

    [Fact]
    public void A_dash_counts_as_a_number_does()
    {
        var items = Read("Giao Lan:\n- soạn giấy mời\n- lập danh mục hồ sơ\nGiao Quý:\n- kiểm tra vỉa hè\n- chụp ảnh hiện trạng");
        Assert.Equal(["soạn giấy mời", "lập danh mục hồ sơ", "kiểm tra vỉa hè", "chụp ảnh hiện trạng"], items.Select(i => i.Reading.Title));
        Assert.Equal(["CB02", "CB02", "CB03", "CB03"], items.Select(i => WardOffice.CodeOf(i.Reading.Person)));
    }

    [Theory]
    [InlineData("Hoàn thành danh mục hồ sơ")]
    [InlineData("hoàn thiện hồ sơ")]
    [InlineData("tư vấn cho dân về hồ sơ")]
    [InlineData("lập danh mục gửi Quý")]
    [InlineData("lập báo cáo quý I")]
    public void A_word_that_only_looks_like_a_name_or_one_further_on_changes_nobody(string item)
    {
        var items = Read($"giao Lan:\n1. soạn giấy mời\n2. {item}");
        Assert.Equal(("CB02", item), (WardOffice.CodeOf(items[1].Reading.Person), items[1].Reading.Title));
    }

    private static IReadOnlyList<DraftItem> Read(string text)
    {
        Assert.True(DraftReader.MayHoldSeveral(text));
        return new DraftReader(new VietnameseUnderstanding()).ReadMany(text, WardOffice.Speaking("CB05"));
    }
}
