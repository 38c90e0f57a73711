namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>Zalo's own clock: Vietnam's, wherever the office is. From 22:00 to 06:00 some messages may not ring.</summary>
internal static class ZaloNight
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>Five minutes past six, so that not everybody stands at the door at once.</summary>
    public static TimeSpan UntilMorning(DateTimeOffset now)
    {
        var here = TimeZoneInfo.ConvertTime(now, Zone);
        var morning = here.Date.AddHours(6).AddMinutes(5);
        return (here.DateTime < morning ? morning : morning.AddDays(1)) - here.DateTime;
    }
}
