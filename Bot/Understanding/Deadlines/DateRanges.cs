using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Days from first to last, for leave: "5-6/3", "từ thứ 2 đến thứ 4", "5 và 6/3", "chiều mai", "2 ngày từ 5/3", "cả tuần sau".</summary>
internal static class DateRanges
{
    public static DateRange? Read(Scan scan)
    {
        DateRange? length = null;
        for (var at = AskedFrom(scan); at < scan.Count; at++)
        {
            if (JoinedDays.Read(scan, at) is { } range)
            {
                if (EitherDays.With(scan, at, range, length) is { } either)
                {
                    return either;
                }

                length ??= range.From == range.To && !range.HalfDay ? RangeLengths.SoonAfter(scan, range) : null;
                return length is null || range.From != range.To ? range
                    : length.HalfDay ? (range.HalfDay ? range : range with { HalfDay = true, Ask = true })
                    : RangeLengths.Counted(scan, range, length);
            }

            if (length is null && RangeLengths.Of(scan, at) is { } days)
            {
                length = days;
                at = IndexOf(scan, days.End) - 1;
            }
        }

        return length is null or { HalfDay: true } ? RangeHalves.ThisAfternoon(scan) ?? length : length;
    }

    private static readonly Phrases Asking = new("xin nghỉ|xin phép nghỉ|xin nghỉ phép|xin phép cho nghỉ|xin được nghỉ|xin cho nghỉ|xin nghỉ việc riêng");

    // "Mai con nghỉ học, em xin nghỉ sáng t6": the days that stand straight behind the asking are those asked for.
    private static int AskedFrom(Scan scan)
    {
        for (var at = 1; at < scan.Count; at++)
        {
            if (Asking.After(scan.Tokens, at) is > 0 and var behind && JoinedDays.To.After(scan.Tokens, behind) < 0 && RangeLengths.Of(scan, behind) is null
                && JoinedDays.Read(scan, behind) is { IsOpen: false, Ask: false })
            {
                return behind;
            }
        }

        return 0;
    }

    public static DateRange Make(Scan scan, int from, int to, DateOnly? first, DateOnly? last)
    {
        var (start, end) = (scan.Tokens[from].Start, scan.Tokens[to - 1].End);
        return new DateRange(first, last, start, end, scan.Line.OriginalSlice(start, end));
    }

    public static int IndexOf(Scan scan, int end)
    {
        var at = 0;
        while (scan.Has(at) && scan.Tokens[at].Start < end)
        {
            at++;
        }

        return at;
    }
}
