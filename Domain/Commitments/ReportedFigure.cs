using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Domain.Commitments;

/// <summary>A figure as people type it: "97,5%", "97.5", "12/15". In percent, two decimals.</summary>
public static partial class ReportedFigure
{
    /// <summary>Null when it is no figure, or one that cannot be (over 100 %, 16/15, n/0).</summary>
    public static decimal? Read(string text)
    {
        if (Share().Match(text) is { Success: true } share)
        {
            var (part, whole) = (Number(share.Groups[1].Value), Number(share.Groups[2].Value));
            return whole > 0 && part <= whole ? Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero) : null;
        }

        return Percent().Match(text) is { Success: true } percent && Number(percent.Groups[1].Value) is <= 100 and var value ? value : null;
    }

    private static decimal Number(string text) => decimal.Parse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(\d{1,9})\s*/\s*(\d{1,9})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"^\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*%?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();
}
