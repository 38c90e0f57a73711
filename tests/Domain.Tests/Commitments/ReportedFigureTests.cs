using System.Globalization;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Programmes;
using Xunit;

namespace ReformBot.Domain.Tests.Commitments;

public sealed class ReportedFigureTests
{
    [Theory]
    [InlineData("97,5%", "97.5")]
    [InlineData("97.5 %", "97.5")]
    [InlineData("100", "100")]
    [InlineData(" 0% ", "0")]
    [InlineData("12/15", "80")]
    [InlineData("1 / 3", "33.33")]
    [InlineData("15/15", "100")]
    [InlineData("16/15", null)]
    [InlineData("0/0", null)]
    [InlineData("101%", null)]
    [InlineData("-5%", null)]
    [InlineData("12/15/2026", null)]
    [InlineData("gần xong", null)]
    [InlineData("", null)]
    public void A_figure_is_read_as_typed(string typed, string? percent) =>
        Assert.Equal(percent is null ? null : decimal.Parse(percent, CultureInfo.InvariantCulture), ReportedFigure.Read(typed));

    [Theory]
    [InlineData(CheckInSchedule.Weekly, "2026-W10", "2026-03-08")]
    [InlineData(CheckInSchedule.Monthly, "2026-03", "2026-03-31")]
    [InlineData(CheckInSchedule.Quarterly, "2026-Q1", "2026-03-31")]
    [InlineData(CheckInSchedule.HalfYearly, "2026-H1", "2026-06-30")]
    [InlineData(CheckInSchedule.Yearly, "2026", "2026-12-31")]
    public void A_period_has_a_name_and_a_last_day(CheckInSchedule schedule, string label, string last)
    {
        var period = CheckInPeriod.Of(schedule, new DateOnly(2026, 3, 4));

        Assert.Equal(label, period.Label);
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), period.Last);
    }

    [Theory]
    [InlineData(CheckInSchedule.Weekly, "2026-W10", "2026-W11")]
    [InlineData(CheckInSchedule.Monthly, "2026-03", "2026-04")]
    [InlineData(CheckInSchedule.Quarterly, "2026-Q3", "2026-Q4")]
    [InlineData(CheckInSchedule.HalfYearly, "2026-H2", "2027-H1")]
    [InlineData(CheckInSchedule.Yearly, "2026", "2027")]
    [InlineData(CheckInSchedule.Monthly, "2026-W10", "2026-03")]
    [InlineData(CheckInSchedule.Quarterly, "2026-03", "2026-Q2")]
    [InlineData(CheckInSchedule.Weekly, "2026-Q1", "2026-W14")]
    public void One_period_follows_another_whenever_it_was_asked_for(CheckInSchedule schedule, string label, string next) =>
        Assert.Equal(next, CheckInPeriod.After(label, schedule).Label);

    [Fact]
    public void A_text_s_hash_does_not_depend_on_how_its_letters_are_composed() =>
        Assert.Equal(CommitmentText.HashOf("cam kết"), CommitmentText.HashOf("cam kết".Normalize(System.Text.NormalizationForm.FormD)));
}
