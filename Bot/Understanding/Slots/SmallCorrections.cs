using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>"Trả lại 12 sửa nhỏ: …", "lỗi nhỏ", "chỉnh chút": the product stands, only something small in it is to be mended.</summary>
internal static partial class SmallCorrections
{
    public static bool Names(string text) => Pattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(@"\b(?:sua|chinh|chinh sua|loi|sai sot|sai)\s+(?:rat\s+)?(?:nho|chut)\b|\b(?:minor|small)\s+(?:correction|change|fix|error|mistake)s?\b")]
    private static partial Regex Pattern();
}
