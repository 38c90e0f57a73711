using System.ComponentModel.DataAnnotations;

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
            yield return Wrong(nameof(TimeZone), TimeZone, "this machine knows no such time zone: write Asia/Ho_Chi_Minh or another IANA name, or install the system's tzdata");
        }

        if (TimesOfDay.Spans(WorkingHours) is not { Count: 4 })
        {
            yield return Wrong(nameof(WorkingHours), WorkingHours, "write morning and afternoon, each ending after it begins, like 07:30-11:30,13:30-17:00");
        }

        if (TimesOfDay.Spans(SendingHours) is not { Count: 2 })
        {
            yield return Wrong(nameof(SendingHours), SendingHours,
                "write from when until when, ending after it begins, like 06:45-20:00; otherwise nobody would ever be told anything");
        }

        if (TimesOfDay.One(Briefing) is null)
        {
            yield return Wrong(nameof(Briefing), Briefing, "write hour and minute, like 08:00");
        }
    }

    private static ValidationResult Wrong(string name, string value, string todo) =>
        new($"{Section}:{name} is “{value}”: {todo}.", [name]);
}
