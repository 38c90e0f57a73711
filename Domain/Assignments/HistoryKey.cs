using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;

namespace ReformBot.Domain.Assignments;

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
    private const string FileName = "history.key";

    /// <summary>Reads the key, or makes it on the first start. Two first starts at once end with the same key.</summary>
    public static HistoryKey LoadOrCreate(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            var made = Path.Combine(folder, $".{FileName}.{Guid.CreateVersion7():N}");
            File.WriteAllText(made, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(made, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            try
            {
                File.Move(made, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(made);
            }
        }

        return new HistoryKey(Convert.FromBase64String(File.ReadAllText(path).Trim()));
    }

    /// <summary>HMAC-SHA-256, lower-case hex.</summary>
    public string Mac(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
