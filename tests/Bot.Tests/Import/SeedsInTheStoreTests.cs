using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Import.Demo;
using ReformBot.Bot.Import.Seeds;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Seals;
using Xunit;

namespace ReformBot.Bot.Tests.Import;

public sealed class SeedsInTheStoreTests(TestStore store) : IClassFixture<TestStore>, IAsyncLifetime
{
    private static readonly DateTimeOffset AsOf = new(2026, 3, 2, 7, 0, 0, TimeSpan.FromHours(7));

    private readonly History _history = new(new HistoryKey(new byte[32]));

    public async ValueTask InitializeAsync()
    {
        await store.Store.WriteAsync(db => LoadShippedSeeds.RunAsync(db, store.Store.Provider, AsOf));
        await Loader().RunAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Programmes_and_holidays_are_loaded_once()
    {
        Assert.False(await store.Store.WriteAsync(db => LoadShippedSeeds.RunAsync(db, store.Store.Provider, AsOf)));
        var programmes = await store.Store.ReadAsync(db => db.Programmes.ToListAsync());
        Assert.Equal(5, programmes.Count(p => p.Code != DemoCommitments.ReadProgramme().Code));
        Assert.Equal(8, SeedJson.Parse<ProgrammeDocument>(programmes.Single(p => p.Code == "cao-lanh-2021").Document).CommitmentLines.Count);
        Assert.False((await store.OfficeAsync()).Calendar.IsWorkingDay(new(2026, 2, 17)));
        Assert.True((await store.OfficeAsync()).Calendar.IsWorkingDay(new(2026, 1, 10)));
    }

    [Fact]
    public async Task The_demonstration_is_loaded_by_the_real_commands_and_its_history_is_genuine()
    {
        Assert.Empty(await store.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _history)));
        Assert.Null(await Loader().RunAsync());
        Assert.Empty(await store.Store.ReadAsync(db => db.Outbox.ToListAsync()));
        Assert.Empty(await store.Store.ReadAsync(db => db.HeldNotices.ToListAsync()));
        var events = await store.Store.ReadAsync(db => db.AssignmentEvents.ToListAsync());
        Assert.All(events, e => Assert.True(e.At < AsOf));
    }

    [Fact]
    public async Task The_demonstration_shows_work_in_every_state()
    {
        var all = await store.Store.ReadAsync(db => db.Assignments.ToListAsync());
        var work = all.Where(a => a.State != AssignmentState.Parent).ToList();

        Assert.InRange(work.Count, 140, 180);
        Assert.All(Enum.GetValues<AssignmentState>(), state => Assert.Contains(all, a => a.State == state));
        Assert.All(Enum.GetValues<Box>(), box => Assert.Contains(work, a => Standing.BoxOf(a, AsOf) == box));
        var calendar = (await store.OfficeAsync()).Calendar;
        var late = work.Where(a => Standing.BoxOf(a, AsOf) == Box.RunningLate && a.State == AssignmentState.InProgress)
            .Select(a => calendar.WorkingDaysBetween(a.DeadlineOn!.Value, calendar.DateOf(AsOf)))
            .ToHashSet();
        Assert.Superset(new HashSet<int> { 1, 3, 5, 12 }, late);
        Assert.Contains(work, a => a.IsBlocked);
        Assert.Contains(work, a => a.IsCooperation);
        Assert.Contains(work, a => a.Attempts > 1 && a.State == AssignmentState.Completed);
        Assert.Contains(work, a => a.Attempts > 0 && a.State == AssignmentState.InProgress);
        Assert.Contains(work, a => a.State == AssignmentState.Submitted && Standing.IsLate(a, AsOf));
        Assert.True(work.Count(a => a.IsOpen && a.DeadlineOn >= new DateOnly(2026, 3, 2) && a.DeadlineOn <= new DateOnly(2026, 3, 6)) >= 10);
        Assert.True(await store.Store.ReadAsync(db => db.ExtensionRequests.CountAsync(r => r.State == ExtensionState.Open)) >= 3);
    }

    [Fact]
    public async Task The_demonstrations_commitments_are_mostly_confirmed_one_with_its_paper_and_one_figure_is_short_of_its_target()
    {
        var office = await store.OfficeAsync();
        var commitments = await store.Store.ReadAsync(db => db.Commitments.ToListAsync());
        var unconfirmed = commitments.Where(c => c.ConfirmedAt is null).ToList();
        var chair = office.Roster.FindByCode("CB001")!.Posts.Single(p => p.Role == Role.Leader).UnitId;
        var figures = await store.Store.ReadAsync(db => DigestQuery.ReadAsync(db, office, chair, AsOf, default));
        var answers = await store.Store.ReadAsync(db => db.CheckIns.Where(c => c.AnsweredAt != null).ToListAsync());

        Assert.Equal(21, commitments.Count);
        Assert.All(commitments, c => Assert.Equal(CommitmentText.HashOf(c.Text), c.TextHash));
        Assert.Equal(["CB029", "CB036", "CB069"], unconfirmed.Select(c => office.Roster.Find(c.PersonId)!.Code).Order());
        Assert.Equal(unconfirmed.Select(c => c.UnitId).Order(), figures.NotConfirmed.Order());
        Assert.Equal("12/CK-SNV", commitments.Single(c => c.PaperNumber is not null).PaperNumber);
        Assert.All(answers, a => Assert.True(a.AskedAt < a.AnsweredAt && a.AnsweredAt < AsOf));
        Assert.Contains(figures.Gaps, g => g is { Line: 2, Target: 100, Value: 92.5m });
        var silent = Assert.Single(figures.NotReported);
        Assert.Equal((office.Roster.FindByCode("CB078")!.MainPost!.UnitId, 2), (silent.UnitId, silent.Line));
    }

    [Fact]
    public async Task On_the_demonstrations_first_morning_a_head_is_asked_to_confirm_and_the_others_for_last_months_figure()
    {
        var office = await store.OfficeAsync();
        var due = await store.Store.ReadAsync(db => DueNow.ReadAsync(db, DueSlice.Everything, office, AsOf.AddHours(1), default));
        var asked = ReminderPlan.Of(due, office, AsOf.AddHours(1), (_, problem) => throw problem);

        var figures = asked.SelectMany(p => p.Notes).OfType<CheckInNote>().ToList();
        Assert.Equal(18, figures.Count);
        Assert.All(figures, f => Assert.Equal((2, "2026-02"), (f.Due.CheckIn.Line, f.Due.CheckIn.Period)));
        Assert.Contains(
            asked.Single(p => p.PersonId == office.Roster.FindByCode("CB036")!.Id).Notes,
            note => note is CommitmentNote { Due.Programme: var programme } && programme == DemoCommitments.ReadProgramme().Name);
    }

    [Fact]
    public async Task Every_programme_and_group_the_demonstration_names_exists()
    {
        var programmes = (await store.Store.ReadAsync(db => db.Programmes.ToListAsync()))
            .ToDictionary(p => p.Code, p => SeedJson.Parse<ProgrammeDocument>(p.Document).TaskGroups.Select(g => g.Code).ToHashSet());

        Assert.All(
            LoadDemo.ReadScript().Assignments.Where(a => a.Programme is not null),
            a => Assert.Contains(a.Group!, programmes[a.Programme!]));
    }

    [Fact]
    public async Task The_demonstrations_office_is_whole()
    {
        var roster = (await store.OfficeAsync()).Roster;
        var communes = roster.Units.Where(u => u.Name.StartsWith("UBND xã", StringComparison.Ordinal) || u.Name.StartsWith("UBND phường", StringComparison.Ordinal)).ToList();

        Assert.InRange(roster.People.Count, 75, 90);
        Assert.Equal(15, communes.Count);
        Assert.All(communes, c => Assert.NotNull(roster.HeadOf(c.Id)));
        Assert.All(communes, c => Assert.Equal(4, roster.ChildrenOf(c.Id).Count()));
        Assert.Equal(4, roster.Units.Count(u => u.Name.StartsWith("Sở ", StringComparison.Ordinal)));
        Assert.Equal(2, roster.People.Count(p => p.Name == "Nguyễn Văn Hùng"));
        Assert.True(roster.People.Count(p => p.GivenName == "Lan") >= 4);
        Assert.All(LoadDemo.ReadScript().Panes, code => Assert.NotNull(roster.FindByCode(code)));
    }

    [Fact]
    public async Task The_script_keeps_to_working_hours_of_working_days_and_runs_forward()
    {
        var script = LoadDemo.ReadScript();
        var calendar = (await store.OfficeAsync()).Calendar;

        Assert.Equal(script.Assignments.Select(a => a.At).Order(), script.Assignments.Select(a => a.At));
        Assert.Equal(script.Assignments.Select((_, i) => $"T{i + 1:000}"), script.Assignments.Select(a => a.Ref));
        Assert.All(script.Assignments, a =>
        {
            var times = a.Steps.Select(s => s.At).Prepend(a.At).ToList();
            Assert.Equal(times.Order(), times);
            Assert.All(times, at => Assert.True(IsAtWork(at), $"{a.Ref} {at}"));
        });
        var commitments = DemoCommitments.Read().Steps.Select(s => s.At).ToList();
        Assert.Equal(commitments.Order(), commitments);
        Assert.All(commitments, at => Assert.True(IsAtWork(at), $"{at}"));

        bool IsAtWork(DateTime at) =>
            calendar.IsWorkingDay(DateOnly.FromDateTime(at))
            && at.TimeOfDay >= calendar.Hours.Start.ToTimeSpan() && at.TimeOfDay <= calendar.Hours.End.ToTimeSpan() && at < script.AsOf;
    }

    private LoadDemo Loader() => new(
        store.Store, store.Services.GetRequiredService<IOptions<OfficeOptions>>(), _history, store.Services.GetRequiredService<Mailbox>(), store.Moves);
}
