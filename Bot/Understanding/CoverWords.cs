using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding;

/// <summary>"việc làm thay", "tôi đang làm thay ai": what one does as somebody's substitute; said alone, never inside something else.</summary>
internal static partial class CoverWords
{
    public static bool AskFor(string text) => Pattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(@"^\W*(?:(?:xem|coi|mo|danh sach|ds|cac|nhung|cho (?:toi|em|minh) xem)\s+)*(?:(?:viec|nhiem vu|nv|cong viec)\s+(?:(?:ma\s+)?(?:toi|em|e|minh)\s+)?(?:dang\s+|phai\s+|duoc giao\s+)?(?:lam thay|lam ho|lam giup|truc thay|thay nguoi nghi)|(?:toi|em|e|minh)\s+(?:dang\s+)?(?:lam\s+)?thay (?:ai|cho ai|viec gi|viec cua ai)|lam thay (?:ai|viec gi)|(?:my )?(?:covered|stand-in|substitute) (?:work|tasks)|(?:tasks|work) i cover)(?:\s+(?:trang|page)\s+\d{1,3})?(?:\s+(?:a|nhe|nha))?\W*$")]
    private static partial Regex Pattern();
}
