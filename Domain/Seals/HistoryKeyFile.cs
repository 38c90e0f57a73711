using System.Security.Cryptography;

namespace ReformBot.Domain.Seals;

/// <summary>Where the history's key lies: 32 bytes in base64. Made once in an office's life, and read ever after.</summary>
public sealed class HistoryKeyFile(string folder)
{
    private const string Name = "history.key";
    private const int Bytes = 32;

    public string Path { get; } = System.IO.Path.Combine(folder, Name);

    public bool Exists => File.Exists(Path);

    /// <summary>Null when the file is there and is no key.</summary>
    public HistoryKey? Read()
    {
        var key = new byte[Bytes + 1];
        return Convert.TryFromBase64String(File.ReadAllText(Path).Trim(), key, out var read) && read == Bytes
            ? new HistoryKey(key[..Bytes])
            : null;
    }

    /// <summary>Two first starts at once end with the same key, and a kill leaves a whole key or none.</summary>
    public void Make()
    {
        Directory.CreateDirectory(folder);
        var made = System.IO.Path.Combine(folder, $".{Name}.{Guid.CreateVersion7():N}");
        using (var file = new FileStream(made, FileMode.CreateNew, FileAccess.Write))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(made, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(made, Path, overwrite: false);
        }
        catch (IOException) when (Exists)
        {
            File.Delete(made);
        }
    }
}
