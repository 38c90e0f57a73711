using ReformBot.Bot.Understanding;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>
/// A ward's office as the threads of real messages know it, with a second body beside it so that some names occur twice.
/// The moment is Wednesday 4 March 2026, 09:00.
/// </summary>
internal static class WardOffice
{
    private static readonly Guid Province = Id(1);
    private static readonly Guid Ward = Id(2);
    private static readonly Guid Office = Id(3);
    private static readonly Guid Economy = Id(4);
    private static readonly Guid Culture = Id(5);
    private static readonly Guid Service = Id(6);
    private static readonly Guid Front = Id(7);
    private static readonly Guid Party = Id(8);
    private static readonly Guid OtherWard = Id(9);
    private static readonly Guid OtherCulture = Id(10);
    private static readonly Guid Interior = Id(11);

    public static Roster Roster { get; } = new(
        [
            Person("CT01", "Nguyễn Quốc Khánh", "anh", Ward, "Chủ tịch UBND phường", Role.Leader),
            Person("CT02", "Trần Hồng Thu", "chị", Ward, "Phó Chủ tịch UBND phường", Role.Deputy),
            Person("TP01", "Phạm Thị Hoàn", "chị", Culture, "Trưởng phòng", Role.Head),
            Person("TP02", "Võ Anh Tuấn", "anh", Economy, "Trưởng phòng", Role.Head),
            Person("CB02", "Lê Thị Lan", "chị", Culture, "Chuyên viên", Role.Officer),
            Person("CB03", "Đặng Văn Quý", "anh", Economy, "Chuyên viên", Role.Officer),
            Person("CB04", "Lê Thị Tư", "chị", Culture, "Chuyên viên", Role.Officer),
            Person("CB05", "Ngô Mỹ Hạnh", "chị", Culture, "Công chức phụ trách CCHC", Role.Focal),
            Person("GD01", "Trương Văn Bảy", "anh", Service, "Giám đốc", Role.Head),
            Person("CB06", "Huỳnh Ngọc Sương", "chị", Service, "Chuyên viên", Role.Officer),
            Person("MT01", "Bùi Thành Đạt", "anh", Front, "Chủ tịch UBMTTQ phường", Role.Head),
            Person("BT01", "Cao Thanh Hải", "anh", Party, "Bí thư Đảng ủy", Role.Leader),
            Person("CVP1", "Dương Minh Huy", "anh", Office, "Chánh Văn phòng", Role.Head),
            Person("VT01", "Đỗ Thị Mai", "chị", Office, "Văn thư", Role.Clerk),
            Person("CB07", "Phan Đức Thắng", "anh", Economy, "Chuyên viên", Role.Officer),
            Person("CB08", "Lý Hoài Nam", "anh", Economy, "Chuyên viên", Role.Officer),
            Person("CB09", "Trần Ngọc Ánh", "chị", Culture, "Chuyên viên", Role.Officer),
            Person("CB10", "Y Moan Êban", null, Economy, "Chuyên viên", Role.Officer),
            Person("CT11", "Nguyễn Văn Bình", "anh", OtherWard, "Chủ tịch UBND phường", Role.Leader),
            Person("TP11", "Mai Thị Cúc", "chị", OtherCulture, "Trưởng phòng", Role.Head),
            Person("CB01", "Hoàng Ngọc Lan", "chị", OtherCulture, "Chuyên viên", Role.Officer),
            Person("GD11", "Lâm Chí Dũng", "anh", Interior, "Giám đốc Sở", Role.Head),
            Person("KP01", "Tô Văn Sáu", "anh", Id(21), "Trưởng khu phố", Role.Head),
            Person("KP02", "Kiều Thị Năm", "chị", Id(22), "Trưởng khu phố", Role.Head),
        ],
        [
            new RosterUnit(Province, null, "UBND tỉnh", Block.Government, true),
            new RosterUnit(Interior, Province, "Sở Nội vụ", Block.Government, true),
            new RosterUnit(Ward, Province, "UBND phường Tân An", Block.Government, true),
            new RosterUnit(Office, Ward, "Văn phòng HĐND và UBND", Block.Government, true),
            new RosterUnit(Economy, Ward, "Phòng Kinh tế - Hạ tầng và Đô thị", Block.Government, true),
            new RosterUnit(Culture, Ward, "Phòng Văn hóa - Xã hội", Block.Government, true),
            new RosterUnit(Service, Ward, "Trung tâm Phục vụ hành chính công", Block.Government, true),
            new RosterUnit(Front, Ward, "Ủy ban Mặt trận Tổ quốc phường Tân An", Block.Front, true),
            new RosterUnit(Party, Province, "Đảng ủy phường Tân An", Block.Party, true),
            new RosterUnit(Id(21), Ward, "Khu phố 1", Block.Government, true),
            new RosterUnit(Id(22), Ward, "Khu phố 2", Block.Government, true),
            new RosterUnit(OtherWard, Province, "UBND phường Mỹ Hòa", Block.Government, true),
            new RosterUnit(OtherCulture, OtherWard, "Phòng Văn hóa - Xã hội", Block.Government, true),
        ]);

    public static OfficeCalendar Calendar { get; } = new(
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"),
        [
            new SpecialDay(new DateOnly(2026, 4, 27), false, "Giỗ Tổ Hùng Vương (nghỉ bù)", true),
            new SpecialDay(new DateOnly(2026, 4, 30), false, "Ngày Chiến thắng", true),
            new SpecialDay(new DateOnly(2026, 5, 1), false, "Quốc tế Lao động", true),
            new SpecialDay(new DateOnly(2026, 8, 22), true, "Làm bù", true),
            new SpecialDay(new DateOnly(2026, 8, 31), false, "Nghỉ Quốc khánh", true),
            new SpecialDay(new DateOnly(2026, 9, 1), false, "Quốc khánh", true),
            new SpecialDay(new DateOnly(2026, 9, 2), false, "Quốc khánh", true),
        ]);

    public static DateTimeOffset Now { get; } = new(2026, 3, 4, 9, 0, 0, TimeSpan.FromHours(7));

    /// <summary>Somebody of the office speaking now; head of the culture department unless said otherwise.</summary>
    public static ReadingContext Speaking(string code = "TP01", IReadOnlyList<OpenTask>? open = null, int? last = null) =>
        new(Now, Calendar, Roster, Roster.FindByCode(code), open ?? [], last);

    public static OpenTask Task(int number, bool mine = true, string title = "rà soát hợp đồng") =>
        new(number, title, new DateTimeOffset(2026, 3, 6, 17, 0, 0, TimeSpan.FromHours(7)), mine);

    public static string? CodeOf(Named? named) => named is null ? null : Roster.Find(named.PersonId)?.Code;

    private static RosterPerson Person(string code, string name, string? address, Guid unit, string title, Role role) =>
        new(new Guid(code.GetHashCode(StringComparison.Ordinal), 0, 0, [.. System.Text.Encoding.ASCII.GetBytes(code.PadRight(8))]), code, name, address, [new RosterPost(unit, title, role)], true);

    private static Guid Id(int n) => new(n, 7, 7, [0, 0, 0, 0, 0, 0, 0, (byte)n]);
}
