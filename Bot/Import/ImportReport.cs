using ReformBot.Bot.Import.People;
using ReformBot.Bot.Import.Sheets;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import;

/// <summary>What the verb prints: the outcome in one line, then every problem with its row.</summary>
internal static class ImportReport
{
    public static IEnumerable<string> Of(ImportPeopleResult result) =>
        new[] { result.IsImported
            ? ImportWording.PeopleImported(result.Rows, result.Added, result.Changed, result.UnitsAdded, RowsOf(result.Problems))
            : ImportWording.NothingImported(RowsOf(result.Problems)) }
            .Concat(result.Notes)
            .Concat(Problems(result.Problems));

    public static IEnumerable<string> Problems(IEnumerable<ImportProblem> problems) =>
        problems.Select(p => p.Row == 0 ? p.Message : ImportWording.OnRow(p.Row, p.Message));

    private static int RowsOf(IReadOnlyList<ImportProblem> problems) => problems.Select(p => p.Row).Distinct().Count();
}
