namespace ReformBot.Domain.Tests.Seeds;

/// <summary>The files as they are shipped.</summary>
internal static class Seed
{
    public static FileStream Open(string path) => File.OpenRead(PathOf(path));

    public static string PathOf(string path) => Path.Combine(AppContext.BaseDirectory, "seeds", path);

    public static IEnumerable<string> Named(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*.json").Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);
}
