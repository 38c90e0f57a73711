namespace ReformBot.Bot.Import.Sheets;

/// <summary>A sheet with a recognised heading row; what stands above it (the office's name, a title) is left alone.</summary>
internal sealed class Table<TColumn>
    where TColumn : struct, Enum
{
    private const int HeadingWithin = 30;

    private readonly Dictionary<TColumn, int> _columns;

    private Table(Dictionary<TColumn, int> columns, IReadOnlyList<SheetRow> rows)
    {
        _columns = columns;
        Rows = rows;
    }

    /// <summary>The rows below the heading that say anything.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>The table whose heading has all required columns; null with the best heading's missing columns otherwise.</summary>
    public static (Table<TColumn>? Table, IReadOnlyList<TColumn> Missing) Find(
        Sheet sheet, IReadOnlyDictionary<string, TColumn> headings, IReadOnlyList<TColumn> required)
    {
        IReadOnlyList<TColumn> missing = required;
        foreach (var (row, at) in sheet.Rows.Take(HeadingWithin).Select((row, at) => (row, at)))
        {
            var columns = Columns(row, headings);
            var lacking = required.Where(column => !columns.ContainsKey(column)).ToList();
            if (lacking.Count == 0)
            {
                return (new(columns, [.. sheet.Rows.Skip(at + 1).Where(r => !r.IsEmpty)]), []);
            }

            missing = lacking.Count < missing.Count ? lacking : missing;
        }

        return (null, missing);
    }

    public string Cell(SheetRow row, TColumn column) => _columns.TryGetValue(column, out var at) ? row[at] : "";

    private static Dictionary<TColumn, int> Columns(SheetRow row, IReadOnlyDictionary<string, TColumn> headings)
    {
        var columns = new Dictionary<TColumn, int>();
        for (var at = 0; at < row.Cells.Count; at++)
        {
            if (headings.TryGetValue(NormalizedHeading.Of(row.Cells[at]), out var column))
            {
                columns.TryAdd(column, at);
            }
        }

        return columns;
    }
}
