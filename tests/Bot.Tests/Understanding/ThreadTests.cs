using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>The seven hurried threads, line by line.</summary>
public sealed class ThreadTests
{
    private static readonly VietnameseUnderstanding Understanding = new();

    private const string Notice = """
        Hạnh: e gui ket luan giao ban sang nay a Khanh ket luan nhe
        Hạnh: 1. Giao Phòng KT chủ trì, phối hợp VHXH rà soát các điểm lấn chiếm vỉa hè đường 30/4, báo cáo trước ngày 12/3/2026.
        Hạnh: 2. TTPVHCC khẩn trương khắc phục các tồn tại theo Kết luận số 18/KL-TTr ngày 27/02/2026, hoàn thành trong tháng 3.
        Hạnh: 3. Đ/c Hồng Thu chỉ đạo việc chuẩn bị hội nghị CCHC; VHXH tham mưu kế hoạch, giấy mời. Hạn 10/3
        Hạnh: 4. Các phòng nghiêm túc chấp hành giờ giấc làm việc.
        """;

    [Fact]
    public void A_pasted_notice_becomes_three_drafts_and_one_general_reminder()
    {
        var items = new DraftReader(Understanding).ReadMany(Notice, WardOffice.Speaking("CB05"));

        Assert.Equal([1, 2, 3, 4], items.Select(i => i.Number ?? 0));
        Assert.Equal([false, false, false, true], items.Select(i => i.IsGeneral));
        Assert.Equal("TP02", WardOffice.CodeOf(items[0].Reading.Person));
        Assert.Equal(["TP01"], items[0].Reading.People.Select(p => WardOffice.CodeOf(p)));
        Assert.Equal(new DateOnly(2026, 3, 12), items[0].Reading.Deadline?.Date);
        Assert.Equal([Warning.Before], items[0].Reading.Warn);
        Assert.Equal("GD01", WardOffice.CodeOf(items[1].Reading.Person));
        Assert.Equal(new DateOnly(2026, 3, 31), items[1].Reading.Deadline?.Date);
        Assert.Equal("Kết luận số 18/KL-TTr ngày 27/02/2026", items[1].Reading.Source);
        Assert.Equal("TP01", WardOffice.CodeOf(items[2].Reading.Person));
        Assert.Equal("CT02", WardOffice.CodeOf(items[2].Reading.Director));
        Assert.Equal("kế hoạch, giấy mời", items[2].Reading.Product);
        Assert.True(items[3].Reading.Everyone);
    }

    [Fact]
    public void Several_orders_in_one_line_become_several_drafts()
    {
        var items = new DraftReader(Understanding).ReadMany(
            "giao Lan lập báo cáo tuần, hạn thứ sáu; giao Hạnh gửi giấy mời, hạn mai", WardOffice.Speaking());

        Assert.Equal(["CB02", "CB05"], items.Select(i => WardOffice.CodeOf(i.Reading.Person)));
        Assert.All(items, i => Assert.False(i.IsGeneral));
    }

    [Theory]
    [InlineData("giao Quý thực hiện Công văn 45/STNMT về gia hạn giấy phép môi trường, hạn 20/3", "Công văn 45/STNMT về gia hạn giấy phép môi trường")]
    [InlineData("giao Quý rà soát theo Công văn 12/UBND về thời hạn giải quyết hồ sơ, hạn 20/3", "Công văn 12/UBND về thời hạn giải quyết hồ sơ")]
    [InlineData("giao Quý báo cáo theo Công văn 12/UBND về hạn mặn, xong trước 20/3", "Công văn 12/UBND về hạn mặn")]
    [InlineData("giao Quý báo cáo theo Công văn 12/UBND hạn 20/3", "Công văn 12/UBND")]
    [InlineData("giao Quý báo cáo thực hiện KL số 18/KL-TTr trước 13/3", "KL số 18/KL-TTr")]
    public void A_document_ends_where_a_day_begins(string line, string source) =>
        Assert.Equal(source, Understanding.Read(line, WardOffice.Speaking("TP02")).Settled.Source);

    [Theory]
    [InlineData("1. Giao Phòng KT rà soát vỉa hè, hạn 12/3.\n2. Các phòng nộp các biểu còn lại trước 13/3", "")]
    [InlineData("1. Giao Phòng KT rà soát vỉa hè, hạn 12/3.\n2. Các đơn vị xử lý dứt điểm hồ sơ còn lại, hạn 13/3", "")]
    [InlineData("1. Giao Phòng KT rà soát vỉa hè, hạn 12/3.\n2. Các phòng còn lại báo cáo biên chế trước 13/3", "TP02")]
    [InlineData("1. Giao Phòng KT rà soát vỉa hè, hạn 12/3.\n2. TTPVHCC rà soát hồ sơ, hạn 12/3.\n3. Các phòng còn lại báo cáo biên chế trước 13/3", "TP02")]
    [InlineData("1. Giao Phòng KT rà soát vỉa hè, hạn 12/3.\n2. TTPVHCC rà soát hồ sơ, hạn 12/3.\n3. Các đơn vị còn lại báo cáo biên chế trước 13/3", "TP02 GD01")]
    public void Remaining_are_units_only_where_it_is_said_of_them(string notice, string spared)
    {
        var last = new DraftReader(Understanding).ReadMany(notice, WardOffice.Speaking("CT01"))[^1].Reading;

        Assert.True(last.Everyone);
        Assert.Equal(spared.Split(' ', StringSplitOptions.RemoveEmptyEntries), last.Except.Select(e => WardOffice.CodeOf(e)));
    }

    [Fact]
    public void One_order_is_one_draft() =>
        Assert.Single(new DraftReader(Understanding).ReadMany("giao Lan lập báo cáo tuần; sản phẩm: báo cáo; hạn thứ sáu", WardOffice.Speaking()));

    [Fact]
    public void A_line_that_fits_two_readings_offers_both()
    {
        var reading = Read("giao tuan sau giao ban gap a bao cao vu via he", "CT01");

        Assert.Equal(Intent.Assign, reading.Intent);
        Assert.Null(reading.Person);
        Assert.Null(reading.Deadline);
        Assert.Equal(2, reading.Alternatives.Count);
        Assert.Equal("TP02", WardOffice.CodeOf(Read(reading.Alternatives[0].Text, "CT01").Person));
        Assert.Equal(new DateOnly(2026, 3, 13), Read(reading.Alternatives[1].Text, "CT01").Deadline?.Date);
    }

    [Fact]
    public void The_same_name_means_the_one_in_the_speakers_unit_and_is_asked_about_elsewhere()
    {
        Assert.Equal("CB02", WardOffice.CodeOf(Read("giao Lan lập báo cáo", "TP01").Person));
        Assert.Equal("CB01", WardOffice.CodeOf(Read("giao Lan lập báo cáo", "TP11").Person));
        var asked = Read("giao Lan lập báo cáo", "GD11");
        Assert.Null(asked.Person);
        Assert.Equal(2, asked.PersonCandidates.Count);
        Assert.Contains(Slot.Person, asked.Ask);
        Assert.Equal("CB01", WardOffice.CodeOf(Read("giao Lan phường Mỹ Hòa lập báo cáo", "GD11").Person));
    }

    [Fact]
    public void A_name_nobody_bears_suggests_the_nearest()
    {
        var reading = Read("giao Hanhh lập báo cáo tuần, hạn thứ sáu", "TP01");

        Assert.Null(reading.Person);
        Assert.Contains(Slot.Person, reading.Ask);
        Assert.Contains(WardOffice.Roster.FindByCode("CB05")!.Id, reading.PersonCandidates);
    }

    [Fact]
    public void Typed_diacritics_of_a_name_must_match()
    {
        Assert.Null(Read("giao Tú lập báo cáo", "TP01").Person);
        Assert.Equal("CB04", WardOffice.CodeOf(Read("giao Tư lập báo cáo", "TP01").Person));
        Assert.Equal("CB04", WardOffice.CodeOf(Read("giao Tu lập báo cáo", "TP01").Person));
    }

    [Theory]
    [InlineData("xong", "complete")]
    [InlineData("k xong dc a oi, mang lag", "blocked")]
    [InlineData("chieu nay xong", "progress")]
    [InlineData("12 xog 1 nua r, dc 60%", "progress")]
    [InlineData("xong r ma sep chua ky", "complete")]
    [InlineData("👍", "unknown")]
    [InlineData("hoan thanh chua", "show")]
    [InlineData("tru VHXH vi da gui roi", "unknown")]
    [InlineData("nhac dum chi, dung nhan vao nhom", "remind")]
    [InlineData("xem lai noi dung a gui luc nay", "unknown")]
    [InlineData("the giao viec thoi khong noi noi dung duoc k", "unknown")]
    [InlineData("co don to cao anh Q cua phong KT, e chuyen ai", "unknown")]
    [InlineData("1", "unknown")]
    [InlineData("a nham, chua xem cua Tu", "undo")]
    [InlineData("12, 13 xong ca 2", "complete")]
    [InlineData("Check-in cam kết dòng 1, kết quả 12", "checkin")]
    [InlineData("12 vi cho so tra loi", "blocked")]
    [InlineData("nhan het", "accept")]
    [InlineData("xac nhan het", "confirm")]
    [InlineData("dang qua han", "overdue")]
    public void Hurried_lines_are_taken_as_they_were_meant(string line, string intent) =>
        Assert.Equal(intent, ReadingJson.NameOf(Read(line, "CB03").Intent));

    [Fact]
    public void Leave_keeps_no_reason()
    {
        var reading = Read("xin nghi om 2 ngay e sot xuat huyet, viec 30 nho c Hanh", "CB04");

        Assert.Equal(Intent.Leave, reading.Intent);
        Assert.Null(reading.Reason);
        Assert.Equal([30], reading.Tasks);
        Assert.Equal("CB05", WardOffice.CodeOf(reading.Substitute));
        Assert.True(reading.Leave?.Ask);
    }

    [Fact]
    public void The_contracts_own_examples_print_as_written()
    {
        Assert.Equal("""{"intent":"assign","person":"CB02","title":"lập báo cáo tuần","deadline":"2026-03-06"}""", Print("giao Lan lập báo cáo tuần, hạn thứ sáu"));
        Assert.Equal("""{"intent":"assign","person":"CB02","title":"lap bao cao tuan","deadline":"2026-03-06"}""", Print("giao lan lap bao cao tuan han t6"));
        Assert.Equal("""{"intent":"complete","task":12}""", Print("#12 xong"));
        Assert.Equal("""{"intent":"progress","task":12}""", Print("12 chua xong"));
        Assert.Equal("""{"intent":"unknown","deadline":"2026-06-30"}""", Print("hết quý II"));
        Assert.Equal("""{"intent":"unknown","deadline":"2026-03-08","warn":["holiday"]}""", Print("chủ nhật này"));
        Assert.Equal("""{"intent":"unknown","deadline":"2026-04-29"}""", Print("cuối tháng 4"));
        Assert.Equal("""{"intent":"unknown","ask":["deadline"]}""", Print("31/4"));
        Assert.Equal("""{"intent":"unknown","deadline":"2026-03-20","warn":["before"]}""", Print("trước ngày 20/3"));
        Assert.Equal("""{"intent":"extend","task":12,"deadline":"2026-03-09","reason":"chờ Sở"}""", Print("xin lùi 12 tới thứ 2 vì chờ Sở"));
        Assert.Equal("""{"intent":"cancel"}""", Print("thôi"));
    }

    private static string Print(string line) => ReadingJson.Write(Understanding.Read(line, WardOffice.Speaking()).Settled, WardOffice.Roster);

    private static Reading Read(string line, string speaker) =>
        Understanding.Read(line, WardOffice.Speaking(speaker, [WardOffice.Task(12), WardOffice.Task(15)])).Settled;
}
