using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Settings;

/// <summary>
/// A setting the program does not start with, in one line for whoever set it: "Section:Key: what is wrong; what to write". Never the
/// value of a secret.
/// </summary>
public static class Refused
{
    /// <param name="reason">The sentence's key; the setting's own name is its {0}.</param>
    public static string Say(string key, string reason, params object?[] values) => OperatorWording.Say(reason, [key, .. values]);

    public static ValidationResult Result(string section, string name, string reason, params object?[] values) =>
        new(Say($"{section}:{name}", reason, values), [name]);

    /// <summary>What is refused of a whole section; a null is a setting nothing is wrong with.</summary>
    public static ValidateOptionsResult Result(IEnumerable<string?> problems)
    {
        string[] wrong = [.. problems.OfType<string>()];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
