using System.Text.RegularExpressions;
using ReformBot.Bot.Import.Sheets;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.Plans;

/// <summary>A plan's table of 20-70 lines, as attached to the plan: drafts of the clear lines, and what is unclear in the others.</summary>
internal static partial class PlanFile
{
    private const int LongestTitle = 500;

    public static PlanFileResult Read(Stream stream, string fileName, DateOnly today, OfficeCalendar calendar)
    {
        var sheet = SheetReader.Read(stream, fileName);
        if (sheet.Problem is { } unreadable)
        {
            return new([], [new(0, unreadable)]);
        }

        var (table, missing) = Table<PlanColumn>.Find(sheet, PlanColumns.Headings, PlanColumns.Required);
        if (table is null)
        {
            return new([], [new(0, ImportWording.MissingColumns(missing.Select(PlanColumns.Name)))]);
        }

        var drafts = new List<PlanDraft>();
        var problems = new List<ImportProblem>();
        string? section = null;
        foreach (var row in table.Rows)
        {
            if (Section(table, row) is { } heading)
            {
                section = heading;
                continue;
            }

            if (IsColumnNumbers(row))
            {
                continue;
            }

            var (draft, wrong) = Line(table, row, section, today, calendar);
            if (draft is not null)
            {
                drafts.Add(draft);
            }

            problems.AddRange(wrong.Select(message => new ImportProblem(row.Number, message)));
        }

        return drafts.Count + problems.Count == 0 ? new([], [new(0, ImportWording.EmptyFile)]) : new(drafts, problems);
    }

    private static (PlanDraft? Draft, IReadOnlyList<string> Problems) Line(
        Table<PlanColumn> table, SheetRow row, string? section, DateOnly today, OfficeCalendar calendar)
    {
        var problems = new List<string>();
        string Cell(PlanColumn column) => Blanks().Replace(table.Cell(row, column), " ").Trim();
        string? Optional(PlanColumn column) => Cell(column) is { Length: > 0 } text ? text : null;

        var (title, lead, words) = (Cell(PlanColumn.Title), Cell(PlanColumn.Lead), Cell(PlanColumn.Deadline));
        foreach (var column in PlanColumns.Required.Where(column => Cell(column).Length == 0))
        {
            problems.Add(column == PlanColumn.Deadline ? ImportWording.MissingDeadline : ImportWording.Missing(PlanColumns.Name(column)));
        }

        if (title.Length > LongestTitle)
        {
            problems.Add(ImportWording.TooLong(PlanColumns.Name(PlanColumn.Title), LongestTitle));
        }

        var deadline = PlanDeadlines.Read(words, today, calendar);
        if (deadline is null && words.Length > 0)
        {
            problems.Add(ImportWording.UnreadableDeadline(words));
        }

        if (deadline is null || problems.Count > 0)
        {
            return (null, problems);
        }

        var product = Optional(PlanColumn.Product);
        return (
            new PlanDraft(
                row.Number,
                section,
                Optional(PlanColumn.Number),
                title,
                lead,
                [.. Several().Split(table.Cell(row, PlanColumn.Cooperating)).Select(name => Blanks().Replace(name, " ").Trim(' ', '-', '+', ',')).Where(name => name.Length > 0)],
                product,
                deadline,
                Optional(PlanColumn.Note),
                [.. Doubts(deadline, product, today, calendar)]),
            []);
    }

    private static IEnumerable<string> Doubts(PlanDeadline deadline, string? product, DateOnly today, OfficeCalendar calendar)
    {
        if (product is null)
        {
            yield return ImportWording.NoProduct;
        }

        if (deadline.Date is not { } date)
        {
            yield break;
        }

        if (date < today)
        {
            yield return ImportWording.PastDeadline(date);
        }

        if (!calendar.IsWorkingDay(date))
        {
            yield return ImportWording.DeadlineOnDayOff(date, calendar.PreviousWorkingDay(date), calendar.NextWorkingDay(date));
        }
    }

    /// <summary>"I. Chỉ đạo điều hành": words with no lead, product or deadline, under a Roman number, a letter or none.</summary>
    private static string? Section(Table<PlanColumn> table, SheetRow row)
    {
        var number = table.Cell(row, PlanColumn.Number);
        var title = table.Cell(row, PlanColumn.Title);
        PlanColumn[] others = [PlanColumn.Lead, PlanColumn.Cooperating, PlanColumn.Product, PlanColumn.Deadline];
        if (others.Any(column => table.Cell(row, column).Length > 0) || !SectionNumber().IsMatch(number))
        {
            return null;
        }

        return title.Length == 0 ? number : number.Length == 0 ? title : $"{number.TrimEnd('.')}. {title}";
    }

    /// <summary>The line "(1) (2) (3)" some plans print below the heading.</summary>
    private static bool IsColumnNumbers(SheetRow row) => row.Cells.All(cell => cell.Length == 0 || ColumnNumber().IsMatch(cell));

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[;\n\r]", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(@"^([IVX]+\.?|[A-ZĐ]\.?|[^0-9].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"^\(?[0-9]{1,2}\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnNumber();
}
