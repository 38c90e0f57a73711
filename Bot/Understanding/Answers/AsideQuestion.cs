using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Answers;

internal enum AskedAside
{
    /// <summary>"Thứ 6 là ngày mấy": which day of the calendar that is.</summary>
    Day,

    /// <summary>"Lan đang nhiều việc không": how much somebody has to do.</summary>
    Busy,

    /// <summary>"Hạn bao giờ thì được": which day would do.</summary>
    When,

    /// <summary>"Sao phải có sản phẩm": why something is asked for.</summary>
    Why,
}

/// <summary>What people ask in the middle of something, and mean neither as an answer nor as a request.</summary>
/// <param name="About">The day, the name or the thing asked about, as typed; empty where none is.</param>
internal sealed partial record AsideQuestion(AskedAside Kind, string About)
{
    private const int LongestWords = 12;

    public static AsideQuestion? Read(string text)
    {
        if (text.Split((char[]?)null, LongestWords + 2, StringSplitOptions.RemoveEmptyEntries).Length > LongestWords)
        {
            return null;
        }

        var folded = Folded.Of(text);
        AsideQuestion? As(AskedAside kind, Regex pattern) =>
            pattern.Match(folded.Text) is { Success: true } match ? new AsideQuestion(kind, folded.Typed(match.Groups["about"]).Trim()) : null;
        return As(AskedAside.Why, WhyPattern()) ?? As(AskedAside.When, WhenPattern()) ?? As(AskedAside.Busy, BusyPattern()) ?? As(AskedAside.Day, DayPattern());
    }

    private const string Opening = @"^\W*(?:(?:da|a|u|oi|the|vay|ma|nhung|con|cho hoi|cho (?:em|e|toi|minh|anh|chi) hoi|hoi|bot|tro ly)[\s,:]+)*";

    private const string Closing = @"(?:\s+(?:vay|the|nhi|a|ta|ha|hen|day|nhe|nha|em|e|anh|chi|sep|bot|roi|z))*\W*$";

    [GeneratedRegex(Opening + @"(?<about>.{1,40}?)\s+(?:(?:la|roi vao|vao|trung|nham|thi la)\s+)?(?:ngay (?:may|bao nhieu|nao)|thu may|mung may|hom nao)" + Closing)]
    private static partial Regex DayPattern();

    [GeneratedRegex(Opening + @"(?<about>.{2,40}?)\s+(?:(?:dang|hien|hien nay|hien tai|dao nay|dot nay|tuan nay|gio|bay gio|con|co|lam)\s+)*"
        + @"(?:(?:(?:nhieu|it|qua nhieu) viec|ban|ranh|qua tai|ngap viec|kin viec)(?:\s+(?:lam|qua|viec|lam khong))*\s+(?:khong|ko|k|hong|hem|hk|chua)|(?:bao nhieu|may) (?:viec|nhiem vu|dau viec))" + Closing)]
    private static partial Regex BusyPattern();

    [GeneratedRegex(Opening + @"(?:(?:han|thoi han|deadline|ngay|de|cho|ghi|dat|chon|lay|xin|lui|doi|den|toi)\s+)+(?:(?:la|den|toi|vao|khoang)\s+)*"
        + @"(?:bao gio|khi nao|luc nao|chung nao|ngay nao|ngay may|hom nao|bua nao|may ngay|bao lau|bao nhieu ngay|the nao|sao)\s+(?:thi|la|moi|cho)?\s*(?:duoc|dc|hop ly|vua|on|kip|tot|phu hop|dep|hop le)" + Closing)]
    private static partial Regex WhenPattern();

    [GeneratedRegex(Opening + @"(?:(?:sao|tai sao|vi sao|lam gi ma|viec gi)\s+(?:lai\s+|cu\s+|phai\s+|can\s+|bat\s+|doi\s+|hoi\s+|nhat thiet\s+)+(?:co|ghi|nhap|dien|gui|nop|khai|noi|neu|cho biet|chon|hoi)?\s*"
        + @"(?<about>san pham|minh chung|thoi han|han|deadline|ngay|ly do|li do|nguoi(?: lam| nhan| thuc hien)?|noi dung|so nhiem vu|so)"
        + @"|(?:co can|co bat buoc|co nhat thiet|bat buoc|can|nhat thiet)\s+(?:phai\s+)?(?:co|ghi|nhap|dien|gui|nop|neu|noi)?\s*(?<about>san pham|minh chung|thoi han|han|deadline|ly do|li do|noi dung)\s+(?:khong|ko|k|hong|hem))"
        + @"(?:\s+(?:moi|thi|duoc|lam|chi|gi|nua))*" + Closing)]
    private static partial Regex WhyPattern();
}
