using System.Text.RegularExpressions;

namespace ReformBot.Domain.Messaging;

/// <summary>
/// Masks citizens' numbers in whatever goes to a channel: lock screens show messages. Identity numbers of 12 digits keep
/// their last three, the old ones of 9 where they are called so, phones their last three; documents, amounts, dates and our own numbers stay as they are.
/// </summary>
public static partial class CitizenData
{
    private const int Kept = 3;

    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Phone().Replace(OldIdentity().Replace(Identity().Replace(text, Hidden), Hidden), Hidden);
    }

    private static string Hidden(Match match)
    {
        var digits = match.Value.Count(char.IsAsciiDigit);
        var seen = 0;
        return string.Create(match.Length, match.Value, (masked, value) =>
        {
            for (var i = 0; i < value.Length; i++)
            {
                masked[i] = char.IsAsciiDigit(value[i]) && ++seen <= digits - Kept ? '•' : value[i];
            }
        });
    }

    private const string Between = @"[ .\-\u00A0\u2009\u202F]";

    // What follows makes a document's sign, an amount or a fraction of it: "0909123456/QĐ-UBND", "0912345678/2026", "125000000000,5".
    private const string NotASign = @"(?!\d|/[1-9]\d{0,3}(?!\d)|/[A-ZĐ]{1,6}(?![\p{L}])|,\d{1,2}(?!\d))";

    private const string NotMoney = @"(?! ?(?:đ(?!/c)|đồng(?! chí)|dong(?! chi)|vnd|VND|VNĐ)\b)";

    // CCCD: 12 digits, in one piece or, beginning with its 0, in groups of three or more. What begins with 0 is no amount of money.
    [GeneratedRegex(
        @"(?<!\d)(?<!\d\.)(?<!(?<!\d)\d{1,3},)(?:0\d{11}|0\d{2}" + Between + @"\d{3}" + Between + @"\d{3}" + Between + @"\d{3}|0\d{3}" + Between + @"\d{4}" + Between
        + @"\d{4}|0\d{5}" + Between + @"\d{6}|0\d{5}" + Between + @"\d{3}" + Between + @"\d{3}|0\d{2}" + Between + @"\d{3}" + Between + @"\d{6}|0\d{2}" + Between + @"\d{9}|0\d{8}"
        + Between + @"\d{3}|[1-9]\d{11}" + NotMoney + ")" + NotASign,
        RegexOptions.CultureInvariant)]
    private static partial Regex Identity();

    // CMND: 9 digits are also much else, so only behind its name.
    [GeneratedRegex(
        @"(?<=\b(?:CMND|CMTND|CMT|chứng minh(?: nhân dân| thư)?|chung minh(?: nhan dan| thu)?|căn cước|can cuoc|CCCD|identity card|ID card)\b[^\d\n]{0,16})(?:\d{9}|\d{3}" + Between + @"\d{3}" + Between + @"\d{3})(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OldIdentity();

    // Mobile 03x 05x 07x 08x 09x and land lines 02xx, or +84, 0084, 84 in place of the 0; dots, dashes or spaces between groups.
    // "09" apart from the rest only where groups of four or more follow: "05.03.2026 15:00" is a date.
    [GeneratedRegex(
        @"(?<!\d)(?<!\d\.)(?<!(?<!\d)\d{1,3},)(?:\(?(?:\+|00)84\)?" + Between + @"?(?:\(?0\)?" + Between + @"?)?[2-9](?:" + Between + @"?\d){8,9}|84[35789]\d{8}" + NotMoney
        + @"|\(?0(?:[35789]\d(?:\)?" + Between + @"?\d){7}|2\d{1,2}\)?(?:" + Between + @"?\d){7,8}|[35789]" + Between + @"(?:\d{4}" + Between + @"\d{4}|\d{8})))" + NotASign,
        RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
