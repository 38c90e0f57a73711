using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Domain.Commitments;

/// <summary>A reported figure as typed, in percent: "97,5%", "97.5", "12/15" (12 of 15). Pure.</summary>
public static partial class CheckInValue
{
    /// <summary>Null for what is no figure, for more than all, for parts of nothing.</summary>
    public static decimal? Read(string text)
    {
        if (Share().Match(text) is { Success: true } share)
        {
            var (part, whole) = (decimal.Parse(share.Groups[1].Value, CultureInfo.InvariantCulture), decimal.Parse(share.Groups[2].Value, CultureInfo.InvariantCulture));
            return whole > 0 && part <= whole ? Math.Round(part * 100 / whole, 2) : null;
        }

        return Percent().Match(text) is { Success: true } percent
            && decimal.TryParse(percent.Groups[1].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value <= 100
                ? value
                : null;
    }

    [GeneratedRegex(@"^\s*(\d{1,6})\s*/\s*(\d{1,6})\s*$")]
    private static partial Regex Share();

    [GeneratedRegex(@"^\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*%?\s*$")]
    private static partial Regex Percent();
}
