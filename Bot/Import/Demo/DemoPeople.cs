using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Import.People;
using ReformBot.Bot.Import.Seeds;
using ReformBot.Domain.People;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Import.Demo;

/// <summary>The fictional province's units and people, by the same import an office uses.</summary>
internal static class DemoPeople
{
    public static async Task LoadAsync(ReformBotDbContext db, StoreProvider provider, AccountMoves moves)
    {
        using var people = SeedFiles.Open("demo/people.csv");
        var imported = await new ImportPeople(PeopleFile.Read(people, "people.csv"), IsStrict: true, new AccountTenants("", "", ""), moves).RunAsync(db, provider);
        if (!imported.IsImported)
        {
            throw new InvalidDataException($"demo/people.csv: {string.Join(' ', imported.Problems.Select(p => $"{p.Row}: {p.Message}"))}");
        }

        await db.SaveChangesAsync();
        using var stream = SeedFiles.Open("demo/units.json");
        var (file, problem) = SeedJson.Read<DemoUnits>(stream);
        var tree = await UnitTree.LoadAsync(db);
        foreach (var unit in file?.Units ?? throw new InvalidDataException($"demo/units.json: {problem}"))
        {
            tree.Ensure(unit.Path.Split('/'), unit.Block);
        }
    }
}

/// <param name="Fictional">Said in the file itself, so that nobody takes it for a real province.</param>
internal sealed record DemoUnits(string Province, bool Fictional, IReadOnlyList<DemoUnit> Units);

internal sealed record DemoUnit(string Path, Block Block);
