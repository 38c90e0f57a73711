using ReformBot.Bot.Import.Sheets;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.People;

/// <summary>The good rows of a people file, and what is wrong with each of the others.</summary>
/// <param name="Refused">Codes named in rows that were refused.</param>
internal sealed record PeopleFileResult(
    IReadOnlyList<ImportedPost> Rows, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<string> Refused)
{
    public static PeopleFileResult Unreadable(string problem) => new([], [new(0, problem)], []);
}

/// <summary>People files of the contract, xlsx or csv. Reads and judges; what becomes of the rows is the command's business.</summary>
internal static class PeopleFile
{
    public static PeopleFileResult Read(Stream stream, string fileName)
    {
        var sheet = SheetReader.Read(stream, fileName);
        if (sheet.Problem is { } unreadable)
        {
            return PeopleFileResult.Unreadable(unreadable);
        }

        var (table, missing) = Table<PeopleColumn>.Find(sheet, PeopleColumns.Headings, PeopleColumns.Required);
        if (table is null)
        {
            return PeopleFileResult.Unreadable(ImportWording.MissingColumns(missing.Select(PeopleColumns.Name)));
        }

        if (table.Rows.Count == 0)
        {
            return PeopleFileResult.Unreadable(ImportWording.EmptyFile);
        }

        var posts = new List<ImportedPost>();
        var problems = new List<ImportProblem>();
        var refused = new List<string>();
        var seen = new PeopleSeen();
        foreach (var row in table.Rows)
        {
            var reading = new PeopleRow(table, row);
            var post = reading.Read();
            IReadOnlyList<string> wrong = post is null ? reading.Problems : [.. seen.Check(post)];
            if (post is not null && wrong.Count == 0)
            {
                seen.Add(post);
                posts.Add(post);
                continue;
            }

            refused.Add(table.Cell(row, PeopleColumn.Code));
            problems.AddRange(wrong.Select(message => new ImportProblem(row.Number, message)));
        }

        return new(posts, problems, refused);
    }
}
