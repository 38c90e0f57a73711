using ReformBot.Domain.Programmes;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Calendar;

/// <summary>A year's days off and made-up working days, as their JSON file says them.</summary>
/// <param name="Days">Empty when there are problems: half a calendar is worse than none.</param>
public sealed record HolidayFile(IReadOnlyList<HolidayRow> Days, IReadOnlyList<string> Problems)
{
    public static HolidayFile Read(Stream stream)
    {
        var (days, problem) = SeedJson.Read<List<HolidayRow>>(stream);
        if (days is null)
        {
            return new([], [problem!]);
        }

        var problems = Check(days).ToList();
        return problems.Count == 0 ? new([.. days.OrderBy(d => d.Date)], []) : new([], problems);
    }

    private static IEnumerable<string> Check(List<HolidayRow> days)
    {
        foreach (var repeated in days.GroupBy(d => d.Date).Where(same => same.Skip(1).Any()))
        {
            yield return ImportWording.RepeatedDay(repeated.Key);
        }

        foreach (var day in days)
        {
            if (string.IsNullOrWhiteSpace(day.Name))
            {
                yield return ImportWording.DayNeedsName(day.Date);
            }

            if (day.Kind == HolidayKind.Working && day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                yield return ImportWording.AlreadyWorkingDay(day.Date);
            }
        }
    }
}

public enum HolidayKind
{
    Off,

    /// <summary>A Saturday or Sunday worked in place of a day off.</summary>
    Working,
}

/// <param name="Confirmed">False until somebody at the office has confirmed the date.</param>
/// <param name="Source">Where the date comes from.</param>
public sealed record HolidayRow(DateOnly Date, HolidayKind Kind, string Name, bool Confirmed, string? Source = null);
