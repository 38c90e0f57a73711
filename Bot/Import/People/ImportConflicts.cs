using ReformBot.Bot.Import.Sheets;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.People;

/// <summary>Rows good by themselves that contradict what the office already knows about somebody else.</summary>
internal static class ImportConflicts
{
    public static (IReadOnlyList<ImportedPost> Rows, IReadOnlyList<ImportProblem> Problems) Split(
        PeopleFileResult file, IReadOnlyList<Person> people, IReadOnlyList<ChannelAccount> accounts, AccountTenants tenants)
    {
        var named = file.Rows.Select(r => r.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var codes = people.ToDictionary(p => p.Id, p => p.Code);
        // A person in the file brings his own address with him; only what others hold is taken.
        var mails = people.Where(p => p is { Email: not null, IsActive: true } && !named.Contains(p.Code))
            .DistinctBy(p => p.Email)
            .ToDictionary(p => p.Email!, p => p.Code, StringComparer.OrdinalIgnoreCase);
        var linked = accounts.ToDictionary(a => (a.Channel, a.Tenant, a.Account), a => codes.GetValueOrDefault(a.PersonId!.Value, ""));

        var rows = new List<ImportedPost>();
        var problems = new List<ImportProblem>(file.Problems);
        foreach (var row in file.Rows)
        {
            List<string> wrong = [];
            if (row.Email is { } mail && mails.TryGetValue(mail, out var holder))
            {
                wrong.Add(ImportWording.TakenAlready(PeopleColumns.Name(PeopleColumn.Email), mail, holder));
            }

            wrong.AddRange(tenants.AccountsOf(row)
                .Where(a => linked.TryGetValue(a, out var code) && !string.Equals(code, row.Code, StringComparison.OrdinalIgnoreCase))
                .Select(a => ImportWording.TakenAlready(a.Channel.ToString(), a.Account, linked[a])));
            if (wrong.Count == 0)
            {
                rows.Add(row);
                continue;
            }

            problems.AddRange(wrong.Select(message => new ImportProblem(row.Row, message)));
        }

        return (rows, [.. problems.OrderBy(p => p.Row)]);
    }
}
