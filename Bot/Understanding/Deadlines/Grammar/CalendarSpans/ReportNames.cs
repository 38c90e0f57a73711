using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;

/// <summary>Periods that are the name of a report and not its deadline: "báo cáo tuần này", "tổng kết cuối năm", "số liệu trong tháng".</summary>
internal static class ReportNames
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/grammar/calendar-spans/report-names");

    private static readonly Phrases Nouns = new(Lexicon.Either("nouns"));

    private static readonly Phrases FigureNouns = new("số liệu|sl|dữ liệu|lương|thống kê|doanh thu|data|figures");

    private static readonly Phrases WithinNouns = new(Lexicon.Either("within nouns"));

    private static readonly Phrases HandedIn = new(Lexicon.Either("handed in"));

    public static bool IsFigures(Scan scan, int at) => FigureNouns.EndsBefore(scan.Tokens, at);

    public static bool IsReport(Scan scan, int at) => IsNear(scan, Nouns, at, 3);

    /// <summary>Whether the period said there, not introduced as a deadline, names what stands before it.</summary>
    public static bool IsName(Scan scan, int at, Said said, PeriodPart place) => said.Kind == SaidKind.Period && place switch
    {
        PeriodPart.None => IsNear(scan, Nouns, at, 4),
        PeriodPart.Within => IsNear(scan, WithinNouns, at, 3) && !IsHandedIn(scan, at, said),
        _ => Nouns.EndsBefore(scan.Tokens, at) && scan.Tokens[said.Next - 1].Folded is "nam" or "quy" or "thang" or "tuan" or "year" or "month",
    };

    // "Báo cáo kết quả rà soát trong tuần này": of a week it is when, of a month it may be which.
    private static bool IsHandedIn(Scan scan, int at, Said said) => HandedIn.EndsBefore(scan.Tokens, at)
        || (IsNear(scan, HandedIn, at, 4) && scan.Tokens.Skip(at).Take(said.Next - at).Any(t => t.Folded is "tuan" or "week"));

    // "báo cáo cải cách hành chính tuần này": a few words may stand between, but no comma.
    private static bool IsNear(Scan scan, Phrases nouns, int at, int words)
    {
        for (var end = at; end > 0 && end >= at - words; end--)
        {
            if (nouns.EndsBefore(scan.Tokens, end))
            {
                return true;
            }

            if (scan.Tokens[end - 1].IsMark)
            {
                return false;
            }
        }

        return false;
    }
}
