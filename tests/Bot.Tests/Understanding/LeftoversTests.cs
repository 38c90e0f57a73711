using ReformBot.Bot.Understanding;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>What is left of a line once the act is cut out is no reason by that alone: who is spoken to, "được k ạ", half a question.</summary>
public sealed class LeftoversTests
{
    [Theory]
    [InlineData("khi nao a can 12 vay, e xin toi thu 2 tuan sau")]
    [InlineData("them 2 ngay nua cho 12 duoc k anh Khanh")]
    [InlineData("12 e xin qua thu 6 duoc k a")]
    [InlineData("12 e xin toi thu 5 nha c")]
    public void Nothing_else_is_asked_for(string line)
    {
        var reading = Read(line);
        Assert.Null(reading.Reason);
        Assert.Contains(Slot.Reason, reading.Ask);
    }

    [Theory]
    [InlineData("12 e xin qua thu 6 duoc k a, cho so lieu ben thue", "cho so lieu ben thue")]
    [InlineData("12 e xin toi thu 5 nha c, con thieu bang diem", "con thieu bang diem")]
    [InlineData("12 xin toi thu 5 nha chi, chua biet khi nao So tra loi", "chua biet khi nao So tra loi")]
    [InlineData("12 xin toi thu 6, khi nao anh ky thi em moi nop duoc", "khi nao anh ky thi em moi nop duoc")]
    [InlineData("xin gia hạn 12 tới 6/3, chị bệnh", "chị bệnh")]
    [InlineData("xin gia hạn 12 tới 6/3, thiếu số liệu, sếp bận", "thiếu số liệu, sếp bận")]
    [InlineData("khen chi Hanh voi, tong hop nhanh", "tong hop nhanh")]
    [InlineData("sao 12 Lan nop vay, chua duoc, thieu file excel", "thieu file excel")]
    public void What_is_said_besides_is_kept(string line, string reason) => Assert.Equal(reason, Read(line).Reason);

    private static Reading Read(string line) => new VietnameseUnderstanding().Read(line, WardOffice.Speaking("TP01", [WardOffice.Task(12)])).Settled;
}
