using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Which day it is, the office says: however the hour is written that comes with the words.</summary>
public sealed class HourOfReadingTests
{
    [Theory]
    [InlineData("Tư ơi em làm cho chị bảng tổng hợp, hôm nay chị trình rồi")]
    [InlineData("Lan soạn giấy mời, hôm nay họp rồi")]
    [InlineData("giao Lan báo cáo tuần, hạn hôm nay")]
    public void A_line_said_before_seven_reads_alike_by_the_offices_hour_and_by_the_worlds(string line)
    {
        var early = new DateTimeOffset(2026, 3, 4, 6, 30, 0, TimeSpan.FromHours(7));
        Assert.Equal(Read(line, early), Read(line, early.ToUniversalTime()));
    }

    [Fact]
    public void The_hour_beside_the_words_is_the_offices_whatever_it_came_in()
    {
        var now = new DateTimeOffset(2026, 3, 3, 23, 30, 0, TimeSpan.Zero);
        var context = new ReadingContext(now, WardOffice.Calendar, WardOffice.Roster, null, []);
        Assert.Equal(new DateTime(2026, 3, 4, 6, 30, 0), context.Now.DateTime);
        Assert.Equal(context.Now.Offset, (context with { Now = now.AddHours(1) }).Now.Offset);
    }

    [Fact]
    public void What_somebody_searches_for_is_no_step() =>
        Assert.Null(OfficeVerbs.VerbOf(new VietnameseUnderstanding().Read("tìm verb:extend", WardOffice.Speaking())));

    private static string Read(string line, DateTimeOffset now) =>
        ReadingJson.Write(new VietnameseUnderstanding().Read(line, new ReadingContext(now, WardOffice.Calendar, WardOffice.Roster, WardOffice.Roster.FindByCode("TP01"), [])), WardOffice.Roster);
}
