namespace ReformBot.Domain.Settings;

/// <summary>A setting that is no value of its kind ("abc" for a number): the binder's message names the key, and the kind it wanted.</summary>
public static class Unreadable
{
    /// <returns>The line for whoever set it, without the value; null for any other exception.</returns>
    public static string? Say(InvalidOperationException exception) =>
        exception.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal)
        && exception.Message.Split('\'') is [_, .., var key, _, var kind, _]
            ? Refused.Say(key, ReasonFor(kind), Names(kind))
            : null;

    private static string ReasonFor(string type) => type switch
    {
        "System.Boolean" => "Setting.Unreadable.Switch",
        "System.Int32" => "Setting.Unreadable.Number",
        "System.TimeSpan" => "Setting.Unreadable.Span",
        _ => "Setting.Unreadable.Name",
    };

    private static string Names(string type) =>
        AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetType(type)).FirstOrDefault(t => t is { IsEnum: true }) is { } kinds
            ? string.Join(", ", Enum.GetNames(kinds))
            : "";
}
