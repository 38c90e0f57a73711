using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Domain.Messaging;

/// <summary>
/// A citizen's full name after "ông", "bà", "anh", "chị" or "công dân" becomes its initials: "bà T.T.B.". Who works here keeps his
/// name; so do places ("Bà Rịa"), posts ("ông Chủ tịch") and a given name alone.
/// </summary>
public static partial class CitizenNames
{
    private const int MostWords = 5;

    // Family names as they stand first in a name, without marks; and what minority names begin with.
    private static readonly HashSet<string> Families =
    [
        .. ("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly an au banh bach ca cao chau chu chung co cu da dam dan dao dau diep dinh doan "
            + "dong du giang giap ha han hau hong hua kha khong khuat khuc kieu kim la lam lang liem lieu lo lu luc luong luu mac mai man nghiem nhan nong ong phi phu phung quach "
            + "quan sam son su ta tang than thach thai thieu to ton tong trieu trinh truong tu uong van vi vien vong vuong xa "
            + "y h k a ro ksor siu rmah nay kpa lo giang vang thao sung vu mua lau danh neang dieu giap").Split(' '),
    ];

    // What may stand behind a name and is written in capitals too.
    private static readonly HashSet<string> NoNames =
        ["phuong", "xa", "quan", "huyen", "tinh", "duong", "ap", "thon", "khu", "so", "truong", "pho", "chu", "bi", "giam", "ubnd", "cccd", "sdt", "nv"];

    /// <param name="isOfOffice">Whether somebody of the office bears that full name.</param>
    public static string Mask(string text, Func<string, bool> isOfOffice)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(isOfOffice);
        return Named().Replace(text, match =>
        {
            var words = match.Groups["name"].Value.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
            var count = 1 + words.Skip(1).TakeWhile((w, i) => i < MostWords - 1 && !(i > 0 && NoNames.Contains(Folded(w)))).Count();
            var name = words[..count];
            if (count < 2 || !Families.Contains(Folded(words[0])) || isOfOffice(string.Join(' ', name)))
            {
                return match.Value;
            }

            var initials = string.Concat(name.Select(w => $"{StringInfo.GetNextTextElement(w)}."));
            var rest = words.Length > count ? " " + string.Join(' ', words[count..]) : "";
            return match.Groups["title"].Value + initials + rest;
        });
    }

    private static string Folded(string word) => string.Concat(PlainLetter.Of(word).Where(char.IsLetter));

    [GeneratedRegex(
        @"(?<![\p{L}\p{M}])(?<title>(?i:(?:ông|ong|bà|ba|anh|chị|chi|cụ|công dân|cong dan|người dân|hộ dân)"
        + @"(?:\s*[/(]\s*(?:ông|bà|anh|chị)\s*\)?)?)\s*:?[ \u00A0]+)(?<name>\p{Lu}[\p{L}\p{M}']*(?:[ \u00A0]+\p{Lu}[\p{L}\p{M}']*)+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
