using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Words that act on much are believed only where they say that and nothing else.</summary>
public sealed class NarrowWordsTests
{
    [Theory]
    [InlineData("mấy việc quá hạn", RemindedKind.Late)]
    [InlineData("các việc chưa nhận", RemindedKind.Unaccepted)]
    [InlineData("viec tre em", RemindedKind.Any)]
    [InlineData("viec cham soc cay xanh", RemindedKind.Any)]
    [InlineData("báo cáo tuần, quá hạn rồi đó", RemindedKind.Any)]
    public void Only_how_work_stands_is_a_kind_of_work(string matter, RemindedKind kind) => Assert.Equal(kind, RemindedKinds.Only(matter));

    [Theory]
    [InlineData("1 để Quý làm, thôi")]
    [InlineData("mục 2 nhờ Lan làm, thôi")]
    [InlineData("3 khẩn nhé, thôi")]
    [InlineData("2 thì cứ như vậy, thôi")]
    public void That_is_all_drops_no_draft(string words) => Assert.Empty(DraftWords.Dropped(words));

    [Theory]
    [InlineData("em đau đầu xin nghỉ mai")]
    [InlineData("e dau nghi hom nay")]
    [InlineData("em có xin nghỉ 2 ngày đầu tuần")]
    [InlineData("chưa xin nghỉ được hôm qua, mai em xin nghỉ")]
    public void Who_asks_for_leave_denies_none(string words) => Assert.False(LeaveWords.Denies(words));

    [Theory]
    [InlineData("lùi 1 tuần tới 20/3")]
    [InlineData("gia hạn thêm 1 tuần, đến 20/3")]
    [InlineData("đợi 2 ngày nữa hãy giao")]
    [InlineData("thêm 1 ngày tập huấn nữa")]
    public void A_length_beside_a_day_or_of_something_else_moves_no_deadline(string words) => Assert.Null(DeadlineShift.In(words));
}
