using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using ReformBot.TestKit;
using ReformBot.TestKit.Storage;

namespace ReformBot.Scheduler.Tests;

/// <summary>A ward with a chairman, two divisions and their people, each reachable, on a store of the test's own.</summary>
internal sealed class SmallOffice : IAsyncDisposable
{
    public static readonly HistoryKey Key = new([1, 2, 3]);

    private readonly History _history = new(Key);
    private readonly Dictionary<string, Guid> _people = [];
    private readonly Dictionary<string, Guid> _units = [];

    private SmallOffice(TestStore store) => Store = store;

    public TestStore Store { get; }

    public DateTimeOffset Now => Store.OfficeClock.GetUtcNow();

    public static async Task<SmallOffice> OpenAsync(
        string localNow, StoreKind kind = StoreKind.Sqlite, Action<IServiceCollection>? configure = null)
    {
        var store = await TestStore.CreateAsync(kind, new ManualClock(At(localNow)), services =>
        {
            services.AddSchedule();
            services.AddSingleton(Key);
            configure?.Invoke(services);
        });
        var office = new SmallOffice(store);
        await store.WriteAsync(office.FillAsync);
        return office;
    }

    public static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(7));

    public Guid Person(string name) => _people[name];

    public Guid Unit(string name) => _units[name];

    public T Get<T>()
        where T : notnull => Store.Services.GetRequiredService<T>();

    public void GoTo(string local) => Store.Clock.MoveTo(At(local));

    /// <summary>Khánh (Chairman) or another gives work; the deadline is the end of that working day unless a time is said.</summary>
    public async Task<int> AssignAsync(string assigner, string assignee, string title, string? deadline, string? time = null)
    {
        var result = await ActAsync(assigner, (act, roster) =>
        {
            var receiver = roster.Find(Person(assignee))!;
            return new AssignTask([new AssignmentDraft
            {
                Title = title,
                DeadlineOn = deadline is null ? null : DateOnly.Parse(deadline, CultureInfo.InvariantCulture),
                DeadlineTime = time is null ? null : TimeOnly.Parse(time, CultureInfo.InvariantCulture),
                Assignee = new Receiver(receiver.Id, receiver.MainPost!.UnitId),
            }]).RunAsync(act);
        });
        return ((AssignTaskResult.Issued)result).Assignments[0].Number;
    }

    public Task<StepResult> StepAsync(string person, Func<Act, Task<StepResult>> step) => ActAsync(person, (act, _) => step(act));

    public Task<T> ActAsync<T>(string person, Func<Act, Roster, Task<T>> step) => Store.Store.WriteAsync(async db =>
    {
        var office = await Get<OfficeCache>().GetAsync(db);
        var act = new Act
        {
            Db = db,
            Office = office,
            Actor = office.Roster.Find(Person(person))!,
            Channel = Channel.Playground,
            Now = Now,
            History = _history,
            Mailbox = Store.Mailbox,
            Provider = Store.Store.Provider,
        };
        return await step(act, office.Roster);
    });

    /// <summary>What somebody was sent by the schedule, in order, as plain text.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync(string person)
    {
        var id = Person(person);
        var rows = await Store.ReadAsync(db => db.Outbox
            .Where(m => m.PersonId == id && m.Class == OutboxClass.Reminder)
            .OrderBy(m => m.Position)
            .ToListAsync());
        return [.. rows.Select(m => PlainText.Of(MessageJson.Read<OutgoingMessage>(m.Message!)))];
    }

    /// <summary>The job of that minute looks once for what is due.</summary>
    public Task RemindAsync() => Get<QueueDueReminders>().RunAsync(CancellationToken.None);

    public async Task AcceptAsync(string person, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await StepAsync(person, act => new AcceptAssignment(number).RunAsync(act));
        }
    }

    /// <summary>Somebody is away on these days, as Hoàn confirmed.</summary>
    public Task LeaveAsync(string person, string from, string to, string? substitute) => Store.WriteAsync(db =>
    {
        db.Leaves.Add(new Leave
        {
            Id = Guid.CreateVersion7(),
            PersonId = Person(person),
            FromDate = DateOnly.Parse(from, CultureInfo.InvariantCulture),
            ToDate = DateOnly.Parse(to, CultureInfo.InvariantCulture),
            SubstituteId = substitute is null ? null : Person(substitute),
            ConfirmedById = Person("Hoàn"),
            CreatedAt = Now,
        });
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private Task FillAsync(ReformBotDbContext db)
    {
        AddUnit(db, "UBND phường", parent: null);
        AddUnit(db, "Phòng VHXH", "UBND phường");
        AddUnit(db, "Phòng KT", "UBND phường");
        AddPerson(db, "Khánh", "Nguyễn Văn Khánh", "UBND phường", "Chủ tịch", Role.Leader);
        AddPerson(db, "Hoàn", "Lê Thị Hoàn", "Phòng VHXH", "Trưởng phòng", Role.Head);
        AddPerson(db, "Tư", "Lê Thị Tư", "Phòng VHXH", "Chuyên viên", Role.Officer);
        AddPerson(db, "Hạnh", "Trần Hạnh", "Phòng VHXH", "Chuyên viên", Role.Focal);
        AddPerson(db, "Tuấn", "Phạm Tuấn", "Phòng KT", "Trưởng phòng", Role.Head);
        AddPerson(db, "Quý", "Võ Quý", "Phòng KT", "Chuyên viên", Role.Officer);
        foreach (var day in new[] { "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-30", "2026-05-01" })
        {
            db.Holidays.Add(new Holiday { Date = DateOnly.Parse(day, CultureInfo.InvariantCulture), IsWorkingDay = false, Name = "nghỉ lễ", Confirmed = true });
        }

        return Task.CompletedTask;
    }

    private void AddUnit(ReformBotDbContext db, string name, string? parent)
    {
        _units[name] = Guid.CreateVersion7();
        db.Units.Add(new Unit { Id = _units[name], Name = name, ParentId = parent is null ? null : _units[parent] });
    }

    private void AddPerson(ReformBotDbContext db, string key, string name, string unit, string title, Role role)
    {
        var id = Guid.CreateVersion7();
        _people[key] = id;
        db.People.Add(new Person { Id = id, Code = $"CB{_people.Count:00}", Name = name });
        db.Posts.Add(new Post { Id = Guid.CreateVersion7(), PersonId = id, UnitId = _units[unit], Title = title, Role = role });
        db.ChannelAccounts.Add(new ChannelAccount
        {
            Id = Guid.CreateVersion7(),
            Channel = Channel.Playground,
            Tenant = "",
            Account = key,
            Conversation = key,
            PersonId = id,
            LinkedAt = Now,
            LastHeardAt = Now,
        });
    }
}
