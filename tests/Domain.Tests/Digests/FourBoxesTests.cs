using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Tests.Reminders;
using ReformBot.TestKit.Storage;
using Xunit;

namespace ReformBot.Domain.Tests.Digests;

public sealed class FourBoxesTests
{
    private static readonly DateTimeOffset Now = Office2026.At("2026-03-16 06:45");
    private static readonly Guid Body = Guid.Parse("01900000-0000-7000-8000-000000000001");
    private static readonly Guid Department = Guid.Parse("01900000-0000-7000-8000-000000000002");
    private static readonly Guid Closed = Guid.Parse("01900000-0000-7000-8000-000000000003");

    private static readonly Roster Units = new([], [
        new RosterUnit(Body, null, "UBND tỉnh", Block.Government, IsActive: true),
        new RosterUnit(Department, Body, "Sở Nội vụ", Block.Government, IsActive: true),
        new RosterUnit(Closed, Body, "Sở đã sáp nhập", Block.Government, IsActive: false),
    ]);

    [Fact]
    public async Task The_government_s_year_2017_adds_up()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await store.WriteAsync(db =>
        {
            var number = 0;
            Add(14_068, AssignmentState.Completed, due: "2026-02-10 17:00", submitted: "2026-02-10 17:00");
            Add(1_983, AssignmentState.Completed, due: "2026-02-10 17:00", submitted: "2026-02-11 08:00");
            Add(5_640, AssignmentState.InProgress, due: "2026-03-16 17:00", submitted: null);
            Add(223, AssignmentState.InProgress, due: "2026-03-13 17:00", submitted: null);
            return Task.CompletedTask;

            void Add(int count, AssignmentState state, string due, string? submitted)
            {
                for (var i = 0; i < count; i++)
                {
                    db.Assignments.Add(New(++number, state, Office2026.At(due), submitted is null ? null : Office2026.At(submitted)));
                }
            }
        });

        var boxes = (await store.ReadAsync(db => Counted(db).BoxesAsync(Body, CancellationToken.None)))[Department];

        Assert.Equal(new BoxCounts(14_068, 1_983, 5_640, 223, 0), boxes);
        Assert.Equal(21_914, boxes.Total);
        Assert.Equal(10.1m, boxes.LateRate);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task What_the_database_counts_is_what_the_rule_says_and_every_number_opens_its_list(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var all = Enumerable.Range(1, 400).Select(i => Random(i, new Random(i))).ToList();
        await store.WriteAsync(db =>
        {
            db.Assignments.AddRange(all);
            return Task.CompletedTask;
        });

        await store.ReadAsync(async db =>
        {
            var counted = Counted(db);
            var boxes = (await counted.BoxesAsync(Body, CancellationToken.None)).Values.Aggregate(BoxCounts.None, (sum, unit) => sum + unit);
            foreach (var box in Enum.GetValues<Box>())
            {
                var expected = all.Where(a => !a.IsRestricted && Standing.BoxOf(a, Now) == box).Select(a => a.Number).Order();
                var behind = await counted.In(counted.Of(Body), box).Select(a => a.Number).Order().ToListAsync();
                Assert.Equal(expected, behind);
                Assert.Equal(behind.Count, boxes.Of(box));
            }

            Assert.Equal(boxes.Late, await counted.Late(counted.Of(Body)).CountAsync());
            return 0;
        });
    }

    /// <summary>Now is a Monday morning: the very instant is in time, the week ends with Sunday, what is done is blocked no more.</summary>
    [Fact]
    public async Task Figures_end_where_a_person_would_say_they_end()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await store.WriteAsync(db =>
        {
            db.Assignments.AddRange(
                New(1, AssignmentState.InProgress, Now, submittedAt: null),
                New(2, AssignmentState.InProgress, Now.AddTicks(-1), submittedAt: null),
                New(3, AssignmentState.Completed, Now, submittedAt: Now),
                New(4, AssignmentState.Completed, Now, submittedAt: Now.AddTicks(1)),
                New(5, AssignmentState.InProgress, Office2026.At("2026-03-22 23:59"), submittedAt: null),
                New(6, AssignmentState.InProgress, Office2026.At("2026-03-23 00:00"), submittedAt: null),
                Blocked(New(7, AssignmentState.InProgress, dueAt: null, submittedAt: null)),
                Blocked(New(8, AssignmentState.Completed, dueAt: null, submittedAt: Now)));
            return Task.CompletedTask;
        });

        var late = await NumbersAsync((counted, all) => counted.Late(all));
        var dueThisWeek = await NumbersAsync((counted, all) => counted.DueThisWeek(all));
        var blocked = await NumbersAsync((_, all) => CountedAssignments.Blocked(all));
        Assert.Multiple(
            () => Assert.Equal([2, 4], late),
            () => Assert.Equal([1, 5], dueThisWeek),
            () => Assert.Equal([7], blocked));

        Task<List<int>> NumbersAsync(Func<CountedAssignments, IQueryable<Assignment>, IQueryable<Assignment>> of) =>
            store.ReadAsync(db => of(Counted(db), Counted(db).Of(Body)).OrderBy(a => a.Number).Select(a => a.Number).ToListAsync());

        static Assignment Blocked(Assignment assignment)
        {
            assignment.BlockedAt = Now.AddDays(-3);
            return assignment;
        }
    }

    [Fact]
    public async Task Last_year_s_work_is_not_this_year_s_and_a_merged_unit_s_is_not_forgotten()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await store.WriteAsync(db =>
        {
            db.Assignments.Add(New(1, AssignmentState.Completed, Office2026.At("2025-12-31 17:00"), Office2026.At("2025-12-30 09:00"), "2025-12-31 23:59"));
            db.Assignments.Add(New(2, AssignmentState.Completed, Office2026.At("2025-12-31 17:00"), Office2026.At("2025-12-30 09:00"), "2026-01-01 00:00"));
            db.Assignments.Add(New(3, AssignmentState.InProgress, Office2026.At("2025-11-28 17:00"), submittedAt: null, unit: Closed));
            return Task.CompletedTask;
        });

        var boxes = await store.ReadAsync(db => Counted(db).BoxesAsync(Body, CancellationToken.None));

        Assert.Equal(new BoxCounts(1, 0, 0, 0, 0), boxes[Department]);
        Assert.Equal(new BoxCounts(0, 0, 0, 1, 0), boxes[Closed]);
    }

    [Fact]
    public void Units_are_ordered_by_rate_and_none_with_fewer_than_five_tasks()
    {
        UnitFigures Unit(byte id, int onTime, int late) => new(new Guid(id, 0, 0, new byte[8]), new BoxCounts(onTime, late, 0, 0, 0));

        var ranking = UnitRanking.Of([Unit(1, 90, 10), Unit(2, 4, 1), Unit(3, 0, 4), Unit(4, 5, 0), Unit(5, 0, 0)]);

        Assert.Equal([2, 1, 4], ranking.Ranked.Select(u => (int)u.UnitId.ToByteArray()[0]));
        Assert.Equal([3], ranking.TooFew.Select(u => (int)u.UnitId.ToByteArray()[0]));
    }

    private static CountedAssignments Counted(ReformBotDbContext db) => new(db, Units, Office2026.Calendar, Now);

    private static Assignment Random(int number, Random random)
    {
        var states = Enum.GetValues<AssignmentState>();
        var state = states[random.Next(states.Length)];
        DateTimeOffset? due = random.Next(4) == 0 ? null : Now.AddHours(random.Next(-200, 200));
        var handedIn = state is AssignmentState.Submitted or AssignmentState.Completed;
        var assignment = New(number, state, due, handedIn ? Now.AddHours(random.Next(-200, 0)) : null, "2026-03-10 09:00", isCooperation: random.Next(8) == 0, isRestricted: random.Next(8) == 0);
        assignment.WaitingSince = random.Next(4) == 0 ? Now.AddHours(random.Next(-200, 0)) : null;
        assignment.LateWaivedAt = random.Next(8) == 0 ? Now.AddHours(-1) : null;
        return assignment;
    }

    private static Assignment New(
        int number,
        AssignmentState state,
        DateTimeOffset? dueAt,
        DateTimeOffset? submittedAt,
        string completed = "2026-02-12 09:00",
        Guid? unit = null,
        bool isCooperation = false,
        bool isRestricted = false) => new()
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            Title = "Nhiệm vụ",
            DueAt = dueAt,
            AssignerId = Body,
            AssigneeId = Body,
            AccountableId = Body,
            UnitId = unit ?? Department,
            State = state,
            IssuedAt = Now.AddDays(-60),
            AcceptDueAt = Now.AddDays(-59),
            SubmittedAt = submittedAt,
            CompletedAt = state == AssignmentState.Completed ? Office2026.At(completed) : null,
            IsCooperation = isCooperation,
            IsRestricted = isRestricted,
        };
}
