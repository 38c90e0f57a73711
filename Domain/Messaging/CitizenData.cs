using System.Text.RegularExpressions;

namespace ReformBot.Domain.Messaging;

/// <summary>
/// Masks citizens' numbers in whatever goes to a channel: lock screens show messages. Identity numbers of 12 digits keep
/// their last three, phones their last three; documents, amounts, dates and our own numbers stay as they are.
/// </summary>
public static partial class CitizenData
{
    private const int Kept = 3;

    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Phone().Replace(Identity().Replace(text, Hidden), Hidden);
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

    // CCCD: 12 digits, in one piece or, beginning with its 0, in groups of three or four. Not an amount of money.
    [GeneratedRegex(@"(?<![\d./\-,])(?:\d{12}|0\d{2}[ .]\d{3}[ .]\d{3}[ .]\d{3}|0\d{3}[ .]\d{4}[ .]\d{4})(?![\d]|[/,.\-]\d|/\p{L}| ?(?:đ|đồng|dong|vnd|VND|VNĐ)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Identity();

    // Mobile 03x 05x 07x 08x 09x and land lines 02xx, or +84 in place of the 0; dots, dashes or spaces between groups.
    [GeneratedRegex(@"(?<![\d./,])(?:\(?\+84\)?[ .\-]?(?:\(?0\)?)?|0)(?:[35789]\d(?:[ .\-]?\d){7}|2\d{1,2}(?:[ .\-]?\d){7,8})(?!\d|[/,]\d|/\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
