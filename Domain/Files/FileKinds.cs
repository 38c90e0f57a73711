namespace ReformBot.Domain.Files;

/// <summary>
/// What an office hands in: pictures, documents, sheets, slides, sound, archives. A file is what its first bytes say, not what
/// its name or its server says; programs, pages and documents with macros are none.
/// </summary>
public static class FileKinds
{
    private static readonly (byte[] Start, string Type)[] Starts =
    [
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([.. "GIF8"u8], "image/gif"),
        ([.. "%PDF-"u8], "application/pdf"),
        ([.. "{\\rtf"u8], "application/rtf"),
        ([.. "ID3"u8], "audio/mpeg"),
        ([0xFF, 0xF1], "audio/aac"),
        ([0xFF, 0xF9], "audio/aac"),
        ([.. "OggS"u8], "audio/ogg"),
        ([.. "#!AMR"u8], "audio/amr"),
    ];

    /// <summary>
    /// Formats that are an archive inside; told apart by the name, and an archive where that says nothing. What is not named here may be
    /// run where it is opened (.jar, .apk, .docm, .xlsb).
    /// </summary>
    private static readonly Dictionary<string, string> Archives = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = "application/zip",
        [".zip"] = "application/zip",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".odp"] = "application/vnd.oasis.opendocument.presentation",
        [".dotx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
        [".xltx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
        [".potx"] = "application/vnd.openxmlformats-officedocument.presentationml.template",
        [".ppsx"] = "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
    };

    private static readonly Dictionary<string, string> Compound = new(StringComparer.OrdinalIgnoreCase)
    {
        [".doc"] = "application/msword",
        [".xls"] = "application/vnd.ms-excel",
        [".ppt"] = "application/vnd.ms-powerpoint",
    };

    private static readonly Dictionary<string, string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = "text/plain",
        [".csv"] = "text/csv",
    };

    /// <summary>The file's type; null when it is nothing that is kept.</summary>
    public static string? Recognise(ReadOnlySpan<byte> content, string name)
    {
        foreach (var (start, type) in Starts)
        {
            if (content.StartsWith(start))
            {
                return type;
            }
        }

        var extension = ExtensionOf(name);
        return content switch
        {
            _ when content.StartsWith("PK\u0003\u0004"u8) => Archives.GetValueOrDefault(extension),
            _ when content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) => Compound.GetValueOrDefault(extension),
            _ when content.StartsWith("RIFF"u8) && content.Length > 12 => OfRiff(content[8..12]),
            _ when content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8) => OfMedia(content[8..12]),
            _ when Texts.TryGetValue(extension, out var text) && IsText(content) => text,
            _ => null,
        };
    }

    /// <summary>As the reader's machine will see it: it drops what trails; "quý 1.2026" has none.</summary>
    private static string ExtensionOf(string name)
    {
        var extension = Path.GetExtension(name.TrimEnd('.', ' '));
        return extension.Skip(1).All(char.IsAsciiDigit) ? "" : extension;
    }

    private static string? OfRiff(ReadOnlySpan<byte> form) =>
        form.SequenceEqual("WEBP"u8) ? "image/webp" : form.SequenceEqual("WAVE"u8) ? "audio/wav" : null;

    private static string OfMedia(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("hei"u8) || brand.StartsWith("mif1"u8) ? "image/heic" : brand.StartsWith("M4A"u8) ? "audio/mp4" : "video/mp4";

    /// <summary>No page of a server that wants one to sign in, whatever name it goes by.</summary>
    private static bool IsText(ReadOnlySpan<byte> content)
    {
        var start = System.Text.Encoding.UTF8.GetString(content[..Math.Min(content.Length, 256)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return !content.Contains((byte)0) && !start.StartsWith('<');
    }
}
