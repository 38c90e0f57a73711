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

    private static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
