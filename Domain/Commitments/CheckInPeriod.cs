using System.Globalization;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Commitments;

/// <summary>A span a figure is reported for: "2026-03", "2026-Q1", "2026-H1", "2026", "2026-W10".</summary>
/// <param name="Last">Its last day.</param>
public sealed record CheckInPeriod(string Label, DateOnly Last)
{
    /// <summary>The figures of a period are asked for on the first working morning after it.</summary>
    public DateTimeOffset AskAt(OfficeCalendar calendar) => DeadlineLadder.Morning(calendar.NextWorkingDay(Last), calendar);

    public static CheckInPeriod Of(CheckInSchedule schedule, DateOnly date) => schedule switch
    {
        CheckInSchedule.Weekly => new(ReportWeek.Of(date).ToString(), ReportWeek.Of(date).Sunday),
        CheckInSchedule.Monthly => Months(date, 1, $"{date.Month:00}"),
        CheckInSchedule.Quarterly => Months(date, 3, $"Q{((date.Month - 1) / 3) + 1}"),
        CheckInSchedule.HalfYearly => Months(date, 6, $"H{((date.Month - 1) / 6) + 1}"),
        _ => Months(date, 12, ""),
    };

    private static CheckInPeriod Months(DateOnly date, int length, string name)
    {
        var first = new DateOnly(date.Year, ((date.Month - 1) / length * length) + 1, 1);
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        return new(name.Length == 0 ? year : $"{year}-{name}", first.AddMonths(length).AddDays(-1));
    }
}
