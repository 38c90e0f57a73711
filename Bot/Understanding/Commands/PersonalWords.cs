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
        _ => PersonalWish.None,
    };

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

    [GeneratedRegex(@"^(?:xem |cho xem )?(?:du lieu cua (?:toi|em|minh)|my data)\W*$")]
    private static partial Regex DataPattern();
}
