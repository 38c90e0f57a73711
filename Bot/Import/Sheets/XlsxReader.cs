using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.Sheets;

/// <summary>The first visible sheet of an Excel workbook, read row by row from the file in memory; formulas give the value Excel last showed.</summary>
internal static class XlsxReader
{
    public static Sheet Read(byte[] bytes, string fileName)
    {
        if (!XlsxArchive.IsWithinLimits(bytes))
        {
            return Sheet.Unreadable(ImportWording.UnpacksTooLarge);
        }

        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
            return document.WorkbookPart is { } workbook && FirstSheet(workbook) is { } sheet
                ? ReadSheet(workbook, sheet)
                : Sheet.Unreadable(ImportWording.NotASpreadsheet(fileName));
        }
        catch (Exception error) when (error is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException
            or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            return Sheet.Unreadable(ImportWording.NotASpreadsheet(fileName));
        }
    }

    private static WorksheetPart? FirstSheet(WorkbookPart workbook) =>
        workbook.Workbook.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible)
            .Select(sheet => sheet.Id?.Value is { } id ? workbook.GetPartById(id) as WorksheetPart : null)
            .FirstOrDefault(part => part is not null);

    private static Sheet ReadSheet(WorkbookPart workbook, WorksheetPart part)
    {
        var texts = SharedTexts(workbook);
        var dates = new XlsxDates(workbook);
        var rows = new List<SheetRow>();
        var number = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row)
            {
                continue;
            }

            if (rows.Count == SheetLimits.MaxRows)
            {
                return Sheet.Unreadable(ImportWording.TooManyRows(SheetLimits.MaxRows));
            }

            number = row.RowIndex?.Value is { } index ? (int)index : number + 1;
            rows.Add(new SheetRow(number, Cells(row, texts, dates)));
        }

        return rows.All(row => row.IsEmpty) ? Sheet.Unreadable(ImportWording.EmptyFile) : new Sheet(rows);
    }

    private static List<string> Cells(Row row, List<string> texts, XlsxDates dates)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            if (column >= SheetLimits.MaxColumns)
            {
                break;
            }

            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(TextCut.Beginning(CellText.Of(TextOf(cell, texts, dates)), SheetLimits.MaxCellLength));
        }

        return cells;
    }

    private static string TextOf(Cell cell, List<string> texts, XlsxDates dates)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is not { } type || type == CellValues.Number)
        {
            return dates.Format(value, cell.StyleIndex?.Value);
        }

        return type switch
        {
            CellValues.SharedString => int.TryParse(value, out var at) && at >= 0 && at < texts.Count ? texts[at] : "",
            CellValues.InlineString => cell.InlineString is { } inline ? TextOf(inline) : "",
            CellValues.Date => XlsxDates.FormatIso(value),
            _ => value,
        };
    }

    private static List<string> SharedTexts(WorkbookPart workbook)
    {
        var texts = new List<string>();
        if (workbook.SharedStringTablePart is not { } table)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(table);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is { } item)
            {
                texts.Add(TextOf(item));
            }
        }

        return texts;
    }

    /// <summary>The text and its formatted runs, without the phonetic hints some keyboards add.</summary>
    private static string TextOf(OpenXmlElement item) =>
        string.Concat(item.ChildElements.Select(child => child switch
        {
            Text text => text.Text,
            Run run => run.Text?.Text ?? "",
            _ => "",
        }));

    /// <summary>"C12" is column 2, counted from 0.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetter).Take(3))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
