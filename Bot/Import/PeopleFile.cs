using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import;

/// <summary>The good rows of a people file, and what is wrong with each of the others.</summary>
internal sealed record PeopleFileResult(IReadOnlyList<ImportedPost> Rows, IReadOnlyList<ImportProblem> Problems);

/// <summary>People files of the contract, xlsx or csv. Reads and judges; what becomes of the rows is the command's business.</summary>
internal static class PeopleFile
{
    public static PeopleFileResult Read(Stream stream, string fileName)
    {
        var sheet = SheetReader.Read(stream, fileName);
        if (sheet.Problem is { } unreadable)
        {
            return new([], [new(0, unreadable)]);
        }

        var (table, missing) = Table<PeopleColumn>.Find(sheet, PeopleColumns.Headings, PeopleColumns.Required);
        if (table is null)
        {
            return new([], [new(0, ImportWording.MissingColumns(missing.Select(PeopleColumns.Name)))]);
        }

        if (table.Rows.Count == 0)
        {
            return new([], [new(0, ImportWording.EmptyFile)]);
        }

        var posts = new List<ImportedPost>();
        var problems = new List<ImportProblem>();
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

            problems.AddRange(wrong.Select(message => new ImportProblem(row.Number, message)));
        }

        return new(posts, problems);
    }
}
