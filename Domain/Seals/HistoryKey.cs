using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;

namespace ReformBot.Domain.Seals;

/// <summary>Section "Security".</summary>
public sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>Folder of the keys that must not be in the database; shared by nodes, backed up. Default data/keys.</summary>
    [Required]
    public string KeysPath { get; set; } = "data/keys";
}

/// <summary>The key of the history's chain: whoever can write the database but has not this file cannot forge a step.</summary>
public sealed class HistoryKey(byte[] key)
{
    /// <summary>Tells this key from others and gives nothing of it away, so it may be in the database.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData([.. "ReformBot history key\n"u8, .. key]));

    /// <summary>HMAC-SHA-256, lower-case hex.</summary>
    public string Mac(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
