using ReformBot.Bot.Understanding;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>What officials dictate or type between two meetings: each way of saying it by a few lines, and what stands near it and is something else.</summary>
public sealed class HurriedLinesTests
{
    private static readonly VietnameseUnderstanding Understanding = new();

    [Theory]
    [InlineData("việc mười hai em làm xong rồi chị ạ", "complete", 12)]
    [InlineData("viec muoi hai lam xong roi a", "complete", 12)]
    [InlineData("nhiệm vụ hai mươi mốt chưa xong đâu", "progress", 21)]
    [InlineData("em nhận việc số năm ạ", "accept", 5)]
    [InlineData("việc một trăm lẻ năm xong rồi", "complete", 105)]
    [InlineData("em xin lùi việc mười lăm sang thứ hai", "extend", 15)]
    public void A_number_said_in_words_is_the_assignments(string line, string intent, int task) => IsRead(line, intent, task);

    [Theory]
    [InlineData("mười hai giờ trưa ăn cơm nha")]
    [InlineData("hai mươi bốn hộ đã nhận quà")]
    [InlineData("việc mười ngày nữa mới làm")]
    public void What_is_counted_in_words_is_no_assignment(string line) => Assert.Empty(Read(line).Tasks);

    [Theory]
    [InlineData("nop kq 12 r a", "complete", 12)]
    [InlineData("bc 12 e nop r nhe", "complete", 12)]
    [InlineData("ko lam kip 12", "handover", 12)]
    [InlineData("xong r ha 12", "show", 12)]
    [InlineData("nv21 moi khao sat dc 2 to", "progress", 21)]
    [InlineData("12 con vuong 1 cho nua la xong", "blocked", 12)]
    [InlineData("21 con 1 xa chua gui", "progress", 21)]
    [InlineData("cái 14 em soạn xong rồi ạ", "complete", 14)]
    [InlineData("nv 18 e gui bc roi nha", "complete", 18)]
    [InlineData("18 da kiem tra 7/12 ho", "progress", 18)]
    [InlineData("bao cao viec 33 e dua len he thong roi", "complete", 33)]
    [InlineData("trình chị 29 rồi mà chị chưa ký ạ", "complete", 29)]
    [InlineData("da nop bc 17 qua phan mem r a", "complete", 17)]
    [InlineData("con 31 e chua dung toi", "progress", 31)]
    [InlineData("coi giup anh 44", "show", 44)]
    [InlineData("dc cap kinh phi r nen 25 chay lai bt nha c", "unblocked", 25)]
    public void The_number_is_found_wherever_it_stands_and_counts_are_none(string line, string intent, int task) => IsRead(line, intent, task);

    [Theory]
    [InlineData("12 k kip, xin t6", "extend", 12)]
    [InlineData("15 chưa xong, xin mai nộp", "extend", 15)]
    [InlineData("mang lag ko nop dc 12", "blocked", 12)]
    [InlineData("21 thieu so lieu thue ko lam tiep dc", "blocked", 21)]
    [InlineData("15 la cua trung tam chu ko phai vhxh, xin tra lai", "decline", 15)]
    [InlineData("nhan viec 12 r nhung de mai lam", "accept", 12)]
    [InlineData("nhận 12, bản đồ cũ anh Tuấn đang giữ", "accept", 12)]
    [InlineData("em nhận 12, số liệu bên chị Sương chưa gửi", "accept", 12)]
    [InlineData("nhận 12, xin lùi tới thứ 6", "extend", 12)]
    [InlineData("12 nho c Anh lam tiep, e nghi tuan nay", "handover", 12)]
    [InlineData("om roi, 12 chuyen cho Lan", "handover", 12)]
    [InlineData("thoi 12 de Lan lam", "handover", 12)]
    [InlineData("anh Nam gánh dùm tui cái 12 nghen", "handover", 12)]
    [InlineData("60 em không theo nổi nữa, chị giao qua cho Mai làm giúp em được không ạ, em đuối rồi", "handover", 60)]
    [InlineData("87 cho them 2 ngay dc k", "extend", 87)]
    [InlineData("nv43 xin gh den 25/3", "extend", 43)]
    [InlineData("136 van de nghi xem lai, phong ko co may quay", "decline", 136)]
    [InlineData("15h chieu nhac em 12", "snooze", 12)]
    [InlineData("viec 15 em lam khoang 70% roi, con phu luc", "progress", 15)]
    [InlineData("viec 6 e lam ca dem, h xong het r do", "complete", 6)]
    public void What_follows_from_it_says_what_is_asked_for(string line, string intent, int task) => IsRead(line, intent, task);

    [Theory]
    [InlineData("đã nhận, còn thiếu phụ lục em ơi")]
    [InlineData("nhận, sai phụ lục rồi")]
    [InlineData("nhận được file rồi, mà file hỏng em ạ")]
    public void What_was_handed_in_is_not_taken_on(string line) => Assert.NotEqual(Intent.Accept, Understanding.Read(line, WardOffice.Speaking("TP01")).Intent);

    [Theory]
    [InlineData("nhận, để em xem lại đã")]
    [InlineData("nhan, de em xem lai da")]
    [InlineData("em nhận, nếu có thêm người")]
    [InlineData("em nhận, nếu rảnh")]
    [InlineData("em nhan, neu ranh")]
    [InlineData("nhận, khi nào có số liệu em làm")]
    [InlineData("em nhận, đợi hỏi anh Tuấn đã")]
    [InlineData("nhận, nhưng phải có thêm người")]
    [InlineData("em nhận, mà chưa chắc làm được")]
    [InlineData("nhận, em chưa biết có kịp không")]
    [InlineData("nhận 12, để em hỏi lại đã")]
    public void What_is_withheld_is_not_taken_on(string line) => Assert.NotEqual(Intent.Accept, Understanding.Read(line, WardOffice.Speaking("CB03", [WardOffice.Task(12)])).Intent);

    [Theory]
    [InlineData("70% rồi, cho xin thêm 2 ngày", 70, null)]
    [InlineData("12 mới được 30%, Quý đi học không ai làm, đề nghị lùi tới thứ 6", 30, "Quý đi học không ai làm")]
    [InlineData("xin lùi 12 tới thứ 6 vì mới được 30%", null, "mới được 30%")]
    [InlineData("xin lùi 12 tới thứ 6, vì chỉ tiêu mới đạt 30%", null, "chỉ tiêu mới đạt 30%")]
    [InlineData("hôm nay được 70% rồi, xin lùi 12 tới thứ 6 vì chờ Sở", 70, "chờ Sở")]
    [InlineData("12 xin lùi tới 13/3 vì chờ Sở, đến 10/3 được 80%", null, "chờ Sở, đến 10/3 được 80%")]
    [InlineData("12 xin lùi tới 13/3 vì dự toán 1,5 tỷ chưa duyệt, mới được 40%", 40, "dự toán 1,5 tỷ chưa duyệt")]
    public void How_far_it_is_stands_beside_a_request_for_more_time_and_is_no_reason(string line, int? percent, string? reason)
    {
        var reading = Read(line);

        Assert.Equal((Intent.Extend, percent, reason), (reading.Intent, reading.Percent, reading.Reason));
    }

    [Theory]
    [InlineData("12 đâu phải của em mà xong")]
    [InlineData("con e hoc lop 12 xong roi")]
    [InlineData("12 phai xong trong hnay nhe")]
    [InlineData("ai bao 12 xong vay")]
    [InlineData("khong nhan the 12")]
    [InlineData("lam xong cai do roi em lam cai nay")]
    [InlineData("xong cái này rồi tôi qua bên đó")]
    [InlineData("vu 4 em hoc sinh danh nhau xong roi")]
    [InlineData("NV-9 hoàn thành đúng hạn nhé", "CT01")]
    [InlineData("12 xong tot, xac nhan", "TP02")]
    [InlineData("21 trinh bay lai di", "GD01")]
    [InlineData("báo cáo xong anh Khánh là tụi em về liền")]
    [InlineData("xong rồi đi nhậu nghen")]
    [InlineData("vụ 12 xong rồi tính tiếp")]
    [InlineData("chị bảo 21 xong rồi mà")]
    [InlineData("làm xong 12 là em nghỉ")]
    [InlineData("12 không nhận thì ai nhận")]
    [InlineData("nếu 51 không cần thì thu hồi", "CT01")]
    [InlineData("giấy phép 51 cấp sai, đề nghị thu hồi", "CT01")]
    [InlineData("ai bảo 52 khỏi làm nữa", "TP01")]
    public void Nothing_near_them_closes_or_gives_back(string line, string speaker = "CB03") =>
        Assert.False(Understanding.Read(line, WardOffice.Speaking(speaker)).Settled.Intent is Intent.Complete or Intent.Decline or Intent.Withdraw);

    [Theory]
    [InlineData("việc số ba mươi hai tôi thấy được rồi cho kết thúc", "confirm", 32)]
    [InlineData("8 coi được đó, chốt luôn nghen Sương", "confirm", 8)]
    [InlineData("anh coi 56 rồi Quý. Được. Em lưu hồ sơ nhé", "confirm", 56)]
    [InlineData("đề nghị lùi việc 43 của phòng Kinh tế: tôi không chấp thuận", "refuse", 43)]
    [InlineData("lùi 43 tới thứ sáu: tôi đồng ý", "approve", 43)]
    [InlineData("55 thì không được em ơi", "refuse", 55)]
    [InlineData("31 ok", "approve", 31)]
    [InlineData("xn 31", "confirm", 31)]
    [InlineData("nhiệm vụ số 51 không còn cần thiết, đề nghị thu hồi", "withdraw", 51)]
    [InlineData("việc 52 khỏi làm nữa nha mấy em", "withdraw", 52)]
    [InlineData("59 anh đọc rồi, số liệu lệch, em dò lại rồi gửi anh nhé", "return", 59)]
    public void Who_decides_may_say_so_last_or_shortly(string line, string intent, int task)
    {
        var reading = Understanding.Read(line, WardOffice.Speaking("CT01")).Settled;

        Assert.Equal(intent, ReadingJson.NameOf(reading.Intent));
        Assert.Equal([task], reading.Tasks);
    }

    [Theory]
    [InlineData("74 chưa có căn cứ để xác nhận hoàn thành")]
    [InlineData("31 phải có minh chứng mới cho qua")]
    [InlineData("12 chờ anh Tuấn xem rồi mới chốt")]
    [InlineData("anh mà không duyệt 43 là kẹt hết")]
    [InlineData("chưa duyệt 17 nha, để coi lại")]
    [InlineData("duyệt 12 sau khi họp")]
    public void What_waits_for_something_is_not_decided(string line) =>
        Assert.False(Understanding.Read(line, WardOffice.Speaking("CT01")).Settled.Intent is Intent.Confirm or Intent.Approve or Intent.Refuse);

    [Theory]
    [InlineData("thôi khỏi, để anh gọi điện")]
    [InlineData("đừng gửi, anh đổi ý rồi")]
    [InlineData("không, để sau")]
    [InlineData("thôi không cần nữa đâu để tôi trao đổi trực tiếp")]
    [InlineData("khỏi cần nữa bot ơi")]
    public void What_is_in_hand_is_dropped_with_a_word_on_why(string line) => Assert.Equal(Intent.Cancel, Read(line).Intent);

    [Theory]
    [InlineData("thôi, mai tính")]
    [InlineData("hủy, giao Quý làm báo cáo, hạn 6/3")]
    public void A_sigh_and_an_order_drop_nothing(string line) => Assert.NotEqual(Intent.Cancel, Read(line).Intent);

    [Theory]
    [InlineData("em có xin gia hạn 7 đâu sao báo là có")]
    [InlineData("quá hạn hết rồi còn đâu mà xin lùi 22")]
    [InlineData("công văn đến số 88 đề nghị gia hạn nộp báo cáo")]
    public void More_time_denied_scolded_for_or_asked_by_a_paper_is_not_asked_for(string line) => Assert.NotEqual(Intent.Extend, Read(line).Intent);

    [Theory]
    [InlineData("TP01", "chi Lan nộp báo cáo, t6", "CB02", "2026-03-06")]
    [InlineData("CT01", "cuoi thang nay Hoan nop a ke hoach he", "TP01", "2026-03-31")]
    [InlineData("TP02", "chị Ánh ơi em giao chị vụ thống kê hộ nghèo, hạn 10/3", "CB09", "2026-03-10")]
    [InlineData("CT01", "Tuấn cho tờ trình vụ cống, trưa thứ sáu có nhé", "TP02", "2026-03-06T11:30")]
    [InlineData("TP02", "gv Quý: lập dự toán sửa mương, hạn 10/3", "CB03", "2026-03-10")]
    [InlineData("TP01", "ngay kia nop bc tre em nghe Tư", "CB04", "2026-03-06")]
    [InlineData("CT01", "a Bay 10 ngay nua bc toi kq khao sat hai long", "GD01", "2026-03-14")]
    [InlineData("CVP1", "e thay a Khanh giao a Tuan ktra den duong, t6 bc", "TP02", "2026-03-06")]
    [InlineData("TP02", "Nam soan bien ban kiem tra, mot nop", "CB08", "2026-03-06")]
    [InlineData("TP02", "giao Quy tham dinh ho so cap phep 3 ngay lam viec", "CB03", "2026-03-09")]
    [InlineData("CT01", "giao vpub lam giay moi, han 10/3", "CVP1", "2026-03-10")]
    [InlineData("CT02", "Ask Ms. Hoan to draft the tourism plan, due 20 March", "TP01", "2026-03-20")]
    public void An_order_names_its_day_and_its_doer_anywhere(string speaker, string line, string doer, string day)
    {
        var reading = Understanding.Read(line, WardOffice.Speaking(speaker)).Settled;

        Assert.Equal(Intent.Assign, reading.Intent);
        Assert.Equal(doer, WardOffice.CodeOf(reading.Person));
        Assert.Equal(day, ReadingJson.LocalOf(reading.Deadline!));
    }

    [Theory]
    [InlineData("Quý trả lời công dân trước ba giờ chiều nay", "2026-03-04T15:00")]
    [InlineData("Quý nộp danh sách trước tám giờ rưỡi sáng mai", "2026-03-05T08:30")]
    public void An_hour_is_heard_in_words(string line, string day) =>
        Assert.Equal(day, ReadingJson.LocalOf(Understanding.Read(line, WardOffice.Speaking("TP02")).Settled.Deadline!));

    [Fact]
    public void Whoever_is_spared_may_stand_between_those_told_and_what_they_are_told()
    {
        var reading = Understanding.Read("Đề nghị các phòng, trừ phòng Văn hóa, nộp báo cáo tuần trước 11/3", WardOffice.Speaking("CT01")).Settled;

        Assert.Equal(Intent.Assign, reading.Intent);
        Assert.Single(reading.Except);
    }

    [Theory]
    [InlineData("176 file ppt gửi zalo rồi, làm xong")]
    [InlineData("177 thay Tu lam xong, file ppt gui zalo roi")]
    [InlineData("110 Quy nop roi ma, e co thay dau")]
    public void A_number_in_front_that_hardly_counts_is_the_assignments(string line)
    {
        int[] open = [110, 176, 177];
        Assert.Equal([int.Parse(line[..3], System.Globalization.CultureInfo.InvariantCulture)], Understanding.Read(
            line, WardOffice.Speaking("CB03", [.. open.Select(n => WardOffice.Task(n))])).Settled.Tasks);
    }

    [Theory]
    [InlineData("176 hồ sơ đã gửi xong")]
    [InlineData("12 file gửi rồi nha")]
    public void What_is_counted_in_front_is_none(string line)
    {
        Assert.Empty(Understanding.Read(line, WardOffice.Speaking("CB03", [WardOffice.Task(176), WardOffice.Task(12)])).Tasks);
    }

    [Theory]
    [InlineData("em đang làm ạ, hôm trước nghỉ ốm về", "em đang làm ạ")]
    [InlineData("12 được 50%, con em bị sốt nên chậm, mai em gửi bảng 1,5 trang", "12 được 50%, mai em gửi bảng 1,5 trang")]
    [InlineData("đang chờ Sở Y tế báo số bệnh nhân nghỉ phép", "đang chờ Sở Y tế báo số bệnh nhân nghỉ phép")]
    [InlineData("đã rà soát xong bệnh viện, trạm y tế", "đã rà soát xong bệnh viện, trạm y tế")]
    [InlineData("Em đang làm, do chị Lan nghỉ ốm nên số liệu hộ nghèo chưa có", "Em đang làm, số liệu hộ nghèo chưa có")]
    [InlineData("12 mới được 40% vì con em bị sốt", "12 mới được 40%")]
    [InlineData("12 đang làm, e sốt xuất huyết", "12 đang làm")]
    [InlineData("12 dang lam, e sot xuat huyet", "12 dang lam")]
    [InlineData("em sốt cao từ hôm qua, 12 mai em gửi", "12 mai em gửi")]
    [InlineData("em mổ ruột thừa, 12 được 40%", "12 được 40%")]
    [InlineData("em bị covid, mai em gửi 12", "mai em gửi 12")]
    [InlineData("12 được 40%, vợ em đẻ nên chậm", "12 được 40%")]
    [InlineData("me em nhap vien, 12 mai e gui", "12 mai e gui")]
    [InlineData("om roi, 12 mai e gui", "12 mai e gui")]
    [InlineData("em bị bệnh từ hôm qua", null)]
    [InlineData("bản nháp ở https://drive.google.com/abc, em ốm hôm qua nên chậm", "bản nháp ở https://drive.google.com/abc")]
    [InlineData("do đồng chí Lan bị sốt xuất huyết nghỉ 2 ngày, mưa lớn cả tuần", "mưa lớn cả tuần")]
    [InlineData("do dong chi Lan bi sot xuat huyet nghi 2 ngay, mua lon ca tuan", "mua lon ca tuan")]
    [InlineData("chi Lan bi tai nan, mua lon ca tuan", "mua lon ca tuan")]
    [InlineData("em ốm; bảng 1,5 trang xong; mai em gửi?", "bảng 1,5 trang xong; mai em gửi?")]
    public void Illness_is_no_part_of_a_report(string said, string? kept) => Assert.Equal(kept, Bot.Understanding.Answers.PrivateMatter.Without(said));

    [Theory]
    [InlineData("12 được 80%, còn sót 3 hồ sơ chưa có chữ ký")]
    [InlineData("12 duoc 80%, con sot 3 ho so")]
    [InlineData("12 duoc 80%, con bi sot")]
    [InlineData("12 được 80%, còn bị sót")]
    [InlineData("Đã rà 40 hộ, còn thiếu sót vài chỗ")]
    [InlineData("Em đang làm, vì bệnh viện chưa gửi số liệu")]
    [InlineData("đang khảo sát tại bệnh viện phường, mai có kết quả")]
    [InlineData("đường này đã bị cấm xe tải, chờ Sở GTVT")]
    [InlineData("12 hộ có lợn đang bị bệnh dịch tả")]
    [InlineData("đàn bò nhà ông Tư chậm lớn, bị bệnh, đang tiêm phòng")]
    [InlineData("Bò bị bệnh, đang chờ thú y")]
    [InlineData("Đang rà chế độ nghỉ ốm cho 12 người")]
    [InlineData("đã rà chế độ thai sản, nghỉ ốm")]
    [InlineData("còn hộ sốt rét chưa thống kê")]
    [InlineData("em sốt ruột quá, 12 chưa ai gửi")]
    [InlineData("em đang ở bệnh viện khảo sát, mai em gửi")]
    [InlineData("em khám bệnh cho 20 hộ xong")]
    [InlineData("em xin nghỉ phép, 12 được 50%")]
    [InlineData("số ca sốt xuất huyết tăng, nhập viện nhiều")]
    public void Work_is_never_taken_for_illness(string said) => Assert.Equal(said, Bot.Understanding.Answers.PrivateMatter.Without(said));
    [Theory]
    [InlineData("12 được 80%, còn sót 3 hồ sơ", true)]
    [InlineData("12 duoc 80%, con 3 ho so", true)]
    [InlineData("12 được 80%, Sở chưa gửi số liệu", true)]
    [InlineData("12 được 80%, bản nháp ở https://drive.google.com/abc", true)]
    [InlineData("12 được 80% rồi ạ", false)]
    public void More_than_the_figure_is_told(string said, bool isMore) => Assert.Equal(isMore, Bot.Understanding.Slots.ProgressNote.SaysBut(said));

    private static void IsRead(string line, string intent, int task)
    {
        var reading = Read(line);

        Assert.Equal(intent, ReadingJson.NameOf(reading.Intent));
        Assert.Equal([task], reading.Tasks);
    }

    private static Reading Read(string line) => Understanding.Read(line, WardOffice.Speaking("CB03")).Settled;
}
