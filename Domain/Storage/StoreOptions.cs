using System.ComponentModel.DataAnnotations;

namespace ReformBot.Domain.Storage;

public enum StoreKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>Section "Database".</summary>
public sealed class StoreOptions
{
    public const string Section = "Database";

    /// <summary>Sqlite (embedded, the default) or PostgreSql (many nodes).</summary>
    public StoreKind Provider { get; set; } = StoreKind.Sqlite;

    /// <summary>Default: Data Source=data/reformbot.db, under the working directory.</summary>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=data/reformbot.db";
}
