using System.Text;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Import.People;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Import;

public sealed class ImportPeopleTests(TestStore store) : IClassFixture<TestStore>, IAsyncLifetime
{
    private const string Header = "mã;họ tên;chức vụ;đơn vị;vai trò;điện thoại;email;ngôn ngữ;xưng hô;khối;teamsObjectId\n";

    private const string Two = "A1;Lê Thị Lan;Trưởng phòng;UBND tỉnh/Sở A/Phòng B;thủ trưởng;;lan@x.example;;chị;;\n"
        + "A1;Lê Thị Lan;Đầu mối;UBND tỉnh/Sở A;đầu mối;;;;;;\n"
        + "A2;Trần Hải;Bí thư;Tỉnh ủy/Văn phòng;lãnh đạo;;;en;;Đảng;0f1e2d3c-0000-4000-8000-000000000001\n";

    [Fact]
    public async Task People_posts_units_and_known_accounts_come_from_one_file()
    {
        var result = await ImportAsync(Two);

        Assert.Equal((3, 2, 0, 5), (result.Rows, result.Added, result.Changed, result.UnitsAdded));
        var roster = (await store.OfficeAsync()).Roster;
        var lan = roster.FindByCode("A1")!;
        Assert.Equal(["Phòng B", "Sở A"], lan.Posts.Select(p => roster.FindUnit(p.UnitId)!.Name));
        Assert.Equal(("chị", "vi"), (lan.Address, lan.Language));
        Assert.Equal(Block.Government, roster.MainUnitOf(lan)!.Block);
        Assert.All(roster.Within(roster.ChildrenOf(null).Single(u => u.Name == "Tỉnh ủy").Id), unit => Assert.Equal(Block.Party, unit.Block));
        var account = Assert.Single(await store.Store.ReadAsync(db => db.ChannelAccounts.ToListAsync()));
        Assert.Equal((Channel.Teams, "tenant", roster.FindByCode("A2")!.Id), (account.Channel, account.Tenant, account.PersonId));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_wakes_nobody()
    {
        await ImportAsync(Two);
        var before = await PictureAsync();

        var again = await ImportAsync(Two);

        Assert.Equal((3, 0, 0, 0), (again.Rows, again.Added, again.Changed, again.UnitsAdded));
        Assert.Equal(before, await PictureAsync());
    }

    [Fact]
    public async Task A_changed_file_moves_people_and_everybody_sees_it_at_once()
    {
        await ImportAsync(Two);
        var id = (await store.OfficeAsync()).Roster.FindByCode("A1")!.Id;

        var result = await ImportAsync("a1;Lê Thị Lan Anh;Phó Giám đốc;UBND tỉnh/sở a;phó;;;;;;\n");

        Assert.Equal((1, 0, 1, 0), (result.Rows, result.Added, result.Changed, result.UnitsAdded));
        var lan = (await store.OfficeAsync()).Roster.FindByCode("A1")!;
        Assert.Equal((id, "Lê Thị Lan Anh", "chị"), (lan.Id, lan.Name, lan.Address));
        Assert.Equal(("Phó Giám đốc", Role.Deputy), (lan.MainPost!.Title, Assert.Single(lan.Posts).Role));
        Assert.Equal("lan@x.example", (await store.Store.ReadAsync(db => db.People.SingleAsync(p => p.Code == "A1"))).Email);
        Assert.NotNull((await store.OfficeAsync()).Roster.FindByCode("A2"));
    }

    [Fact]
    public async Task Bad_rows_are_left_out_and_take_no_post_away()
    {
        await ImportAsync(Two);

        var result = await ImportAsync("A1;Lê Thị Lan;Trưởng phòng;UBND tỉnh/Sở A/Phòng B;thủ trưởng;;;;;;\nA1;Lê Thị Lan;Đầu mối;UBND tỉnh/Sở A;sếp;;;;;;\nA3;Vũ Chi;;UBND tỉnh;;;;;;;\n");

        Assert.Equal((2, 1), (result.Rows, result.Added));
        Assert.Equal([3], result.Problems.Select(p => p.Row));
        Assert.Equal(2, (await store.OfficeAsync()).Roster.FindByCode("A1")!.Posts.Count);
    }

    [Fact]
    public async Task With_strict_one_bad_row_keeps_all_out()
    {
        var result = await ImportAsync(Two + ";Không Mã;;UBND tỉnh;;;;;;;\n", isStrict: true);

        Assert.False(result.IsImported);
        Assert.Equal(5, Assert.Single(result.Problems).Row);
        Assert.Empty((await store.OfficeAsync()).Roster.People);
    }

    [Fact]
    public async Task An_address_or_account_that_is_another_persons_is_refused()
    {
        await ImportAsync(Two);

        var result = await ImportAsync("A4;Lý Dân;;UBND tỉnh;;;LAN@x.example;;;;\nA5;Hồ Nam;;UBND tỉnh;;;;;;;0f1e2d3c-0000-4000-8000-000000000001\n");

        Assert.False(result.IsImported);
        Assert.Equal([(2, true), (3, true)], result.Problems.Select(p => (p.Row, p.Message.Contains("đang là của mã A", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task An_account_corrected_in_the_file_takes_the_wrong_ones_place_and_what_that_was_given_opens_nothing_more()
    {
        await ImportAsync(Two);
        var hai = (await store.OfficeAsync()).Roster.FindByCode("A2")!.Id;
        await store.Store.WriteAsync(db => Task.FromResult(db.LoginLinks.Add(new LoginLink
        {
            Id = Guid.CreateVersion7(),
            PersonId = hai,
            TokenHash = "wrong-account",
            Page = LoginPage.Board,
            ExpiresAt = TimeProvider.System.GetUtcNow().AddMinutes(10),
        })));

        var result = await ImportAsync("A2;Trần Hải;Bí thư;Tỉnh ủy/Văn phòng;lãnh đạo;;;;;;0f1e2d3c-0000-4000-8000-000000000002\n");

        var linked = await store.Store.ReadAsync(db => db.ChannelAccounts.Where(a => a.PersonId == hai).Select(a => a.Account).ToListAsync());
        Assert.Equal(["0f1e2d3c-0000-4000-8000-000000000002"], linked);
        Assert.All(await store.Store.ReadAsync(db => db.LoginLinks.Where(l => l.PersonId == hai).ToListAsync()), link => Assert.NotNull(link.RevokedAt));
        Assert.Contains("A2", Assert.Single(result.Notes), StringComparison.Ordinal);
        Assert.Empty((await ImportAsync("A2;Trần Hải;Bí thư;Tỉnh ủy/Văn phòng;lãnh đạo;;;;;;0f1e2d3c-0000-4000-8000-000000000002\n")).Notes);
    }

    [Fact]
    public async Task Who_has_left_can_do_nothing_more_keeps_his_posts_in_the_record_and_comes_back_with_a_new_file()
    {
        await ImportAsync(Two);
        var header = Header.TrimEnd('\n') + ";trạng thái\n";

        var gone = await ImportAsync("A2;Trần Hải;Bí thư;Tỉnh ủy/Văn phòng;lãnh đạo;;;;;;;chuyển công tác\n", header: header);
        var again = await ImportAsync("A2;Trần Hải;Bí thư;Tỉnh ủy/Văn phòng;lãnh đạo;;;;;;;nghỉ việc\n", header: header);

        Assert.Equal((1, 0), (gone.Changed, again.Changed));
        var hai = (await store.OfficeAsync()).Roster.FindByCode("A2")!;
        Assert.False(hai.IsActive);
        Assert.Single(hai.Posts);
        Assert.All(await store.Store.ReadAsync(db => db.ChannelAccounts.ToListAsync()), account => Assert.Null(account.PersonId));

        await ImportAsync("A2;Trần Hải;Bí thư;Tỉnh ủy/Văn phòng;lãnh đạo;;;;;;;đang công tác\n", header: header);
        Assert.True((await store.OfficeAsync()).Roster.FindByCode("A2")!.IsActive);
    }

    public async ValueTask InitializeAsync() => await store.Store.WriteAsync(async db =>
    {
        await db.Posts.ExecuteDeleteAsync();
        await db.People.ExecuteDeleteAsync();
        await db.Units.ExecuteDeleteAsync();
        await db.ChannelAccounts.ExecuteDeleteAsync();
        await store.Store.Provider.IncrementAsync(db, Domain.Storage.OfficeCache.VersionCounter, 1, CancellationToken.None);
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<ImportPeopleResult> ImportAsync(string rows, bool isStrict = false, string header = Header)
    {
        var file = PeopleFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(header + rows)), "a.csv");
        return store.Store.WriteAsync(db => new ImportPeople(file, isStrict, new AccountTenants("tenant", "bot", "oa"), store.Moves).RunAsync(db, store.Store.Provider));
    }

    private Task<string> PictureAsync() => store.Store.ReadAsync(async db => string.Join('\n',
    [
        .. (await db.People.OrderBy(p => p.Code).ToListAsync()).Select(p => $"{p.Id} {p.Code} {p.Name} {p.Email}"),
        .. (await db.Posts.OrderBy(p => p.Id).ToListAsync()).Select(p => $"{p.Id} {p.UnitId} {p.Title} {p.Role} {p.Order}"),
        .. (await db.Units.OrderBy(u => u.Id).ToListAsync()).Select(u => $"{u.Id} {u.ParentId} {u.Name} {u.Block}"),
        .. (await db.Counters.OrderBy(c => c.Name).ToListAsync()).Select(c => $"{c.Name} {c.Value}"),
    ]));
}
