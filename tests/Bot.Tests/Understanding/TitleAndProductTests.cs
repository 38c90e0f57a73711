using ReformBot.Bot.Understanding;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>The title is the work: what it is about, why it is given, who does it and what is handed in are said beside it.</summary>
public sealed class TitleAndProductTests
{
    private static readonly VietnameseUnderstanding Understanding = new();

    [Theory]
    [InlineData("Bà con tổ 4 kêu đèn đường hư cả tuần, Lan liên hệ điện lực sửa đèn tổ 4, xong trước 10/3", "liên hệ điện lực sửa đèn tổ 4")]
    [InlineData("ngan sach cap ve cham nen lan dieu chinh ke hoach von hem 88, han 11/3", "dieu chinh ke hoach von hem 88")]
    [InlineData("Hôm qua họp dân có ý kiến về rác, nhờ Tư lập danh sách các điểm tập kết, hạn 12/3", "lập danh sách các điểm tập kết")]
    [InlineData("giao Lan xác minh đơn thửa 214, vì dân khiếu nại nhiều lần, hạn 24/3", "xác minh đơn thửa 214")]
    [InlineData("giao Lan niêm yết lại lệ phí ngay trong hôm nay, lý do là nghị quyết mới có hiệu lực", "niêm yết lại lệ phí")]
    [InlineData("Lan phụ trách trang trí hội trường lễ phát động, Tư hỗ trợ, hạn 6/3", "phụ trách trang trí hội trường lễ phát động")]
    [InlineData("giao Lan kiểm tra PCCC các nhà trọ, hạn 20/3", "kiểm tra PCCC các nhà trọ")]
    [InlineData("giao Lan nhap diem par index quy 1, han 27/3", "nhap diem par index quy 1")]
    [InlineData("giao Lan trình phương án gia hạn trước 17/3", "trình phương án gia hạn")]
    [InlineData("chị Hạnh giúp em lập danh sách hộ nghèo, thứ 5 gửi em nhé", "lập danh sách hộ nghèo")]
    [InlineData("chi hanh giup e lam bao cao thang nhe, thu 5 gui e", "lam bao cao thang")]
    [InlineData("giao Lan vận động quà giúp em học sinh nghèo, hạn 20/3", "vận động quà giúp em học sinh nghèo")]
    public void What_only_says_what_it_is_about_or_why_is_no_part_of_the_title(string line, string title) => Assert.Equal(title, Read(line).Title);

    [Theory]
    [InlineData("Lan thống kê số hộ cận nghèo từ đầu năm, gửi bảng tổng hợp về Văn phòng trước 16h chiều mai", "thống kê số hộ cận nghèo từ đầu năm", "bảng tổng hợp")]
    [InlineData("giao Lan kiem ke tai san tru so cu, co bien ban kiem ke, han 27/3", "kiem ke tai san tru so cu", "bien ban kiem ke")]
    [InlineData("giao Lan thẩm tra dự toán nhà văn hóa, kết quả ra tờ trình, hạn 17/3", "thẩm tra dự toán nhà văn hóa", "tờ trình")]
    [InlineData("Lan đề xuất phương án sắp xếp quầy tiếp nhận, bản vẽ mặt bằng kèm theo, trước ngày 13/3", "đề xuất phương án sắp xếp quầy tiếp nhận", "bản vẽ mặt bằng")]
    [InlineData("giao Lan lên lịch đăng bài cho trang Zalo, thứ hai gửi tôi bảng lịch", "lên lịch đăng bài cho trang Zalo", "bảng lịch")]
    [InlineData("giao Lan lập báo cáo tuần, hạn thứ sáu", "lập báo cáo tuần", null)]
    public void What_a_clause_wants_handed_in_is_the_product(string line, string title, string? product)
    {
        var reading = Read(line);
        Assert.Equal((title, product), (reading.Title, reading.Product));
    }

    private static Reading Read(string line) => Understanding.Read(line, WardOffice.Speaking("TP01")).Settled;
}
