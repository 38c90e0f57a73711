using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Storage;

namespace ReformBot.Benchmarks;

/// <summary>An office of any size: units of five, the first of each its head; person n has a chat of his own.</summary>
internal sealed class OfficeData(Store store, History history, OfficeCache cache)
{
    public const int UnitSize = 5;

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];
    private static readonly string[] Middles = ["Văn", "Thị", "Minh", "Ngọc", "Thanh", "Quốc", "Thu", "Đức"];
    private static readonly string[] Givens = ["An", "Bình", "Chi", "Dũng", "Hà", "Hùng", "Lan", "Mai", "Nam", "Phúc", "Sơn", "Tâm", "Trang", "Tuấn", "Yến"];

    public static Guid PersonId(int n) => Guid.Parse($"00000000-0000-7000-9000-{n:x12}");

    public static string Chat(int n) => $"chat{n}";

    /// <summary>No two in one unit are called the same.</summary>
    public static string PersonName(int n) =>
        $"{Families[n / 3 % Families.Length]} {Middles[n / UnitSize % Middles.Length]} {Givens[n % Givens.Length]}";

    public static DateTimeOffset DueRungAt(DateTimeOffset now) => now.AddHours(-1);

    public async Task PeopleAsync(int count, DateTimeOffset now)
    {
        var root = Guid.CreateVersion7();
        await store.WriteAsync(db =>
        {
            db.Add(new Unit { Id = root, Name = "UBND tỉnh Loopback" });
            return Task.CompletedTask;
        });
        foreach (var piece in Enumerable.Range(0, count).Chunk(UnitSize * 200))
        {
            await store.WriteAsync(db =>
            {
                foreach (var members in piece.Chunk(UnitSize))
                {
                    AddUnit(db, root, members, now);
                }

                return Task.CompletedTask;
            });
        }

        await store.WriteAsync(db => store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None));
    }

    /// <summary>Tasks in progress with a real history, given by the heads; task t is person t mod count's.</summary>
    public async Task TasksAsync(int people, int count, DateTimeOffset now)
    {
        var office = await store.ReadAsync(db => cache.GetAsync(db));
        var deadline = office.Calendar.AddWorkingDays(office.Calendar.DateOf(now), 15);
        foreach (var piece in Enumerable.Range(1, count).Chunk(500))
        {
            await store.WriteAsync(db =>
            {
                foreach (var number in piece)
                {
                    AddTask(db, office, number, (number - 1) % people, deadline, now);
                }

                return Task.CompletedTask;
            });
        }

        await store.WriteAsync(db => store.Provider.IncrementAsync(db, AssignTask.NumberCounter, count, CancellationToken.None));
    }

    /// <summary>Copies task 1 into tasks from..to by bulk SQL, each given by its unit's head, each with one deadline reminder, the first <paramref name="due"/> of them due now.</summary>
    public Task BulkAsync(int people, int from, int to, int due, DateTimeOffset now) => store.WriteAsync(async db =>
    {
        var isSqlite = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);
        string Id(string group, string number) => isSqlite
            ? $"printf('00000000-0000-7000-{group.ToUpperInvariant()}-%012X', {number})"
            : $"('00000000-0000-7000-{group}-' || lpad(to_hex({number}), 12, '0'))::uuid";
        var head = Id("9000", $"(n.i % {people}) - (n.i % {people} % {UnitSize})");
        var numbers = $"WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i < {to})";
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await CopyAsync<Assignment>(db, numbers, "\"Number\" = 1", new()
        {
            ["Id"] = Id("a000", "n.i"),
            ["Number"] = "n.i",
            ["AssigneeId"] = Id("9000", $"n.i % {people}"),
            ["AssignerId"] = head,
            ["AccountableId"] = head,
            ["UnitId"] = $"(SELECT \"UnitId\" FROM \"Posts\" WHERE \"PersonId\" = {head})",
            ["Title"] = "'Rà soát thủ tục hành chính số ' || n.i",
        });
        await CopyAsync<Reminder>(
            db,
            numbers,
            """t."Ladder" = 'Deadline' AND "AssignmentId" = (SELECT "Id" FROM "Assignments" WHERE "Number" = 1)""",
            new()
            {
                ["Id"] = Id("b000", "n.i"),
                ["AssignmentId"] = Id("a000", "n.i"),
                ["PersonId"] = Id("9000", $"n.i % {people}"),
                ["Step"] = "'before-3'",
                ["DueAt"] = $"CASE WHEN n.i <= {due} + 1 THEN {DueRungAt(now).UtcTicks} ELSE {now.AddDays(3).UtcTicks} + CAST(n.i AS bigint) * 10000000 END",
            });
    });

    /// <summary>The first so many reminders are due again, and nothing is owed.</summary>
    public Task RewindAsync(int due, DateTimeOffset now) => store.WriteAsync(async db =>
    {
        var last = Guid.Parse($"00000000-0000-7000-b000-{due + 1:x12}");
        var at = DueRungAt(now);
        await db.Outbox.ExecuteDeleteAsync();
        await db.Reminders
            .Where(r => r.Id.CompareTo(Guid.Parse("00000000-0000-7000-b000-000000000000")) > 0 && r.Id.CompareTo(last) <= 0)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Step, "before-3").SetProperty(r => r.DueAt, at));
    });

    /// <summary>Lets the database know its own size, as its autovacuum would in time.</summary>
    public Task AnalyzeAsync() => store.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));

    private static void AddUnit(ReformBotDbContext db, Guid root, int[] members, DateTimeOffset now)
    {
        var unit = new Unit { Id = Guid.CreateVersion7(), ParentId = root, Name = $"Phòng {members[0] / UnitSize}" };
        db.Add(unit);
        foreach (var n in members)
        {
            var isHead = n % UnitSize == 0;
            db.Add(new Person { Id = PersonId(n), Code = $"CB{n:D6}", Name = PersonName(n) });
            db.Add(new Post
            {
                Id = Guid.CreateVersion7(),
                PersonId = PersonId(n),
                UnitId = unit.Id,
                Title = isHead ? "Trưởng phòng" : "Chuyên viên",
                Role = isHead ? Role.Head : Role.Officer,
            });
            db.Add(new ChannelAccount
            {
                Id = Guid.CreateVersion7(),
                Channel = Channel.ZaloBot,
                Tenant = Wire.Tenant,
                Account = Chat(n),
                Conversation = Chat(n),
                PersonId = PersonId(n),
                LinkedAt = now,
                LastHeardAt = now,
            });
        }
    }

    private void AddTask(ReformBotDbContext db, Office office, int number, int person, DateOnly deadline, DateTimeOffset now)
    {
        var head = PersonId(person - (person % UnitSize));
        var task = new Assignment
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            Title = string.Create(CultureInfo.InvariantCulture, $"Rà soát thủ tục hành chính số {number}"),
            Product = "báo cáo",
            DeadlineOn = deadline,
            DueAt = office.Calendar.EndOf(deadline),
            AssignerId = head,
            AssigneeId = PersonId(person),
            UnitId = office.Roster.Find(PersonId(person))!.MainPost!.UnitId,
            AccountableId = head,
            State = AssignmentState.AwaitingAcceptance,
            IssuedAt = now,
            AcceptDueAt = now.AddDays(1),
        };
        db.Add(task);
        history.Append(db, task, EventKind.Issued, now, head, Channel.ZaloBot, new EventPayload());
        (task.State, task.AcceptedAt) = (AssignmentState.InProgress, now);
        history.Append(db, task, EventKind.Accepted, now, PersonId(person), Channel.ZaloBot, new EventPayload());
        ReminderArming.ArmNew(db, task, office.Calendar, now);
    }

    private static Task<int> CopyAsync<T>(ReformBotDbContext db, string numbers, string where, Dictionary<string, string> changed)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var columns = entity.GetProperties().Select(p => p.GetColumnName(table)!).ToList();
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        var values = string.Join(", ", columns.Select(c => changed.GetValueOrDefault(c) ?? $"t.\"{c}\""));
        var sql = $"INSERT INTO \"{table.Name}\" ({names}) {numbers} SELECT {values} FROM n, \"{table.Name}\" t WHERE {where}";
        return db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }
}
