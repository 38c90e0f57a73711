using ReformBot.Bot.Understanding;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Why something is asked or decided is kept as it was said, wherever in the line it stands.</summary>
public sealed class ReasonTests
{
    private static readonly VietnameseUnderstanding Understanding = new();

    [Theory]
    [InlineData("bận quá, chuyển 12 cho Quý", "bận quá")]
    [InlineData("em đi học rồi nên chuyển 12 cho Quý giúp em", "em đi học rồi")]
    [InlineData("dang di hoc, chuyen 12 cho Quy di a", "dang di hoc")]
    [InlineData("mất điện cả tuần, 12 không kịp", "mất điện cả tuần")]
    [InlineData("chờ Sở trả lời, xin gia hạn 12 tới thứ 6", "chờ Sở trả lời")]
    [InlineData("số liệu chưa có, 12 xin tới thứ 6 nha sếp", "số liệu chưa có")]
    [InlineData("kho bạc chưa mở tài khoản, 12 vướng", "kho bạc chưa mở tài khoản")]
    [InlineData("kho bạc chưa mở tài khoản nên 12 kẹt rồi sếp", "kho bạc chưa mở tài khoản")]
    [InlineData("hạn gấp lắm rồi, không gia hạn 12", "hạn gấp lắm rồi")]
    public void What_is_said_before_the_act_is_why(string line, string reason) => Assert.Equal(reason, ReasonOf(line));

    [Theory]
    [InlineData("12 thiếu phụ lục, làm lại", "thiếu phụ lục")]
    [InlineData("12 vuong do dac chua xong", "do dac chua xong")]
    [InlineData("12 ket vi pham hanh lang dien", "vi pham hanh lang dien")]
    [InlineData("vi thieu kinh phi nen 12 ket", "thieu kinh phi")]
    [InlineData("tu choi 12, viec nay cua VHXH", "viec nay cua VHXH")]
    [InlineData("thu hoi 12, giao nham", "giao nham")]
    [InlineData("chuyen 12 cho Quy di, e di cong tac", "e di cong tac")]
    [InlineData("doi 12 sang 10/3 di", null)]
    [InlineData("thiếu phụ lục, trả lại 12", "thiếu phụ lục")]
    [InlineData("sai số liệu quý I, làm lại 12", "sai số liệu quý I")]
    [InlineData("12 không thuộc chức năng phòng em, xin trả lại ạ", "không thuộc chức năng phòng em")]
    [InlineData("12 không phải việc của phòng em, của bên VHXH", "không phải việc của phòng em, của bên VHXH")]
    [InlineData("12 khong dung chuyen mon cua e", "khong dung chuyen mon cua e")]
    [InlineData("lam lai 12 di, thieu phu luc", "thieu phu luc")]
    [InlineData("12 lam lai di em, thieu phu luc", "thieu phu luc")]
    [InlineData("làm lại đi, thiếu phụ lục", "thiếu phụ lục")]
    [InlineData("12 vuong tai khoan, chi Huong STC moi go dc", "tai khoan, chi Huong STC moi go dc")]
    public void What_makes_it_the_act_is_why_as_well_and_the_act_alone_is_not(string line, string? reason) => Assert.Equal(reason, ReasonOf(line));

    [Theory]
    [InlineData("nhờ anh chuyển 12 cho Quý")]
    [InlineData("ok em, chuyển 12 cho Quý nhé")]
    [InlineData("dạ sếp, chuyển 12 cho Quý")]
    [InlineData("thôi được rồi, chuyển 12 cho Quý đi")]
    [InlineData("12 làm lại nhé em")]
    [InlineData("12 chưa đạt, làm lại")]
    public void Courtesy_is_no_reason(string line) => Assert.Null(ReasonOf(line));

    [Theory]
    [InlineData("Do tôi không được đào tạo về xây dựng, mong lãnh đạo phân công người khác thẩm tra dự toán.", "tôi không được đào tạo về xây dựng")]
    [InlineData("vi e bi dieu qua doi trat tu nen xin de suong lam tiep vu nhap lieu", "e bi dieu qua doi trat tu")]
    [InlineData("Đơn vị tư vấn hẹn 18/3 giao bản vẽ, vì vậy đề nghị cho phòng em trình chậm lại đến 20/3", "Đơn vị tư vấn hẹn 18/3 giao bản vẽ")]
    [InlineData("Mấy hôm nay em trực bão cùng phường đội nên xin lùi báo cáo nhà ở sang thứ tư tuần sau ạ", "Mấy hôm nay em trực bão cùng phường đội")]
    [InlineData("Tháng này em vào tổ bầu cử, xin chuyển giao hồ sơ bảo trợ cho chị Tư theo dõi", "Tháng này em vào tổ bầu cử")]
    public void What_follows_from_the_reason_is_none(string line, string reason) => Assert.Equal(reason, ReasonOf(line));

    private static string? ReasonOf(string line) =>
        Understanding.Read(line, WardOffice.Speaking("TP02", [WardOffice.Task(12), WardOffice.Task(15)])).Settled.Reason;
}
