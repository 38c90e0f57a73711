namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Days from first to last, for leave: "5-6/3", "từ thứ 2 đến thứ 4", "5 và 6/3", "chiều mai", "2 ngày từ 5/3", "cả tuần sau".</summary>
internal static class DateRanges
{
    public static DateRange? Read(Scan scan)
    {
        DateRange? length = null;
        for (var at = 0; at < scan.Count; at++)
        {
            if (JoinedDays.Read(scan, at) is { } range)
            {
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
