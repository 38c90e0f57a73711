using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Deadlines.Grammar.NearDays;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;

/// <summary>Which week, month, quarter or year the words name.</summary>
internal static class Spans
{
    private static readonly PhraseBook<SpanUnit> Units = new(
        ("tuần|tuần làm việc|week|working week", SpanUnit.Week), ("tháng|thg|month", SpanUnit.Month), ("quý|quí|!qúy|quarter", SpanUnit.Quarter), ("năm|year", SpanUnit.Year));

    private static readonly PhraseBook<int> Which = new(
        ("này|nầy|nay|ni|hiện tại|đang chạy", 0), ("sau|tới|kế|kế tiếp|tiếp theo|tiếp|tới đây|sắp tới", 1), ("sau nữa|tới nữa", 2),
        ("trước|vừa qua|vừa rồi|qua|rồi|ngoái", -1));

    private static readonly PhraseBook<int> EnglishWhich = new(("this|the|current", 0), ("next|the next|the coming|coming|the following", 1), ("last", -1));

    private static readonly PhraseBook<int> Fixed = new(("sang tuần|qua tuần", 0), ("sang tháng|qua tháng", 1), ("sang quý|qua quý", 2), ("sang năm|qua năm", 3));

    private static readonly PhraseBook<bool> Halves = new(
        ("6 tháng đầu năm|sáu tháng đầu năm|nửa đầu năm|nửa năm đầu", true), ("6 tháng cuối năm|sáu tháng cuối năm|nửa cuối năm|nửa năm cuối", false));

    public static Span? Read(Scan scan, int at, PeriodPart place)
    {
        if (Halves.TryFind(scan.Tokens, at, out var isFirst, out var next))
        {
            return HalfYear(scan, isFirst, next);
        }

        if (Fixed.TryFind(scan.Tokens, at, out var unit, out next))
        {
            return Shifted(scan, (SpanUnit)(unit == 3 ? 4 : unit), 1, next) with { IsNamed = place != PeriodPart.None || IsEnd(scan, next) };
        }

        if (EnglishWhich.TryFind(scan.Tokens, at, out var shift, out next) && Units.TryFind(scan.Tokens, next, out var kind, out var afterUnit))
        {
            return Shifted(scan, kind, shift, afterUnit) with { IsNamed = true };
        }

        return Vietnamese(scan, at, place) ?? NamedSpans.Read(scan, at, place);
    }

    public static Span Current(Scan scan, char unit, int next) => Shifted(
        scan, unit switch { 'w' => SpanUnit.Week, 'm' => SpanUnit.Month, 'q' => SpanUnit.Quarter, _ => SpanUnit.Year }, 0, next);

    public static Span Month(Scan scan, int month, int? year, int next)
    {
        var first = new DateOnly(year ?? scan.Today.Year, month, 1);
        return Rolled(scan, SpanUnit.Month, first, first.AddMonths(1).AddDays(-1), next, year is not null);
    }

    /// <summary>A named period of this year, or the next one's when it is long gone.</summary>
    public static Span Rolled(Scan scan, SpanUnit unit, DateOnly first, DateOnly last, int next, bool isYearSaid)
    {
        if (!isYearSaid && last < scan.Today && YearGuess.IsLongGone(last, scan.Today))
        {
            (first, last) = (first.AddYears(1), first.AddYears(1).AddMonths(MonthsOf(unit)).AddDays(-1));
        }

        return new Span(unit, first, last, next) { IsPast = last < scan.Today };
    }

    public static Span Shifted(Scan scan, SpanUnit unit, int shift, int next)
    {
        var today = scan.Today;
        if (unit == SpanUnit.Week)
        {
            var monday = Weeks.MondayOf(today).AddDays(7 * shift);
            return new Span(unit, monday, monday.AddDays(6), next) { IsPast = shift < 0 };
        }

        var months = MonthsOf(unit);
        var first = new DateOnly(today.Year, ((today.Month - 1) / months * months) + 1, 1).AddMonths(shift * months);
        return new Span(unit, first, first.AddMonths(months).AddDays(-1), next) { IsPast = shift < 0 };
    }

    private static Span? Vietnamese(Scan scan, int at, PeriodPart place)
    {
        if (!Units.TryFind(scan.Tokens, at, out var unit, out var next))
        {
            return null;
        }

        if (Which.TryFind(scan.Tokens, next, out var shift, out var afterWhich) && !IsTime(scan, next, afterWhich))
        {
            return Shifted(scan, unit, shift, afterWhich) with { IsNamed = unit != SpanUnit.Year || scan.Tokens[at].HasDiacritics };
        }

        // "Nam làm đi", "quy lam di": people, where nothing says which year or which part of it.
        var isName = place == PeriodPart.None && unit is (SpanUnit.Quarter or SpanUnit.Year);
        return NamedSpans.Numbered(scan, unit, next) ?? (isName ? null : Shifted(scan, unit, 0, next) with { IsBare = true });
    }

    // "trong tuần, trước thứ sáu" and "trong tháng trước 15/3": there "trước" begins something new.
    private static bool IsTime(Scan scan, int which, int next) =>
        scan.Tokens[which].Is("truoc") && scan.Has(next) && (scan.Tokens[next].IsNumber || scan.Tokens[next].Folded is "ngay" or "thu" or "khi");

    private static Span HalfYear(Scan scan, bool isFirst, int next)
    {
        var (year, afterYear) = scan.OptionalYear(next);
        var first = new DateOnly(year ?? scan.Today.Year, isFirst ? 1 : 7, 1);
        return Rolled(scan, SpanUnit.HalfYear, first, first.AddMonths(6).AddDays(-1), afterYear, year is not null);
    }

    private static bool IsEnd(Scan scan, int next) => !scan.Has(next) || scan.Tokens[next].IsMark;

    private static int MonthsOf(SpanUnit unit) => unit switch
    {
        SpanUnit.Month => 1,
        SpanUnit.Quarter => 3,
        SpanUnit.HalfYear => 6,
        _ => 12,
    };
}
