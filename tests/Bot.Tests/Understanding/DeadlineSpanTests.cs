using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

public sealed class DeadlineSpanTests
{
    [Theory]
    [InlineData("giao Lan lập báo cáo tuần, hạn thứ sáu", "giao Lan lập báo cáo tuần,")]
    [InlineData("giao lan lap bao cao tuan han t6", "giao lan lap bao cao tuan")]
    [InlineData("giao hoan thanh lap to ra soat ho so, thu tu tuan sau xong", "giao hoan thanh lap to ra soat ho so,")]
    [InlineData("khắc phục các tồn tại, hoàn thành trong tháng 3.", "khắc phục các tồn tại, .")]
    [InlineData("rà soát vỉa hè đường 30/4, báo cáo trước ngày 12/3/2026", "rà soát vỉa hè đường 30/4, báo cáo")]
    [InlineData("xin lùi 12 tới thứ 2 vì chờ Sở", "xin lùi 12  vì chờ Sở")]
    [InlineData("làm từ nay đến thứ 6", "làm")]
    [InlineData("soát hợp đồng, hạn 20/3 (T6)", "soát hợp đồng,")]
    [InlineData("tham mưu văn bản gửi Sở (chậm nhất 11/3)", "tham mưu văn bản gửi Sở")]
    public void The_deadline_is_cut_out_with_its_introducing_words(string line, string left)
    {
        var folded = Folded.Of(line);
        var match = Read(line)!;

        Assert.Equal(left, folded.OriginalWithout(match.Start, match.End).Trim());
        Assert.Equal(folded.OriginalSlice(match.Start, match.End), match.ToReading()!.Words);
    }

    [Fact]
    public void An_introduced_deadline_wins_over_a_later_date()
    {
        Assert.Equal(new DateOnly(2026, 3, 18), Read("hạn 18/3, gửi chị xem thứ 2")!.Date);
        Assert.Equal(2, DeadlineReader.All(Folded.Of("hạn 18/3, gửi chị xem thứ 2"), OfficeOf2026.Wednesday, OfficeOf2026.Calendar, DeadlineHints.None).Count);
    }

    [Fact]
    public void A_day_off_offers_the_working_days_beside_it() =>
        Assert.Equal([new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 9)], Read("chủ nhật này")!.Offered);

    [Fact]
    public void Before_a_day_offers_the_working_day_before() =>
        Assert.Equal(new DateOnly(2026, 3, 19), Read("trước ngày 20/3")!.Offered[0]);

    [Fact]
    public void Before_the_day_it_is_today_offers_next_weeks() =>
        Assert.Equal([new DateOnly(2026, 3, 11)], Read("a noi Tu ben VHXH lam slide, truoc thu tu")!.Offered);

    [Fact]
    public void A_period_shows_its_calendar_end_beside_its_last_working_day() =>
        Assert.Equal(new DateOnly(2026, 4, 30), Read("cuối tháng 4")!.CalendarEnd);

    [Fact]
    public void A_day_of_the_first_ten_shows_its_solar_reading_beside_the_lunar() =>
        Assert.Contains(new DateOnly(2026, 3, 10), Read("mùng 10 tháng 3")!.Offered);

    [Fact]
    public void Two_days_to_choose_from_are_both_offered_and_neither_is_set()
    {
        var match = Read("hạn thứ năm hoặc thứ sáu")!;

        Assert.True(match.Ask);
        Assert.Null(match.Date);
        Assert.Equal([new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 6)], match.Offered);
    }

    [Theory]
    [InlineData("20", "2026-03-20")]
    [InlineData("10 dạ", "2026-03-10")]
    [InlineData("3 ngày", "2026-03-07")]
    [InlineData("tháng 4", "2026-04-29")]
    [InlineData("quý II", "2026-06-30")]
    [InlineData("15h", "2026-03-04")]
    public void Asked_for_a_deadline_a_bare_number_is_one(string answer, string date) => Assert.Equal(
        DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        DeadlineReader.Read(Folded.Of(answer), OfficeOf2026.Wednesday, OfficeOf2026.Calendar, DeadlineHints.Answer)?.Date);

    [Fact]
    public void More_time_counts_from_the_deadline_as_it_stands()
    {
        var hints = new DeadlineHints { Current = new DateOnly(2026, 3, 12) };

        Assert.Equal(new DateOnly(2026, 3, 17), DeadlineReader.Read(Folded.Of("xin thêm 5 ngày"), OfficeOf2026.Wednesday, OfficeOf2026.Calendar, hints)?.Date);
    }

    private static DeadlineMatch? Read(string line) =>
        DeadlineReader.Read(Folded.Of(line), OfficeOf2026.Wednesday, OfficeOf2026.Calendar, DeadlineHints.None);
}
