using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.Sheets;

/// <summary>Excel (.xlsx) or CSV to rows of text. What the file is, its first bytes say; its name is only for the message.</summary>
internal static class SheetReader
{
    public static Sheet Read(Stream stream, string fileName)
    {
        var bytes = ReadAtMost(stream, SheetLimits.MaxFileBytes);
        if (bytes is null)
        {
            return Sheet.Unreadable(ImportWording.FileTooLarge(SheetLimits.MaxFileBytes / (1024 * 1024)));
        }

        if (bytes.Length == 0)
        {
            return Sheet.Unreadable(ImportWording.EmptyFile);
        }

        if (bytes.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            return XlsxReader.Read(bytes, fileName);
        }

        return bytes.AsSpan().StartsWith(OldOffice) ? Sheet.Unreadable(ImportWording.OldExcel(fileName)) : CsvReader.Read(bytes, fileName);
    }

    /// <summary>Excel before 2007, and any Excel file with a password.</summary>
    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    private static byte[]? ReadAtMost(Stream stream, int limit)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (copy.Length + read > limit)
            {
                return null;
            }

            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }
}
