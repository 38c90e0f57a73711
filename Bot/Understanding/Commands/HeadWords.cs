using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

internal enum HeadWish
{
    None,

    /// <summary>"Đứa nào trễ nhiều nhất": of people, whom nobody ranks.</summary>
    MostLate,

    /// <summary>"Cho tôi danh sách gửi chủ tịch": a list to pass on to a superior.</summary>
    ListToPassOn,
}

/// <summary>What heads of units ask of their people in a hurry: said alone, never inside something else.</summary>
internal static partial class HeadWords
{
    private const int LongestText = 100;

    public static HeadWish Read(string text) => text.Length > LongestText ? HeadWish.None : Text.Folded.Of(text).Text switch
    {
        var t when MostLatePattern().IsMatch(t) => HeadWish.MostLate,
        var t when PassOnPattern().IsMatch(t) => HeadWish.ListToPassOn,
        _ => HeadWish.None,
    };

    /// <summary>"Cho tôi danh sách gửi chủ tịch": somebody is to give it to the speaker, where "lập danh sách trình lãnh đạo" is work as well.</summary>
    public static bool AsksForIt(string text) => AskedForPattern().IsMatch(Text.Folded.Of(text).Text);

    private const string Opening = @"^\W*(?:(?:da|a|oi|the|vay|trong phong|phong minh|o phong|don vi minh|cho (?:toi|em|e|minh|anh|chi) (?:hoi|biet|xem)|cho hoi|hoi|bot|tro ly|xem)[\s,:]+)*";

    private const string Closing = @"(?:\s+(?:vay|the|nhi|a|ta|ha|hen|day|nhe|nha|em|e|voi|di|giup|gium|phong|trong phong))*\W*$";

    [GeneratedRegex(@"^\W*(?:(?:da|a|oi|nho|giup|em|e|toi|minh|anh|chi|bot|tro ly)[\s,:]+)*(?:cho|xin|can|muon|gui (?:toi|em|e|minh|anh|chi))\b")]
    private static partial Regex AskedForPattern();

    [GeneratedRegex(Opening + @"(?:ai|(?:dua|nguoi|thang|con|ong|ba|anh|chi|em|dong chi|d/c|can bo|chuyen vien|cong chuc|nhan vien) nao)\s+(?:(?:dang|hay|la|lam|bi|con|de|co|trong phong|phong minh)\s+)*(?:(?:nhieu\s+)?(?:viec|nhiem vu)\s+)?"
        + @"(?:tre han|cham han|qua han|tre|cham|no viec|no)\s+(?:(?:viec|han|nhieu|nhiem vu|nhieu viec)\s+)*nhat" + Closing)]
    private static partial Regex MostLatePattern();

    [GeneratedRegex(Opening + @"(?:(?:cho|xin|lap|lam|in|xuat|lay|soan|tong hop|gui|ket xuat|can|toi|em|e|minh|anh|chi|giup)\s+)*(?:danh sach|ds|bang tong hop|ban tong hop|bang)(?:\s+(?:viec|nhiem vu|tong hop|cac|don vi|phong|cua|minh))*\s+"
        + @"(?:(?:de|ma)\s+)?(?:gui|trinh|nop|bao cao|dua|kinh gui)\s+(?:(?:len|cho|anh|chi|dong chi|d/c|toi)\s+)*(?:chu tich|pho chu tich|sep|lanh dao|bi thu|pho bi thu|giam doc|pho giam doc|cap tren|ct|pct|thu truong)(?:\s+(?:xem|duyet|phuong|xa|tinh|ubnd))*" + Closing)]
    private static partial Regex PassOnPattern();
}
