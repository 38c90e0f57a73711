using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Orders;

internal enum ChangedPart
{
    Deadline,
    Cooperating,
    Product,
    Director,
    Title,
    Quantity,
    Quality,
}

/// <summary>
/// "Đổi hạn 25/3, thêm Sở Tư pháp phối hợp, sản phẩm là tờ trình", "172 thêm Sở Tư pháp phối hợp", "sản phẩm 172 là tờ trình": changes to
/// work that is given already. The whole line is made of such.
/// </summary>
/// <param name="Number">Of the work, where it is called by that.</param>
/// <param name="Parts">What is to be changed, and how, as typed.</param>
internal sealed partial record OrderChanges(int? Number, IReadOnlyList<(ChangedPart Part, string Words)> Parts)
{
    private const int MostParts = 6;

    /// <summary>Who writes more tells a story; each part of it would be looked at for every change there is.</summary>
    private const int Longest = 300;

    public static OrderChanges? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        if (text.Contains('?', StringComparison.Ordinal) || text.Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }

        var (number, said) = Numbered(SecondThoughts.WithoutSlip(text.Trim()));
        var parts = PartBreak().Split(said).Select(p => p.Trim().TrimEnd('.', '!')).Where(p => p.Any(char.IsLetterOrDigit)).ToList();
        if (parts.Count is 0 or > MostParts)
        {
            return null;
        }

        var read = parts.Select(p => (Part: PartOf(p), Words: p)).ToList();
        return read.TrueForAll(r => r.Part is not null) ? new OrderChanges(number, [.. read.Select(r => (r.Part!.Value, r.Words))]) : null;
    }

    public string? DeadlineWords => Parts.Where(p => p.Part == ChangedPart.Deadline).Select(p => p.Words).FirstOrDefault();

    private static (int? Number, string Said) Numbered(string text)
    {
        var folded = Folded.Of(text);
        foreach (var match in new[] { Ahead().Match(folded.Text), Within().Match(folded.Text) })
        {
            if (match.Success && match.Groups["n"] is var n)
            {
                var said = $"{folded.OriginalSlice(0, match.Groups["cut"].Index)} {folded.OriginalSlice(match.Groups["cut"].Index + match.Groups["cut"].Length, folded.Text.Length)}";
                return (int.Parse(n.Value, CultureInfo.InvariantCulture), said.Trim());
            }
        }

        return (null, text);
    }

    private static ChangedPart? PartOf(string part) =>
        DeadlineChanged().IsMatch(Folded.Of(part).Text) ? ChangedPart.Deadline
        : Edits.ProductIn(part) is not null || MoreProducts.Read(part) is not null ? ChangedPart.Product
        : DirectorWords.Read(part) is not null ? ChangedPart.Director
        : Edits.CooperatingIn(part) is not null && Edits.PersonIn(part) is null && !part.Contains(',', StringComparison.Ordinal) ? ChangedPart.Cooperating
        : Edits.TitleIn(part) is not null ? ChangedPart.Title
        : Edits.QualityIn(part) is not null ? ChangedPart.Quality
        : Edits.QuantityIn(part) is not null ? ChangedPart.Quantity
        : null;

    private const string Task = @"(?:(?:viec|nhiem vu|nv|so)\s?-?\s?)?(?<n>\d{1,7})";

    // "172 thêm …", "NV-172: sản phẩm là …".
    [GeneratedRegex(@"^\W*(?<cut>" + Task + @"\s*[:,-]?\s+)(?=(?:doi|sua|them|bo sung|bo|san pham|sp|phoi hop|ten viec|chat luong|khoi luong|so luong|nguoi chi dao)\b)")]
    private static partial Regex Ahead();

    // "Sản phẩm 172 là …", "thêm Sở Tư pháp phối hợp việc 172".
    [GeneratedRegex(@"^\W*(?:(?:sua|doi)\s+)?(?:san pham|sp|ten|chat luong|khoi luong|so luong|nguoi chi dao)(?<cut>\s+(?:cua\s+|viec\s+|nv\s?-?\s?)*(?<n>\d{1,7}))(?=\s*(?:la|thanh|gom|:)\W)"
        + @"|^\W*(?:doi|sua|dieu chinh|lui)\s+(?:lai\s+)?(?:thoi han|han)(?<cut>\s+(?:viec\s+|nv\s?-?\s?)?(?<n>\d{1,7}))(?=\s+(?:sang|thanh|toi|den|qua|la|ra)\b)"
        + @"|\bphoi hop(?<cut>\s+(?:vao\s+|cho\s+|o\s+|trong\s+)?(?:viec|nhiem vu|nv)?\s?-?\s?(?<n>\d{1,7}))\W*$")]
    private static partial Regex Within();

    [GeneratedRegex(@"^\W*(?:(?:doi|sua|doi lai|sua lai|dieu chinh|chuyen|lui|doi ra)\s+(?:lai\s+)?)?(?:thoi han|han|deadline)\b(?!\s*che).*\d")]
    private static partial Regex DeadlineChanged();

    [GeneratedRegex(
        @"\s*[,;]\s*(?:(?:và|va|còn|con|rồi|roi)\s+)?(?=(?:đổi|doi|sửa|sua|thêm|them|bổ sung|bo sung|bỏ|bo|sản phẩm|san pham|sp|hạn|han|thời hạn|thoi han|phối hợp|phoi hop|chất lượng|chat luong|khối lượng|khoi luong|số lượng|so luong|để|de|tên việc|ten viec)\s)"
        + @"|\s+(?:và|va)\s+(?=(?:đổi|doi|sửa|sua|thêm|them|sản phẩm là|san pham la|sp là|sp la|hạn|han)\s)", RegexOptions.IgnoreCase)]
    private static partial Regex PartBreak();
}
