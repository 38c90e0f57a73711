using ReformBot.Bot.Understanding;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Typed without marks a word looks like another that says when or how many.</summary>
public sealed class UntonedWordsTests
{
    private static readonly VietnameseUnderstanding Understanding = new();

    [Fact]
    public void Moc_of_may_moc_leads_to_no_day() => Assert.Equal("kiem tra may moc", Read("giao lan kiem tra may moc, han 16/3").Title);

    [Fact]
    public void Moi_before_what_is_done_is_no_tomorrow() => Assert.NotEqual(new DateOnly(2026, 3, 5), Read("12 chac chieu moi xong").Deadline?.Date);

    [Fact]
    public void Sep_is_whoever_is_spoken_to() => Assert.Equal(new DateOnly(2026, 3, 11), Read("k kip dau sep, cho e toi t4 tuan sau").Deadline?.Date);

    [Theory]
    [InlineData("tat ca 20 xa phuong gui bao cao chuyen doi so, han 25/3")]
    [InlineData("tất cả 15 xã phường gửi báo cáo chuyển đổi số, hạn 25/3")]
    public void All_of_so_many_are_units_of_that_kind(string line)
    {
        var reading = Read(line);
        Assert.True(reading.Everyone);
        Assert.StartsWith("g", reading.Title, StringComparison.Ordinal);
    }

    private static Reading Read(string line) => Understanding.Read(line, WardOffice.Speaking("TP02", [WardOffice.Task(12)])).Settled;
}
