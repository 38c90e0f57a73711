using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ReformBot.Domain.Calendar;

/// <summary>Section "Office".</summary>
public sealed class OfficeOptions
{
    public const string Section = "Office";

    /// <summary>IANA name of the office's time zone. Default Asia/Ho_Chi_Minh.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Ho_Chi_Minh";

    /// <summary>Morning and afternoon, local. Default 07:30-11:30,13:30-17:00.</summary>
    [Required, RegularExpression(@"^\d{2}:\d{2}-\d{2}:\d{2},\d{2}:\d{2}-\d{2}:\d{2}$")]
    public string WorkingHours { get; set; } = "07:30-11:30,13:30-17:00";

    /// <summary>When the bot may speak first, on working days, end exclusive. Default 06:45-20:00.</summary>
    [Required, RegularExpression(@"^\d{2}:\d{2}-\d{2}:\d{2}$")]
    public string SendingHours { get; set; } = "06:45-20:00";

    /// <summary>When Monday's briefing starts ("trước giao ban"). Default 08:00.</summary>
    [Required, RegularExpression(@"^\d{2}:\d{2}$")]
    public string Briefing { get; set; } = "08:00";

    /// <summary>Which "rõ" set an assignment is held against. Default cam-pha-2022.</summary>
    [Required]
    public string ClarityPreset { get; set; } = "cam-pha-2022";

    public OfficeHours ToHours()
    {
        var working = WorkingHours.Split(',', '-');
        var sending = SendingHours.Split('-');
        return new OfficeHours
        {
            Start = Time(working[0]),
            MorningEnd = Time(working[1]),
            AfternoonStart = Time(working[2]),
            End = Time(working[3]),
            SendingFrom = Time(sending[0]),
            SendingUntil = Time(sending[1]),
            Briefing = Time(Briefing),
        };
    }

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
