using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;
using ReformBot.Scheduler.Jobs;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

public sealed class CommitmentTests
{
    [Fact]
    public async Task Heads_are_asked_once_with_a_text_that_is_frozen_and_hashed()
    {
        await using var office = await AskedAsync();
        await office.Get<AskYearsCommitments>().RunAsync(CancellationToken.None);

        Snapshot.Matches("commitment-ask", Assert.Single(await office.ToldAsync("Hoàn")));
        Assert.Single(await office.ToldAsync("Tuấn"));
        Assert.Empty(await office.ToldAsync("Tư"));
        await office.Store.ReadAsync(async db =>
        {
            foreach (var commitment in await db.Commitments.ToListAsync())
            {
                Assert.Equal(CommitmentText.HashOf(commitment.Text), commitment.TextHash);
            }

            return 0;
        });
    }

    [Fact]
    public async Task Only_the_head_of_the_unit_confirms_and_once()
    {
        await using var office = await AskedAsync();
        var hoàn = office.Unit("Phòng VHXH");
        var id = await office.Store.ReadAsync(db => db.Commitments.Where(c => c.UnitId == hoàn).Select(c => c.Id).SingleAsync());

        Assert.IsType<ConfirmCommitmentResult.NotYours>(await ConfirmAsync(office, "Tuấn", new ConfirmCommitment(id)));
        Assert.IsType<ConfirmCommitmentResult.NothingAsked>(await ConfirmAsync(office, "Tư", new ConfirmCommitment()));
        Assert.IsType<ConfirmCommitmentResult.Confirmed>(await ConfirmAsync(office, "Hoàn", new ConfirmCommitment()));
        Assert.IsType<ConfirmCommitmentResult.AlreadyConfirmed>(await ConfirmAsync(office, "Hoàn", new ConfirmCommitment()));
        Assert.IsType<ConfirmCommitmentResult.PaperAttached>(await ConfirmAsync(office, "Hoàn", new ConfirmCommitment(PaperNumber: "12/CK-VHXH")));
        var stored = await office.Store.ReadAsync(db => db.Commitments.SingleAsync(c => c.Id == id));
        Assert.Equal(office.Person("Hoàn"), stored.ConfirmedById);
        Assert.Equal("12/CK-VHXH", stored.PaperNumber);
    }

    [Fact]
    public async Task Who_has_not_confirmed_is_reminded_in_the_morning_s_one_message_and_stands_in_the_digest()
    {
        await using var office = await AskedAsync();
        await ConfirmAsync(office, "Hoàn", new ConfirmCommitment());
        await office.AssignAsync("Khánh", "Tuấn", "Rà soát vỉa hè", "2026-03-06");

        office.GoTo("2026-03-05 07:30");
        await office.Get<QueueDueReminders>().RunAsync(CancellationToken.None);
        Snapshot.Matches("commitment-reminder", (await office.ToldAsync("Tuấn"))[^1]);
        Assert.Equal(2, (await office.ToldAsync("Tuấn")).Count);
        Assert.Single(await office.ToldAsync("Hoàn"));

        office.GoTo("2026-03-09 06:45");
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);
        Assert.Contains(
            "Cam kết: 1/2 đơn vị chưa xác nhận nội dung: Phòng KT", (await office.ToldAsync("Khánh"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_s_figure_is_asked_after_it_and_its_gap_stands_in_the_digest()
    {
        await using var office = await AskedAsync();
        await ConfirmAsync(office, "Hoàn", new ConfirmCommitment());

        office.GoTo("2026-04-01 07:30");
        await office.Get<QueueDueReminders>().RunAsync(CancellationToken.None);
        Snapshot.Matches("check-in-ask", (await office.ToldAsync("Hạnh"))[^1]);

        var answered = Assert.IsType<AnswerCheckInResult.Answered>(await AnswerAsync(office, "Hoàn", new AnswerCheckIn("12/15", Line: 2)));
        Assert.Equal(80m, answered.CheckIn.Value);
        Assert.Equal(15m, answered.Missing);
        Assert.Equal("2026-Q1", answered.CheckIn.Period);
        var periods = await office.Store.ReadAsync(db => db.CheckIns.Where(c => c.Line == 2).OrderBy(c => c.Period).Select(c => c.Period).ToListAsync());
        Assert.Equal(["2026-Q1", "2026-Q2"], periods);

        office.GoTo("2026-04-06 06:45");
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);
        Assert.Contains(
            "– Phòng VHXH, dòng 2: 80% so với chỉ tiêu 95%, còn thiếu 15 điểm phần trăm", Assert.Single(await office.ToldAsync("Khánh")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_counted_from_assignments_needs_no_asking()
    {
        await using var office = await AskedAsync();
        await ConfirmAsync(office, "Hoàn", new ConfirmCommitment());
        await office.AssignAsync("Khánh", "Hoàn", "Việc thứ nhất", "2026-03-04");
        await office.AssignAsync("Khánh", "Hoàn", "Việc thứ hai", "2026-03-04");
        await office.StepAsync("Hoàn", act => new SubmitProduct(1, new Product("xong", null, null, [])).RunAsync(act));
        await office.StepAsync("Khánh", act => new ConfirmCompletion(1).RunAsync(act));

        office.GoTo("2026-03-09 06:45");
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);

        Assert.Contains(
            "– Phòng VHXH, dòng 1: 50% so với chỉ tiêu 100%, còn thiếu 50 điểm phần trăm", Assert.Single(await office.ToldAsync("Khánh")), StringComparison.Ordinal);
        Assert.DoesNotContain(await office.Store.ReadAsync(db => db.CheckIns.Select(c => c.Line).ToListAsync()), line => line == 1);
    }

    [Fact]
    public async Task Which_line_is_asked_and_what_is_no_figure_is_said()
    {
        await using var office = await AskedAsync();
        Assert.IsType<AnswerCheckInResult.NothingAsked>(await AnswerAsync(office, "Hoàn", new AnswerCheckIn("80%")));
        await ConfirmAsync(office, "Hoàn", new ConfirmCommitment());
        office.GoTo("2026-04-01 07:30");
        await office.Get<QueueDueReminders>().RunAsync(CancellationToken.None);

        var which = Assert.IsType<AnswerCheckInResult.WhichLine>(await AnswerAsync(office, "Hoàn", new AnswerCheckIn("80%")));
        Assert.Equal([2, 3], which.Lines);
        var unreadable = await AnswerAsync(office, "Hoàn", new AnswerCheckIn("16/15", Line: 2));
        Assert.IsType<AnswerCheckInResult.Unreadable>(unreadable);
        Assert.IsType<AnswerCheckInResult.NothingAsked>(await AnswerAsync(office, "Tuấn", new AnswerCheckIn("80%", Line: 2)));
        Assert.IsType<AnswerCheckInResult.Answered>(await AnswerAsync(office, "Hạnh", new AnswerCheckIn("không phát sinh", Line: 3)));
        await office.Store.ReadAsync(async db =>
        {
            var picture = await office.Get<OfficeCache>().GetAsync(db);
            Assert.Equal(
                ["Chưa đọc được số liệu “16/15”. Đề nghị nhắn như: dòng 2: 97,5% hoặc dòng 2: 12/15"],
                CommitmentWording.Of(picture.Roster.Find(office.Person("Hoàn"))!, unreadable).Lines);
            return 0;
        });
    }

    [Fact]
    public async Task A_figure_the_focal_point_does_not_report_is_asked_of_the_head_and_then_left_open()
    {
        await using var office = await AskedAsync();
        await ConfirmAsync(office, "Hoàn", new ConfirmCommitment());
        var asked = new List<string>();
        office.GoTo("2026-04-01 07:30");
        for (; office.Now < SmallOffice.At("2026-05-29 08:00"); office.Store.Clock.Advance(TimeSpan.FromDays(1)))
        {
            var before = ((await office.ToldAsync("Hoàn")).Count, (await office.ToldAsync("Hạnh")).Count);
            await office.Get<QueueDueReminders>().RunAsync(CancellationToken.None);
            var (head, focal) = ((await office.ToldAsync("Hoàn")).Count - before.Item1, (await office.ToldAsync("Hạnh")).Count - before.Item2);
            asked.AddRange(Enumerable.Repeat($"{office.Now:MM-dd} Hoàn", head).Concat(Enumerable.Repeat($"{office.Now:MM-dd} Hạnh", focal)));
        }

        Assert.Equal(["04-01 Hạnh", "04-06 Hoàn", "04-09 Hoàn", "04-14 Hoàn", "04-17 Hoàn"], asked);
    }

    /// <summary>Nobody is reminded of last year's, and a year has so many periods.</summary>
    [Fact]
    public async Task A_commitment_ends_with_its_year()
    {
        await using var office = await AskedAsync();
        await ConfirmAsync(office, "Hoàn", new ConfirmCommitment());
        var periods = new List<string>();
        for (office.GoTo("2026-12-01 07:30"); office.Now < SmallOffice.At("2027-04-09 08:00"); office.Store.Clock.Advance(TimeSpan.FromDays(1)))
        {
            await office.Get<QueueDueReminders>().RunAsync(CancellationToken.None);
            await AnswerAsync(office, "Hoàn", new AnswerCheckIn("90%", Line: 2));
        }

        periods.AddRange(await office.Store.ReadAsync(db => db.CheckIns.Where(c => c.Line == 2).OrderBy(c => c.Period).Select(c => c.Period).ToListAsync()));
        Assert.DoesNotContain(periods, p => p.StartsWith("2027", StringComparison.Ordinal));
        var unit = office.Unit("Phòng KT");
        Assert.Null((await office.Store.ReadAsync(db => db.Commitments.SingleAsync(c => c.UnitId == unit))).NextReminderAt);

        Assert.IsType<ConfirmCommitmentResult.NothingAsked>(await ConfirmAsync(office, "Tuấn", new ConfirmCommitment()));
        await office.AssignAsync("Khánh", "Tuấn", "Rà soát vỉa hè", "2027-04-30");
        office.GoTo("2027-04-12 06:45");
        await office.Get<SendWeeklyDigest>().RunAsync(CancellationToken.None);
        Assert.DoesNotContain("Cam kết", (await office.ToldAsync("Khánh"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_who_cannot_be_asked_for_his_commitment_keeps_no_other_head_from_being_asked()
    {
        await using var office = await WithProgrammeAsync();
        var (hoàn, tuấn) = (office.Person("Hoàn"), office.Person("Tuấn"));
        foreach (var (left, other) in new[] { (hoàn, tuấn), (tuấn, hoàn) })
        {
            var trigger = """CREATE TRIGGER "Away" BEFORE INSERT ON "Outbox" WHEN NEW."PersonId" = 'LEFT' BEGIN SELECT RAISE(FAIL, 'away'); END"""
                .Replace("LEFT", left.ToString().ToUpperInvariant(), StringComparison.Ordinal);
            await office.Store.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(trigger));
            await Assert.ThrowsAsync<AggregateException>(() => office.Get<AskYearsCommitments>().RunAsync(CancellationToken.None));
            Assert.Equal([other], await office.Store.ReadAsync(db => db.Commitments.Select(c => c.PersonId).ToListAsync()));

            await office.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "Away" """));
            await office.Get<AskYearsCommitments>().RunAsync(CancellationToken.None);
            Assert.Equal(2, await office.Store.ReadAsync(db => db.Commitments.CountAsync()));
            await office.Store.WriteAsync(db => db.Outbox.ExecuteDeleteAsync());
            await office.Store.WriteAsync(db => db.Commitments.ExecuteDeleteAsync());
        }
    }

    [Fact]
    public async Task The_figures_of_many_commitments_take_no_more_queries_than_those_of_one()
    {
        using var log = new CapturedLog();
        await using var office = await AskedAsync(services => services.AddLogging(logging =>
            logging.AddProvider(log).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information)));
        await office.AssignAsync("Khánh", "Tuấn", "Rà soát vỉa hè", "2026-03-06");
        await office.AssignAsync("Khánh", "Hoàn", "Lập danh sách hộ nghèo", "2026-03-06");
        await ConfirmAsync(office, "Hoàn", new ConfirmCommitment());
        office.GoTo("2026-03-09 09:00");
        var (_, ofOne) = await GapsAsync();
        await ConfirmAsync(office, "Tuấn", new ConfirmCommitment());
        var (gaps, ofTwo) = await GapsAsync();

        Assert.Equivalent(new[] { office.Unit("Phòng KT"), office.Unit("Phòng VHXH") }, gaps.Select(g => g.UnitId), strict: true);
        Assert.Equal(ofOne, ofTwo);

        Task<(IReadOnlyList<CommitmentGap> Gaps, int Queries)> GapsAsync() => office.Store.ReadAsync(async db =>
        {
            var picture = await office.Get<OfficeCache>().GetAsync(db);
            var before = Queries();
            return (await DigestLists.GapsAsync(db, picture, office.Unit("UBND phường"), office.Now), Queries() - before);
        });

        int Queries() => log.Text.Split("Executed DbCommand").Length;
    }

    [Fact]
    public async Task The_button_of_a_figure_answered_in_an_earlier_period_no_longer_changes_it()
    {
        await using var office = await AskedAsync();
        await ConfirmAsync(office, "Hoàn", new ConfirmCommitment());
        office.GoTo("2026-04-01 07:30");
        await office.RemindAsync();
        await AnswerAsync(office, "Hoàn", new AnswerCheckIn("90%", Line: 2));
        var first = await office.Store.ReadAsync(db => db.CheckIns.Where(c => c.Line == 2 && c.AnsweredAt != null).Select(c => c.Id).SingleAsync());
        Assert.IsType<AnswerCheckInResult.Answered>(await AnswerAsync(office, "Hoàn", new AnswerCheckIn("91%", CheckInId: first)));

        office.GoTo("2026-07-01 07:30");
        await office.RemindAsync();
        Assert.IsType<AnswerCheckInResult.NothingAsked>(await AnswerAsync(office, "Hoàn", new AnswerCheckIn("50%", CheckInId: first)));
        Assert.Equal(91, await office.Store.ReadAsync(db => db.CheckIns.Where(c => c.Id == first).Select(c => c.Value).SingleAsync()));
    }

    [Fact]
    public async Task The_button_of_a_commitment_that_has_ended_confirms_nothing()
    {
        await using var office = await AskedAsync();
        var unit = office.Unit("Phòng VHXH");
        var id = await office.Store.ReadAsync(db => db.Commitments.Where(c => c.UnitId == unit).Select(c => c.Id).SingleAsync());
        office.GoTo("2027-04-01 09:00");
        Assert.IsType<ConfirmCommitmentResult.NothingAsked>(await ConfirmAsync(office, "Hoàn", new ConfirmCommitment(id)));
    }

    private static async Task<SmallOffice> AskedAsync(Action<IServiceCollection>? configure = null)
    {
        var office = await WithProgrammeAsync(configure);
        await office.Get<AskYearsCommitments>().RunAsync(CancellationToken.None);
        return office;
    }

    private static async Task<SmallOffice> WithProgrammeAsync(Action<IServiceCollection>? configure = null)
    {
        var office = await SmallOffice.OpenAsync("2026-03-02 09:00", configure: configure);
        var document = new ProgrammeDocument
        {
            Code = "cam-ket-2026",
            Name = "Cam kết cải cách hành chính năm 2026",
            Year = 2026,
            CommitmentLines =
            [
                Line(1, "Hoàn thành 100% nhiệm vụ được giao", MeasuredBy.Tasks, CommitmentMeasure.Completed, 100),
                Line(2, "Hồ sơ giải quyết đúng và trước hạn", MeasuredBy.Self, CommitmentMeasure.Statement, 95),
                Line(3, "Không đặt ra quy định, điều kiện riêng", MeasuredBy.Self, CommitmentMeasure.Statement, target: null),
            ],
        };
        await office.Store.WriteAsync(db =>
        {
            db.Programmes.Add(new Programme
            {
                Code = document.Code, Name = document.Name, Year = document.Year, Document = SeedJson.Write(document), ImportedAt = office.Now,
            });
            return Task.CompletedTask;
        });
        return office;
    }

    private static CommitmentLine Line(int number, string text, MeasuredBy by, CommitmentMeasure measure, int? target) => new()
    {
        Number = number,
        Text = text,
        MeasuredBy = by,
        Measure = measure,
        Target = target is { } value ? new TargetFigure(value, "%") : null,
        CheckInSchedule = CheckInSchedule.Quarterly,
    };

    private static Task<ConfirmCommitmentResult> ConfirmAsync(SmallOffice office, string person, ConfirmCommitment command) =>
        office.ActAsync(person, (act, _) => command.RunAsync(act));

    private static Task<AnswerCheckInResult> AnswerAsync(SmallOffice office, string person, AnswerCheckIn command) =>
        office.ActAsync(person, (act, _) => command.RunAsync(act));
}
