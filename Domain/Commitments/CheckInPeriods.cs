using ReformBot.Domain.Calendar;
using ReformBot.Domain.Programmes;

namespace ReformBot.Domain.Commitments;

/// <summary>When which figures are asked for: three working days before a period ends, in the morning. Pure.</summary>
public static class CheckInPeriods
{
    private const int DaysBeforeEnd = 3;

    public static CheckIn First(Commitment commitment, CommitmentLine line, OfficeCalendar calendar, DateTimeOffset now) =>
        In(commitment.Id, line, calendar, PeriodOf(line.CheckInSchedule, calendar.DateOf(now)));

    public static CheckIn After(CheckIn answered, CommitmentLine line, OfficeCalendar calendar) =>
        In(answered.CommitmentId, line, calendar, PeriodOf(line.CheckInSchedule, EndOf(answered.Period).AddDays(1)));

    /// <summary>"2026-03", "2026-Q1", "2026-H1", "2026".</summary>
    public static string PeriodOf(CheckInSchedule schedule, DateOnly date) => schedule switch
    {
        CheckInSchedule.Weekly or CheckInSchedule.Monthly => $"{date.Year:0000}-{date.Month:00}",
        CheckInSchedule.Quarterly => $"{date.Year:0000}-Q{((date.Month - 1) / 3) + 1}",
        CheckInSchedule.HalfYearly => $"{date.Year:0000}-H{((date.Month - 1) / 6) + 1}",
        _ => $"{date.Year:0000}",
    };

    /// <summary>The calendar end of the period.</summary>
    public static DateOnly EndOf(string period)
    {
        var year = int.Parse(period[..4], System.Globalization.CultureInfo.InvariantCulture);
        var month = period.Length == 4 ? 12 : period[5] switch
        {
            'Q' => (period[6] - '0') * 3,
            'H' => (period[6] - '0') * 6,
            _ => int.Parse(period[5..], System.Globalization.CultureInfo.InvariantCulture),
        };
        return new DateOnly(year, month, DateTime.DaysInMonth(year, month));
    }

    private static CheckIn In(Guid commitmentId, CommitmentLine line, OfficeCalendar calendar, string period)
    {
        var last = calendar.WorkingDayOnOrBefore(EndOf(period));
        return new CheckIn
        {
            Id = Guid.CreateVersion7(),
            CommitmentId = commitmentId,
            Line = line.Number,
            Period = period,
            Target = line.Target?.Value,
            NextAskAt = calendar.At(calendar.AddWorkingDays(last, -DaysBeforeEnd), calendar.Hours.Start),
        };
    }
}
