using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ReformBot.Domain.Settings;

/// <summary>
/// What the annotations of a section's properties and its own <see cref="IValidatableObject"/> refuse, in our words: the framework's
/// own check says it in English, with the names of its classes before it.
/// </summary>
internal sealed class AnnotatedSettings<T>(string section) : IValidateOptions<T>
    where T : class, new()
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        string[] wrong = [.. typeof(T).GetProperties().SelectMany(property => OfProperty(property, options))];
        if (wrong.Length == 0 && options is IValidatableObject whole)
        {
            wrong = [.. whole.Validate(new ValidationContext(options)).Select(result => result.ErrorMessage!)];
        }

        return Refused.Result(wrong);
    }

    private IEnumerable<string> OfProperty(PropertyInfo property, T options)
    {
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
        {
            var value = property.GetValue(options);
            if (!rule.IsValid(value))
            {
                yield return Say($"{section}:{property.Name}", rule, value, property.GetValue(new T()));
            }
        }
    }

    private static string Say(string key, ValidationAttribute rule, object? value, object? usual) => rule switch
    {
        RequiredAttribute => Refused.Say(key, "Setting.Empty", usual),
        RangeAttribute range => Refused.Say(key, "Setting.Range", value, range.Minimum, range.Maximum),
        EnumDataTypeAttribute kinds => Refused.Say(key, "Setting.OneOf", value, string.Join(", ", Enum.GetNames(kinds.EnumType))),
        _ => throw new InvalidOperationException($"No words for {rule.GetType().Name}."),
    };
}

public static class SettingsRegistration
{
    /// <summary>Checked by its annotations, and before anything starts.</summary>
    public static OptionsBuilder<T> ValidateSettings<T>(this OptionsBuilder<T> settings, string section)
        where T : class, new()
    {
        // A section two rooms read is checked once.
        settings.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<T>>(new AnnotatedSettings<T>(section)));
        return settings.ValidateOnStart();
    }
}
