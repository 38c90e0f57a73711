using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>How far, in the answer to "đề nghị báo cáo tiến độ": "60%", "khoảng 60 phần trăm", "được 60". "Hơn nửa" is words.</summary>
internal static partial class PercentWords
{
    public static int? In(string text)
    {
        var folded = Text.Folded.Of(text).Text;
        var match = SaidPattern().Match(folded);
        match = match.Success ? match : BarePattern().Match(folded);
        return match.Success && int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) is <= 100 and var percent ? percent : null;
    }

    /// <summary>The figure and hardly anything else: no words worth keeping besides.</summary>
    public static bool IsAll(string text) => BarePattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(@"(?<![\d.,/])(?<n>\d{1,3})\s*(?:%|(?:phan tram|percent|pt)\b)")]
    private static partial Regex SaidPattern();

    [GeneratedRegex(
        @"^\W*(?:(?:da|em|e|toi|moi|hien|hien tai|da|lam|duoc|dc|dat|khoang|tam|co|chung|uoc|tien do|xong|about|around|at|is|it)\b\W*)*"
        + @"(?<n>\d{1,3})\s*(?:%|(?:phan tram|percent|pt)\b)?(?:\W*\b(?:a|nhe|nha|roi|r|anh|chi|sep|thoi|done)\b)*\W*$")]
    private static partial Regex BarePattern();
}
