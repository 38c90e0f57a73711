using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Digests;

/// <summary>When a week's digests are due, off days considered. Null for a week in which nobody works.</summary>
public sealed class DigestTimes(DigestOptions options, OfficeCalendar calendar)
{
    private bool ClosesLastWeek => options.LeadershipDay is >= DayOfWeek.Monday and <= DayOfWeek.Wednesday;

    /// <summary>To leadership: on its day, or the next working morning of that week; where none follows, the last before.</summary>
    public DateTimeOffset? LeadershipAt(ReportWeek sentIn)
    {
        var day = sentIn.On(options.LeadershipDay);
        return At(calendar.WorkingDayOnOrAfter(day), sentIn, options.LeadershipTime)
            ?? At(calendar.WorkingDayOnOrBefore(day), sentIn, options.LeadershipTime);
    }

    /// <summary>To heads: on its day, or the last working day of that week before it; where there is none before, the first after.</summary>
    public DateTimeOffset? UnitAt(ReportWeek sentIn)
    {
        var day = sentIn.On(options.UnitDay);
        return At(calendar.WorkingDayOnOrBefore(day), sentIn, options.UnitTime)
            ?? At(calendar.WorkingDayOnOrAfter(day), sentIn, options.UnitTime);
    }

    /// <summary>The week leadership's digest speaks of: the one before for Monday's, its own for Friday's.</summary>
    public ReportWeek ReportedBy(ReportWeek sentIn) => ClosesLastWeek ? sentIn.Previous : sentIn;

    /// <summary>The next one to heads.</summary>
    public DateTimeOffset NextForUnits(DateTimeOffset now)
    {
        for (var week = ReportWeek.Of(calendar.DateOf(now)); ; week = ReportWeek.Of(week.Monday.AddDays(7)))
        {
            if (UnitAt(week) is { } at && at > now)
            {
                return at;
            }
        }
    }

    /// <summary>The next digest of either kind.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset now)
    {
        for (var week = ReportWeek.Of(calendar.DateOf(now)); ; week = ReportWeek.Of(week.Monday.AddDays(7)))
        {
            var next = new[] { LeadershipAt(week), UnitAt(week) }.OfType<DateTimeOffset>().Where(at => at > now).Order().ToList();
            if (next.Count > 0)
            {
                return next[0];
            }
        }
    }

    private DateTimeOffset? At(DateOnly date, ReportWeek week, string time) => ReportWeek.Of(date) == week
        ? calendar.NextSendingInstant(calendar.At(date, TimesOfDay.One(time)!.Value))
        : null;
}
