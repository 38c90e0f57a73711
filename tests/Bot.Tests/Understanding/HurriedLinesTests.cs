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
    public void The_number_is_found_wherever_it_stands_and_counts_are_none(string line, string intent, int task) => IsRead(line, intent, task);

    [Theory]
    [InlineData("12 k kip, xin t6", "extend", 12)]
    [InlineData("15 chưa xong, xin mai nộp", "extend", 15)]
    [InlineData("mang lag ko nop dc 12", "blocked", 12)]
    [InlineData("21 thieu so lieu thue ko lam tiep dc", "blocked", 21)]
    [InlineData("15 la cua trung tam chu ko phai vhxh, xin tra lai", "decline", 15)]
    [InlineData("nhan viec 12 r nhung de mai lam", "accept", 12)]
    [InlineData("12 nho c Anh lam tiep, e nghi tuan nay", "handover", 12)]
    public void What_follows_from_it_says_what_is_asked_for(string line, string intent, int task) => IsRead(line, intent, task);

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
    public void Nothing_near_them_closes_or_gives_back(string line, string speaker = "CB03") =>
        Assert.False(Understanding.Read(line, WardOffice.Speaking(speaker)).Intent is Intent.Complete or Intent.Decline or Intent.Withdraw);

    [Theory]
    [InlineData("TP01", "ngay kia nop bc tre em nghe Tư", "CB04", "2026-03-06")]
    [InlineData("CT01", "a Bay 10 ngay nua bc toi kq khao sat hai long", "GD01", "2026-03-14")]
    [InlineData("CVP1", "e thay a Khanh giao a Tuan ktra den duong, t6 bc", "TP02", "2026-03-06")]
    [InlineData("TP02", "Nam soan bien ban kiem tra, mot nop", "CB08", "2026-03-06")]
    [InlineData("TP02", "giao Quy tham dinh ho so cap phep 3 ngay lam viec", "CB03", "2026-03-09")]
    [InlineData("CT01", "giao vpub lam giay moi, han 10/3", "CVP1", "2026-03-10")]
    [InlineData("CT02", "Ask Ms. Hoan to draft the tourism plan, due 20 March", "TP01", "2026-03-20")]
    public void An_order_names_its_day_and_its_doer_anywhere(string speaker, string line, string doer, string day)
    {
        var reading = Understanding.Read(line, WardOffice.Speaking(speaker));

        Assert.Equal(Intent.Assign, reading.Intent);
        Assert.Equal(doer, WardOffice.CodeOf(reading.Person));
        Assert.Equal(day, ReadingJson.LocalOf(reading.Deadline!));
    }

    [Theory]
    [InlineData("Quý trả lời công dân trước ba giờ chiều nay", "2026-03-04T15:00")]
    [InlineData("Quý nộp danh sách trước tám giờ rưỡi sáng mai", "2026-03-05T08:30")]
    public void An_hour_is_heard_in_words(string line, string day) =>
        Assert.Equal(day, ReadingJson.LocalOf(Understanding.Read(line, WardOffice.Speaking("TP02")).Deadline!));

    [Fact]
    public void Whoever_is_spared_may_stand_between_those_told_and_what_they_are_told()
    {
        var reading = Understanding.Read("Đề nghị các phòng, trừ phòng Văn hóa, nộp báo cáo tuần trước 11/3", WardOffice.Speaking("CT01"));

        Assert.Equal(Intent.Assign, reading.Intent);
        Assert.Single(reading.Except);
    }

    private static void IsRead(string line, string intent, int task)
    {
        var reading = Read(line);

        Assert.Equal(intent, ReadingJson.NameOf(reading.Intent));
        Assert.Equal([task], reading.Tasks);
    }

    private static Reading Read(string line) => Understanding.Read(line, WardOffice.Speaking("CB03"));
}
