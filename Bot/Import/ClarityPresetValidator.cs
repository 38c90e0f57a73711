using Microsoft.Extensions.Options;
using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Import;

/// <summary>The "rõ" set named must be one of those that ship: said at the start and by the doctor, not at the first assignment.</summary>
internal sealed class ClarityPresetValidator : IValidateOptions<OfficeOptions>
{
    public ValidateOptionsResult Validate(string? name, OfficeOptions options) =>
        ClarityPresets.All.Any(p => p.Code == options.ClarityPreset) ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(
            $"{OfficeOptions.Section}:{nameof(OfficeOptions.ClarityPreset)} is “{options.ClarityPreset}”: "
            + $"write one of {string.Join(", ", ClarityPresets.All.Select(p => p.Code))}.");
}
