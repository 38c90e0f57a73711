using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding;

internal enum PersonalWish
{
    None,
    Board,
    Operations,
    MyData,
}

/// <summary>"bảng theo dõi", "quản trị", "dữ liệu của tôi": said alone, never inside something else.</summary>
internal static partial class PersonalWords
{
    public static PersonalWish Read(string text) => Text.Folded.Of(text).Text.Trim() switch
    {
        var t when BoardPattern().IsMatch(t) => PersonalWish.Board,
        var t when OperationsPattern().IsMatch(t) => PersonalWish.Operations,
        var t when DataPattern().IsMatch(t) => PersonalWish.MyData,
        _ => PersonalWish.None,
    };

    [GeneratedRegex(@"^(?:xem |mo |cho (?:toi|xin) )?(?:bang theo doi|board|dashboard)\W*$")]
    private static partial Regex BoardPattern();

    [GeneratedRegex(@"^(?:xem |mo )?(?:trang quan tri|quan tri|van hanh|ops)\W*$")]
    private static partial Regex OperationsPattern();

    [GeneratedRegex(@"^(?:xem |cho xem )?(?:du lieu cua (?:toi|em|minh)|my data)\W*$")]
    private static partial Regex DataPattern();
}
