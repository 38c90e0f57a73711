using System.ComponentModel.DataAnnotations;

namespace ReformBot.Connectors.Files;

/// <summary>Section "Files": what people send beside their words.</summary>
public sealed class FileOptions
{
    public const string Section = "Files";

    /// <summary>10 by default. The files are kept in the database, so a large one makes its backups large.</summary>
    [Range(1, 50)]
    public int LargestMegabytes { get; set; } = 10;

    /// <summary>
    /// Hosts files may be fetched from, besides those the enabled platforms are known to use: "host", "host:port" or "*.domain".
    /// Plain http only for a loopback host listed here. No credentials are ever sent to them.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    public int LargestBytes => LargestMegabytes * 1024 * 1024;
}
