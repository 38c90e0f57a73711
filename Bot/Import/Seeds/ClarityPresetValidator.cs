using Microsoft.Extensions.Options;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Settings;

namespace ReformBot.Bot.Import.Seeds;

/// <summary>The "rõ" set named must be one of those that ship: said at the start and by the doctor, not at the first assignment.</summary>
internal sealed class ClarityPresetValidator : IValidateOptions<OfficeOptions>
{
    public ValidateOptionsResult Validate(string? name, OfficeOptions options) =>
        ClarityPresets.All.Any(p => p.Code == options.ClarityPreset) ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(
            Refused.Say($"{OfficeOptions.Section}:{nameof(OfficeOptions.ClarityPreset)}", "Setting.OneOf", options.ClarityPreset, string.Join(", ", ClarityPresets.All.Select(p => p.Code))));
}
