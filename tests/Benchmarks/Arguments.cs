using ReformBot.Domain.Storage;

namespace ReformBot.Benchmarks;

/// <summary>NAME [--store sqlite|postgresql] [--seconds N] [--times N], and for the roles whatever their parent tells them.</summary>
internal sealed class Arguments(string[] args)
{
    public string Name => args.Length > 0 ? args[0] : "";

    public StoreKind Store => Text("store", "sqlite") switch
    {
        "sqlite" => StoreKind.Sqlite,
        "postgresql" => StoreKind.PostgreSql,
        var other => throw new FormatException($"--store is sqlite or postgresql, not {other}"),
    };

    public int Number(string name, int otherwise) => int.TryParse(Text(name, ""), out var number) ? number : otherwise;

    public string Text(string name, string otherwise)
    {
        var at = Array.IndexOf(args, $"--{name}");
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
    }
}
