using System.Reflection;

namespace ReformBot.Bot.Import.Seeds;

/// <summary>The shipped seeds, carried inside the program so that it starts from any folder.</summary>
internal static class SeedFiles
{
    private const string Prefix = "seeds/";

    private static readonly Assembly Program = typeof(SeedFiles).Assembly;

    /// <param name="path">"demo/people.csv".</param>
    public static Stream Open(string path) =>
        Program.GetManifestResourceStream(Prefix + path) ?? throw new FileNotFoundException($"No seed named {path}.", path);

    /// <summary>Everything in a folder of seeds, by name.</summary>
    public static IEnumerable<string> In(string folder) =>
        Program.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Prefix}{folder}/", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal);
}
