using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformBot.Bot.Tests.Import;

/// <summary>Excel files as Excel writes them: shared or inline strings, numbers, dates by style, rows left out.</summary>
internal sealed class Workbook
{
    private readonly List<(uint Row, object?[] Cells)> _rows = [];

    public Workbook Row(uint number, params object?[] cells)
    {
        _rows.Add((number, cells));
        return this;
    }

    public MemoryStream Save(bool shared = true, bool hiddenSheetFirst = false)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook { Sheets = new Sheets() };
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd\\-mm\\-yyyy" }),
                new CellFormats(
                    new CellFormat { NumberFormatId = 0 },
                    new CellFormat { NumberFormatId = 14 },
                    new CellFormat { NumberFormatId = 164 }));
            var texts = book.AddNewPart<SharedStringTablePart>();
            texts.SharedStringTable = new SharedStringTable();
            if (hiddenSheetFirst)
            {
                AddSheet(book, new SheetData(new Row(new Cell(new CellValue("1")))), SheetStateValues.Hidden);
            }

            AddSheet(book, Data(texts.SharedStringTable, shared), SheetStateValues.Visible);
        }

        stream.Position = 0;
        return stream;
    }

    private static void AddSheet(WorkbookPart book, SheetData data, SheetStateValues state)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(data);
        var id = (uint)book.Workbook.Sheets!.Count() + 1;
        book.Workbook.Sheets!.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = id, Name = $"S{id}", State = state });
    }

    private SheetData Data(SharedStringTable texts, bool shared) =>
        new(_rows.Select(row => new Row(
            row.Cells.Select((value, column) => (value, column))
                .Where(cell => cell.value is not null)
                .Select(cell => Cell(cell.value!, $"{(char)('A' + cell.column)}{row.Row}", texts, shared)))
        {
            RowIndex = row.Row,
        }));

    private static Cell Cell(object value, string reference, SharedStringTable texts, bool shared) => value switch
    {
        DateOnly date => new Cell { CellReference = reference, StyleIndex = 1, CellValue = new(date.ToDateTime(default).ToOADate()) },
        DateTime date => new Cell { CellReference = reference, StyleIndex = 2, CellValue = new(date.ToOADate()) },
        int or long or double => new Cell { CellReference = reference, CellValue = new(Convert.ToDouble(value, null)) },
        string text when shared => Shared(text, reference, texts),
        _ => new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new(new Text($"{value}")) },
    };

    private static Cell Shared(string text, string reference, SharedStringTable texts)
    {
        // Half of the text in a formatted run, as Excel stores a word in bold, with a phonetic hint that is no text.
        var half = text.Length / 2;
        texts.Append(new SharedStringItem(
            new Run(new RunProperties(new Bold()), new Text(text[..half]) { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new Text(text[half..]) { Space = SpaceProcessingModeValues.Preserve }),
            new PhoneticRun(new Text("x")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }));
        return new Cell { CellReference = reference, DataType = CellValues.SharedString, CellValue = new(texts.Count() - 1) };
    }
}
