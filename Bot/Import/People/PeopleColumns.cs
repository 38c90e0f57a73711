using ReformBot.Bot.Import.Sheets;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.People;

internal enum PeopleColumn
{
    Code,
    Name,
    Position,
    Unit,
    Role,
    Phone,
    Email,
    Language,
    Address,
    Block,
    TeamsObjectId,
    ZaloBotId,
    ZaloOaId,
    Status,
}

/// <summary>The headings and fixed words of a people file, folded, in both languages and in the spellings offices use.</summary>
internal static class PeopleColumns
{
    public static IReadOnlyList<PeopleColumn> Required { get; } = [PeopleColumn.Code, PeopleColumn.Name, PeopleColumn.Unit];

    public static IReadOnlyDictionary<string, PeopleColumn> Headings { get; } = Words<PeopleColumn>(
        (PeopleColumn.Code, ["code", "mã", "mã cán bộ", "mã CB", "mã số", "mã CBCC", "mã công chức"]),
        (PeopleColumn.Name, ["name", "full name", "họ tên", "họ và tên"]),
        (PeopleColumn.Position, ["position", "title", "chức vụ", "chức danh", "chức vụ chức danh"]),
        (PeopleColumn.Unit, ["unit", "đơn vị", "cơ quan đơn vị", "đơn vị công tác"]),
        (PeopleColumn.Role, ["role", "vai trò"]),
        (PeopleColumn.Phone, ["phone", "mobile", "điện thoại", "số điện thoại", "SĐT", "ĐT", "di động"]),
        (PeopleColumn.Email, ["email", "e-mail", "thư điện tử", "địa chỉ email"]),
        (PeopleColumn.Language, ["language", "ngôn ngữ"]),
        (PeopleColumn.Address, ["address", "xưng hô"]),
        (PeopleColumn.Block, ["block", "khối"]),
        (PeopleColumn.TeamsObjectId, ["teamsObjectId", "teams object id"]),
        (PeopleColumn.ZaloBotId, ["zaloBotId", "zalo bot id"]),
        (PeopleColumn.ZaloOaId, ["zaloOaId", "zalo oa id"]),
        (PeopleColumn.Status, ["status", "trạng thái", "tình trạng", "tình trạng công tác"]));

    public static IReadOnlyDictionary<string, Role> Roles { get; } = Words<Role>(
        (Role.Leader, ["leader", "lãnh đạo"]),
        (Role.Deputy, ["deputy", "phó", "cấp phó", "phó thủ trưởng"]),
        (Role.Head, ["head", "thủ trưởng", "người đứng đầu", "trưởng"]),
        (Role.Focal, ["focal", "focal point", "đầu mối", "đầu mối CCHC", "đầu mối cải cách hành chính"]),
        (Role.Clerk, ["clerk", "văn thư"]),
        (Role.Officer, ["officer", "cán bộ", "công chức", "viên chức", "chuyên viên"]));

    public static IReadOnlyDictionary<string, Block?> Blocks { get; } = Words<Block?>(
        (Block.Government, ["government", "chính quyền", "khối chính quyền"]),
        (Block.Party, ["party", "đảng", "khối đảng"]),
        (Block.Front, ["front", "mặt trận", "khối mặt trận", "mặt trận tổ quốc"]),
        (Block.Union, ["union", "đoàn thể", "khối đoàn thể"]));

    public static IReadOnlyDictionary<string, string?> Languages { get; } = Words<string?>(
        ("vi", ["vi", "vn", "tiếng việt", "việt", "vietnamese"]),
        ("en", ["en", "tiếng anh", "anh", "english"]));

    /// <summary>True: no longer here.</summary>
    public static IReadOnlyDictionary<string, bool> Statuses { get; } = Words<bool>(
        (false, ["active", "đang công tác", "đang làm việc", "còn công tác"]),
        (true, ["left", "đã nghỉ", "nghỉ việc", "thôi việc", "nghỉ hưu", "đã nghỉ hưu", "chuyển công tác", "đã chuyển công tác", "chuyển đi"]));

    /// <summary>What a column is called in a message to the person who brought the file.</summary>
    public static string Name(PeopleColumn column) => column switch
    {
        PeopleColumn.Code => OperatorWording.Say("Column.Code"),
        PeopleColumn.Name => OperatorWording.Say("Column.Name"),
        PeopleColumn.Position => OperatorWording.Say("Column.Position"),
        PeopleColumn.Unit => OperatorWording.Say("Column.Unit"),
        PeopleColumn.Role => OperatorWording.Say("Column.Role"),
        PeopleColumn.Phone => OperatorWording.Say("Column.Phone"),
        PeopleColumn.Email => OperatorWording.Say("Column.Email"),
        PeopleColumn.Language => OperatorWording.Say("Column.Language"),
        PeopleColumn.Address => OperatorWording.Say("Column.Address"),
        PeopleColumn.Block => OperatorWording.Say("Column.Block"),
        PeopleColumn.TeamsObjectId => "teamsObjectId",
        PeopleColumn.ZaloBotId => "zaloBotId",
        PeopleColumn.Status => OperatorWording.Say("Column.Status"),
        _ => "zaloOaId",
    };

    /// <summary>The post's printed name where the file leaves it out.</summary>
    public static string Title(Role role) => role switch
    {
        Role.Leader => "Lãnh đạo",
        Role.Deputy => "Cấp phó",
        Role.Head => "Thủ trưởng",
        Role.Focal => "Đầu mối cải cách hành chính",
        Role.Clerk => "Văn thư",
        _ => "Cán bộ",
    };

    private static Dictionary<string, T> Words<T>(params (T Value, string[] Words)[] entries) =>
        entries.SelectMany(entry => entry.Words.Select(word => (Word: NormalizedHeading.Of(word), entry.Value)))
            .DistinctBy(entry => entry.Word)
            .ToDictionary(entry => entry.Word, entry => entry.Value);
}
