using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;
using Xunit;

namespace ReformBot.Domain.Tests.Wording;

/// <summary>What several notices say is all there when they are told as one.</summary>
public sealed class HeldWordingTests
{
    private static readonly OutgoingMessage Plain = new() { Title = "NV-1: đã nhận", Lines = ["Lập báo cáo tuần"] };

    private static readonly OutgoingMessage Rich = new()
    {
        Title = "Số liệu của đơn vị",
        Lines = ["Quá hạn", "Trễ: 3", "NV-2 Rà soát hợp đồng"],
        Marks = [new LineMark("Quá hạn", LineRole.Heading), new LineMark("Trễ: 3", LineRole.Tiled, ChartTone.Attention)],
        Tiles = [new Tile("Trễ", 3, ChartTone.Attention)],
        Chart = new Chart("Bốn nhóm", [new ChartValue("Trễ", 3), new ChartValue("Xong", 5)]),
        Link = new Link("Mở bảng", "https://reformbot.example/board?t=0912345678"),
    };

    [Fact]
    public void What_one_of_several_has_beside_its_words_is_kept()
    {
        var together = HeldWording.Together([Plain, Rich]);

        Assert.Equal(Rich.Marks, together.Marks);
        Assert.Equal(Rich.Tiles, together.Tiles);
        Assert.Equal(Rich.Chart, together.Chart);
        Assert.Equal(Rich.Link, together.Link);
    }

    [Fact]
    public void What_a_message_can_have_but_once_is_said_in_words_where_two_have_it()
    {
        var other = Rich with { Title = "Số liệu khác", Chart = new Chart("Hai nhóm", [new ChartValue("Xong", 2)]), Link = new Link("Mở sổ", "https://reformbot.example/ledger") };

        var together = HeldWording.Together([Rich, other]);

        Assert.Empty(together.Tiles);
        Assert.Contains("Trễ: 3", together.Lines);
        Assert.Contains("Bốn nhóm: Trễ 3 · Xong 5", together.Lines);
        Assert.Contains("Hai nhóm: Xong 2", together.Lines);
        Assert.Contains("Mở bảng: https://reformbot.example/board?t=0912345678", together.Lines);
        Assert.Contains("Mở sổ: https://reformbot.example/ledger", together.Lines);
    }
}
