using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;

/// <summary>Periods by number or name: "tháng 4", "quý II/2026", "năm 2026", "Q2", "April", "tháng Chạp", "tháng 7 âm".</summary>
internal static class NamedSpans
{
    private static readonly PhraseBook<int> Roman = new(("i", 1), ("ii", 2), ("iii", 3), ("iv", 4));

    private static readonly PhraseBook<int> Years = new(("năm nay|này", 0), ("năm sau|năm tới|sang năm|next year", 1), ("năm ngoái|năm trước", -1));

    private static readonly Phrases Things = new("việc|nv|nhiệm vụ|bản|bộ|file|cái|hồ sơ|báo cáo|mục|người|đơn vị|văn bản|lần|tháng|lượt");

    private static readonly Phrases ByMoon = new("âm lịch|âm|al");

    /// <summary>After "tháng", "quý" or "năm": the number that names it.</summary>
    public static Span? Numbered(Scan scan, SpanUnit unit, int at) => unit switch
    {
        SpanUnit.Month => Month(scan, at),
        SpanUnit.Quarter => Quarter(scan, at),
        SpanUnit.Year when scan.Year(at) is > 0 and var year => Spans.Rolled(
            scan, unit, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), at + 1, isYearSaid: true),
        _ => null,
    };

    /// <summary>"Q2", "April": without a unit's word.</summary>
    public static Span? Read(Scan scan, int at, PeriodPart place)
    {
        if (scan.Has(at) && scan.Tokens[at].Is("q") && scan.IsGlued(at + 1))
        {
            return Quarter(scan, at + 1);
        }

        if (place == PeriodPart.None || !MonthNames.TryEnglish(scan, at, out var month, out var next) || scan.Tokens[at].HasDiacritics || scan.Tokens[at].Is("sep")
            || (scan.Tokens[at].Is("may") && scan.Tokens[at - 1] is not { Folded: "of" or "in" or "late" or "early" or "end" or "-" }))
        {
            return null;
        }

        var (year, afterYear) = scan.OptionalYear(next);
        return Spans.Month(scan, month, year, afterYear);
    }

    private static Span? Month(Scan scan, int at)
    {
        if (!MonthNames.TryRead(scan, at - 1, out var month, out var isLunar, out var next))
        {
            return null;
        }

        var (year, afterYear) = YearAfter(scan, next);
        if (ByMoon.After(scan.Tokens, afterYear) is > 0 and var afterMoon)
        {
            (isLunar, afterYear) = (true, afterMoon);
        }

        return isLunar ? LunarMonth(scan, month, year, afterYear) : Spans.Month(scan, month, year, afterYear);
    }

    private static Span? LunarMonth(Scan scan, int month, int? year, int next)
    {
        for (var lunarYear = year ?? scan.Today.Year - 1; lunarYear <= Math.Min(scan.Today.Year + 2, LunarCalendar.LastYear); lunarYear++)
        {
            var first = LunarCalendar.ToSolar(new LunarDate(lunarYear, month, 1));
            var last = first?.AddDays(LunarCalendar.MonthsOf(lunarYear).First(m => m.Number == month).Days - 1);
            if (last >= scan.Today)
            {
                return new Span(SpanUnit.Month, first!.Value, last.Value, next) { IsLunar = true };
            }
        }

        return null;
    }

    private static readonly Phrases PartOf = new("hết|cuối|đầu|giữa|trong|tới|đến|sang|qua|tới hết|đến hết");

    private static Span? Quarter(Scan scan, int at)
    {
        var isRoman = Roman.TryFind(scan.Tokens, at, out var quarter, out var next);
        if (!isRoman)
        {
            quarter = NumberWords.Read(scan, at, out next);
        }

        // "Quý 2 việc" gives two things to Quý; "hết quý II báo cáo", "cuối quý 2 báo cáo" do not.
        if (quarter is < 1 or > 4 || (!isRoman && Things.At(scan.Tokens, next) && !PartOf.EndsBefore(scan.Tokens, at - 1)))
        {
            return null;
        }

        var (year, afterYear) = YearAfter(scan, next);
        var first = new DateOnly(year ?? scan.Today.Year, (quarter * 3) - 2, 1);
        return Spans.Rolled(scan, SpanUnit.Quarter, first, first.AddMonths(3).AddDays(-1), afterYear, year is not null);
    }

    private static (int? Year, int Next) YearAfter(Scan scan, int at)
    {
        if (Years.TryFind(scan.Tokens, at, out var shift, out var next))
        {
            return (scan.Today.Year + shift, next);
        }

        return scan.OptionalYear(at);
    }
}
