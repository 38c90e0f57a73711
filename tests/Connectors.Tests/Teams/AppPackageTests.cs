using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReformBot.Connectors.Teams;
using ReformBot.Connectors.Teams.Package;
using Xunit;

namespace ReformBot.Connectors.Tests.Teams;

public sealed class AppPackageTests
{
    private static Dictionary<string, byte[]> Unpack(string publicUrl = "https://cchc.example.vn/")
    {
        using var package = new MemoryStream();
        AppPackage.Write(package, new TeamsOptions { AppId = FakeOpenId.AppId }, publicUrl);
        package.Position = 0;
        using var zip = new ZipArchive(package);
        return zip.Entries.ToDictionary(entry => entry.FullName, Read, StringComparer.Ordinal);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static JsonNode Json(byte[] content) => JsonNode.Parse(content)!;

    [Fact]
    public void The_package_has_its_four_files_at_the_root() =>
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], Unpack().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_manifest_keeps_to_the_limits_of_the_schema()
    {
        var manifest = Json(Unpack()["manifest.json"]);
        Assert.Equal("1.29", (string?)manifest["manifestVersion"]);
        Assert.Equal(FakeOpenId.AppId, (string?)manifest["id"]);
        Assert.InRange(((string)manifest["name"]!["short"]!).Length, 1, 30);
        Assert.InRange(((string)manifest["name"]!["full"]!).Length, 1, 100);
        Assert.InRange(((string)manifest["description"]!["short"]!).Length, 1, 80);
        Assert.InRange(((string)manifest["description"]!["full"]!).Length, 1, 4000);
        Assert.InRange(((string)manifest["developer"]!["name"]!).Length, 1, 32);
        Assert.All(
            manifest["developer"]!.AsObject().Where(p => p.Key.EndsWith("Url", StringComparison.Ordinal)),
            p => Assert.StartsWith("https://", (string)p.Value!, StringComparison.Ordinal));
        Assert.Equal(["cchc.example.vn"], manifest["validDomains"]!.AsArray().Select(d => (string?)d));
        Assert.Null(manifest["packageName"]);

        var bot = Assert.Single(manifest["bots"]!.AsArray())!;
        Assert.Equal(FakeOpenId.AppId, (string?)bot["botId"]);
        Assert.Equal(["personal", "groupChat", "team"], bot["scopes"]!.AsArray().Select(s => (string?)s));
        var commands = Assert.Single(bot["commandLists"]!.AsArray())!["commands"]!.AsArray();
        Assert.InRange(commands.Count, 1, 12);
        Assert.All(commands, c => Assert.InRange(((string)c!["title"]!).Length, 1, 128));
    }

    [Fact]
    public void Everything_said_in_Vietnamese_is_also_said_in_English()
    {
        var files = Unpack();
        var english = Json(files["en.json"]).AsObject();
        var manifest = Json(files["manifest.json"]);
        Assert.Equal("vi", (string?)manifest["localizationInfo"]!["defaultLanguageTag"]);
        Assert.Equal("en.json", (string?)manifest["localizationInfo"]!["additionalLanguages"]![0]!["file"]);
        var commands = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Count;
        Assert.Equal(commands * 2, english.Count(p => Regex.IsMatch(p.Key, @"^bots\[0\]\.commandLists\[0\]\.commands\[\d+\]\.(title|description)$")));
        Assert.InRange(((string)english["name.short"]!).Length, 1, 30);
        Assert.InRange(((string)english["description.short"]!).Length, 1, 80);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void The_icons_are_pictures_of_the_size_Teams_asks_for(string name, int size)
    {
        var png = Unpack()[name];
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(png[..8]));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal((byte)6, png[25]);

        var dots = Dots(png, size);
        var (isOpaque, isClear) = (dots.All(d => (d & 0xFF) == 0xFF), dots.Any(d => (d & 0xFF) == 0));
        Assert.Equal(name == "color.png", isOpaque);
        Assert.Equal(name == "outline.png", isClear);
        Assert.True(dots.Distinct().Count() > 2, "nothing is drawn");
        Assert.All(dots.Where(_ => name == "outline.png"), d => Assert.Equal(0xFFFFFFu, d >> 8));
    }

    private static uint[] Dots(byte[] png, int size)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        var rows = new byte[size * (1 + (4 * size))];
        zlib.ReadExactly(rows);
        return [.. from y in Enumerable.Range(0, size)
                   from x in Enumerable.Range(0, size)
                   select BinaryPrimitives.ReadUInt32BigEndian(rows.AsSpan((y * (1 + (4 * size))) + 1 + (4 * x)))];
    }

    [Fact]
    public void The_same_settings_give_the_same_bytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        AppPackage.Write(first, new TeamsOptions { AppId = FakeOpenId.AppId }, "https://cchc.example.vn");
        AppPackage.Write(second, new TeamsOptions { AppId = FakeOpenId.AppId }, "https://cchc.example.vn");
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Theory]
    [InlineData("", "https://cchc.example.vn")]
    [InlineData(FakeOpenId.AppId, "http://cchc.example.vn")]
    [InlineData(FakeOpenId.AppId, "")]
    public void Without_an_app_or_an_https_address_there_is_no_package(string appId, string publicUrl) =>
        Assert.Throws<ArgumentException>(() => AppPackage.Write(Stream.Null, new TeamsOptions { AppId = appId }, publicUrl));
}
