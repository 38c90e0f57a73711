using System.Text;
using ReformBot.Domain.Files;
using Xunit;

namespace ReformBot.Domain.Tests.Files;

public sealed class JpegMetadataTests
{
    private static readonly byte[] Scan = [0xFF, 0xDA, 0, 4, 1, 2, 0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD0, 0x33];

    [Fact]
    public void Where_and_by_whom_a_photo_was_taken_is_gone_and_the_picture_is_not()
    {
        byte[] photo =
        [
            0xFF, 0xD8, .. Part(0xE0, "JFIF\0..."), .. Part(0xE1, Exif(turn: 6, "10.0342N 105.7671E")), .. Part(0xE1, "http://ns.adobe.com/xap/ creator"),
            .. Part(0xED, "Photoshop 3.0 by-line"), .. Part(0xFE, "chụp tại nhà ông A"), .. Part(0xDB, "table"), .. Scan, .. Part(0xC4, "more"), .. Scan,
            0xFF, 0xD9, .. "\xFF\xD8 a second picture 10.0342N"u8,
        ];

        var clean = JpegMetadata.Remove(photo);

        var text = Encoding.Latin1.GetString(clean);
        Assert.DoesNotContain("10.0342N", text, StringComparison.Ordinal);
        Assert.DoesNotContain("creator", text, StringComparison.Ordinal);
        Assert.DoesNotContain("by-line", text, StringComparison.Ordinal);
        Assert.DoesNotContain("second picture", text, StringComparison.Ordinal);
        byte[] expected =
        [
            0xFF, 0xD8, .. Part(0xE0, "JFIF\0..."), .. OnlyTurn(6), .. Part(0xDB, "table"), .. Scan, .. Part(0xC4, "more"), .. Scan, 0xFF, 0xD9,
        ];
        Assert.Equal(expected, clean);
        Assert.Equal(clean, JpegMetadata.Remove(clean));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0089PNG")]
    [InlineData("\u00FF\u00D8\u00FF\u00E1\u00FF\u00FFshort")]
    [InlineData("\u00FF\u00D8\u00FF\u00E1\u0000\u0000")]
    [InlineData("\u00FF\u00D8\u00FF\u00E1\u0000\u0001")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0\u0000\u0000rest")]
    public void What_is_no_photo_or_a_broken_one_stays_as_it_is(string latin)
    {
        var bytes = Encoding.Latin1.GetBytes(latin);
        Assert.Equal(bytes, JpegMetadata.Remove(bytes));
    }

    [Fact]
    public void Random_bytes_behind_a_photos_beginning_never_throw()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(3, 200)];
            random.NextBytes(bytes);
            (bytes[0], bytes[1], bytes[2]) = (0xFF, 0xD8, 0xFF);
            Assert.NotEmpty(JpegMetadata.Remove(bytes));
        }
    }

    [Theory]
    [InlineData("%PDF-1.7", "bao-cao.exe", "application/pdf")]
    [InlineData("PK\u0003\u0004....", "so-lieu.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("PK\u0003\u0004....", "tep-1", "application/zip")]
    [InlineData("PK\u0003\u0004....", "ho-so.ZIP", "application/zip")]
    [InlineData("PK\u0003\u0004....", "trinh-chieu.odp", "application/vnd.oasis.opendocument.presentation")]
    [InlineData("PK\u0003\u0004....", "chay.jar", null)]
    [InlineData("PK\u0003\u0004....", "cai-dat.apk", null)]
    [InlineData("PK\u0003\u0004....", "bao-cao.docm", null)]
    [InlineData("PK\u0003\u0004....", "bao-cao.docm. ", null)]
    [InlineData("PK\u0003\u0004....", "Báo cáo quý 1.2026", "application/zip")]
    [InlineData("PK\u0003\u0004....", "so-lieu.xlsb", null)]
    [InlineData("MZ\u0090", "bao-cao.pdf", null)]
    [InlineData("<!DOCTYPE html>", "bao-cao.txt", null)]
    [InlineData("số;tên", "ds.csv", "text/csv")]
    [InlineData("số;tên", "ds", null)]
    public void A_file_is_what_its_bytes_say(string start, string name, string? type) =>
        Assert.Equal(type, FileKinds.Recognise(Encoding.UTF8.GetBytes(start), name));

    private static byte[] Part(byte marker, string text) => Part(marker, Encoding.UTF8.GetBytes(text));

    private static byte[] Part(byte marker, byte[] body) =>
        [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Exif(byte turn, string where) =>
    [
        .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 0x01, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0,
        .. Encoding.UTF8.GetBytes(where),
    ];

    private static byte[] OnlyTurn(byte turn) =>
        Part(0xE1, [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]);
}
