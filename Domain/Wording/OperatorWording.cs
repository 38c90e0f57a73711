namespace ReformBot.Domain.Wording;

/// <summary>
/// What the program's verbs print, the doctor and the imports included. Vietnamese unless a command asks for English: the system's own
/// language says little, a server's is mostly English whoever runs it.
/// </summary>
public static class OperatorWording
{
    private static readonly Texts Texts = new("OperatorWording");
    private static readonly AsyncLocal<string?> Asked = new();

    /// <summary>Of the command that runs: vi or en.</summary>
    public static string Language
    {
        get => Asked.Value ?? "vi";
        set => Asked.Value = value;
    }

    public static string Say(string key, params object?[] values) => Texts.Say(Language, key, values);
}
