using System.Text;
using ReformBot.Bot.Import.Sheets;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.Plans;

/// <summary>The bad rows alone, as a file Excel opens and this program reads again once they are mended.</summary>
internal static class PlanErrors
{
    private static readonly PlanColumn[] Columns = Enum.GetValues<PlanColumn>();

    public static string PathFor(string input) => $"{input}.loi.csv";

    /// <param name="sheet">The input, for the rows as written.</param>
    public static void Write(string path, Sheet sheet, IReadOnlyList<ImportProblem> problems)
    {
        if (Table<PlanColumn>.Find(sheet, PlanColumns.Headings, PlanColumns.Required).Table is not { } table)
        {
            return;
        }

        var text = new StringBuilder();
        AppendRow(text, [.. Columns.Select(PlanColumns.Name), OperatorWording.Say("PlanErrors.Row"), OperatorWording.Say("PlanErrors.Error")]);
        foreach (var row in problems.Where(p => p.Row > 0).GroupBy(p => p.Row).OrderBy(g => g.Key))
        {
            var source = table.Rows.FirstOrDefault(r => r.Number == row.Key);
            // What may be a state secret is not written anywhere again.
            var isHidden = source is null || source.Cells.Any(SecretGuard.HasStrongSigns);
            AppendRow(
                text,
                [
                    .. Columns.Select(column => isHidden ? "" : table.Cell(source!, column)),
                    $"{row.Key}",
                    string.Join(' ', row.Select(p => p.Message)),
                ]);
        }

        File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>Quoted always; a tab before what a spreadsheet would take for a formula, which the reader trims away.</summary>
    private static string Cell(string words) =>
        $"\"{(words.Length > 0 && words[0] is '=' or '+' or '-' or '@' ? "\t" : "")}{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
