using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

public sealed class DigestTests
{
    private static readonly Product Report = new("đã gửi báo cáo", null, null, []);

    [Fact]
    public async Task Heads_read_their_own_figures_on_friday_and_leadership_on_monday_with_their_explanation_beside()
    {
        await using var office = await BusyWeekAsync();
        office.GoTo("2026-03-13 15:30");
        await office.Get<SendUnitDigest>().RunAsync(CancellationToken.None);
        Snapshot.Matches("digest-unit", Assert.Single(await office.ToldAsync("Hoàn")));

        Assert.IsType<ExplainFiguresResult.Explained>(await ExplainAsync(office, "Hoàn", "chờ Sở Tài chính\ncho ý kiến"));
        office.GoTo("2026-03-16 06:45");
        await office.Get<SealDay>().RunAsync(CancellationToken.None);
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);

        var told = Assert.Single(await office.ToldAsync("Khánh"));
        Snapshot.Matches("digest-leadership", System.Text.RegularExpressions.Regex.Replace(told, "[0-9a-f]{4}(:[0-9a-f]{4}){3}", "<niêm phong>"));
        foreach (var name in new[] { "Lê Thị Tư", "Lê Thị Hoàn", "Võ Quý", "Phạm Tuấn", "Trần Hạnh" })
        {
            Assert.DoesNotContain(name, told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Last_week_s_figures_stand_beside_this_week_s()
    {
        await using var office = await BusyWeekAsync();
        office.GoTo("2026-03-16 06:45");
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);
        office.GoTo("2026-03-23 06:45");
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);

        var told = (await office.ToldAsync("Khánh"))[^1];
        Assert.Contains("Tổng số: 9 nhiệm vụ (tuần trước 9)", told, StringComparison.Ordinal);
        Assert.Contains("– Đang thực hiện quá hạn: 5 (tuần trước 3)", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-16 06:44")]
    [InlineData("2026-03-15 10:00")]
    [InlineData("2026-03-16 21:00")]
    public async Task Nothing_goes_out_before_its_time_at_night_or_on_a_day_off(string now)
    {
        await using var office = await BusyWeekAsync();
        await office.Store.WriteAsync(db => db.DigestIssues.ExecuteDeleteAsync());
        office.GoTo(now);

        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);
        await office.Get<SendUnitDigest>().RunAsync(CancellationToken.None);

        Assert.Empty(await office.ToldAsync("Khánh"));
    }

    [Fact]
    public async Task A_digest_missed_is_sent_late_and_none_is_sent_twice()
    {
        await using var office = await BusyWeekAsync();
        office.GoTo("2026-03-18 09:20");

        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None)));
        office.GoTo("2026-03-19 06:45");
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);

        Assert.Single(await office.ToldAsync("Khánh"));
    }

    /// <summary>Friday was an outage: heads are made good before leadership reads, once; where nothing was held back nothing is.</summary>
    [Theory]
    [InlineData("2026-03-16 06:45", true)]
    [InlineData("2026-03-17 06:45", false)]
    public async Task Figures_an_outage_held_back_reach_heads_first_on_the_next_working_day(string back, bool isMadeGood)
    {
        await using var office = await BusyWeekAsync();
        await office.Get<OwedDigests>().DoneAsync(DigestIssue.Unit, ReportWeek.Parse("2026-W10"), CancellationToken.None);
        office.GoTo(back);
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);
        await office.Get<SendUnitDigest>().RunAsync(CancellationToken.None);

        Assert.Equal(isMadeGood ? 1 : 0, (await office.ToldAsync("Hoàn")).Count);
        Assert.Single(await office.ToldAsync("Khánh"));
        var order = await office.Store.ReadAsync(db => db.Outbox.Where(m => m.DedupeKey.StartsWith("digest")).OrderBy(m => m.Position).Select(m => m.PersonId).ToListAsync());
        Assert.Equal(office.Person("Khánh"), order[^1]);
    }

    [Fact]
    public async Task A_first_start_owes_heads_nothing_of_the_week_before()
    {
        await using var office = await BusyWeekAsync();
        office.GoTo("2026-03-16 06:45");
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);
        Assert.Empty(await office.ToldAsync("Hoàn"));
    }

    [Fact]
    public async Task Every_number_opens_the_list_behind_it_to_those_it_concerns()
    {
        await using var office = await BusyWeekAsync();
        office.GoTo("2026-03-16 06:45");
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);
        var khánh = office.Person("Khánh");
        var row = await office.Store.ReadAsync(db => db.Outbox.OrderBy(m => m.Position).LastAsync(m => m.PersonId == khánh));
        var buttons = MessageJson.Read<OutgoingMessage>(row.Message!).Buttons;

        foreach (var button in buttons.Where(b => Enum.TryParse<DigestList>(b.Data["list"], out _)))
        {
            var page = await PageAsync(office, "Khánh", Enum.Parse<DigestList>(button.Data["list"]), Guid.Parse(button.Data["unit"]));
            Assert.EndsWith($": {page!.Total}", button.Label, StringComparison.Ordinal);
            Assert.NotEmpty(page.Tasks);
        }

        Assert.Null(await PageAsync(office, "Tư", DigestList.RunningLate, office.Unit("Phòng VHXH")));
        Assert.Null(await PageAsync(office, "Tuấn", DigestList.RunningLate, office.Unit("Phòng VHXH")));
        Assert.Null(await PageAsync(office, "Hoàn", DigestList.RunningLate, office.Unit("UBND phường")));
        var own = await PageAsync(office, "Hoàn", DigestList.RunningLate, unit: null);
        await office.Store.ReadAsync(async db =>
        {
            var picture = await office.Get<OfficeCache>().GetAsync(db);
            Snapshot.Matches("list-running-late", PlainText.Of(DigestListWording.Tasks(picture.Roster.Find(office.Person("Hoàn"))!, own, picture, office.Now)));
            return 0;
        });
    }

    [Fact]
    public async Task What_a_team_below_does_is_counted_in_the_department_it_belongs_to()
    {
        await using var office = await BusyWeekAsync();
        var team = new Unit { Id = Guid.CreateVersion7(), Name = "Tổ một cửa", ParentId = office.Unit("Phòng VHXH") };
        await office.Store.WriteAsync(async db =>
        {
            db.Units.Add(team);
            await db.Assignments.Where(a => a.Number == 5).ExecuteUpdateAsync(set => set.SetProperty(a => a.UnitId, team.Id));
            await office.Store.Store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None);
        });

        office.GoTo("2026-03-16 06:45");
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);

        var json = await office.Store.ReadAsync(db => db.DigestIssues.OrderBy(i => i.CreatedAt).Select(i => i.Figures).LastAsync());
        var figures = MessageJson.Read<DigestFigures>(json);
        Assert.Equal([office.Unit("Phòng KT"), office.Unit("Phòng VHXH")], figures.Units.Select(u => u.UnitId));
        Assert.Equal(figures.Boxes.Total, figures.Units.Sum(u => u.Boxes.Total));
    }

    [Fact]
    public async Task Of_work_given_without_its_content_a_digest_prints_the_number_alone()
    {
        await using var office = await BusyWeekAsync();
        await office.Store.WriteAsync(db => db.Assignments.Where(a => a.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsBare, true)));
        office.GoTo("2026-03-13 15:30");

        await office.Get<SendUnitDigest>().RunAsync(CancellationToken.None);

        var told = Assert.Single(await office.ToldAsync("Hoàn"));
        Assert.Contains("NV-2", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Rà soát 25 thủ tục đất đai", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_head_explains_one_line_before_leadership_has_read()
    {
        await using var office = await BusyWeekAsync();
        Assert.IsType<ExplainFiguresResult.NothingYet>(await ExplainAsync(office, "Hoàn", "chờ Sở"));
        office.GoTo("2026-03-13 15:30");
        await office.Get<SendUnitDigest>().RunAsync(CancellationToken.None);

        Assert.IsType<ExplainFiguresResult.NotYours>(await ExplainAsync(office, "Tư", "chờ Sở"));
        Assert.IsType<ExplainFiguresResult.TextNeeded>(await ExplainAsync(office, "Hoàn", "  "));
        Assert.IsType<ExplainFiguresResult.TooLong>(await ExplainAsync(office, "Hoàn", new string('a', 201)));
        Assert.IsType<ExplainFiguresResult.Explained>(await ExplainAsync(office, "Hoàn", "chờ Sở"));
        Assert.IsType<ExplainFiguresResult.Explained>(await ExplainAsync(office, "Hoàn", "chờ Sở Tài chính"));
        Assert.Equal("chờ Sở Tài chính", await office.Store.ReadAsync(db => db.Explanations.Select(e => e.Text).SingleAsync()));

        office.GoTo("2026-03-16 06:45");
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);
        Assert.IsType<ExplainFiguresResult.Closed>(await ExplainAsync(office, "Hoàn", "sửa lại"));
    }

    [Fact]
    public async Task A_unit_whose_figures_cannot_be_made_is_left_and_seen_and_the_others_read_theirs()
    {
        await using var office = await BusyWeekAsync();
        await office.Store.WriteAsync(db => Task.FromResult(db.DigestIssues.Add(new DigestIssue
        {
            Id = Guid.CreateVersion7(), Kind = DigestIssue.Unit, Week = "2026-W10", UnitId = office.Unit("Phòng VHXH"), Figures = "{", CreatedAt = office.Now,
        })));
        office.GoTo("2026-03-13 16:00");

        await Assert.ThrowsAsync<AggregateException>(() => office.Get<SendUnitDigest>().RunAsync(CancellationToken.None));

        Assert.Empty(await office.ToldAsync("Hoàn"));
        Assert.Single(await office.ToldAsync("Tuấn"));
    }

    /// <summary>Nine assignments: one done, one handed in late, two late, two due next week, one blocked, one handed back, one without a deadline.</summary>
    private static async Task<SmallOffice> BusyWeekAsync()
    {
        var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng 2", "2026-03-06");
        await office.AssignAsync("Khánh", "Tư", "Rà soát 25 thủ tục đất đai", "2026-03-05");
        await office.AssignAsync("Khánh", "Hạnh", "Kế hoạch tuyên truyền", "2026-03-11");
        await office.AssignAsync("Khánh", "Hoàn", "Chuẩn bị hội nghị CCHC", "2026-03-12");
        await office.AssignAsync("Khánh", "Tư", "Niêm yết thủ tục", "2026-03-18");
        await office.AssignAsync("Khánh", "Quý", "Gửi số liệu DVCTT", "2026-03-20");
        await office.AssignAsync("Khánh", "Quý", "Rà soát hợp đồng", "2026-03-27");
        await office.AssignAsync("Khánh", "Tuấn", "Rà soát vỉa hè đường 30/4", "2026-03-31");
        await office.AssignAsync("Khánh", "Tuấn", "Theo dõi chỉ số hài lòng", deadline: null);
        await office.StepAsync("Tư", act => new SubmitProduct(1, Report).RunAsync(act));
        await office.StepAsync("Khánh", act => new ConfirmCompletion(1).RunAsync(act));
        await office.StepAsync("Quý", act => new AcceptAssignment(7).RunAsync(act));
        await office.StepAsync("Quý", act => new ReportBlocked(7, "chờ Sở Tư pháp").RunAsync(act));
        await office.StepAsync("Tuấn", act => new DeclineAssignment(8, "thuộc phòng Văn hóa").RunAsync(act));
        office.GoTo("2026-03-12 18:00");
        await office.StepAsync("Hạnh", act => new SubmitProduct(3, Report).RunAsync(act));
        return office;
    }

    [Fact]
    public async Task A_unit_s_own_digest_reads_its_own_head_s_line_and_nobody_else_s()
    {
        await using var office = await BusyWeekAsync();
        office.GoTo("2026-03-13 15:30");
        await office.Get<SendUnitDigest>().RunAsync(CancellationToken.None);
        Assert.IsType<ExplainFiguresResult.Explained>(await ExplainAsync(office, "Hoàn", "chờ Sở Tài chính cho ý kiến"));

        Assert.Single(await ReadAsync("Phòng VHXH"));
        Assert.Empty(await ReadAsync("Phòng KT"));

        Task<IReadOnlyDictionary<Guid, Explanation>> ReadAsync(string unit) => office.Store.ReadAsync(async db =>
        {
            var picture = await office.Get<OfficeCache>().GetAsync(db);
            var roster = picture.Roster;
            var week = ReportWeek.Of(picture.Calendar.DateOf(office.Now));
            return (await DigestReport.ReadAsync(db, picture, DigestIssue.Unit, roster.FindUnit(office.Unit(unit))!, week, office.Now, CancellationToken.None)).Explanations;
        });
    }

    private static Task<ExplainFiguresResult> ExplainAsync(SmallOffice office, string person, string text) =>
        office.ActAsync(person, (act, _) => new ExplainFigures(text).RunAsync(act));

    private static Task<DigestListPage?> PageAsync(SmallOffice office, string reader, DigestList list, Guid? unit) => office.Store.ReadAsync(async db =>
    {
        var picture = await office.Get<OfficeCache>().GetAsync(db);
        return await DigestLists.PageAsync(db, picture, picture.Roster.Find(office.Person(reader))!, list, unit, 1, office.Now);
    });
}
