using System.Globalization;

namespace ReformBot.Domain.Wording;

/// <summary>What is wrong with a file somebody brought, in the words an office would use: what, where, what to do.</summary>
public static class ImportWording
{
    public const string EmptyFile = "Tệp không có dữ liệu.";

    public const string ProgrammeNeedsName = "Chương trình chưa có tên.";

    public static string FileTooLarge(int megabytes) => $"Tệp lớn hơn {megabytes} MB. Đề nghị tách tệp rồi nhập lại.";

    public static string BadJson(string? path, long? line) =>
        $"Tệp không đúng mẫu JSON{(line is { } at ? $" ở dòng {at}" : "")}{(path is { Length: > 1 } ? $" ({path})" : "")}. Đề nghị đối chiếu với mẫu trong seeds/README.md.";

    public static string BadProgrammeCode(string code) =>
        $"Mã chương trình “{code}” chỉ được gồm chữ thường không dấu, chữ số và dấu gạch ngang.";

    public static string BadYear(int year) => $"Năm {year} không hợp lệ.";

    public static string RepeatedGroup(string code) => $"Nhóm nhiệm vụ “{code}” bị trùng mã.";

    public static string RepeatedLine(int number) => $"Dòng cam kết {number} bị trùng số.";

    public static string RepeatedIndex(string index, int year) => $"Chỉ số {index} năm {year} bị trùng.";

    public static string BadMechanism(string id) => $"Mã cơ chế “{id}” không đúng dạng S0-1.";

    public static string BadLine(int number) => $"Dòng cam kết {number} thiếu số hoặc nội dung.";

    public static string LineName(int number) => $"Dòng cam kết {number}";

    public static string NotAPercentage(string name) => $"{name}: tỷ lệ phải từ 0 đến 100%.";

    public static string OutsideScale(string index, decimal scale) =>
        $"Chỉ số {index}: giá trị phải từ 0 đến {scale.ToString("0.##", CultureInfo.InvariantCulture)}.";

    public static string RankOutside(string index, int provinces) => $"Chỉ số {index}: thứ hạng phải từ 1 đến {provinces}.";

    public static string GapDoesNotAddUp(string index) =>
        $"Chỉ số {index}: khoảng cách không bằng mục tiêu trừ kết quả (điểm hoặc bậc).";

    public static string ChangeDoesNotAddUp(string index) =>
        $"Chỉ số {index}: kết quả năm trước không khớp với mức tăng, giảm đã ghi.";

    public static string BadPreset(string name) =>
        $"Bộ “{name}” phải có người, việc, thời gian và không được lặp nội dung.";

    public static string RepeatedDay(DateOnly date) => $"Ngày {Day(date)} bị ghi hai lần.";

    public static string DayNeedsName(DateOnly date) => $"Ngày {Day(date)} chưa có tên.";

    public static string AlreadyWorkingDay(DateOnly date) => $"Ngày {Day(date)} vốn là ngày làm việc, không thể ghi là ngày làm bù.";

    public const string UnpacksTooLarge = "Tệp Excel khi mở ra quá lớn. Đề nghị chỉ giữ lại bảng cần nhập rồi lưu lại.";

    public static string OldExcel(string fileName) =>
        $"“{fileName}” là tệp Excel đời cũ (.xls) hoặc có mật khẩu. Đề nghị bỏ mật khẩu, lưu lại dạng .xlsx rồi nhập lại.";

    public static string NotASpreadsheet(string fileName) =>
        $"Không đọc được “{fileName}”: không phải bảng Excel (.xlsx) hoặc tệp bị hỏng.";

    public static string NotUtf8(string fileName) =>
        $"“{fileName}” không phải văn bản UTF-8. Trong Excel, đề nghị chọn “CSV UTF-8” hoặc .xlsx khi lưu.";

    public static string TooManyRows(int rows) => $"Bảng có hơn {rows} dòng. Đề nghị tách tệp rồi nhập lại.";

    public static string MissingColumns(IEnumerable<string> columns) => $"Không thấy cột: {string.Join(", ", columns)}. Đề nghị kiểm tra dòng tiêu đề.";

    public static string Missing(string column) => $"Thiếu {column}.";

    public static string TooLong(string column, int length) => $"{column} dài quá {length} ký tự.";

    public static string BadCode(string code) => $"Mã “{code}” chỉ được gồm chữ không dấu, chữ số và các dấu . _ -";

    public static string BadUnit(string unit) => $"Đơn vị “{unit}” có cấp để trống. Viết dạng “UBND tỉnh/Sở Nội vụ”.";

    public static string TooDeepUnit(string unit) => $"Đơn vị “{unit}” có quá nhiều cấp.";

    public static string UnknownRole(string role) =>
        $"Vai trò “{role}” không có trong danh sách: lãnh đạo, phó, thủ trưởng, đầu mối, văn thư, cán bộ.";

    public static string UnknownStatus(string text) =>
        $"Trạng thái “{text}” chưa rõ: ghi “đang công tác”, hoặc “nghỉ việc”, “nghỉ hưu”, “chuyển công tác”.";

    public static string LeftWithOpenWork(string code, string name, IReadOnlyList<int> numbers) =>
        $"{code} {name} đã nghỉ, còn {numbers.Count} việc đang mở cần giao cho người khác: {string.Join(", ", numbers.Take(20).Select(n => $"NV-{n}"))}{(numbers.Count > 20 ? "…" : "")}";

    public static string AccountsOfNoTenant(string column, string key) =>
        $"Cột {column}: chưa đặt {key} nên tài khoản trong cột này sẽ không nhận ra ai. Đặt khóa đó rồi nhập lại tệp.";

    public static string UnknownBlock(string block) => $"Khối “{block}” không có trong danh sách: Đảng, chính quyền, Mặt trận, đoàn thể.";

    public static string UnknownLanguage(string language) => $"Ngôn ngữ “{language}” không có trong danh sách: vi, en.";

    public static string BadPhone(string phone) => $"Số điện thoại “{phone}” không đúng: cần 10 hoặc 11 chữ số, bắt đầu bằng 0 hoặc +84.";

    public static string BadEmail(string email) => $"Địa chỉ e-mail “{email}” không đúng.";

    public static string BadTeamsId(string id) => $"teamsObjectId “{id}” không đúng dạng (cần 32 chữ số thập lục phân, có gạch nối).";

    public static string BadAccount(string column, string id) => $"{column} “{id}” không đúng dạng.";

    public static string OtherName(string code, int row, string name) => $"Mã {code} ở dòng {row} đã ghi tên “{name}”. Một mã chỉ dành cho một người.";

    public static string OtherValue(string column, string code, int row) => $"{column} khác với dòng {row} cùng mã {code}.";

    public static string TakenValue(string column, string value, string code, int row) => $"{column} “{value}” đã ghi cho mã {code} ở dòng {row}.";

    public static string RepeatedPost(int row) => $"Trùng với dòng {row}: cùng mã, đơn vị, chức vụ và vai trò.";

    public static string OtherBlock(string unit, int row) => $"Đơn vị “{unit}” ở dòng {row} thuộc khối khác.";

    public const string MissingDeadline = "Thiếu thời hạn. Ghi ngày, tháng, quý hoặc “không hạn”.";

    public const string NoProduct = "Chưa ghi sản phẩm.";

    public static string UnreadableDeadline(string words) =>
        $"Chưa rõ thời hạn “{words}”. Ghi dạng 30/6/2026, tháng 6/2026, quý II/2026 hoặc “không hạn”.";

    public static string PastDeadline(DateOnly date) => $"Thời hạn {Day(date)} đã qua.";

    public static string DeadlineOnDayOff(DateOnly date, DateOnly before, DateOnly after) =>
        $"Thời hạn {Day(date)} là ngày nghỉ; ngày làm việc trước đó là {Day(before)}, sau đó là {Day(after)}.";

    public static string TakenAlready(string column, string value, string code) => $"{column} “{value}” đang là của mã {code}.";

    public const string MaybeSecret = "Có dấu hiệu bí mật nhà nước nên không nhập. Đề nghị chuyển qua văn thư theo quy định.";

    public static string SeveralLeads(string words, IEnumerable<string> near) =>
        $"Chủ trì “{words}” chưa rõ là ai: {string.Join("; ", near)}. Ghi rõ tên đơn vị, họ tên hoặc mã cán bộ.";

    public static string OneLeadOnly(string words) => $"Chủ trì “{words}” có nhiều đầu mối. Mỗi nhiệm vụ chỉ một chủ trì; ghi các đơn vị còn lại ở cột phối hợp.";

    public static string NotToBeAssigned(string leader, string person) => $"{leader} không giao việc trực tiếp cho {person} được.";

    public static string NotToBeInvited(string leader, string person) => $"{leader} không mời {person} phối hợp được: khác khối, ngoài phạm vi.";

    public static string UnknownCooperating(string words) => $"Chưa rõ phối hợp “{words}” nên chưa báo cho đơn vị này.";

    public static string RepeatedLineOfPlan(int row) => $"Trùng với dòng {row}: cùng nội dung, chủ trì và thời hạn.";

    public static string SeveralFit(string words, int count) => $"“{words}” trùng với {count} đơn vị hoặc người. Ghi đủ đường dẫn đơn vị hoặc mã.";

    public static string NobodyFits(string words) => $"Không tìm thấy đơn vị hoặc người “{words}”.";

    public static string NoHead(string unit) => $"“{unit}” chưa có người đứng đầu trong danh sách.";

    public static string OnRow(int row, string message) => $"Dòng {row}: {message}";

    public static string NothingImported(int bad) => $"Chưa nhập dòng nào; {bad} dòng cần sửa.";

    public static string PeopleImported(int rows, int added, int changed, int units, int bad) =>
        $"Đã nhập {rows} dòng: thêm {added} người, cập nhật {changed} người, thêm {units} đơn vị; {bad} dòng cần sửa.";

    private static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
