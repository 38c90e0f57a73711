using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>
/// "nhận văn bản tại văn thư": work given without its content, which is handed over in person. No number, no abstract; nothing may
/// be attached to it.
/// </summary>
internal static partial class BareTask
{
    public static bool Is(string? title) => title is not null && Pattern().IsMatch(Text.Folded.Of(title).Text);

    [GeneratedRegex(
        @"^\s*(?:den |gap )?(?:van thu |bo phan van thu )?(?:de )?nhan (?:van ban|cong van|cv|tai lieu|viec|noi dung) (?:truc tiep )?"
        + @"(?:tai|o|qua|tu) (?:bo phan )?van thu\b[^0-9/]*$")]
    private static partial Regex Pattern();
}
