using System.Text;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.Sheets;

/// <summary>CSV as Excel writes it in Vietnam: UTF-8 with or without a mark, or "Unicode text"; semicolons, commas or tabs.</summary>
internal static class CsvReader
{
    private const int SniffedRecords = 20;

    private static readonly char[] Separators = [',', ';', '\t'];

    public static Sheet Read(byte[] bytes, string fileName)
    {
        if (Decode(bytes) is not { } text || text.Contains('\0', StringComparison.Ordinal))
        {
            return Sheet.Unreadable(ImportWording.NotUtf8(fileName));
        }

        var (separator, start) = Declared(text) ?? (Sniff(text), 0);
        var rows = new List<SheetRow>();
        foreach (var cells in Records(text, start, separator))
        {
            if (rows.Count == SheetLimits.MaxRows)
            {
                return Sheet.Unreadable(ImportWording.TooManyRows(SheetLimits.MaxRows));
            }

            rows.Add(new SheetRow(rows.Count + (start > 0 ? 2 : 1), cells));
        }

        return rows.All(row => row.IsEmpty) ? Sheet.Unreadable(ImportWording.EmptyFile) : new Sheet(rows);
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
                [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(bytes.AsSpan(3)),
                _ => Strict.GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static UTF8Encoding Strict { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Excel's own first line "sep=;", which it counts as row 1.</summary>
    private static (char Separator, int Start)? Declared(string text)
    {
        if (text.Length < 6 || !text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text[5] is not ('\r' or '\n'))
        {
            return null;
        }

        return (text[4], text.AsSpan(5).StartsWith("\r\n") ? 7 : 6);
    }

    /// <summary>The separator that cuts most of the first records into the same number of cells.</summary>
    private static char Sniff(string text) =>
        Separators.MaxBy(separator => Records(text, 0, separator)
            .Take(SniffedRecords)
            .GroupBy(cells => cells.Count)
            .Where(same => same.Key > 1)
            .Select(same => same.Key * same.Count())
            .DefaultIfEmpty()
            .Max());

    private static IEnumerable<IReadOnlyList<string>> Records(string text, int start, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    Append(cell, c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    Append(cell, '"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                Take(cells, cell);
            }
            else if (c is '\r' or '\n')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                Take(cells, cell);
                yield return cells;
                cells = [];
            }
            else
            {
                Append(cell, c);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            Take(cells, cell);
            yield return cells;
        }
    }

    private static void Append(StringBuilder cell, char c)
    {
        if (cell.Length < SheetLimits.MaxCellLength)
        {
            cell.Append(c);
        }
    }

    private static void Take(List<string> cells, StringBuilder cell)
    {
        if (cells.Count < SheetLimits.MaxColumns)
        {
            cells.Add(CellText.Of(cell.ToString()));
        }

        cell.Clear();
    }
}
