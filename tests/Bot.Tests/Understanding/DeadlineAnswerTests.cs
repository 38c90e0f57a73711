using System.Globalization;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Deadlines;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Asked "hạn đến bao giờ?", people answer shortly.</summary>
public sealed class DeadlineAnswerTests
{
    [Theory]
    [InlineData("20", "2026-03-20")]
    [InlineData("dạ 20 nha anh", "2026-03-20")]
    [InlineData("15h", "2026-03-04T15:00")]
    [InlineData("3 ngày", "2026-03-07")]
    [InlineData("tháng 4", "2026-04-29")]
    [InlineData("cuối tuaanf", "2026-03-06")]
    public void A_short_answer_is_a_deadline(string answer, string deadline) =>
        Assert.Equal(deadline, ReadingJson.LocalOf(DeadlineAnswer.Read(answer, WardOffice.Speaking())!.ToReading()!));

    [Fact]
    public void None_is_an_answer_too() =>
        Assert.True(DeadlineAnswer.Read("không hạn", WardOffice.Speaking())?.NoDeadline);

    [Fact]
    public void More_days_count_from_the_deadline_of_the_assignment_asked_about()
    {
        var context = WardOffice.Speaking("CB02", [WardOffice.Task(12)]);

        Assert.Equal(DateOnly.Parse("2026-03-09", CultureInfo.InvariantCulture), DeadlineAnswer.Read("thêm 3 ngày", context, task: 12)?.Date);
        Assert.Equal(DateOnly.Parse("2026-03-07", CultureInfo.InvariantCulture), DeadlineAnswer.Read("thêm 3 ngày", context)?.Date);
    }

    [Fact]
    public void Words_that_say_no_day_are_none() =>
        Assert.Null(DeadlineAnswer.Read("để anh xem đã", WardOffice.Speaking()));
}
