using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

internal enum PersonalWish
{
    None,
    Board,
    Operations,
    MyData,
    Unlink,

    /// <summary>The same, after it was asked about.</summary>
    UnlinkNow,

    /// <summary>Fewer messages, or none.</summary>
    Quiet,

    /// <summary>What is kept of him is to be deleted.</summary>
    Forget,

    /// <summary>Who may see his work, or what is kept of him.</summary>
    Readers,
}

/// <summary>"bảng theo dõi", "quản trị", "dữ liệu của tôi": said alone, never inside something else.</summary>
internal static partial class PersonalWords
{
    public static PersonalWish Read(string text) => Text.Folded.Of(text).Text.Trim() switch
    {
        var t when BoardPattern().IsMatch(t) => PersonalWish.Board,
        var t when OperationsPattern().IsMatch(t) => PersonalWish.Operations,
        var t when DataPattern().IsMatch(t) => PersonalWish.MyData,
        var t when UnlinkNowPattern().IsMatch(t) => PersonalWish.UnlinkNow,
        var t when UnlinkPattern().IsMatch(t) => PersonalWish.Unlink,
        var t when QuietPattern().IsMatch(t) => PersonalWish.Quiet,
        var t when KeptPattern().IsMatch(t) => PersonalWish.MyData,
        var t when ForgetPattern().IsMatch(t) => PersonalWish.Forget,
        var t when ReadersPattern().IsMatch(t) => PersonalWish.Readers,
        _ => PersonalWish.None,
    };

    // "Đừng nhắc 12 nữa", "ngừng nhắc đến thứ 5" put one reminder off.
    [GeneratedRegex(
        @"^(?:(?:thoi|da|em|e|toi|anh|chi|xin|cho|lam on|de nghi|bot|tro ly|may) )*(?:(?:tat|khoa|ngat|bo|huy) (?:het |bot |giup |cai |cac |moi )*(?:thong bao|tin nhan|nhac viec|nhac nho|nhac nhac)"
        + @"|(?:dung|ngung|thoi|khoi|bot|giam|han che|it) (?:co |lai |bot |viec |so lan )*(?:nhan tin|nhan(?= (?:toi|em|minh|nua|nhieu|hoai|cho|ban dem|buoi toi|ngoai gio|cuoi tuan))|gui thong bao|thong bao|gui tin|lam phien|spam)(?! lai)"
        + @"|(?:bot|giam|han che) (?:lai |viec |so lan |tan suat )*(?:nhac|nhac nho|nhac viec|nhac lai|thong bao)|(?:nhac|thong bao) (?:it|bot)|nhan (?:tin )?it|(?:mute|stop (?:messaging|notifying|notifications|reminding) ?(?:me)?|turn off notifications|fewer (?:messages|reminders)))"
        + @"(?: (?:toi|em|e|minh|lai|nua|di|thoi|nhe|nha|a|giup|gium|dum|nhieu|hoai|mai|qua|cho|buoi toi|ban dem|ngoai gio|cuoi tuan|voi|duoc khong|dc k|dc khong))*\W*$")]
    private static partial Regex QuietPattern();

    [GeneratedRegex(@"^(?:xac nhan huy lien ket|confirm unlink)\W*$")]
    private static partial Regex UnlinkNowPattern();

    [GeneratedRegex(
        @"^(?:(?:xin|cho toi|toi muon|cho em|em muon|de nghi) )?(?:(?:huy|go|go bo|bo|ngat|thoi|xoa) (?:lien ket|tai khoan|lien ket tai khoan)"
        + @"(?: (?:nay|cua toi|cua em|voi tai khoan nay))?|unlink(?: (?:me|my account|this account))?)\W*$")]
    private static partial Regex UnlinkPattern();

    [GeneratedRegex(@"^(?:xem |mo |cho (?:toi|xin) )?(?:bang theo doi|board|dashboard)\W*$")]
    private static partial Regex BoardPattern();

    [GeneratedRegex(@"^(?:xem |mo )?(?:trang quan tri|quan tri|van hanh|ops)\W*$")]
    private static partial Regex OperationsPattern();

    [GeneratedRegex(@"^(?:xem |cho xem )?(?:du lieu cua (?:toi|em|minh)|(?:(?:can|could|may) i (?:get|have|see) |show (?:me )?|i (?:want|need) (?:to see )?)?my data(?: please)?)\W*$")]
    private static partial Regex DataPattern();

    private const string Opening = @"^(?:(?:da|a|oi|cho (?:toi|em|e|minh) (?:hoi|biet|xem)|cho hoi|hoi|xin|muon|toi muon|em muon|de nghi|lam on|toi|em|bot|tro ly|anh|chi) )*";

    private const string Closing = @"(?: (?:a|vay|the|nhi|khong|ko|k|di|voi|giup|gium|nhe|nha|day|ha|duoc khong|duoc ko|dc k|dc khong|het|luon|ngay))*\W*$";

    private const string Mine = @"(?:cua|ve|lien quan den) (?:ca nhan )?(?:toi|em|e|minh|tui)";

    // "Lưu hồ sơ của tôi" is work; "bot", "hệ thống", or what is kept being information, leaves no doubt.
    [GeneratedRegex(
        Opening + @"(?:(?:bot|tro ly|he thong|may|o day|phan mem|chuong trinh)(?: nay)? (?:co |dang |da )*(?:luu|luu tru|giu|thu thap|ghi|biet|nam)(?: lai| tru| nhung| cac)* (?:gi|nhung gi|cai gi|(?:nhung |cac )?(?:thong tin|du lieu|tin nhan|noi dung)(?: ca nhan)?(?: gi| nao)?) " + Mine
        + @"|(?:luu|luu tru|giu|thu thap) (?:nhung |cac )*(?:gi|thong tin gi|du lieu gi|thong tin nao|du lieu nao) " + Mine
        + @"|(?:xem |coi |cho xem |tai |lay |xuat )?(?:toan bo |cac |nhung )*(?:thong tin|du lieu)(?: ca nhan)? (?:dang luu |duoc luu |da luu |luu )*" + Mine + @"(?: (?:la gi|co gi|gom gi|o dau))?)" + Closing)]
    private static partial Regex KeptPattern();

    [GeneratedRegex(
        Opening + @"(?:xoa|go bo|huy|bo|dep|quen)(?: giup| ho| het| bo| sach| toan bo| tat ca| cac| nhung)* (?:(?:thong tin|du lieu|tin nhan|lich su|ho so ca nhan)(?: ca nhan)?(?: dang luu| da luu)?(?: " + Mine + @")|du lieu ca nhan|thong tin ca nhan)" + Closing
        + @"|^(?:please )?(?:delete|erase|forget|remove) (?:all )?(?:of )?my (?:data|information|history)\W*$")]
    private static partial Regex ForgetPattern();

    [GeneratedRegex(
        Opening + @"(?:nhung )?(?:ai|nguoi nao|nhung ai|co nhung ai|co ai) (?:(?:co the|se|dang|con|co|deu|duoc|thay) )*(?:xem|thay|doc|coi|biet|nhin thay)(?: duoc| thay| den| toi| va| nhung| cac)* (?:(?:viec|nhiem vu|cong viec|du lieu|thong tin|tin nhan|lich su|noi dung)(?: ca nhan)? " + Mine
        + @"|(?:toi|em|minh) (?:nhan|nop|lam|bao cao)(?: gi)?)" + Closing + @"|^who (?:can |may )?(?:see|sees|read|reads) my (?:tasks|work|data|messages)\W*$")]
    private static partial Regex ReadersPattern();
}
