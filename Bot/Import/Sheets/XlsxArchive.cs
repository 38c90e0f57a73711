using System.IO.Compression;
using System.Xml;

namespace ReformBot.Bot.Import.Sheets;

/// <summary>What a workbook is packed in, looked through before it is opened.</summary>
internal static class XlsxArchive
{
    public static bool IsWithinLimits(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return archive.Entries.Count <= SheetLimits.MaxParts && UnpacksWithinLimits(archive) && archive.Entries.All(IsShallow);
        }
        catch (InvalidDataException)
        {
            // A broken archive is no bomb; opening it says what is wrong.
            return true;
        }
    }

    /// <summary>Unpacks everything once into nothing, counting: a declared size may lie, what comes out cannot.</summary>
    private static bool UnpacksWithinLimits(ZipArchive archive)
    {
        var left = SheetLimits.MaxUnpackedBytes;
        var buffer = new byte[81_920];
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; left >= 0 && (read = part.Read(buffer)) > 0;)
            {
                left -= read;
            }
        }

        return left >= 0;
    }

    /// <summary>Elements in elements without end are built one call deeper each, and a stack that overflows nobody can catch.</summary>
    private static bool IsShallow(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var xml = XmlReader.Create(part);
        try
        {
            while (xml.Read())
            {
                if (xml.Depth > SheetLimits.MaxDepth)
                {
                    return false;
                }
            }

            return true;
        }
        catch (XmlException)
        {
            // A picture, or broken: opening it says what is wrong.
            return true;
        }
    }
}
