using System.Globalization;

namespace ReformBot.Domain.Digests;

/// <summary>A week from Monday to Sunday, by ISO number: "2026-W09".</summary>
public sealed record ReportWeek(int Year, int Number)
{
    public DateOnly Monday => ISOWeek.ToDateOnly(Year, Number, DayOfWeek.Monday);

    public DateOnly Sunday => Monday.AddDays(6);

    public ReportWeek Previous => Of(Monday.AddDays(-7));

    public static ReportWeek Of(DateOnly date) => new(ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));

    public static ReportWeek Parse(string text) =>
        new(int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(6), CultureInfo.InvariantCulture));

    public DateOnly On(DayOfWeek day) => ISOWeek.ToDateOnly(Year, Number, day);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
