using System.Globalization;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

public sealed class LeaveRangeTests
{
    [Theory]
    [InlineData("nghỉ 5-6/3", "03-05", "03-06")]
    [InlineData("nghỉ từ 5/3 đến hết 7/3", "03-05", "03-07")]
    [InlineData("nghi tu 5 den 7/3", "03-05", "03-07")]
    [InlineData("nghỉ ngày 5 và 6/3", "03-05", "03-06")]
    [InlineData("nghỉ thứ 5, thứ 6", "03-05", "03-06")]
    [InlineData("nghỉ hôm nay và mai", "03-04", "03-05")]
    [InlineData("bua nay em om qua, xin nghi 2 ngay", "03-04", "03-05")]
    [InlineData("mai nhà em có đám giỗ bên ngoại, cho em xin nghỉ phép 2 ngày", "03-05", "03-06")]
    [InlineData("xin nghi mai va mot", "03-05", "03-06")]
    [InlineData("nghi mai, mot e nho Lan", "03-05", "03-06")]
    [InlineData("nghỉ từ thứ 2 đến thứ 4 tuần sau", "03-09", "03-11")]
    [InlineData("nghỉ cả tuần sau", "03-09", "03-13")]
    [InlineData("nghỉ 2 ngày từ thứ 6", "03-06", "03-09")]
    [InlineData("đi công tác từ ngày 9/3 đến ngày 13/3/2026, nhờ chị Hạnh", "03-09", "03-13")]
    [InlineData("xin nghỉ thứ 6", "03-06", "03-06")]
    [InlineData("xin nghỉ phép từ mai đến hết tuần", "03-05", "03-06")]
    [InlineData("xin nghi phep tu mai den het tuan", "03-05", "03-06")]
    [InlineData("xin nghỉ từ mai tới cuối tuần", "03-05", "03-06")]
    [InlineData("xin nghỉ từ mai đến hết tuần sau", "03-05", "03-13")]
    [InlineData("xin nghỉ từ mai đến hết tuần này", "03-05", "03-06")]
    [InlineData("xin nghỉ từ mai đến thứ Sáu", "03-05", "03-06")]
    [InlineData("xin nghỉ từ thứ hai đến hết tháng", "03-09", "03-31")]
    [InlineData("xin nghỉ từ 9/3 đến hết tháng 3", "03-09", "03-31")]
    [InlineData("xin nghỉ từ 9/3 đến hết tuần", "03-09", "03-13")]
    [InlineData("mai em xin nghỉ phép đến hết tuần", "03-05", "03-06")]
    [InlineData("xin nghỉ từ hôm nay đến hết tuần", "03-04", "03-06")]
    [InlineData("xin nghỉ từ 16/3 đến thứ 6", "03-16", "03-20")]
    [InlineData("leave from Monday to Wednesday", "03-09", "03-11")]
    [InlineData("leave from 10/3 to 13/3", "03-10", "03-13")]
    [InlineData("I'm off Thursday and Friday", "03-05", "03-06")]
    public void Leave_is_read_from_first_to_last_day(string line, string from, string to)
    {
        var range = Read(line)!;

        Assert.Equal(Date(from), range.From);
        Assert.Equal(Date(to), range.To);
        Assert.False(range.Ask);
    }

    [Fact]
    public void A_length_without_a_start_asks_with_both_likely_ones()
    {
        var range = Read("xin nghi om 2 ngay e sot xuat huyet")!;

        Assert.True(range.Ask);
        Assert.Null(range.From);
        Assert.Equal(2, range.Days);
        Assert.Equal([(Date("03-04"), Date("03-05")), (Date("03-05"), Date("03-06"))], range.Offered);
    }

    [Theory]
    [InlineData("nghỉ từ mai", true)]
    [InlineData("nghi tu 9/3", true)]
    [InlineData("nghỉ mai", false)]
    [InlineData("nghỉ từ 9/3 đến 9/3", false)]
    [InlineData("nghỉ 2 ngày từ 9/3", false)]
    public void A_beginning_without_an_end_says_so(string line, bool isOpen) => Assert.Equal(isOpen, Read(line)!.IsOpen);

    [Theory]
    [InlineData("em xin nghỉ phép chiều mai", "03-05 chiều")]
    [InlineData("nghỉ sáng mai", "03-05 sáng")]
    [InlineData("sang mai cho em nghi", "03-05 sáng")]
    [InlineData("mai em xin nghỉ buổi sáng", "03-05 sáng")]
    [InlineData("mai nghi buoi chieu", "03-05 chiều")]
    [InlineData("chiều em xin nghỉ", "03-04 chiều")]
    [InlineData("xin nghỉ sáng thứ 6, Hạnh làm thay", "03-06 sáng")]
    [InlineData("xin nghỉ 5/3 buổi chiều", "03-05 chiều")]
    [InlineData("xin nghỉ nửa ngày chiều mai", "03-05 chiều")]
    [InlineData("leave tomorrow afternoon", "03-05 chiều")]
    [InlineData("xin nghỉ từ chiều thứ 5 đến hết thứ 6", "03-05 chiều – 03-06")]
    [InlineData("xin nghỉ từ thứ 5 đến trưa thứ 6", "03-05 – 03-06 sáng")]
    [InlineData("xin nghỉ từ chiều 5/3 đến sáng 9/3", "03-05 chiều – 03-09 sáng")]
    [InlineData("xin nghỉ từ sáng 5/3 đến chiều 9/3", "03-05 – 03-09")]
    [InlineData("mai em xin nghỉ, chiều nay em bàn giao", "03-05")]
    [InlineData("nghỉ thứ 5, thứ 6", "03-05 – 03-06")]
    public void Half_days_are_read_at_either_end(string line, string days)
    {
        var range = Read(line)!;
        var (from, to) = ($"{range.From:MM-dd}", $"{range.To:MM-dd}");
        var said = from == to ? from + (range.StartsAtNoon ? " chiều" : range.EndsAtNoon ? " sáng" : "")
            : $"{from}{(range.StartsAtNoon ? " chiều" : "")} – {to}{(range.EndsAtNoon ? " sáng" : "")}";
        Assert.Equal((days, false), (said, range.Ask));
    }

    [Theory]
    [InlineData("xin nghỉ nửa ngày")]
    [InlineData("mai em xin nghỉ nửa ngày")]
    [InlineData("xin nghi 1 buoi thu 6")]
    public void Which_half_is_asked_where_it_was_not_said(string line) => Assert.True(Read(line) is { HalfDay: true, Ask: true });

    [Fact]
    public void No_day_is_no_range() => Assert.Null(Read("nghỉ phép"));

    private static DateRange? Read(string line) => DeadlineReader.Range(Folded.Of(line), OfficeOf2026.Wednesday, OfficeOf2026.Calendar);

    private static DateOnly Date(string day) => DateOnly.Parse("2026-" + day, CultureInfo.InvariantCulture);
}
