using System.Buffers.Binary;

namespace ReformBot.Domain.Files;

/// <summary>
/// Takes out of a JPEG what it tells about who took it where: EXIF, XMP, IPTC, comments, and whatever hangs behind its end (a
/// phone puts a second picture there). The turn of the picture stays, or a portrait would lie on its side.
/// </summary>
public static class JpegMetadata
{
    private const byte Exif = 0xE1;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    /// <summary>The same picture without them; the very bytes given where it is no JPEG or one that cannot be followed.</summary>
    public static byte[] Remove(byte[] content)
    {
        if (content is not [0xFF, 0xD8, 0xFF, ..])
        {
            return content;
        }

        using var clean = new MemoryStream(content.Length);
        clean.Write(content, 0, 2);
        var at = 2;
        while (at + 4 <= content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == EndOfImage)
            {
                break;
            }

            // A part's length counts its own two bytes.
            var length = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));
            var end = at + 2 + length;
            if (length < 2 || end > content.Length)
            {
                return content;
            }

            end = marker == StartOfScan ? EndOfScan(content, end) : end;
            if (marker == Exif && Turn(content.AsSpan(at + 4, end - at - 4)) is { } turn)
            {
                clean.Write(OnlyTurn(turn));
            }
            else if (!IsTelling(marker))
            {
                clean.Write(content, at, end - at);
            }

            at = end;
        }

        if (at + 4 <= content.Length && content[at] != 0xFF)
        {
            return content;
        }

        clean.Write([0xFF, EndOfImage]);
        return clean.ToArray();
    }

    /// <summary>Of the applications' own parts only JFIF (E0), the colours (E2, an ICC profile) and Adobe's (EE) are the picture's.</summary>
    private static bool IsTelling(byte marker) => marker is 0xFE or (>= 0xE1 and <= 0xEF and not 0xE2 and not 0xEE);

    /// <summary>Inside a scan FF is followed by 0 or a restart; anything else begins the next part.</summary>
    private static int EndOfScan(byte[] content, int at)
    {
        for (; at + 1 < content.Length; at++)
        {
            if (content[at] == 0xFF && content[at + 1] is not (0 or (>= 0xD0 and <= 0xD7) or 0xFF))
            {
                return at;
            }
        }

        return content.Length;
    }

    /// <summary>1 to 8 as EXIF counts them; null where there is none worth keeping.</summary>
    private static ushort? Turn(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14)
        {
            return null;
        }

        var tiff = segment[6..];
        var isLittle = tiff[0] == (byte)'I';
        var directory = (int)Math.Min(int.MaxValue, Number32(tiff[4..], isLittle));
        if (directory > tiff.Length - 2)
        {
            return null;
        }

        int count = Number16(tiff[directory..], isLittle);
        for (var entry = directory + 2; count > 0 && entry <= tiff.Length - 12; count--, entry += 12)
        {
            if (Number16(tiff[entry..], isLittle) == 0x0112 && Number16(tiff[(entry + 8)..], isLittle) is > 1 and <= 8 and var turn)
            {
                return turn;
            }
        }

        return null;
    }

    private static byte[] OnlyTurn(ushort turn) =>
    [
        0xFF, Exif, 0x00, 0x22, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort Number16(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Number32(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
