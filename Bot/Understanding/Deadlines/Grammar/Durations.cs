using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar;

/// <summary>So long from now: "3 ngày nữa", "trong 5 ngày làm việc", "sau 2 tuần", "thêm 3 ngày", "in two weeks", "2 tiếng nữa".</summary>
internal static class Durations
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/grammar/durations");

    private enum Unit
    {
        Minutes,
        Hours,
        Days,
        WorkingDays,
        Weeks,
        Months,
        Years,
    }

    private static readonly PhraseBook<Unit> Units = new(
        ("ngày làm việc|ngày lv|ngày hành chính|ngày công|working day|working days|business day|business days", Unit.WorkingDays),
        ("ngày|hôm|bữa|day|days", Unit.Days), ("tuần|tuần lễ|week|weeks", Unit.Weeks), ("tháng|month|months", Unit.Months),
        ("năm|year|years", Unit.Years), ("tiếng|giờ|giờ đồng hồ|tiếng đồng hồ|hour|hours|h", Unit.Hours), ("phút|minute|minutes|p|ph|'", Unit.Minutes));

    private static readonly Phrases Before = new(Lexicon.Either("before"));

    private static readonly Phrases More = new(Lexicon.Either("more"));

    private static readonly Phrases After = new(Lexicon.Either("after"));

    private static readonly Phrases Since = new("kể từ ngày|kể từ|tính từ ngày|tính từ|từ ngày|since|from");

    private static readonly Phrases Elsewhere = new(Lexicon.Either("elsewhere"));

    // "Rút ngắn còn 3 ngày làm việc" is how long; "… 3 ngày làm việc" at the end of an order is until when.
    private static readonly Phrases Lasting = new(Lexicon.Either("lasting"));

    private static readonly Phrases Half = new("nửa");

    private static readonly Phrases HalfMore = new("rưỡi");

    public static Said? Read(Scan scan, int at)
    {
        var start = at;
        var isMore = More.After(scan.Tokens, at) is > 0 and var afterMore && (start = afterMore) > 0;
        var isLed = !isMore && Before.After(scan.Tokens, at) is > 0 and var afterLead && (start = afterLead) > 0;
        if (!TryLength(scan, start, out var count, out var unit, out var next) || (scan.IsGlued(start) && start > 0 && !scan.Tokens[start - 1].IsMark))
        {
            return null;
        }

        var tail = After.After(scan.Tokens, next);
        if (tail < 0 && Elsewhere.At(scan.Tokens, next))
        {
            return null;
        }

        if (unit is Unit.Hours or Unit.Minutes)
        {
            // "7h tối" typed plainly looks like "7h tới": an hour's length ends in "nữa".
            tail = tail > 0 && scan.Tokens[next - 1].Folded is "h" or "gio" && scan.Tokens[next].Folded is "toi" or "sau" ? -1 : tail;
            return isLed && tail < 0 && IsOClock(scan, at, count, next)
                ? null
                : Clock(scan, count, unit, tail > 0 ? tail : next, isFree: isLed || tail > 0);
        }

        if (!isMore && Since.After(scan.Tokens, next) is > 0 and var afterSince && NumericDates.Read(scan, afterSince) is { Date: { } since } first)
        {
            return Said.Day(first.Next, Add(scan, since, count, unit));
        }

        var from = isMore && scan.Hints.Current is { } current ? current : scan.Today;
        return new Said(tail > 0 ? tail : next, SaidKind.Counted)
        {
            Date = Add(scan, from, count, unit),
            IsWeak = !isMore && !isLed && tail < 0 && !(unit == Unit.WorkingDays && WordsAroundDate.IsAll(scan, next, scan.Count) && !Lasting.EndsBefore(scan.Tokens, start)),
        };
    }

    // "không quá 10h", "sau 15 giờ": an hour of the day; "trong 24h" and "sau 2 tiếng" are lengths.
    private static bool IsOClock(Scan scan, int at, double count, int next) => scan.Tokens[next - 1].Folded switch
    {
        "h" => scan.Tokens[at].Folded is not ("trong" or "within" or "in"),
        "gio" => scan.Tokens[at].Folded is not ("trong" or "within" or "in") && (count > 8 || !scan.Tokens[at].Is("sau")),
        _ => false,
    };

    private static Said? Clock(Scan scan, double count, Unit unit, int next, bool isFree)
    {
        if (!isFree)
        {
            return null;
        }

        var moment = scan.Today.ToDateTime(scan.Clock).AddMinutes(unit == Unit.Hours ? count * 60 : count);
        var time = new TimeOnly(moment.Hour, moment.Minute);
        return new Said(next, SaidKind.Counted) { Date = DateOnly.FromDateTime(moment), Time = time };
    }

    private static DateOnly Add(Scan scan, DateOnly from, double count, Unit unit) => unit switch
    {
        Unit.WorkingDays => scan.Calendar.AddWorkingDays(from, (int)Math.Ceiling(count)),
        Unit.Weeks => from.AddDays((int)(count * 7)),
        Unit.Months => from.AddMonths((int)count).AddDays(count % 1 == 0 ? 0 : 15),
        Unit.Years => from.AddMonths((int)(count * 12)),
        _ => from.AddDays((int)Math.Ceiling(count)),
    };

    private static bool TryLength(Scan scan, int at, out double count, out Unit unit, out int next)
    {
        if (Half.After(scan.Tokens, at) is > 0 and var afterHalf)
        {
            count = 0.5;
            return Units.TryFind(scan.Tokens, afterHalf, out unit, out next) && unit is not (Unit.Days or Unit.WorkingDays or Unit.Minutes);
        }

        // Two digits of days are enough for anybody; "1900 ngày" is not a deadline.
        (count, next) = Count(scan, at);
        unit = default;
        if (count is < 1 or > 400 || !Units.TryFind(scan.Tokens, next, out unit, out next) || (unit == Unit.Years && count > 5))
        {
            return false;
        }

        if (HalfMore.After(scan.Tokens, next) is > 0 and var afterMore)
        {
            (count, next) = (count + 0.5, afterMore);
        }

        return true;
    }

    private static (double Count, int Next) Count(Scan scan, int at)
    {
        if (scan.Number(at, 3) is >= 0 and var digits)
        {
            return (digits, at + 1);
        }

        // "in a week"; Vietnamese "a" is a brother.
        if (scan.Has(at) && scan.Tokens[at].Folded is "a" or "an"
            && ((at > 0 && scan.Tokens[at - 1].Folded is "in" or "within") || (scan.Has(at + 2) && scan.Tokens[at + 2].Is("from"))))
        {
            return (1, at + 1);
        }

        var words = NumberWords.InWords(scan.Tokens, at, out var next);
        return (words, next);
    }
}
