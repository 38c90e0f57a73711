using System.Globalization;

namespace ReformBot.Domain.Calendar;

/// <summary>Times of day as settings write them, HH:mm.</summary>
public static class TimesOfDay
{
    /// <summary>Null when it is none.</summary>
    public static TimeOnly? One(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Beginnings and ends, in turn, of "07:30-11:30,13:30-17:00"; null unless each end is after its beginning and nothing overlaps.</summary>
    public static IReadOnlyList<TimeOnly>? Spans(string? text)
    {
        var times = new List<TimeOnly>();
        foreach (var span in (text ?? "").Split(','))
        {
            if (span.Split('-') is not [var from, var until] || One(from) is not { } start || One(until) is not { } end
                || end <= start || (times.Count > 0 && start < times[^1]))
            {
                return null;
            }

            times.AddRange([start, end]);
        }

        return times;
    }
}
