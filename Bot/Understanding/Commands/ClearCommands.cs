using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>
/// What begins as nothing but a command begins ("xem 12", "giao Lan …"), so that it interrupts even a question that takes any words
/// for an answer. "Quý đi công tác", "chờ NV-1 xong đã", "tìm hồ sơ chưa ra" do not.
/// </summary>
internal static partial class ClearCommands
{
    /// <summary>A verb of the office and the number it is about.</summary>
    public static bool BeginsStep(string text) => StepPattern().IsMatch(Text.Folded.Of(text).Text);

    public static bool BeginsReminding(string text) => RemindPattern().IsMatch(Text.Folded.Of(text).Text);

    public static bool BeginsAssigning(string text) => AssignPattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>Of few words: a list or help is asked for by its name, a reason that mentions it goes on.</summary>
    public static bool IsShort(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= 6;

    /// <summary>"Chờ ý kiến Sở", "quá hạn rồi" are why, "đang chờ tôi" and "việc quá hạn" ask.</summary>
    public static bool AsksForList(string text) => IsShort(text) && ListPattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(
        @"^\W*(?:(?:da|ok|em|e|toi|anh|chi|cho|bot|oi)\s+)*(?:(?:xem|liet ke|mo|gui|show|list)\s+)?(?:(?:danh sach|cac|nhung|may)\s+)*"
        + @"(?:viec|nhiem vu|nv|my|tasks?|overdue|waiting|assigned|unit|dang cho (?:toi|minh|em|e|tui|anh|chi)|cho (?:toi|minh|em|anh|chi) "
        + @"(?:duyet|quyet|y kien|xac nhan)|ban tin|digest|weekly|tro giup|huong dan|giup|help|how|qua han\W*$|tieng|ngon ngu|language|english"
        + @"|co gi|con gi)\b")]
    private static partial Regex ListPattern();

    public static bool AsksForLeave(string text) => LeavePattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(
        @"^\W*(?:(?:da|vang|ok|em|e|toi|anh|chi|cho|xin|de nghi)\s+)*(?:xem lai|xem|xong|hoan thanh|nop|nhan|tiep nhan|xac nhan|cong nhan"
        + @"|(?:khong |chua )?dong y|duyet|phe duyet|thu hoi|rut lai|tra loi|hoi lai|bao cao tien do|bao cao|het vuong|vuong|khong kip|chuyen"
        + @"|tu choi|tra lai|hoan thien|xem xet lai|don doc|nhac|giu nguyen|giao ben [ab]|tach viec|moi hop|gia han|view|show|done|accept|confirm"
        + @"|approve|withdraw)(?:\s+(?:mac|gia han|hoan thanh|nhiem vu|viec|so|nv))*\s*[-#:]?\s*(?:nv\s?-?\s?)?\d"
        + @"|^\W*(?:nv\s?-?\s?|#|so )?\d{1,7}\s+\w")]
    private static partial Regex StepPattern();

    [GeneratedRegex(@"^\W*(?:(?:da|ok|em|e|toi|anh|chi)\s+)*(?:nhac|don doc|remind)\b")]
    private static partial Regex RemindPattern();

    public static bool BeginsPraise(string text) => PraisePattern().IsMatch(Text.Folded.Of(text).Text);

    public static bool AsksToBeReminded(string text) => SnoozePattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(@"^\W*(?:(?:da|ok|de nghi|xin)\s+)*(?:bieu duong|tuyen duong|khen ngoi|khen|praise|commend)\b")]
    private static partial Regex PraisePattern();

    [GeneratedRegex(@"^\W*(?:(?:da|ok|de nghi|xin)\s+)*(?:nhac (?:lai )?(?:cho )?(?:toi|em|e|minh)|remind me)\b")]
    private static partial Regex SnoozePattern();

    [GeneratedRegex(@"^\W*(?:(?:da|ok|em|e|toi|anh|chi)\s+)*(?:giao|phan cong|assign)\b(?!\s+ben\s+[ab]\b)")]
    private static partial Regex AssignPattern();

    [GeneratedRegex(@"^\W*(?:(?:da|em|e|toi|cho|cho phep)\s+)*(?:xin (?:phep )?nghi|nghi phep (?:ngay|tu|hom))\b")]
    private static partial Regex LeavePattern();
}
