using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Digests;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>The days a question about what falls due asks for, where they are more than one: "tháng sau", "quý II", "3 ngày tới", "từ giờ đến cuối tuần".</summary>
internal static partial class DuePeriod
{
    private const int Few = 3;

    private const int Ahead = 7;

    /// <returns>First and last day, by the calendar; null where none of them is said.</returns>
    public static (DateOnly From, DateOnly To)? In(string text, DateOnly today)
    {
        if (Pattern().Match(Folded.Of(text).Text) is not { Success: true } said)
        {
            return null;
        }

        if (said.Groups["month"] is { Success: true, Value: var month })
        {
            return Month(First(today, month switch
            {
                "nay" => 0,
                "sau" or "toi" or "sap toi" => 1,
                var named => NearestTo(today, int.Parse(named, CultureInfo.InvariantCulture)),
            }), 1);
        }

        if (said.Groups["quarter"] is { Success: true, Value: var quarter })
        {
            var now = (today.Month - 1) / MonthsOfQuarter;
            var ahead = quarter switch
            {
                "nay" => 0,
                "sau" or "toi" or "sap toi" => 1,
                var named => (NumberOf(named) - 1 - now + QuartersOfYear) % QuartersOfYear,
            };
            return Month(First(today, ((now + ahead) * MonthsOfQuarter) - (today.Month - 1)), MonthsOfQuarter);
        }

        if (said.Groups["until"] is { Success: true, Value: var until })
        {
            return (today, until switch
            {
                "tuan" => today.AddDays((DaysOfWeek - (int)today.DayOfWeek) % DaysOfWeek),
                "thang" => First(today, 1).AddDays(-1),
                _ => First(today, MonthsOfQuarter - ((today.Month - 1) % MonthsOfQuarter)).AddDays(-1),
            });
        }

        if (said.Groups["week"].Success)
        {
            var monday = ReportWeek.Of(today).Monday.AddDays(DaysOfWeek);
            return (monday, monday.AddDays(DaysOfWeek - 1));
        }

        return (today, today.AddDays(said.Groups["days"] is { Success: true, Value: var days } ? int.Parse(days, CultureInfo.InvariantCulture) : Few));
    }

    private const int MonthsOfYear = 12;
    private const int MonthsOfQuarter = 3;
    private const int QuartersOfYear = 4;
    private const int DaysOfWeek = 7;

    /// <summary>"Việc nào sắp trễ", "sắp tới có gì đến hạn": where no day is said, the next few, and the week ahead.</summary>
    public static (DateOnly From, DateOnly To)? Soon(string text, DateOnly today) => Folded.Of(text).Text is var folded && SoonPattern().IsMatch(folded) ? (today, today.AddDays(Few))
        : AheadPattern().IsMatch(folded) ? (today, today.AddDays(Ahead))
        : null;

    // In March February has just been, and January is next year's only from July on.
    private static int NearestTo(DateOnly today, int month) =>
        month - today.Month is var ahead && ahead < -MonthsOfYear / 2 ? ahead + MonthsOfYear : ahead;

    private static DateOnly First(DateOnly today, int monthsAhead) => new DateOnly(today.Year, today.Month, 1).AddMonths(monthsAhead);

    private static (DateOnly From, DateOnly To) Month(DateOnly first, int months) => (first, first.AddMonths(months).AddDays(-1));

    private static int NumberOf(string quarter) => quarter switch
    {
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        _ => int.Parse(quarter, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(
        @"\bthang (?<month>nay|sau|toi|sap toi|1[0-2]|[1-9])\b|\bquy (?<quarter>nay|sau|toi|sap toi|[1-4]|iv|i{1,3})\b|\b(?<week>tuan sap toi)\b|\b(?:(?<days>\d{1,2})|may|vai) ngay (?:toi|nua|sap toi)\b"
        + @"|\btu (?:gio|nay|bay gio|hom nay) (?:den|toi) (?:het )?(?:cuoi )?(?<until>tuan|thang|quy)\b")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\bsap (?:tre|qua han|den han|toi han|chay)\b")]
    private static partial Regex SoonPattern();

    [GeneratedRegex(@"\b(?:sap|thoi gian) toi\b(?! han\b)")]
    private static partial Regex AheadPattern();
}
