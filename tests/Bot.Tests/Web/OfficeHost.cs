using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Tests.Web;

/// <summary>The whole program on a loopback port, with a small office: a chair, a head, an officer, an administrator.</summary>
internal sealed class OfficeHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reformbot-").FullName;
    private readonly WebApplication _app;

    private OfficeHost(Func<string, string[]> args)
    {
        _app = BotHost.Build(args(_folder), builder => builder.Logging.ClearProviders());
        Chair = Person("LD01", "Trần Quốc Thắng");
        Head = Person("TT01", "Nguyễn Thị Mai");
        Officer = Person("CB01", "Lê Văn Tư");
        Administrator = Person("QT01", "Phạm Quang Huy");
    }

    public IServiceProvider Services => _app.Services;

    public Store Store => Services.GetRequiredService<Store>();

    public Uri Address => new(_app.Urls.First());

    public Person Chair { get; }

    public Person Head { get; }

    public Person Officer { get; }

    public Person Administrator { get; }

    public Guid Province { get; } = Guid.CreateVersion7();

    public Guid Department { get; } = Guid.CreateVersion7();

    public static async Task<OfficeHost> StartAsync(params string[] settings)
    {
        var host = new OfficeHost(folder => Args(folder, "Production", settings));
        await host.Services.GetRequiredService<Preparation>().ServingAsync();
        await host.Store.WriteAsync(host.SettleAsync);
        await host._app.StartAsync();
        return host;
    }

    /// <summary>What every host of a test is started with: a folder and a port of its own.</summary>
    public static string[] Args(string folder, string environment, params string[] settings) =>
    [
        "--environment", environment, "--urls", "http://127.0.0.1:0",
        $"--Database:ConnectionString=Data Source={Path.Combine(folder, "test.db")}", $"--Security:KeysPath={Path.Combine(folder, "keys")}",
        .. settings,
    ];

    /// <summary>A browser: it keeps cookies and does not follow redirects.</summary>
    public HttpClient Browser(CookieContainer? cookies = null) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new() }) { BaseAddress = Address };

    /// <summary>A new link for the person, as path: what it starts with is this machine's address.</summary>
    public async Task<Uri> LinkAsync(Person person, LoginPage page)
    {
        var links = Services.GetRequiredService<SignInLinks>();
        var link = await Store.WriteAsync(db => Task.FromResult(links.Issue(db, person.Id, page)));
        return new Uri(new Uri(link).AbsolutePath, UriKind.Relative);
    }

    /// <summary>Signed in by a link of his own.</summary>
    public async Task<HttpClient> EnterAsync(Person person, LoginPage page)
    {
        var browser = Browser();
        using var answer = await browser.PostAsync(await LinkAsync(person, page), null);
        return answer.StatusCode == HttpStatusCode.Redirect ? browser : throw new InvalidOperationException($"{person.Code} did not get in: {answer.StatusCode}.");
    }

    public Assignment Assign(ReformBotDbContext db, int number, string title, Person to, Guid unit, Action<AssignmentSketch>? change = null)
    {
        var sketch = new AssignmentSketch();
        change?.Invoke(sketch);
        var now = TimeProvider.System.GetUtcNow();
        var assignment = new Assignment
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            Title = title,
            AssignerId = sketch.Assigner ?? Chair.Id,
            AssigneeId = to.Id,
            UnitId = unit,
            AccountableId = Head.Id,
            State = sketch.State,
            IsRestricted = sketch.IsRestricted,
            IsBare = sketch.IsBare,
            DueAt = now + sketch.DueIn,
            IssuedAt = now - TimeSpan.FromDays(10),
            AcceptDueAt = now - TimeSpan.FromDays(9),
            AcceptedAt = now - TimeSpan.FromDays(9),
        };
        db.Assignments.Add(assignment);
        return assignment;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static Person Person(string code, string name) => new() { Id = Guid.CreateVersion7(), Code = code, Name = name };

    private async Task SettleAsync(ReformBotDbContext db)
    {
        Administrator.IsAdministrator = true;
        db.Units.AddRange(
            new Unit { Id = Province, Name = "UBND tỉnh" },
            new Unit { Id = Department, ParentId = Province, Name = "Sở Nội vụ" });
        db.People.AddRange(Chair, Head, Officer, Administrator);
        foreach (var (person, unit, title, role) in new[]
        {
            (Chair, Province, "Chủ tịch", Role.Leader), (Head, Department, "Giám đốc Sở", Role.Head),
            (Officer, Department, "Chuyên viên", Role.Officer), (Administrator, Department, "Chuyên viên", Role.Officer),
        })
        {
            db.Posts.Add(new Post { Id = Guid.CreateVersion7(), PersonId = person.Id, UnitId = unit, Title = title, Role = role });
        }

        await Store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None);
    }
}

internal sealed class AssignmentSketch
{
    public Guid? Assigner { get; set; }

    public AssignmentState State { get; set; } = AssignmentState.InProgress;

    public bool IsRestricted { get; set; }

    public bool IsBare { get; set; }

    public TimeSpan DueIn { get; set; } = TimeSpan.FromDays(-1);
}
