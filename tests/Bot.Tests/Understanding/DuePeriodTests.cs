using System.Globalization;
using ReformBot.Bot.Understanding.Commands;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

public sealed class DuePeriodTests
{
    private static readonly DateOnly Wednesday = new(2026, 3, 4);

    [Theory]
    [InlineData("tháng này đến hạn gì", "2026-03-01", "2026-03-31")]
    [InlineData("thang sau co gi den han", "2026-04-01", "2026-04-30")]
    [InlineData("tháng 2 đến hạn gì", "2026-02-01", "2026-02-28")]
    [InlineData("tháng 12 đến hạn gì", "2026-12-01", "2026-12-31")]
    [InlineData("quý 2 đến hạn gì", "2026-04-01", "2026-06-30")]
    [InlineData("quý I đến hạn gì", "2026-01-01", "2026-03-31")]
    [InlineData("quy sau den han gi", "2026-04-01", "2026-06-30")]
    [InlineData("3 ngay toi co gi den han", "2026-03-04", "2026-03-07")]
    [InlineData("mấy ngày tới có gì đến hạn", "2026-03-04", "2026-03-07")]
    [InlineData("tu gio den cuoi tuan co gi", "2026-03-04", "2026-03-08")]
    [InlineData("từ nay đến hết tháng có gì đến hạn", "2026-03-04", "2026-03-31")]
    [InlineData("tháng sắp tới có gì đến hạn", "2026-04-01", "2026-04-30")]
    [InlineData("quy sap toi co gi den han", "2026-04-01", "2026-06-30")]
    [InlineData("tuần sắp tới có gì đến hạn", "2026-03-09", "2026-03-15")]
    [InlineData("từ nay đến cuối quý có gì đến hạn", "2026-03-04", "2026-03-31")]
    public void Whole_periods_are_known(string words, string from, string to) =>
        Assert.Equal((Day(from), Day(to)), DuePeriod.In(words, Wednesday));

    [Theory]
    [InlineData("hôm nay đến hạn gì")]
    [InlineData("tuần sau đến hạn gì")]
    [InlineData("tuần sau có việc gì sắp đến hạn")]
    [InlineData("việc nào sắp trễ")]
    public void A_day_or_a_week_is_read_as_a_date_is(string words) => Assert.Null(DuePeriod.In(words, Wednesday));

    [Theory]
    [InlineData("việc nào sắp tới hạn", "2026-03-07")]
    [InlineData("việc nào sắp trễ", "2026-03-07")]
    [InlineData("thời gian sắp tới có gì đến hạn", "2026-03-11")]
    [InlineData("sap toi co gi den han", "2026-03-11")]
    public void Soon_is_a_few_days_and_the_time_to_come_a_week(string words, string to) =>
        Assert.Equal((Wednesday, Day(to)), DuePeriod.Soon(words, Wednesday));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
