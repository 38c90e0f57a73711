using System.Text;
using ReformBot.Bot.Import.Plans;
using ReformBot.Domain.Calendar;
using Xunit;

namespace ReformBot.Bot.Tests.Import;

public sealed class PlanFileTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);

    private static readonly OfficeCalendar Calendar = new(
        TimeZoneInfo.Utc,
        [new(new(2026, 4, 30), IsWorkingDay: false, "30/4", Confirmed: true), new(new(2026, 5, 1), IsWorkingDay: false, "1/5", Confirmed: true)]);

    [Fact]
    public void A_plan_as_offices_attach_it_becomes_drafts_under_its_headings()
    {
        using var workbook = new Workbook()
            .Row(1, "PHỤ LỤC KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026")
            .Row(3, "STT", "Nội dung nhiệm vụ", "Đơn vị/người chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn", "Ghi chú")
            .Row(4, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)")
            .Row(5, "I", "Chỉ đạo điều hành")
            .Row(6, 1, "Ban hành kế hoạch", "Phòng Cải cách hành chính", "Văn phòng Sở;\nPhòng Đất đai", "Kế hoạch", new DateOnly(2026, 3, 20), "KH 12")
            .Row(7, 2, "Kiểm tra công vụ", "Trần Thị Lan", null, null, "Quý II/2026")
            .Row(8, "II", "Thủ tục hành chính")
            .Row(9, 3, "Niêm yết thủ tục", "TTPVHCC", null, "Bảng niêm yết", "Thường xuyên")
            .Save();

        var result = PlanFile.Read(workbook, "kh.xlsx", Today, Calendar);

        Assert.Empty(result.Problems);
        Assert.Equal([6, 7, 9], result.Drafts.Select(d => d.Row));
        Assert.Equal(["I. Chỉ đạo điều hành", "I. Chỉ đạo điều hành", "II. Thủ tục hành chính"], result.Drafts.Select(d => d.Section));
        Assert.Equal([new(2026, 3, 20), new(2026, 6, 30), null], result.Drafts.Select(d => d.Deadline.Date));
        Assert.Equal(["Văn phòng Sở", "Phòng Đất đai"], result.Drafts[0].Cooperating);
        Assert.Equal(("1", "Kế hoạch", "KH 12"), (result.Drafts[0].Number, result.Drafts[0].Product, result.Drafts[0].Note));
        Assert.Equal(["Chưa ghi sản phẩm."], result.Drafts[1].Notes);
    }

    [Theory]
    [InlineData("20/3/2026", "2026-03-20")]
    [InlineData("20-3", "2026-03-20")]
    [InlineData("20.3.26", "2026-03-20")]
    [InlineData("Trước ngày 20/3", "2026-03-20")]
    [InlineData("ngày 20 tháng 3 năm 2026", "2026-03-20")]
    [InlineData("2026-03-20", "2026-03-20")]
    [InlineData("1/2", "2026-02-01")]
    [InlineData("Tháng 6/2026", "2026-06-30")]
    [InlineData("6/2026", "2026-06-30")]
    [InlineData("tháng 4", "2026-04-29")]
    [InlineData("Quý II", "2026-06-30")]
    [InlineData("hết quý IV năm 2026", "2026-12-31")]
    [InlineData("6 tháng đầu năm 2026", "2026-06-30")]
    [InlineData("Trong năm 2026", "2026-12-31")]
    public void A_deadline_is_read_in_the_spellings_of_plans(string words, string date)
    {
        var draft = Assert.Single(Read($"1;Báo cáo;Lan;;Báo cáo;{words};").Drafts);

        Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), draft.Deadline.Date);
        Assert.Equal(words, draft.Deadline.Words);
    }

    [Theory]
    [InlineData("1;;Lan;;Báo cáo;20/3", "Thiếu nội dung nhiệm vụ")]
    [InlineData("1;Báo cáo;;;Báo cáo;20/3", "Thiếu đơn vị/người chủ trì")]
    [InlineData("1;Báo cáo;Lan;;Báo cáo;", "Thiếu thời hạn")]
    [InlineData("1;Báo cáo;Lan;;Báo cáo;31/4/2026", "Chưa rõ thời hạn “31/4/2026”")]
    [InlineData("1;Báo cáo;Lan;;Báo cáo;sớm nhất có thể", "Chưa rõ thời hạn")]
    [InlineData("1;Báo cáo;Lan;;Báo cáo;tháng 13/2026", "Chưa rõ thời hạn")]
    public void A_line_that_is_not_clear_is_named_and_the_others_stay(string line, string reason)
    {
        var result = Read($"{line}\n2;Rà soát;Quý;;Danh mục;không hạn");

        Assert.Equal("Rà soát", Assert.Single(result.Drafts).Title);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(2, problem.Row);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deadline_on_a_day_off_or_in_the_past_is_kept_and_said()
    {
        var drafts = Read("1;Báo cáo;Lan;;Báo cáo;30/4/2026\n2;Báo cáo;Lan;;Báo cáo;3/3/2026").Drafts;

        Assert.Equal("Thời hạn 30/04/2026 là ngày nghỉ; ngày làm việc trước đó là 29/04/2026, sau đó là 04/05/2026.", Assert.Single(drafts[0].Notes));
        Assert.Equal("Thời hạn 03/03/2026 đã qua.", Assert.Single(drafts[1].Notes));
    }

    private static PlanFileResult Read(string lines) =>
        PlanFile.Read(
            new MemoryStream(Encoding.UTF8.GetBytes("STT;Nội dung;Chủ trì;Phối hợp;Sản phẩm;Thời hạn;Ghi chú\n" + lines)), "kh.csv", Today, Calendar);
}
