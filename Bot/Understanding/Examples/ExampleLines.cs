namespace ReformBot.Bot.Understanding.Examples;

/// <summary>The examples as they are kept: a text file an intent, a line each, "#" before a remark.</summary>
internal static class ExampleLines
{
    private const string Folder = "examples/";

    /// <exception cref="InvalidDataException">A file is named after no intent.</exception>
    public static IEnumerable<(Intent Intent, string Text)> All()
    {
        var assembly = typeof(ExampleLines).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var intent = IntentOf(Path.GetFileNameWithoutExtension(name));
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    yield return (intent, line);
                }
            }
        }
    }

    private static Intent IntentOf(string name) => Array.Find(Enum.GetValues<Intent>(), i => ReadingJson.NameOf(i) == name) is var intent && (intent != Intent.Unknown || name == "unknown")
        ? intent
        : throw new InvalidDataException($"{Folder}{name}.txt: there is no intent of that name.");
}
