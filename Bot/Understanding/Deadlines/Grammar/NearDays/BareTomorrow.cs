using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.NearDays;

/// <summary>Whether a lone "mai" is tomorrow or Mai.</summary>
internal static class BareTomorrow
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/grammar/near-days/bare-tomorrow");

    private static readonly Phrases PersonBefore = new(Lexicon.Either("person before"));

    private static readonly Phrases DoneAfter = new("xong|nộp|gửi|trình|nhắc|làm|hoàn thành|ký|có|em|e|anh|a|chị|nhé|nha|nhe|ạ|phải|cần|sẽ|báo cáo|báo|bc|đưa|lấy|họp rồi|dùng|là hạn|là đến hạn|là tới hạn|là hết hạn|đến hạn|tới hạn|hết hạn");

    private static readonly Phrases LeadBefore = new("để|sang|đến|tới|qua|chờ|hẹn|dời|lùi");

    private static readonly Phrases OtherAfter = new("tết|mốt|kia|này|một|táng|rùa");

    public static bool IsClear(Scan scan, int at, int next, int days)
    {
        if (days == 0 || IsName(scan, at) || PersonBefore.EndsBefore(scan.Tokens, at) || OtherAfter.At(scan.Tokens, next))
        {
            return false;
        }

        // Tomorrow closes its clause ("làm slide mai") or opens one with what is to be done ("mai nộp").
        return LeadBefore.EndsBefore(scan.Tokens, at) || !scan.Has(next) || scan.IsMark(next, ',') || scan.IsMark(next, '.') || DoneAfter.At(scan.Tokens, next);
    }

    private static bool IsName(Scan scan, int at) => at > 0 && char.IsUpper(scan.Tokens[at].Original[0]) && !scan.IsMark(at - 1, '.');
}
