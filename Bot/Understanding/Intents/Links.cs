using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>"lienket 123456": the one-time code that ties a channel account to a person.</summary>
internal static class Links
{
    private const int Shortest = 4;
    private const int Longest = 12;

    private static readonly PhraseSet Words = PhraseSet.Of(
        "lienket", "liênkết", "(liên kết|kết nối|xác thực|đăng ký) [tài khoản] [bằng|với|qua|theo|là|dùng] [mã|mã số|code|mã liên kết]", "(nhập|gõ|gửi|đây là|có) mã [liên kết|kết nối|xác nhận] [là]", "mã [liên kết|kết nối|xác nhận] (này|đây)", "[my|the] (link|linking|account|one-time) code [is]", "link (with|using) [code]", "link", "kết nối", "ketnoi", "mã", "ma", "mã liên kết", "mã xác nhận", "mã kết nối", "code", "liên kết tài khoản", "mã là", "mã của em là", "mã của tôi là", "nhập mã", "link code", "connect", "mã lk", "lk", "mã liên kết là", "mã liên kết của em là", "mã liên kết của tôi là", "xác thực", "đăng ký", "mã số", "my code is", "the code is", "mã otp", "otp");

    private static readonly PhraseSet Unsaid = PhraseSet.Of("liên kết", "[hướng dẫn|chỉ] [cho] [{tôi}] [xin] [cách|mã] (liên kết|kết nối|nối|gắn) tài khoản [zalo|teams] [với|và|vs] [zalo|teams] [sao|làm sao|thế nào|như thế nào|ntn|vậy]", "(hướng dẫn|chỉ|cho) [{tôi}] [xin] [cách|mã] (liên kết|kết nối) (zalo|teams)", "lienket", "liên kết tài khoản", "kết nối tài khoản", "link", "link account", "liên kết zalo", "liên kết teams", "muốn liên kết", "muốn liên kết tài khoản", "link my account", "connect my account", "cách liên kết", "liên kết lại", "(mã|xin mã|cho xin mã|lấy mã|nhập mã|cần mã) (liên kết|kết nối|xác nhận|xác thực) [zalo|teams|tài khoản]", "(làm sao|làm thế nào|cách) [để] (liên kết|kết nối|nối|gắn) (zalo|teams|tài khoản) [với|vô|vào] [tài khoản|zalo|teams] [cơ quan|của em|của tôi]", "{xin} mã (liên kết|kết nối|xác thực)", "link code", "liên kết lại tài khoản", "hủy liên kết", "bỏ liên kết", "đổi máy liên kết lại", "unlink", "[{xin}|muốn|cho|cần|giúp|làm sao] (liên kết|kết nối|gắn|nối|đăng nhập|kích hoạt) [lại] [với] [tài khoản|điện thoại|máy|số|zalo|teams|thiết bị|số điện thoại|sđt] [zalo|teams|mới|khác|của em|của tôi|điện thoại|của mình] [của (em|tôi|mình)] [,] [[vì|do] (em|tôi|tui) [mới|vừa] (đổi|thay) (máy|điện thoại|số|zalo|sim)]", "[em|tôi|tui] (đổi|thay|mới đổi|vừa đổi) (máy|điện thoại|số|zalo|sim) [mới] [,] [{xin}|cho|muốn|cần] (liên kết|kết nối) [lại]", "(connect|link) [my] (account|zalo|teams|phone|new phone) [account]");

    public static Span? Where(Hearing hearing) =>
        CodeOf(hearing) is not null || hearing.Is(Unsaid) ? new Span(0, 0) : null;

    // "Do đổi điện thoại, tôi xin liên kết lại tài khoản"
    private static readonly PhraseSet Linking = PhraseSet.Of("[được|lại|mã|để] (liên kết|kết nối) [lại|thêm|với|tới] [tài khoản|zalo|teams]", "mã (liên kết|kết nối)");

    private static readonly PhraseSet Account = PhraseSet.Of("tài khoản", "zalo", "teams", "mã [để] (liên kết|kết nối)");

    private static readonly PhraseSet NotOurs = PhraseSet.Of("hồ sơ", "cơ sở dữ liệu", "dữ liệu", "hệ thống thông tin", "trục", "phần mềm", "dân", "công dân", "doanh nghiệp", "đơn vị", "các phòng", "hủy liên kết", "(ngắt|bỏ|gỡ|xóa) [liên kết|kết nối]");

    private const int LongestWish = 18;

    /// <summary>The same in a sentence of one's own; asked where no other row holds.</summary>
    public static Span? WhereAskedFor(Hearing hearing) =>
        !hearing.HasTask && hearing.Line.Words.Count <= LongestWish && hearing.Has(Linking) && hearing.Has(Account) && !hearing.Has(NotOurs) && Persons.AnyFrom(hearing, 0) is null
            ? new Span(0, 0)
            : null;

    public static string? CodeOf(Hearing hearing)
    {
        var words = hearing.Line.Words;
        var start = hearing.Line.Gist.Starts.Select(s => Words.At(words, s) is > 0 and var length ? s + length : -1).Max();
        if (start < 0)
        {
            // Somebody not linked yet has nothing else to say with a row of digits.
            return hearing.Context.Speaker is null && words is [{ IsNumber: true } only] && only.Folded.Length is 6 or 8 ? only.Folded : null;
        }

        while (start < words.Count && words[start].IsMark)
        {
            start++;
        }

        return Code(words, start);
    }

    // Letters and digits of a code may come as several tokens: "AB12CD", "123 456", "123-456".
    private static string? Code(IReadOnlyList<Seen> words, int start)
    {
        var code = string.Empty;
        for (var i = start; i < words.Count; i++)
        {
            if (words[i].IsMark)
            {
                if (words[i].Is('-') || words[i].Is('.'))
                {
                    continue;
                }

                return null;
            }

            if (words[i].IsWord && i > start && !words[i].Token.Glued)
            {
                return i + Lines.Courtesy.Closing.At(words, i) == words.Count ? Valid(code) : null;
            }

            code += words[i].Token.Original;
        }

        return Valid(code);
    }

    private static string? Valid(string code) =>
        code.Length is >= Shortest and <= Longest && code.Any(char.IsAsciiDigit) && code.All(char.IsAsciiLetterOrDigit) ? code.ToUpperInvariant() : null;
}
