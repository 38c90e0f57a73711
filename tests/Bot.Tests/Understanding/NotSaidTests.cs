using ReformBot.Bot.Understanding.Commands;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Words that look like a leave called off, a delay excused or all work handed over, and say something else.</summary>
public sealed class NotSaidTests
{
    [Theory]
    [InlineData("hủy nghỉ, em không nghỉ thứ sáu nữa")]
    [InlineData("hủy nghỉ phép, em không đi chiều mai nữa")]
    [InlineData("hủy nghỉ, không cần đâu anh")]
    public void A_leave_is_not_called_off_whole(string text) => Assert.False(LeaveWords.CancellationIn(text) is { Who: "", Rest: "" });

    [Theory]
    [InlineData("hủy nghỉ của Châu")]
    [InlineData("hủy nghỉ của Chi")]
    public void A_leave_of_somebody_is_not_ones_own(string text) => Assert.NotEmpty(LeaveWords.CancellationIn(text)!.Who);

    [Theory]
    [InlineData("thôi hủy nghỉ, chị ko đi nữa")]
    [InlineData("hủy nghỉ")]
    public void One_s_own_is_called_off(string text) => Assert.Equal("", LeaveWords.CancellationIn(text)?.Who);

    [Theory]
    [InlineData("thứ 5 em không đi làm được ạ")]
    [InlineData("thu 5 em khong di lam duoc a")]
    [InlineData("mai em không đi làm")]
    [InlineData("mai em khỏi đi làm ạ")]
    [InlineData("hôm nay em chưa đi làm được")]
    [InlineData("mai em đi làm được không ạ")]
    [InlineData("thứ 5 Lan đi làm lại nhé")]
    [InlineData("Thứ 5 anh Tuấn đi làm lại")]
    [InlineData("mai chị Hạnh đi làm")]
    [InlineData("mai chi Hanh van di lam")]
    [InlineData("hôm nào em đi làm lại ạ?")]
    [InlineData("ngày nào em đi làm lại ạ")]
    [InlineData("thứ mấy em đi làm lại ạ")]
    [InlineData("Thu đi làm lại nhé")]
    [InlineData("mai em đi làm hồ sơ")]
    public void Coming_to_work_is_not_always_a_leave_given_up(string text) => Assert.Null(ShorterLeave.In(text));

    [Theory]
    [InlineData("thứ 6 tôi vẫn đi làm", "thu 6")]
    [InlineData("mai em đi làm lại ạ", "mai")]
    [InlineData("em vẫn đi làm thứ 6 nhé", "thu 6")]
    [InlineData("chieu mai toi van di lam binh thuong", "chieu mai")]
    [InlineData("6/3 em đi làm lại được ạ", "6/3")]
    public void Ones_own_day_at_work_is(string text, string days) => Assert.Equal(("", days), (ShorterLeave.In(text)?.Who, ShorterLeave.In(text)?.Day));

    [Theory]
    [InlineData("bỏ nghỉ trưa mai làm cho kịp")]
    [InlineData("bo nghi trua mai lam cho kip")]
    [InlineData("bỏ nghỉ lễ làm cho kịp")]
    [InlineData("bỏ nghị quyết 12 ra khỏi danh sách")]
    [InlineData("bỏ nghị định cũ đi")]
    public void No_leave_is_called_off_by_it(string text) => Assert.Null(LeaveWords.CancellationIn(text));

    [Theory]
    [InlineData("176 chậm do chờ số liệu, không tính là khách quan")]
    [InlineData("176 chậm do phòng em, không tính là khách quan được đâu")]
    [InlineData("176 chậm do em lười, không phải do khách quan")]
    [InlineData("176 chậm do chờ số liệu, không coi như khách quan được")]
    public void A_delay_is_not_excused(string text) => Assert.Null(ExcusedDelay.Read(text));

    [Theory]
    [InlineData("176 chậm 1 ngày do chờ số liệu liên phòng, coi như khách quan", "chờ số liệu liên phòng")]
    [InlineData("177 trễ là do chị chậm quyết, không tính em nha", "chị chậm quyết")]
    [InlineData("anh ơi, 176 chậm do chờ số liệu, khách quan nhé", "chờ số liệu")]
    public void It_is_excused(string text, string reason)
    {
        var said = ExcusedDelay.Read(text);
        Assert.Equal(reason, said?.Reason);
        Assert.Equal("", said?.Before);
    }

    [Theory]
    [InlineData("chưa quyết, xác nhận chuyển hết việc của Tư cho Lan")]
    [InlineData("chị ơi, chuyển hết việc của Tư cho Lan")]
    [InlineData("12 xong rồi, chuyển hết cho chị Lan nhé")]
    public void What_stands_in_front_is_no_reason(string text) => Assert.Null(HandoverWords.Read(text)?.Reason);

    [Theory]
    [InlineData("Tư đi học, chuyển hết việc của Tư cho Lan", "Tư đi học")]
    [InlineData("Quy di hoc tu 16/3 den 20/3, chuyen het viec cua Quy cho Lan", "Quy di hoc tu 16/3 den 20/3")]
    public void It_is_where_somebody_is_away(string text, string reason) => Assert.Equal(reason, HandoverWords.Read(text)?.Reason);

    [Theory]
    [InlineData("tách 12 anh ạ", 12, "anh ạ")]
    [InlineData("mời họp 12: anh chủ trì, 8h sáng mai", 12, "anh chủ trì, 8h sáng mai")]
    [InlineData("mời họp 2 phòng 8h sáng mai", null, "phòng 8h sáng mai")]
    public void A_number_that_is_said_is_kept_and_so_is_the_hour(string text, int? number, string rest)
    {
        var said = OfficeVerbs.Read(text)!;
        Assert.Equal(number is { } one ? [one] : [], said.Tasks);
        Assert.Equal(rest, said.Reason);
    }

    [Theory]
    [InlineData("huyện chưa trả lời", "huyện")]
    [InlineData("dan khong cho do dac", "dan")]
    public void A_small_word_is_nobody_who_keeps_it_up(string reason, string word) => Assert.DoesNotContain(word, UnblockerWords.In(reason));
}
