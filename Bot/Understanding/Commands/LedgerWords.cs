using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

internal enum LedgerWish
{
    None,
    Own,
    Unit,
}

/// <summary>"sổ theo dõi của tôi", "ghi nhận của tôi", "sổ theo dõi đơn vị": said alone, never inside something else.</summary>
internal static partial class LedgerWords
{
    public static LedgerWish Read(string text) => Text.Folded.Of(text).Text switch
    {
        var t when OwnPattern().IsMatch(t) => LedgerWish.Own,
        var t when UnitPattern().IsMatch(t) => LedgerWish.Unit,
        _ => LedgerWish.None,
    };

    [GeneratedRegex(@"^\s*(?:xem |cho (?:toi |em |minh )?xem )?(?:(?:so theo doi|so ghi nhan|ghi nhan|so)(?: (?:viec|nhiem vu))? (?:cua )?(?:toi|em|minh)|my ledger)\W*$")]
    private static partial Regex OwnPattern();

    [GeneratedRegex(
        @"^\s*(?:xem |cho (?:toi |em |minh )?xem )?(?:(?:so theo doi|so ghi nhan|ghi nhan)(?: (?:viec|nhiem vu))? (?:cua )?"
        + @"(?:don vi|phong|co quan)(?: (?:toi|em|minh))?|unit ledger)\W*$")]
    private static partial Regex UnitPattern();
}
