using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.NearDays;

/// <summary>"hôm nay", "mai", "ngày kia", "next working day".</summary>
internal static class RelativeDays
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/grammar/near-days/relative-days");

    private const int NextWorking = 100;

    private static readonly PhraseBook<int> Days = new(
        ("hôm nay|ngày hôm nay|hnay|bữa nay|bữa ni|hôm ni|trong ngày|hết ngày|trong ngày hôm nay|nội nhật hôm nay|today|nội trong ngày", 0),
        ("ngày mai|bữa mai|ngày mơi|bữa mơi|tomorrow|tmr|tmrw", 1),
        ("ngày kia|ngày mốt|!mốt|bữa mốt|bữa kia|day after tomorrow|the day after tomorrow", 2),
        ("ngày !kìa", 3),
        ("hôm qua|ngày hôm qua|bữa qua|yesterday", -1),
        ("hôm kia|hôm trước|hôm nọ|hôm rồi|bữa trước|bữa hổm|bữa hôm|ngày hôm trước", -2),
        (Lexicon.Either("next working day"), NextWorking));

    // Alone these are a name ("Mai") or part of something longer ("hiện nay"): they need a time of day or an introduction before them.
    private static readonly PhraseBook<int> AfterHalf = new(("nay|này|ni|nầy", 0), ("mai|mơi", 1), ("kia|mốt", 2), ("qua", -1));

    private static readonly PhraseBook<int> Short = new(("mai", 1), ("nay", 0));

    // ", mot nop": typed without its mark it is no "một" before such a verb.
    private static readonly Phrases Mot = new("mốt");

    private static readonly Phrases HandedIn = new("nộp|gửi|gởi|trình|báo|bc|xong|đưa|lấy|là xong|phải xong|em nộp|em gửi|e nộp|e gửi");

    private static readonly Phrases Continued = new("mai|kia|mốt|thứ|làm việc|hôm|chủ nhật|nghỉ|rằm|mùng|mồng|ba mươi|hai mươi|mười|đầu|cuối|lễ|tết|đó|ấy|đấy");

    private static readonly Phrases Several = new("mấy|vài|những|các");

    private static readonly Phrases Vague = new("mai kia|mai mốt|nay mai|mai này");

    /// <param name="isAfterHalf">A time of day stands right before: "sáng mai", "15h mai".</param>
    public static Said? Read(Scan scan, int at, bool isAfterHalf)
    {
        // "Mấy hôm nay em đi tập huấn": these days.
        if (Several.EndsBefore(scan.Tokens, at))
        {
            return null;
        }

        if (Days.TryFind(scan.Tokens, at, out var days, out var next) && !IsCutShort(scan, next))
        {
            return Of(scan, days, next);
        }

        if (isAfterHalf && AfterHalf.TryFind(scan.Tokens, at, out days, out next) && !IsOnlyThen(scan, at, next))
        {
            return Of(scan, days, next);
        }

        if (Mot.After(scan.Tokens, at) is > 0 and var afterMot && !scan.Tokens[at].HasDiacritics
            && (((at == 0 || scan.Tokens[at - 1].IsMark) && HandedIn.At(scan.Tokens, afterMot)) || FollowsTomorrow(scan, at, afterMot)))
        {
            return Of(scan, 2, afterMot);
        }

        return Short.TryFind(scan.Tokens, at, out days, out next) && !(days == 0 && Thing.EndsBefore(scan.Tokens, at)) && !Vague.At(scan.Tokens, at) && !Vague.EndsBefore(scan.Tokens, next)
            ? Of(scan, days, next) with { IsWeak = !BareTomorrow.IsClear(scan, at, next, days) }
            : null;
    }

    // "Viec nay", typed without its mark: this one.
    private static readonly Phrases Thing = new(
        "việc|cái|vụ|mục|nhiệm vụ|nv|dự thảo|bản|con|đợt|kỳ|lần|phần|khoản|chỗ|chuyện|người|như|thế");

    // "Chieu moi xong": mới, and no mơi.
    private static bool IsOnlyThen(Scan scan, int at, int next) => scan.Tokens[at] is { Folded: "moi", HasDiacritics: false } && HandedIn.At(scan.Tokens, next);

    // "Xin nghi mai va mot": beside tomorrow stands the day after it, and no "một".
    private static bool FollowsTomorrow(Scan scan, int at, int next) =>
        AndTomorrow.EndsBefore(scan.Tokens, at) && (!scan.Has(next) || scan.Tokens[next].IsMark || Speaker.At(scan.Tokens, next) || WordsAroundDate.IsAll(scan, next, scan.Count));

    private static readonly Phrases AndTomorrow = new("mai và|mai với|mai lẫn|mai ,|mai tới|mai đến");

    private static readonly Phrases Speaker = new("em|e|tôi|tui|mình|con|cháu|nghỉ");

    // "trong ngày 20/3", "trong ngày thứ sáu": the day is still to come.
    private static bool IsCutShort(Scan scan, int next) =>
        scan.Tokens[next - 1].Is("ngay") && scan.Has(next) && (scan.Tokens[next].IsNumber || Continued.At(scan.Tokens, next));

    private static Said Of(Scan scan, int days, int next)
    {
        var date = days == NextWorking ? scan.Calendar.NextWorkingDay(scan.Today) : scan.Today.AddDays(days);
        return new Said(next, SaidKind.Counted) { Date = date, IsPast = days < 0 };
    }
}
