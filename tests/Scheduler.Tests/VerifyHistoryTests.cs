using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Scheduler.Tests;

/// <summary>Whoever can write the database but has not the key cannot make a change fit; the office's own work never looks like one.</summary>
public sealed class VerifyHistoryTests
{
    private static readonly History History = new(SmallOffice.Key);

    [Theory]
    [InlineData("UPDATE \"AssignmentEvents\" SET \"Payload\" = NULL", HistoryBreak.StepChanged)]
    [InlineData("UPDATE \"Assignments\" SET \"IsRestricted\" = (1 = 1)", HistoryBreak.AssignmentChanged)]
    [InlineData("UPDATE \"Assignments\" SET \"IsBare\" = (1 = 1)", HistoryBreak.AssignmentChanged)]
    [InlineData("UPDATE \"Assignments\" SET \"IsCooperation\" = (1 = 1)", HistoryBreak.AssignmentChanged)]
    [InlineData("UPDATE \"Assignments\" SET \"DirectorId\" = \"AssigneeId\"", HistoryBreak.AssignmentChanged)]
    [InlineData("UPDATE \"Assignments\" SET \"ParentId\" = \"AssigneeId\"", HistoryBreak.AssignmentChanged)]
    [InlineData("UPDATE \"Assignments\" SET \"ProgrammeCode\" = 'P'", HistoryBreak.AssignmentChanged)]
    [InlineData("UPDATE \"Assignments\" SET \"GroupCode\" = 'G'", HistoryBreak.AssignmentChanged)]
    [InlineData("UPDATE \"Assignments\" SET \"Block\" = 'Party'", HistoryBreak.AssignmentChanged)]
    public async Task Whatever_of_an_assignment_is_changed_behind_the_programs_back_is_found(string change, HistoryBreak what)
    {
        foreach (var kind in new[] { StoreKind.Sqlite, StoreKind.PostgreSql })
        {
            await using var office = await OpenAsync(kind);
            Assert.Empty(await VerifyAsync(office));
            await office.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(change));

            Assert.Equal(what, Assert.Single(await VerifyAsync(office)).What);
        }
    }

    [Fact]
    public async Task A_step_whose_words_were_lawfully_taken_out_still_verifies_and_still_holds_the_row()
    {
        await using var office = await OpenAsync();
        await office.StepAsync("Tư", act => new ReportProgress(1, 40, "bà B số 0912345678").RunAsync(act));
        await office.Store.WriteAsync(async db =>
        {
            var last = await db.AssignmentEvents.AsTracking().OrderBy(e => e.Number).LastAsync();
            last.Payload = MessageJson.Write(new EventPayload { After = MessageJson.Read<EventPayload>(last.Payload!).After });
        });
        Assert.DoesNotContain("0912345678", await office.Store.ReadAsync(db => db.AssignmentEvents.OrderBy(e => e.Number).Select(e => e.Payload).LastAsync())!, StringComparison.Ordinal);
        Assert.Empty(await VerifyAsync(office));

        await office.Store.WriteAsync(db => db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.Percent, 100)));
        Assert.Equal(HistoryBreak.AssignmentChanged, Assert.Single(await VerifyAsync(office)).What);
    }

    [Fact]
    public async Task What_is_made_up_in_the_place_of_words_taken_out_is_found_however_well_the_row_fits_it()
    {
        await using var office = await OpenAsync();
        await office.StepAsync("Tư", act => new ReportProgress(1, 40, null).RunAsync(act));
        await office.Store.WriteAsync(async db =>
        {
            var last = await db.AssignmentEvents.AsTracking().OrderBy(e => e.Number).LastAsync();
            last.Payload = MessageJson.Write(new EventPayload { After = MessageJson.Read<EventPayload>(last.Payload!).After! with { Percent = 100 } });
            await db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.Percent, 100));
        });

        Assert.Equal(HistoryBreak.StepChanged, Assert.Single(await VerifyAsync(office)).What);
    }

    [Fact]
    public async Task A_chain_written_before_all_this_still_verifies_and_goes_on()
    {
        await using var office = await OpenAsync();
        await office.Store.WriteAsync(async db =>
        {
            var step = await db.AssignmentEvents.AsNoTracking().SingleAsync();
            var payload = MessageJson.Read<EventPayload>(step.Payload!);
            var text = MessageJson.Write(payload with { After = payload.After! with { Frame = null } });
            var digest = SmallOffice.Key.Mac(text);
            var hash = SmallOffice.Key.Mac(string.Join(
                '\n', "", step.AssignmentId.ToString("N"), step.Number, step.Kind, step.At.UtcTicks, step.PersonId?.ToString("N"), step.Channel, digest));
            await db.AssignmentEvents.ExecuteUpdateAsync(
                set => set.SetProperty(e => e.Payload, text).SetProperty(e => e.PayloadDigest, digest).SetProperty(e => e.Hash, hash));
            await db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.ChainHead, hash));
        });

        Assert.Empty(await VerifyAsync(office));
        await office.StepAsync("Tư", act => new AcceptAssignment(1).RunAsync(act));
        Assert.Empty(await VerifyAsync(office));
    }

    /// <summary>Both steps are genuine, each of its own past: a step holds all that came before it, not only its own number.</summary>
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_genuine_step_put_behind_another_past_than_its_own_is_found(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        var given = await RowAsync(office);
        await office.StepAsync("Tư", act => new AcceptAssignment(1).RunAsync(act));
        var first = await StepAsync(office, 2);
        await office.Store.WriteAsync(async db =>
        {
            await db.AssignmentEvents.Where(e => e.Number == 2).ExecuteDeleteAsync();
            await db.Outbox.ExecuteDeleteAsync();
            await db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.State, given.State).SetProperty(a => a.AcceptedAt, given.AcceptedAt)
                .SetProperty(a => a.EventCount, given.EventCount).SetProperty(a => a.ChainHead, given.ChainHead));
        });
        office.GoTo("2026-03-02 10:00");
        await office.StepAsync("Tư", act => new AcceptAssignment(1).RunAsync(act));
        await office.StepAsync("Tư", act => new ReportProgress(1, 40, null).RunAsync(act));
        Assert.Empty(await VerifyAsync(office));

        await office.Store.WriteAsync(async db =>
        {
            await db.AssignmentEvents.Where(e => e.Number == 2).ExecuteDeleteAsync();
            db.AssignmentEvents.Add(first);
            await db.AssignmentEvents.Where(e => e.Number == 3).ExecuteUpdateAsync(set => set.SetProperty(e => e.PreviousHash, first.Hash));
        });

        Assert.Equal(new HistoryFault(1, 3, HistoryBreak.StepChanged), Assert.Single(await VerifyAsync(office)));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Whatever_is_wrong_with_several_is_found_each_where_it_begins(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        for (var number = 2; number <= 6; number++)
        {
            await office.AssignAsync("Khánh", "Quý", $"Việc {number}", "2026-03-20");
        }

        var ids = await office.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.Id).ToListAsync());
        await office.StepAsync("Quý", act => new AcceptAssignment(5).RunAsync(act));
        await office.Store.WriteAsync(async db =>
        {
            await db.Assignments.Where(a => a.Id == ids[0]).ExecuteDeleteAsync();
            await db.AssignmentEvents.Where(e => e.AssignmentId == ids[1]).ExecuteDeleteAsync();
            await db.Assignments.Where(a => a.Id == ids[3]).ExecuteUpdateAsync(set => set.SetProperty(a => a.Percent, 90));
            await db.AssignmentEvents.Where(e => e.AssignmentId == ids[4] && e.Number == 1).ExecuteDeleteAsync();
        });

        Assert.Equal(
            [
                new HistoryFault(null, 1, HistoryBreak.AssignmentRemoved), new HistoryFault(2, 0, HistoryBreak.TailDiffers),
                new HistoryFault(4, 1, HistoryBreak.AssignmentChanged), new HistoryFault(5, 1, HistoryBreak.StepMissing),
            ],
            await VerifyAsync(office));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task An_office_at_work_is_not_taken_for_a_forger(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        await office.StepAsync("Tư", act => new AcceptAssignment(1).RunAsync(act));
        var work = Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await office.StepAsync("Tư", act => new ReportProgress(1, i, "đang làm").RunAsync(act));
                await office.AssignAsync("Khánh", "Quý", $"Việc {i}", "2026-03-20");
            }
        });

        while (!work.IsCompleted)
        {
            Assert.Empty(await VerifyAsync(office));
        }

        await work;
    }

    private static async Task<SmallOffice> OpenAsync(StoreKind kind = StoreKind.Sqlite)
    {
        var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        return office;
    }

    private static Task<Assignment> RowAsync(SmallOffice office) => office.Store.ReadAsync(db => db.Assignments.AsNoTracking().SingleAsync());

    private static Task<AssignmentEvent> StepAsync(SmallOffice office, int number) =>
        office.Store.ReadAsync(db => db.AssignmentEvents.AsNoTracking().SingleAsync(e => e.Number == number));

    private static Task<IReadOnlyList<HistoryFault>> VerifyAsync(SmallOffice office) =>
        office.Store.ReadAsync(db => VerifyHistory.RunAsync(db, History, atOnce: 2));
}
