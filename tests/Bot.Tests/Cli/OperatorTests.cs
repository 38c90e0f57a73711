using System.IO.Compression;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Cli;

public sealed class OperatorTests : IDisposable
{
    private const string People = """
        mã,họ tên,chức vụ,đơn vị,vai trò
        LD01,Trần Quốc Thắng,Chủ tịch UBND tỉnh,UBND tỉnh,lãnh đạo
        TT01,Nguyễn Thị Mai,Giám đốc Sở,UBND tỉnh/Sở Nội vụ,thủ trưởng
        TT02,Lê Văn Hùng,Giám đốc Sở,UBND tỉnh/Sở Tư pháp,thủ trưởng
        CB01,Phạm Văn Tư,Chuyên viên,UBND tỉnh/Sở Nội vụ,cán bộ
        """;

    private static readonly Lazy<Task<OperatorConsole>> Imported = new(ImportAsync);

    private readonly OperatorConsole _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public async Task On_an_empty_machine_the_doctor_says_what_is_missing_and_makes_nothing()
    {
        var doctor = await _console.RunAsync("doctor");

        Assert.Equal(0, doctor.Code);
        Assert.Contains("CẢNH BÁO  Cơ sở dữ liệu: chưa có", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("OK        Múi giờ: Asia/Ho_Chi_Minh, UTC+07:00", doctor.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_console.Folder));
    }

    [Fact]
    public async Task The_doctor_names_every_missing_key_and_prints_no_secret()
    {
        _console.With("Teams__Enabled", "true").With("Teams__ClientSecret", "rat-bi-mat").With("Zalo__Bot__Enabled", "true").With("Zalo__Bot__Token", "12:cung-bi-mat");

        var doctor = await _console.RunAsync("doctor");

        Assert.Equal(1, doctor.Code);
        foreach (var key in new[] { "Teams:AppId", "Teams:TenantId", "Zalo:Bot:WebhookSecret" })
        {
            Assert.Contains(key, doctor.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("bi-mat", doctor.Output + doctor.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_of_the_settings_is_one_line_each_that_says_what_to_write()
    {
        string[] refused =
        [
            "Office:SendingHours: “20:00-06:45” chưa đúng dạng, như vậy không nhắn được ai; đề nghị ghi từ giờ nào đến giờ nào, ví dụ 06:45-20:00.",
            "Files:LargestMegabytes: “500” nằm ngoài khoảng cho phép; đề nghị ghi từ 1 đến 50.",
        ];
        _console.With("Office__SendingHours", "20:00-06:45").With("Files__LargestMegabytes", "500");
        var start = await _console.RunAsync();
        Assert.Equal(1, start.Code);
        Assert.Equal(refused.Order(), start.Error.Trim().Split('\n').Select(line => line.Trim()).Order());

        var doctor = await _console.With("Dispatch__InFlight", "nhiều").RunAsync("doctor");
        foreach (var line in refused.Append("Dispatch:InFlight: không đọc được giá trị; đề nghị ghi một số nguyên."))
        {
            Assert.Single(doctor.Output.Split('\n'), said => said.Contains(line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_an_error_without_its_password()
    {
        _console.With("Database__Provider", "PostgreSql").With("Database__ConnectionString", "Host=127.0.0.1;Port=1;Username=u;Password=rat-bi-mat;Database=d;Timeout=2");

        var doctor = await _console.RunAsync("doctor");

        Assert.Equal(1, doctor.Code);
        Assert.Contains("LỖI       Cơ sở dữ liệu: không dùng được", doctor.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("rat-bi-mat", doctor.Output + doctor.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_whose_key_is_gone_is_an_error_and_nothing_starts_with_a_new_one()
    {
        await ImportPeopleAsync();
        await _console.RunAsync("import", "plan", Plan("1,Báo cáo tuần,Sở Nội vụ,,Báo cáo,31/12/2099"));
        Assert.DoesNotContain("LỖI", (await _console.RunAsync("doctor")).Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(_console.Folder, "data", "keys", "history.key"));

        var doctor = await _console.RunAsync("doctor");

        Assert.Equal(1, doctor.Code);
        Assert.Contains(Path.Combine("data", "keys", "history.key") + " trong khi cơ sở dữ liệu đã dùng một khóa lịch sử", doctor.Output, StringComparison.Ordinal);

        var serving = await _console.RunAsync();

        Assert.Equal(1, serving.Code);
        Assert.StartsWith("Không khởi động: không có ", serving.Error.Split('\n').Last(line => line.Length > 0 && !line.StartsWith(' ')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", serving.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_console.Folder, "data", "keys", "history.key")));
    }

    [Fact]
    public async Task An_empty_key_file_is_no_key()
    {
        await ImportPeopleAsync();
        _console.Write(Path.Combine("data", "keys", "history.key"), "");

        Assert.Contains("history.key không phải khóa 32 byte", (await _console.RunAsync("doctor")).Output, StringComparison.Ordinal);
        var refused = await _console.RunAsync("link-code", "CB01");
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("history.key không phải khóa 32 byte", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Cất tệp này đi nơi khác", (await _console.RunAsync("new-history-key")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_lost_for_good_is_replaced_by_an_act_of_the_operators_own()
    {
        await ImportPeopleAsync();
        await _console.RunAsync("import", "plan", Plan("1,Báo cáo tuần,Sở Nội vụ,,Báo cáo,31/12/2099"));
        Assert.Equal(1, (await _console.RunAsync("new-history-key")).Code);
        File.Delete(Path.Combine(_console.Folder, "data", "keys", "history.key"));

        Assert.Equal(0, (await _console.RunAsync("new-history-key")).Code);

        Assert.DoesNotContain("LỖI", (await _console.RunAsync("doctor")).Output, StringComparison.Ordinal);
        Assert.Contains("NV-1", (await _console.RunAsync("verify-history")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keys_folder_and_the_database_are_the_programs_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Folders have other permissions on Windows.");
            return;
        }

        await ImportPeopleAsync();
        await _console.RunAsync("link-code", "CB01");
        var keys = Path.Combine(_console.Folder, "data", "keys");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(keys));

        var database = Path.Combine(_console.Folder, "data", "reformbot.db");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(database));
        Assert.DoesNotContain("chmod", (await _console.RunAsync("doctor")).Output, StringComparison.Ordinal);

        File.SetUnixFileMode(keys, File.GetUnixFileMode(keys) | UnixFileMode.OtherRead);
        File.SetUnixFileMode(database, File.GetUnixFileMode(database) | UnixFileMode.GroupRead);

        var doctor = (await _console.RunAsync("doctor")).Output;
        Assert.Contains("chmod 700", doctor, StringComparison.Ordinal);
        Assert.Contains("chmod 600", doctor, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_are_for_those_who_may_open_something_and_an_administrator_is_made_by_hand()
    {
        await ImportPeopleAsync();

        var chair = await _console.RunAsync("board-link", "ld01");
        var officer = await _console.RunAsync("board-link", "CB01");
        var nobody = await _console.RunAsync("board-link", "CB99");
        var granted = await _console.RunAsync("grant", "admin", "CB01");
        var administrator = await _console.With("Web__PublicUrl", "https://tro-ly.example").RunAsync("board-link", "CB01");
        await _console.RunAsync("grant", "admin", "CB01", "--remove");
        var removed = await _console.RunAsync("board-link", "CB01", "--ops");

        Assert.Matches("^http://localhost:3978/enter/[A-Za-z0-9_-]{43}\n$", chair.Output.ReplaceLineEndings("\n"));
        Assert.Equal((1, ""), (officer.Code, officer.Output));
        Assert.Contains("Không có cán bộ", nobody.Error, StringComparison.Ordinal);
        Assert.Equal(0, granted.Code);
        Assert.StartsWith("https://tro-ly.example/enter/", administrator.Output, StringComparison.Ordinal);
        Assert.Equal(1, removed.Code);
    }

    [Fact]
    public async Task Known_accounts_of_a_channel_that_has_not_said_its_own_id_yet_are_pointed_out()
    {
        var file = _console.Write("people.csv", """
            mã,họ tên,chức vụ,đơn vị,vai trò,zaloOaId,teamsObjectId
            LD01,Trần Quốc Thắng,Chủ tịch UBND tỉnh,UBND tỉnh,lãnh đạo,5510185758261927916,
            """);

        var imported = await _console.RunAsync("import", "people", file);
        var again = await _console.With("Zalo__OfficialAccount__OfficialAccountId", "388613280878808645").RunAsync("import", "people", file);

        Assert.Equal((0, 0), (imported.Code, again.Code));
        Assert.Contains("Cột zaloOaId: chưa đặt Zalo:OfficialAccount:OfficialAccountId", imported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Teams:TenantId", imported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("OfficialAccountId", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Office__WorkingHours=07:30-11:30,13:30-99:99", "Office__SendingHours=20:00-06:45", "Office__Briefing=8h", "Dispatch__Lease=00:00:10")]
    [InlineData("Office__WorkingHours=13:30-17:00,07:30-11:30", "Office__TimeZone=Asia/Ha_Noi", "Office__ClarityPreset=khong-co-bo-nay", "Dispatch__Lease=00:00:30")]
    [InlineData("Digest__UnitTime=15:99", "Digest__LeadershipTime=21:00")]
    public async Task Settings_that_cannot_be_meant_are_named_together_with_their_values_by_the_doctor_and_by_a_start_that_does_not_come_off(params string[] settings)
    {
        var pairs = settings.Select(setting => setting.Split('=', 2)).ToList();
        pairs.ForEach(pair => _console.With(pair[0], pair[1]));

        var doctor = await _console.RunAsync("doctor");
        var serving = await _console.RunAsync("--urls", "http://127.0.0.1:0");

        Assert.Equal((1, 1), (doctor.Code, serving.Code));
        Assert.All(pairs, pair => Assert.All(
            [doctor.Output, serving.Error],
            said => Assert.True(
                said.Split('\n').Any(line => line.Contains(pair[0].Replace("__", ":", StringComparison.Ordinal), StringComparison.Ordinal) && line.Contains(pair[1], StringComparison.Ordinal)),
                $"{pair[0]} is not named with its value in:\n{said}")));
        Assert.DoesNotContain("   at ", doctor.Error + serving.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_console.Folder));
    }

    [Fact]
    public async Task The_Teams_package_is_written_or_what_it_lacks_is_said()
    {
        var refused = await _console.RunAsync("teams-package", "--out", "app.zip");
        Assert.Equal(1, refused.Code);
        Assert.Contains("Teams:AppId", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_console.Folder, "app.zip")));

        var written = await _console.With("Teams__AppId", "7f4c2a0e-9f3b-4d0f-8a55-0d2f6f7f1a10").With("Web__PublicUrl", "https://tro-ly.example")
            .RunAsync("teams-package", "--out", "app.zip");

        Assert.Equal(0, written.Code);
        using var zip = ZipFile.OpenRead(Path.Combine(_console.Folder, "app.zip"));
        Assert.Contains(zip.Entries, e => e.FullName == "manifest.json");
    }

    [Theory]
    [InlineData("doctr")]
    [InlineData("improt", "people", "f.csv")]
    [InlineData("--urls", "http://127.0.0.1:0", "doctr")]
    [InlineData("--language", "vi", "doctr")]
    public async Task A_misspelt_verb_is_refused_and_nothing_is_served(params string[] args)
    {
        var refused = await _console.With("Teams__Enabled", "true").RunAsync(args);

        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains(args.Contains("doctr") ? "doctr" : "improt", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Teams:AppId", refused.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_console.Folder));
    }

    [Fact]
    public async Task A_plan_whose_error_file_cannot_be_written_is_issued_all_the_same_and_that_is_said()
    {
        await ImportPeopleAsync();
        var plan = Plan("1,Báo cáo tuần,Sở Nội vụ,,Báo cáo,31/12/2099", "2,Việc lạ,Sở Không Có,,Báo cáo,31/12/2099");
        Directory.CreateDirectory($"{plan}.loi.csv");

        var imported = await _console.RunAsync("import", "plan", plan);

        Assert.Contains("đã giao 1 nhiệm vụ", imported.Output, StringComparison.Ordinal);
        Assert.Contains($"{plan}.loi.csv", imported.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", imported.Error, StringComparison.Ordinal);
        Assert.Equal(1, imported.Code);
    }

    [Fact]
    public async Task A_code_made_beside_a_demonstration_is_good_by_the_demonstrations_clock()
    {
        var folder = await (await BotApp.StartAsync()).StopAsync();
        _console.With("ASPNETCORE_ENVIRONMENT", "Development")
            .With("Database__ConnectionString", $"Data Source={Path.Combine(folder, "reformbot.db")}").With("Security__KeysPath", Path.Combine(folder, "keys"));

        Assert.Equal(0, (await _console.RunAsync("link-code", "CB02")).Code);

        await using var bot = await BotApp.StartAsync(folder: folder);
        var until = await bot.Store.ReadAsync(db => db.LinkCodes.Select(c => c.ExpiresAt).SingleAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.InRange(until, new DateTimeOffset(2026, 3, 4, 2, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 4, 3, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_plan_tried_out_changes_nothing_and_says_what_it_would_do()
    {
        await ImportPeopleAsync();
        var plan = Plan("1,Báo cáo tuần,Sở Nội vụ,Sở Tư pháp,Báo cáo,31/12/2099", "2,Việc lạ,Sở Không Có,,Báo cáo,31/12/2099");

        var tried = await _console.RunAsync("import", "plan", plan, "--dry-run");

        Assert.Equal(0, tried.Code);
        Assert.Contains("2\tđồng chí Nguyễn Thị Mai (Sở Nội vụ)\tBáo cáo tuần\tBáo cáo\tthứ Năm, 31/12/2099", tried.Output, StringComparison.Ordinal);
        Assert.Contains("Dòng 3:", tried.Output, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(_ => true));
        Assert.False(File.Exists($"{plan}.loi.csv"));
    }

    [Fact]
    public async Task A_plan_is_issued_once_and_its_bad_rows_come_back_in_a_file_to_be_mended()
    {
        await ImportPeopleAsync();
        var plan = Plan("1,Báo cáo tuần,Sở Nội vụ,Các đơn vị liên quan,Báo cáo,31/12/2099", "2,Rà soát văn bản,Sở Tu pháp tỉnh nào đó,,=1+1,31/12/2099", "3,Việc không hạn rõ,Sở Tư pháp,,Báo cáo,sớm nhất",
            "4,Xử lý công văn mật của tỉnh,Sở Tư pháp,,Báo cáo,31/12/2099");

        var first = await _console.RunAsync("import", "plan", plan, "--source", "Kế hoạch 08/KH-UBND");

        Assert.Equal(0, first.Code);
        Assert.Contains("đã giao 1 nhiệm vụ", first.Output, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(a => a.Origin == Origin.Planned && a.Authority == Authority.Chair && a.SourceDocument == "Kế hoạch 08/KH-UBND"));
        var errors = $"{plan}.loi.csv";
        var text = await File.ReadAllTextAsync(errors, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Báo cáo tuần", text, StringComparison.Ordinal);
        // What may be a state secret is neither given nor written down again.
        Assert.DoesNotContain("công văn mật", text + first.Output + first.Error, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(a => a.Title.Contains("công văn")));
        Assert.Contains("\"\t=1+1\"", text, StringComparison.Ordinal);

        var again = await _console.RunAsync("import", "plan", plan, "--source", "Kế hoạch 08/KH-UBND");
        Assert.Contains("1 dòng đã giao từ trước", again.Output, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(_ => true));

        await File.WriteAllTextAsync(errors, text.Replace("Sở Tu pháp tỉnh nào đó", "Sở Tư pháp", StringComparison.Ordinal).Replace("sớm nhất", "không hạn", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var mended = await _console.RunAsync("import", "plan", errors);
        Assert.Contains("đã giao 2 nhiệm vụ", mended.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await _console.RunAsync("verify-history")).Code);
    }

    [Fact]
    public async Task A_plan_is_a_leaders_own_and_reaches_only_whom_he_may_assign()
    {
        await ImportPeopleAsync();
        var plan = Plan("1,Báo cáo tuần,Sở Tư pháp,,Báo cáo,31/12/2099");

        var refused = await _console.RunAsync("import", "plan", plan, "--as", "TT01");

        Assert.Equal(1, refused.Code);
        Assert.Contains("Nguyễn Thị Mai không giao việc trực tiếp cho", refused.Output, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(_ => true));
    }

    [Fact]
    public async Task A_line_that_names_for_help_whom_its_leader_may_not_ask_comes_back()
    {
        await _console.RunAsync("import", "people", _console.Write("people.csv", """
            mã,họ tên,chức vụ,đơn vị,vai trò,block
            LD01,Trần Quốc Thắng,Chủ tịch,UBND tỉnh,lãnh đạo,
            TT01,Nguyễn Thị Mai,Giám đốc,UBND tỉnh/Sở Nội vụ,thủ trưởng,
            DU01,Lê Quang Vinh,Bí thư,Tỉnh ủy,lãnh đạo,Đảng
            """));
        var plan = Plan("1,Báo cáo tuần,Sở Nội vụ,Lê Quang Vinh,Báo cáo,31/12/2099", "2,Rà soát văn bản,Sở Nội vụ,,Báo cáo,31/12/2099");

        var imported = await _console.RunAsync("import", "plan", plan, "--as", "LD01");

        Assert.Equal(0, imported.Code);
        Assert.Contains("không mời", imported.Output, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(_ => true));
    }

    /// <summary>The office after that import, which was really done once.</summary>
    private async Task ImportPeopleAsync() => (await Imported.Value).CopyTo(_console);

    private static async Task<OperatorConsole> ImportAsync()
    {
        var console = new OperatorConsole();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => console.Dispose();
        var imported = await console.RunAsync("import", "people", console.Write("people.csv", People));
        Assert.Equal(0, imported.Code);
        return console;
    }

    private string Plan(params string[] lines) =>
        _console.Write("ke-hoach.csv", string.Join('\n', ["STT,Nội dung nhiệm vụ,Chủ trì,Phối hợp,Sản phẩm,Thời hạn", .. lines]));

    private async Task<int> CountAsync(Expression<Func<Assignment, bool>> which)
    {
        var file = Path.Combine(_console.Folder, "data", "reformbot.db");
        var options = new DbContextOptionsBuilder<ReformBotDbContext>().UseSqlite($"Data Source={file};Pooling=false").Options;
        await using var db = new ReformBotDbContext(options);
        return await db.Assignments.CountAsync(which);
    }
}
