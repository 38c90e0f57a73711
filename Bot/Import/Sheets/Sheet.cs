namespace ReformBot.Bot.Import.Sheets;

/// <summary>A table of text, whatever file it came from.</summary>
/// <param name="Problem">Why there is no table; null when there is one.</param>
internal sealed record Sheet(IReadOnlyList<SheetRow> Rows, string? Problem = null)
{
    public static Sheet Unreadable(string problem) => new([], problem);
}

/// <param name="Number">As Excel shows it, counted from 1.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}

/// <summary>Something wrong with one row of a file; row 0 means the file as a whole.</summary>
internal sealed record ImportProblem(int Row, string Message);

/// <summary>What a file may be at most; an office's largest roster is far below, a zip bomb far above.</summary>
internal static class SheetLimits
{
    public const int MaxFileBytes = 10 * 1024 * 1024;

    public const long MaxUnpackedBytes = 100L * 1024 * 1024;

    public const int MaxParts = 1_000;

    /// <summary>Elements inside one another.</summary>
    public const int MaxDepth = 100;

    public const int MaxRows = 50_000;

    public const int MaxColumns = 100;

    public const int MaxCellLength = 4_000;
}
