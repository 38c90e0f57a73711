using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>"Nghỉ mai hoặc mốt", "5 hoặc 6/3": one or the other, and which is asked.</summary>
internal static class EitherDays
{
    private static readonly Phrases Or = new("hoặc|hoặc là|hay|hay là|or");

    /// <summary>Null where only the one is said.</summary>
    /// <param name="at">Where the days read begin.</param>
    /// <param name="length">How many days were said before, "nghỉ 2 ngày từ thứ 5 hoặc thứ 6".</param>
    public static DateRange? With(Scan scan, int at, DateRange range, DateRange? length)
    {
        if (range is not { From: not null, To: not null })
        {
            return null;
        }

        var end = DateRanges.IndexOf(scan, range.End);
        return Or.After(scan.Tokens, end) is > 0 and var next && scan.Has(next) && JoinedDays.Read(scan, next) is { From: not null, To: not null, Ask: false } other
                ? Asked(scan, at, DateRanges.IndexOf(scan, other.End), Counted(scan, range, length), Counted(scan, other, length))
            : FirstOfMonth(scan, at, range) is var (from, first) ? Asked(scan, from, end, Counted(scan, first, length), Counted(scan, range, length))
            : null;
    }

    // "5 hoặc 6/3": the month is said once.
    private static (int At, DateRange Range)? FirstOfMonth(Scan scan, int at, DateRange range)
    {
        for (var or = at - 1; or >= Math.Max(1, at - 3); or--)
        {
            if (Or.After(scan.Tokens, or) == at && scan.Number(or - 1) is >= 1 and <= 31 and var day && day < range.From!.Value.Day)
            {
                var date = new DateOnly(range.From.Value.Year, range.From.Value.Month, day);
                return (or - 1, DateRanges.Make(scan, or - 1, or, date, date));
            }
        }

        return null;
    }

    private static DateRange Counted(Scan scan, DateRange range, DateRange? length) => length is { HalfDay: false, Days: not null } && range.From == range.To ? RangeLengths.Counted(scan, range, length) : range;

    // Of half days nothing is offered: which is said in words.
    private static DateRange Asked(Scan scan, int from, int to, DateRange one, DateRange other) => DateRanges.Make(scan, from, to, one.From, other.To) with
    {
        Ask = true,
        Offered = one.HalfDay || other.HalfDay || one.StartsAtNoon || other.StartsAtNoon || one.EndsAtNoon || other.EndsAtNoon
            ? []
            : [(one.From!.Value, one.To!.Value), (other.From!.Value, other.To!.Value)],
    };
}
