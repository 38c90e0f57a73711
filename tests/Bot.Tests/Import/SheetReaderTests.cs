using System.IO.Compression;
using System.Text;
using ReformBot.Bot.Import.Sheets;
using Xunit;

namespace ReformBot.Bot.Tests.Import;

public sealed class SheetReaderTests
{
    private static readonly DateOnly Deadline = new(2026, 3, 20);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_excel_sheet_gives_what_a_person_sees_with_excels_row_numbers(bool shared)
    {
        using var file = new Workbook()
            .Row(1, "mã", "họ tên")
            .Row(4, "CB01", null, 912345678L, Deadline, new DateTime(2026, 3, 20), 0.5)
            .Save(shared, hiddenSheetFirst: true);

        var sheet = SheetReader.Read(file, "a.xlsx");

        Assert.Null(sheet.Problem);
        Assert.Equal([1, 4], sheet.Rows.Select(r => r.Number));
        Assert.Equal(["mã", "họ tên"], sheet.Rows[0].Cells);
        Assert.Equal(["CB01", "", "912345678", "20/03/2026", "20/03/2026", "0.5"], sheet.Rows[1].Cells);
    }

    [Theory]
    [InlineData("mã,họ tên\nCB01,\"Lê Thị \"\"Tư\"\"\"\n")]
    [InlineData("mã;họ tên\r\nCB01;\"Lê Thị \"\"Tư\"\"\"")]
    [InlineData("mã\thọ tên\rCB01\tLê Thị \"Tư\"\r")]
    [InlineData("sep=;\r\nmã;họ tên\r\nCB01;\"Lê Thị \"\"Tư\"\"\"")]
    public void Csv_is_read_with_any_separator_and_with_or_without_a_mark(string text)
    {
        Assert.All([Utf8(text), [0xEF, 0xBB, 0xBF, .. Utf8(text)], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]], bytes =>
        {
            var sheet = SheetReader.Read(new MemoryStream(bytes), "a.csv");

            Assert.Equal(["mã", "họ tên"], sheet.Rows[0].Cells);
            Assert.Equal(["CB01", "Lê Thị \"Tư\""], sheet.Rows[1].Cells);
        });
    }

    [Fact]
    public void A_cell_of_several_lines_is_one_row_and_separators_in_it_are_text()
    {
        var sheet = Csv("stt;nội dung;chủ trì\n1;\"Rà soát, sửa đổi,\nbổ sung; niêm yết\";Phòng Kinh tế, Hạ tầng và Đô thị\n\n2;Báo cáo;Văn phòng");

        Assert.Equal([1, 2, 3, 4], sheet.Rows.Select(r => r.Number));
        Assert.Equal("Rà soát, sửa đổi,\nbổ sung; niêm yết", sheet.Rows[1].Cells[1]);
        Assert.True(sheet.Rows[2].IsEmpty);
    }

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same()
    {
        Assert.Equal("Thị", Csv("Thị".Normalize(NormalizationForm.FormD) + ",x").Rows[0].Cells[0]);
    }

    [Fact]
    public void A_file_that_is_no_table_is_refused_in_plain_words()
    {
        Assert.Contains("đời cũ", Refused([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("không phải bảng Excel", Refused([.. "PK\x03\x04"u8, 1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("không phải bảng Excel", Refused(Zip(("a.txt", 10))), StringComparison.Ordinal);
        Assert.Contains("UTF-8", Refused([0x6D, 0xE3, 0x2C, 0x61]), StringComparison.Ordinal);
        Assert.Contains("không có dữ liệu", Refused([]), StringComparison.Ordinal);
        Assert.Contains("không có dữ liệu", Refused(Utf8(" ,\n,\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked_into_memory()
    {
        var bomb = Zip(("xl/workbook.xml", SheetLimits.MaxUnpackedBytes + 1));

        Assert.InRange(bomb.Length, 1, SheetLimits.MaxFileBytes);
        Assert.Contains("quá lớn", Refused(bomb), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<row r=\"99999999999\"/>", "không phải bảng Excel")]
    [InlineData("<row r=\"2\"><c s=\"99999999999\"><v>1</v></c></row>", "không phải bảng Excel")]
    [InlineData("DEEP", "quá lớn")]
    public void A_sheet_made_to_break_its_reader_is_refused(string rows, string why)
    {
        using var file = new Workbook().Row(1, "mã").Save();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = archive.Entries.Single(e => e.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase) && e.FullName.Contains("/worksheets/", StringComparison.Ordinal));
            var name = sheet.FullName;
            sheet.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            writer.Write(rows == "DEEP" ? $"<row>{string.Concat(Enumerable.Repeat("<a>", 50_000))}{string.Concat(Enumerable.Repeat("</a>", 50_000))}</row>" : rows);
            writer.Write("</sheetData></worksheet>");
        }

        Assert.Contains(why, Refused(file.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_sees_in_a_cell_is_not_read()
    {
        Assert.Equal("Lê Thị Lan", Csv("\uFEFFLê\u200B Thị\u202E \u0007Lan\u00AD,x").Rows[0].Cells[0]);
    }

    [Fact]
    public void A_file_or_a_table_beyond_all_measure_is_refused()
    {
        Assert.Contains("MB", Refused(new byte[SheetLimits.MaxFileBytes + 1]), StringComparison.Ordinal);
        Assert.Contains("dòng", Refused(Utf8(string.Concat(Enumerable.Repeat("a,b\n", SheetLimits.MaxRows + 1)))), StringComparison.Ordinal);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static Sheet Csv(string text) => SheetReader.Read(new MemoryStream(Utf8(text)), "a.csv");

    private static string Refused(byte[] bytes)
    {
        var sheet = SheetReader.Read(new MemoryStream(bytes), "a.xlsx");
        Assert.Empty(sheet.Rows);
        return sheet.Problem ?? "";
    }

    private static byte[] Zip(params (string Name, long Length)[] parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            foreach (var (name, length) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                for (var left = length; left > 0; left -= zeros.Length)
                {
                    part.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
                }
            }
        }

        return stream.ToArray();
    }
}
