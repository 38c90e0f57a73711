using System.Globalization;

namespace ReformBot.Scheduler;

/// <summary>
/// When a job's slots lie, in the office's local time. Reads the part of cron the table uses: second 0, a minute and an hour
/// (a number or *), every day.
/// </summary>
public sealed class Cron
{
    private readonly int? _minute;
    private readonly int? _hour;
    private readonly TimeZoneInfo _zone;

    /// <exception cref="FormatException">The expression uses more than that part.</exception>
    public Cron(string expression, TimeZoneInfo zone)
    {
        var fields = expression.Split(' ');
        if (fields is not ["0", var minute, var hour, "*" or "?", "*", "*" or "?"])
        {
            throw new FormatException($"Not a daily, hourly or minutely cron expression: {expression}");
        }

        (_minute, _hour, _zone) = (Number(minute), Number(hour), zone);
    }

    /// <summary>The first slot strictly after that instant.</summary>
    public DateTimeOffset Next(DateTimeOffset after) => Walk(after, step: 1);

    /// <summary>The last slot at or before that instant.</summary>
    public DateTimeOffset Last(DateTimeOffset atOrBefore) => Walk(atOrBefore, step: -1);

    private DateTimeOffset Walk(DateTimeOffset from, int step)
    {
        var local = TimeZoneInfo.ConvertTime(from, _zone).DateTime;
        var minute = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0, DateTimeKind.Unspecified);
        minute = step > 0 ? minute.AddMinutes(1) : minute;
        if (_hour is { } hour && _minute is { } exact)
        {
            var slot = minute.Date.AddHours(hour).AddMinutes(exact);
            minute = step > 0 ? (slot < minute ? slot.AddDays(1) : slot) : (slot > minute ? slot.AddDays(-1) : slot);
        }

        while ((_minute ?? minute.Minute) != minute.Minute || (_hour ?? minute.Hour) != minute.Hour)
        {
            minute = minute.AddMinutes(step);
        }

        return new DateTimeOffset(minute, _zone.GetUtcOffset(minute));
    }

    private static int? Number(string field) => field == "*" ? null : int.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture);
}
