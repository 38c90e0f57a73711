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
        CheckInSchedule.Monthly => Months(date, MonthsOf(schedule), $"{date.Month:00}"),
        CheckInSchedule.Quarterly => Months(date, MonthsOf(schedule), $"Q{((date.Month - 1) / 3) + 1}"),
        CheckInSchedule.HalfYearly => Months(date, MonthsOf(schedule), $"H{((date.Month - 1) / 6) + 1}"),
        _ => Months(date, MonthsOf(schedule), ""),
    };

    /// <summary>The period after one of that label, whenever that one was asked for, and whatever the schedule was then.</summary>
    /// <exception cref="FormatException">No label of a period.</exception>
    public static CheckInPeriod After(string label, CheckInSchedule schedule) => Of(schedule, LastOf(label).AddDays(1));

    private static DateOnly LastOf(string label) => (label.Length == 4 ? ' ' : label[5]) switch
    {
        'W' => ReportWeek.Parse(label).Sunday,
        'Q' => LastOf(label, label[6..], CheckInSchedule.Quarterly),
        'H' => LastOf(label, label[6..], CheckInSchedule.HalfYearly),
        ' ' => LastOf(label, "1", CheckInSchedule.Yearly),
        _ => LastOf(label, label[5..], CheckInSchedule.Monthly),
    };

    private static DateOnly LastOf(string label, string number, CheckInSchedule schedule) =>
        new DateOnly(Number(label[..4]), 1, 1).AddMonths(Number(number) * MonthsOf(schedule)).AddDays(-1);

    private static int MonthsOf(CheckInSchedule schedule) => schedule switch
    {
        CheckInSchedule.Monthly => 1,
        CheckInSchedule.Quarterly => 3,
        CheckInSchedule.HalfYearly => 6,
        _ => 12,
    };

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static CheckInPeriod Months(DateOnly date, int length, string name)
    {
        var first = new DateOnly(date.Year, ((date.Month - 1) / length * length) + 1, 1);
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        return new(name.Length == 0 ? year : $"{year}-{name}", first.AddMonths(length).AddDays(-1));
    }
}
