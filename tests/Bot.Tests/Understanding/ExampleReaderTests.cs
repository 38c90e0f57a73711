using ReformBot.Bot.Understanding;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>What no rule knows and people are known to say; and what must not be heard so.</summary>
public sealed class ExampleReaderTests
{
    [Theory]
    [InlineData("ok cho Lan tới 13/3", Intent.Approve)]
    [InlineData("ok cho Lan toi 13/3", Intent.Approve)]
    [InlineData("duyet cho Tu nghi", Intent.Approve)]
    [InlineData("Rất tiếc nhưng đợt này anh chưa thể cho Nam nghỉ được.", Intent.Refuse)]
    [InlineData("Tôi chưa thể chấp nhận kết quả này vì thiếu ý kiến của Mặt trận, chị vui lòng bổ sung rồi trình lại", Intent.Return)]
    [InlineData("việc này đâu phải mảng của em đâu anh, anh coi lại giùm", Intent.Decline)]
    [InlineData("Phòng đã hoàn thành việc rà soát thủ tục cấp phép mỏ, xin gửi kèm báo cáo số 88", Intent.Complete)]
    // Short, with few words known or beside words that usually take it back, and hardly like anything else.
    [InlineData("khong giao Tuan bai nghia trang nua, de so lam", Intent.Withdraw)]
    [InlineData("thôi cái vụ khảo sát chợ khỏi làm nữa nghe tôi rút lại không giao nữa", Intent.Withdraw)]
    [InlineData("nỏ phải", Intent.No)]
    [InlineData("go lien ket", Intent.Link)]
    public void What_examples_hear_is_suggested(string line, object intent) => Assert.Equal(intent, Read(line).Settled.Intent);

    [Theory]
    [InlineData("việc này còn chờ ý kiến của sở rồi tôi mới duyệt")]
    [InlineData("để tôi xem lại rồi mới đồng ý được")]
    public void What_is_still_waited_for_agrees_to_nothing(string line) =>
        Assert.DoesNotContain(Read(line).Settled.Intent, new[] { Intent.Approve, Intent.Confirm, Intent.Yes });

    [Theory]
    [InlineData("lát em gửi liền nha chị, bc an toàn thực phẩm gần xong rùi")]
    [InlineData("bc an toàn thực phẩm sắp xong rùi")]
    public void What_is_nearly_done_is_not_handed_in(string line) => Assert.NotEqual(Intent.Complete, Read(line).Settled.Intent);

    [Fact]
    public void Work_handed_in_with_its_paper_is_nothing_else() =>
        Assert.Equal(Intent.Complete, Read("xong 1, quyết định số 45 ngày 03 tháng 3 năm 2026", "CB02").Settled.Intent);

    [Theory]
    [InlineData("cai hop dong khao sat e xin them 1 tuan vi ben tai chinh chua tra loi")]
    [InlineData("việc hợp đồng khảo sát em xin tới thứ sáu vì bên Tài chính chưa trả lời")]
    [InlineData("việc thu gom rác bên em xin thêm 2 tuần nữa, đang vướng mặt bằng")]
    [InlineData("hồ sơ đất còn vướng đo đạc, anh cho em xin thêm vài ngày nữa nhé")]
    [InlineData("báo cáo chưa có số liệu của huyện, gia hạn giúp em 3 ngày ạ")]
    public void Time_asked_for_is_asked_for_whatever_is_in_the_way(string line) => Assert.Equal(Intent.Extend, Read(line, "CB02").Settled.Intent);

    [Theory]
    [InlineData("việc khảo sát vướng quá, chưa biết xin thêm bao lâu")]
    [InlineData("việc này em xin thêm hướng dẫn vì vướng quy định")]
    [InlineData("em xin thêm 2 người vì việc khảo sát nhiều quá")]
    [InlineData("hôm trước em có xin thêm 1 tuần mà bên tài chính chưa trả lời nên vẫn vướng")]
    [InlineData("việc đất đai sở xin thêm 1 tuần để trả lời nên em đang vướng")]
    [InlineData("việc khảo sát em không xin thêm 1 tuần đâu, vướng bên tài chính chưa trả lời")]
    [InlineData("em xin thêm 1 ngày nghỉ phép nữa vì mẹ chưa khỏe")]
    public void Time_that_is_only_spoken_of_moves_no_deadline(string line) => Assert.NotEqual(Intent.Extend, Read(line, "CB02").Settled.Intent);

    [Theory]
    [InlineData("mấy phòng gửi báo cáo rồi")]
    [InlineData("có mấy phòng gửi báo cáo rồi em")]
    [InlineData("bao nhiêu đơn vị nộp danh sách rồi vậy em")]
    [InlineData("may don vi nop bc roi vay")]
    [InlineData("các phòng gửi báo cáo đủ chưa em")]
    public void Who_has_sent_is_asked_and_nobody_is_reminded(string line) => Assert.Equal(Intent.Show, Read(line, "CT01").Settled.Intent);

    [Theory]
    [InlineData("nhắc mấy phòng chưa gửi báo cáo giúp tôi")]
    [InlineData("mấy phòng chưa gửi báo cáo thì nhắc giùm tôi nhé")]
    public void Who_has_not_sent_may_be_reminded_of_it(string line) => Assert.Equal(Intent.Remind, Read(line, "CT01").Settled.Intent);

    private static Reading Read(string line, string code = "TP01") => new VietnameseUnderstanding().Read(line, WardOffice.Speaking(code));
}
