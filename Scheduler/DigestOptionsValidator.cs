using Microsoft.Extensions.Options;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Settings;

namespace ReformBot.Scheduler;

/// <summary>A report that would go out when nobody may be spoken to any more that day would never go out at all.</summary>
internal sealed class DigestOptionsValidator(IOptions<OfficeOptions> office) : IValidateOptions<DigestOptions>
{
    public ValidateOptionsResult Validate(string? name, DigestOptions options)
    {
        var until = office.Value.ToHours().SendingUntil;
        return Refused.Result(
        [
            Wrong(nameof(DigestOptions.LeadershipTime), options.LeadershipTime, until),
            Wrong(nameof(DigestOptions.UnitTime), options.UnitTime, until),
        ]);
    }

    private static string? Wrong(string name, string value, TimeOnly until) => TimesOfDay.One(value) switch
    {
        null => Refused.Say($"{DigestOptions.Section}:{name}", "Setting.TimeOfDay", value, "15:30"),
        { } time when time >= until => Refused.Say($"{DigestOptions.Section}:{name}", "Setting.AfterHours", value, $"{OfficeOptions.Section}:SendingHours", until),
        _ => null,
    };
}
