using System.ComponentModel.DataAnnotations;
using ReformBot.Domain.Settings;

namespace ReformBot.Domain.Calendar;

/// <summary>Section "Office".</summary>
public sealed class OfficeOptions : IValidatableObject
{
    public const string Section = "Office";

    /// <summary>IANA name of the office's time zone. Default Asia/Ho_Chi_Minh.</summary>
    public string TimeZone { get; set; } = "Asia/Ho_Chi_Minh";

    /// <summary>Morning and afternoon, local. Default 07:30-11:30,13:30-17:00.</summary>
    public string WorkingHours { get; set; } = "07:30-11:30,13:30-17:00";

    /// <summary>When the bot may speak first, on working days, end exclusive. Default 06:45-20:00.</summary>
    public string SendingHours { get; set; } = "06:45-20:00";

    /// <summary>When Monday's briefing starts ("trước giao ban"). Default 08:00.</summary>
    public string Briefing { get; set; } = "08:00";

    /// <summary>Which "rõ" set an assignment is held against. Default cam-pha-2022.</summary>
    [Required]
    public string ClarityPreset { get; set; } = "cam-pha-2022";

    public OfficeHours ToHours()
    {
        var working = TimesOfDay.Spans(WorkingHours)!;
        var sending = TimesOfDay.Spans(SendingHours)!;
        return new OfficeHours
        {
            Start = working[0],
            MorningEnd = working[1],
            AfternoonStart = working[2],
            End = working[3],
            SendingFrom = sending[0],
            SendingUntil = sending[1],
            Briefing = TimesOfDay.One(Briefing)!.Value,
        };
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return Refused.Result(Section, nameof(TimeZone), "Setting.TimeZone", TimeZone);
        }

        if (TimesOfDay.Spans(WorkingHours) is not { Count: 4 })
        {
            yield return Refused.Result(Section, nameof(WorkingHours), "Setting.WorkingHours", WorkingHours);
        }

        if (TimesOfDay.Spans(SendingHours) is not { Count: 2 })
        {
            yield return Refused.Result(Section, nameof(SendingHours), "Setting.SendingHours", SendingHours);
        }

        if (TimesOfDay.One(Briefing) is null)
        {
            yield return Refused.Result(Section, nameof(Briefing), "Setting.Briefing", Briefing);
        }
    }
}
