using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Import.Sheets;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.People;

/// <summary>
/// Makes the roster say what a people file says: people by code, posts by row, units by path. Run twice it changes nothing the
/// second time. Whoever the file leaves out stays as he is; an empty cell leaves what is known. An account it names takes the place of
/// any other the person has on that channel.
/// </summary>
/// <param name="IsStrict">One bad row and nothing is imported.</param>
internal sealed record ImportPeople(PeopleFileResult File, bool IsStrict, AccountTenants Tenants, AccountMoves Moves)
{
    public async Task<ImportPeopleResult> RunAsync(ReformBotDbContext db, StoreProvider provider)
    {
        var people = await db.People.ToListAsync();
        var accounts = await db.ChannelAccounts.ToListAsync();
        var (rows, problems) = ImportConflicts.Split(File, people, accounts.FindAll(a => a.PersonId is not null), Tenants);
        if (rows.Count == 0 || (IsStrict && problems.Count > 0))
        {
            return new ImportPeopleResult(0, 0, 0, 0, problems);
        }

        var units = await UnitTree.LoadAsync(db);
        var posts = (await db.Posts.OrderBy(p => p.Order).ToListAsync()).ToLookup(p => p.PersonId);
        var known = people.ToDictionary(p => p.Code, StringComparer.OrdinalIgnoreCase);
        var byAddress = accounts.ToDictionary(a => (a.Channel, a.Tenant, a.Account));
        var halfRead = HalfRead(rows);
        var (added, changed) = (0, 0);
        var leavers = new List<Person>();
        var replaced = new List<string>();
        foreach (var own in rows.GroupBy(r => r.Code, StringComparer.OrdinalIgnoreCase))
        {
            if (!known.TryGetValue(own.Key, out var person))
            {
                person = new Person { Id = Guid.CreateVersion7(), Code = own.First().Code, Name = own.First().Name };
                db.People.Add(person);
                added++;
            }

            Describe(person, [.. own]);
            if (own.Any(r => r.HasLeft))
            {
                changed += db.Entry(person) is { State: EntityState.Modified } ? 1 : 0;
                leavers.Add(person);
                continue;
            }

            var isNew = db.Entry(person).State == EntityState.Added;
            var moved = Place(db, units, person, [.. own], [.. posts[person.Id]], mayRemove: !halfRead.Contains(own.Key));
            replaced.AddRange(await LinkAsync(db, person, own, byAddress));
            changed += !isNew && (moved || db.Entry(person).State == EntityState.Modified) ? 1 : 0;
        }

        IReadOnlyList<string> notes =
        [
            .. await Leavers.LeaveAsync(db, leavers, accounts),
            .. replaced,
            .. Tenants.Nameless(rows).Select(n => ImportWording.AccountsOfNoTenant(PeopleColumns.Name(n.Column), n.Key)),
        ];
        if (db.ChangeTracker.HasChanges())
        {
            await provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None);
        }

        return new ImportPeopleResult(rows.Count, added, changed, units.Added, problems) { Notes = notes };
    }

    /// <summary>Codes with a row that was refused: their other posts are not taken away on the strength of half a file.</summary>
    private HashSet<string> HalfRead(IReadOnlyList<ImportedPost> good) =>
        File.Refused.Concat(File.Rows.Except(good).Select(r => r.Code)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static void Describe(Person person, IReadOnlyList<ImportedPost> rows)
    {
        person.Name = rows[0].Name;
        person.IsActive = !rows.Any(r => r.HasLeft);
        person.Phone = rows.Select(r => r.Phone).FirstOrDefault(v => v is not null) ?? person.Phone;
        person.Email = rows.Select(r => r.Email).FirstOrDefault(v => v is not null) ?? person.Email;
        person.Language = rows.Select(r => r.Language).FirstOrDefault(v => v is not null) ?? person.Language;
        person.Address = rows.Select(r => r.Address).FirstOrDefault(v => v is not null) ?? person.Address;
    }

    private static bool Place(
        ReformBotDbContext db, UnitTree units, Person person, IReadOnlyList<ImportedPost> rows, List<Post> left, bool mayRemove)
    {
        var changed = false;
        foreach (var (row, order) in rows.Select((row, order) => (row, order)))
        {
            var unitId = units.Ensure(row.UnitPath, row.Block);
            var post = left.Find(p => p.UnitId == unitId && p.Role == row.Role && p.Title == row.Position)
                ?? left.Find(p => p.UnitId == unitId && p.Role == row.Role);
            if (post is null)
            {
                db.Posts.Add(new Post
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = person.Id,
                    UnitId = unitId,
                    Title = row.Position,
                    Role = row.Role,
                    Order = order,
                });
                changed = true;
                continue;
            }

            left.Remove(post);
            (post.Title, post.Order) = (row.Position, order);
            changed |= db.Entry(post).State == EntityState.Modified;
        }

        if (mayRemove)
        {
            db.Posts.RemoveRange(left);
            changed |= left.Count > 0;
        }

        return changed;
    }

    /// <returns>What is to be said of accounts that gave way.</returns>
    private async Task<IReadOnlyList<string>> LinkAsync(
        ReformBotDbContext db, Person person, IEnumerable<ImportedPost> rows, Dictionary<(Channel Channel, string Tenant, string Account), ChannelAccount> accounts)
    {
        var notes = new List<string>();
        var addresses = rows.SelectMany(Tenants.AccountsOf).ToHashSet();
        foreach (var address in addresses)
        {
            var (channel, tenant, account) = address;
            if (!accounts.TryGetValue(address, out var linked))
            {
                db.ChannelAccounts.Add(accounts[address] = linked = AccountTenants.NewAccount(channel, tenant, account, person.Id));
            }

            linked.PersonId = person.Id;
            foreach (var (_, old) in accounts.Where(a => a.Value.PersonId == person.Id && (a.Key.Channel, a.Key.Tenant) == (channel, tenant) && !addresses.Contains(a.Key)))
            {
                await Moves.ReplaceAsync(db, old, linked, person);
                notes.Add(ImportWording.AccountReplaced(person.Code, DialogWording.NameOf(OperatorWording.Language, channel)));
            }
        }

        return notes;
    }
}

/// <summary>What an import came to; <paramref name="Rows"/> 0 means nothing was changed.</summary>
internal sealed record ImportPeopleResult(int Rows, int Added, int Changed, int UnitsAdded, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>What somebody should look after now.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public bool IsImported => Rows > 0;
}
