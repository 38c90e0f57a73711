using ReformBot.Domain.Programmes;

namespace ReformBot.Bot.Import.Seeds;

/// <summary>The "rõ" sets that ship by name: those of today, and those a programme brings along.</summary>
internal static class ClarityPresets
{
    private static readonly Lazy<IReadOnlyList<ClarityPreset>> Shipped = new(() =>
    [
        .. Read<List<ClarityPreset>>("clarity-presets.json"),
        .. SeedFiles.In("programmes").Select(Read<ProgrammeDocument>).Select(p => p.ClarityPreset).OfType<ClarityPreset>(),
    ]);

    public static IReadOnlyList<ClarityPreset> All => Shipped.Value;

    public static ClarityPreset Of(string code) => All.FirstOrDefault(p => p.Code == code)
        ?? throw new InvalidOperationException($"Office:ClarityPreset is \"{code}\"; there are: {string.Join(", ", All.Select(p => p.Code))}.");

    private static T Read<T>(string path)
        where T : class
    {
        using var stream = SeedFiles.Open(path);
        var (value, problem) = SeedJson.Read<T>(stream);
        return value ?? throw new InvalidOperationException($"{path}: {problem}");
    }
}
