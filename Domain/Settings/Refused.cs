using System.ComponentModel.DataAnnotations;
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
}
