using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.NearDays;

/// <summary>Which week a weekday is of.</summary>
internal static class Weeks
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/grammar/near-days/weeks");

    /// <summary>"này", "tới": the nearest such day.</summary>
    private const int This = 100;

    private const int Coming = 101;

    private static readonly PhraseBook<int> Prefixes = new(
        ("tuần này|this week|trong tuần này", 0), ("tuần sau|tuần tới|tuần kế|tuần kế tiếp|sang tuần|qua tuần|next week", 1),
        ("tuần sau nữa|tuần tới nữa", 2), ("tuần trước|tuần rồi|last week", -1),
        ("this|this coming", This), ("coming|the coming", Coming), ("next", 1), ("last", -1));

    private static readonly PhraseBook<int> Suffixes = new(
        ("tuần này|trong tuần này|của tuần này|this week|cuối tuần này", 0),
        (Lexicon.Either("next week"), 1),
        ("tuần sau nữa|tuần tới nữa", 2), ("tuần trước|tuần rồi|tuần vừa rồi|tuần qua|vừa rồi|vừa qua|rồi|last week", -1),
        ("này|nầy|nay|ni", This), ("tới|tới đây|sắp tới|sắp tới đây|tới nè|kế|kế tiếp", Coming));

    // "thứ 6 sau giao ban" is Friday after something, not the Friday after.
    private static readonly Phrases Events = new("giao ban|họp|cuộc họp|buổi họp|khi|hội nghị|lễ|tết|giờ|đó|buổi|cuộc|kỳ|\"");

    private static readonly Phrases After_ = new("sau");

    public static int? Before(Scan scan, int at, out int next)
    {
        if (!Prefixes.TryFind(scan.Tokens, at, out var week, out next))
        {
            return null;
        }

        next += scan.IsMark(next, ',') ? 1 : 0;
        return week;
    }

    public static int? After(Scan scan, int at, out int next)
    {
        if (!Suffixes.TryFind(scan.Tokens, at, out var week, out next))
        {
            return null;
        }

        return week == 1 && next == at + 1 && After_.At(scan.Tokens, at) && Events.At(scan.Tokens, next) ? null : week;
    }

    public static Said Resolve(Scan scan, DayOfWeek day, int? week, int next)
    {
        var monday = MondayOf(scan.Today);
        var offset = ((int)day + 6) % 7;
        if (week is >= -1 and <= 2)
        {
            var date = monday.AddDays((7 * week.Value) + offset);
            return Said.Day(next, date) with { IsPast = date < scan.Today };
        }

        var inThisWeek = monday.AddDays(offset);
        var nearest = inThisWeek < scan.Today ? inThisWeek.AddDays(7) : inThisWeek;
        if (nearest != scan.Today)
        {
            return new Said(next, SaidKind.Weekday) { Date = nearest };
        }

        return week switch
        {
            Coming => new Said(next, SaidKind.Weekday) { Date = nearest.AddDays(7) },
            This when IsAfternoon(scan) => Said.Impossible(next) with { Offered = [nearest, nearest.AddDays(7)] },
            null when IsAfternoon(scan) => new Said(next, SaidKind.Weekday) { Date = nearest.AddDays(7) },
            _ => new Said(next, SaidKind.Weekday) { Date = nearest },
        };
    }

    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    // Today's own name never silently means today after noon.
    private static bool IsAfternoon(Scan scan) => scan.Clock >= new TimeOnly(12, 0);
}
