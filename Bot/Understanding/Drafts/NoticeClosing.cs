using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>
/// What stands below the last item of a pasted notice and belongs to none: "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện.",
/// "Văn phòng UBND phường thông báo để các đơn vị biết, thực hiện./.", "Nơi nhận: …". It begins a sentence or a line; a call on
/// everybody that names a day is an order and stays.
/// </summary>
internal static partial class NoticeClosing
{
    public static string Without(string item)
    {
        var folded = Text.Folded.Of(item);
        return Begins().Match(folded.Text) is { Success: true, Index: > 0 } closing ? folded.OriginalSlice(0, closing.Index) : item;
    }

    [GeneratedRegex(
        @"(?:(?<=[.;!])\s+|\n\s*)(?:[-–•*+]\s*)?(?:"
        + @"(?:yeu cau|de nghi)\s+(?:(?:thu truong|lanh dao|nguoi dung dau|truong)\s+)?(?:cac|tat ca cac|toan the)\s+(?:don vi|co quan|phong|ban"
        + @"|nganh|dia phuong|dong chi|ca nhan|bo phan|thanh vien|can bo)\b[^\d\n]{0,200}?\b(?:trien khai|thuc hien|quan triet|chap hanh"
        + @"|biet)\b[^\d\n]*(?:\n|$)"
        + @"|(?:thua lenh\b[^\n]{0,80}|van phong\b[^.\n]{0,80}?|nay\s+|xin\s+)\bthong bao\b[^\d\n]{0,120}?\b(?:biet|thuc hien)\b"
        + @"|tren day la\b|thong bao nay\b|(?:xin )?tran trong\b|noi nhan\s*:|(?:tl|tm|kt)\.\s)")]
    private static partial Regex Begins();
}
