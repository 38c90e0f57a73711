using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Import.People;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Seals;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>Somebody leaves: his work finds a new doer by one line, and nothing he gave waits for ever.</summary>
public sealed class LeaverTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Lan = "CB02";
    private const string Head = "CB05";
    private const string Quy = "CB06";

    private static readonly string[] Rows = ["NV-1 lập báo cáo tuần", "NV-2 soạn giấy mời", "NV-3 rà soát vỉa hè"];

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.GiveAsync(Head, "giao Quý lập báo cáo tuần, hạn thứ sáu");
        await _bot.GiveAsync(Head, "giao Quý soạn giấy mời, hạn 20/3");
        await _bot.GiveAsync(Chair, "giao Quý rà soát vỉa hè, hạn 20/3");
        await _bot.AskAsync(Quy, "nhận 1");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Of_some_of_it_which_is_asked()
    {
        var which = await _bot.AskAsync(Head, "chia bot viec cua Quy cho Ngọc Lan");
        Assert.Contains("NV-1", which.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", which.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "2");
        await _bot.AskAsync(Head, "Quý đi học");
        Assert.Contains("soạn giấy mời", (await _bot.LastToldAsync(Lan)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_is_told_once_number_by_number_and_hands_all_over_in_one_line()
    {
        await LeaveAsync("CB06,Trần Văn Quý,Chuyên viên,\"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị\",cán bộ");

        var told = await _bot.LastToldAsync(Head);
        Assert.Contains("Trần Văn Quý đã rời đơn vị: 3 việc", told.Title, StringComparison.Ordinal);
        Assert.All(Rows, row => Assert.Contains(row, told.Text, StringComparison.Ordinal));
        var before = (await _bot.ToldAsync(Head)).Count;
        await RunJobAsync();
        Assert.Equal(before, (await _bot.ToldAsync(Head)).Count);

        var ask = await _bot.AskAsync(Head, "chuyển hết cho Lan");
        Assert.Contains("NV-1, NV-2, NV-3", ask.Text, StringComparison.Ordinal);
        Assert.Empty(await _bot.ToldAsync(Lan));
        var chair = (await _bot.ToldAsync(Chair)).Count;
        Assert.Contains("Đã chuyển 3 việc", (await _bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);

        var toLan = Assert.Single(await _bot.ToldAsync(Lan));
        Assert.Contains("3 nhiệm vụ", toLan.Title, StringComparison.Ordinal);
        Assert.Contains("đã rời đơn vị", toLan.Text, StringComparison.Ordinal);
        Assert.Single(await _bot.ToldAsync(Chair, chair));
        await _bot.PressAsync(Lan, toLan.Button("words"));
        var work = await WorkAsync();
        Assert.All(work, a => Assert.Equal(AssignmentState.InProgress, a.State));
        Assert.Equal(Origin.TakenOver, work[0].Origin);
        Assert.Contains("nhận thay", (await _bot.AskAsync(Lan, "xem 1")).Text, StringComparison.Ordinal);
        Assert.Equal(1, (await LedgerAsync(Quy)).PassedOn);
        Assert.Equal(1, (await LedgerAsync(Lan)).TakenOver);
        Assert.Empty(await _bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _bot.Services.GetRequiredService<History>())));
    }

    [Fact]
    public async Task One_task_moves_by_its_number_and_needs_no_other_reason()
    {
        await LeaveAsync("CB06,Trần Văn Quý,Chuyên viên,\"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị\",cán bộ");
        await _bot.AskAsync(Head, "chuyển 3 cho Lan");
        Assert.Contains("NV-3", Assert.Single(await _bot.ToldAsync(Lan)).Title, StringComparison.Ordinal);
        var ask = await _bot.PressAsync(Head, (await _bot.ToldAsync(Head)).Last(t => t.Buttons.Any(b => b.Verb == "words")).Button("words"));
        Assert.Contains("NV-1, NV-2", ask[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-3", ask[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_head_gave_is_confirmed_by_who_leads_after_him()
    {
        await LeaveAsync("CB05,Nguyễn Anh Tuấn,Trưởng phòng,\"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị\",thủ trưởng");
        await _bot.AskAsync(Quy, "xong 1 số 5/BC-KT");
        Assert.Contains("đã nộp", (await _bot.LastToldAsync(Chair)).Title, StringComparison.Ordinal);
        Assert.Contains("NV-1", (await _bot.AskAsync(Chair, "đang chờ tôi")).Text, StringComparison.Ordinal);

        await ImportAsync("CB02,Lê Ngọc Lan,Trưởng phòng,\"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị\",thủ trưởng,");
        Assert.Contains("NV-1", (await _bot.AskAsync(Lan, "đang chờ tôi")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-1 ", (await _bot.AskAsync(Chair, "đang chờ tôi")).Text, StringComparison.Ordinal);
        await _bot.AdvanceToAsync("2026-03-06T09:00");
        Assert.Contains(await _bot.ToldAsync(Lan), t => t.Text.Contains("NV-1", StringComparison.Ordinal) && t.Text.Contains("cho ý kiến", StringComparison.Ordinal));
        await _bot.AskAsync(Lan, "xác nhận 1");
        Assert.Equal(AssignmentState.Completed, (await WorkAsync())[0].State);
    }

    [Fact]
    public async Task Nobody_confirms_his_own_work_by_following_the_one_who_gave_it()
    {
        await _bot.AskAsync(Quy, "xong 1 số 5/BC-KT");
        await LeaveAsync("CB05,Nguyễn Anh Tuấn,Trưởng phòng,\"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị\",thủ trưởng");
        await ImportAsync("CB06,Trần Văn Quý,Trưởng phòng,\"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị\",thủ trưởng,");
        await _bot.AskAsync(Quy, "xác nhận 1");
        Assert.Equal(AssignmentState.Submitted, (await WorkAsync())[0].State);
        await _bot.AskAsync(Chair, "xác nhận 1");
        Assert.Equal(AssignmentState.Completed, (await WorkAsync())[0].State);
    }

    [Fact]
    public async Task Restricted_work_is_kept_from_the_head_and_found_a_doer_by_who_gave_it()
    {
        await _bot.GiveAsync(Chair, "giao Quý xác minh hồ sơ thanh tra, người được xem: Hoàn, hạn 20/3");
        await LeaveAsync("CB06,Trần Văn Quý,Chuyên viên,\"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị\",cán bộ");
        Assert.DoesNotContain(await _bot.ToldAsync(Head), t => t.Text.Contains("thanh tra", StringComparison.Ordinal));
        Assert.Contains("NV-4 xác minh hồ sơ thanh tra", (await _bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "chuyển hết cho Lan");
        await _bot.AskAsync(Head, "đồng ý");
        Assert.DoesNotContain(await _bot.ToldAsync(Lan), t => t.Text.Contains("thanh tra", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12/3")]
    [InlineData("25/3")]
    public async Task Urging_a_unit_on_tells_who_keeps_a_leavers_work_of_what_he_may_read_and_of_nothing_else(string due)
    {
        await _bot.GiveAsync(Chair, $"giao Quý xác minh hồ sơ thanh tra, người được xem: Hoàn, hạn {due}");
        await LeaveAsync("CB06,Trần Văn Quý,Chuyên viên,\"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị\",cán bộ");
        var before = (await _bot.ToldAsync(Head)).Count;
        await _bot.AskAsync(Chair, "đôn đốc phòng KT");

        var told = Assert.Single(await _bot.ToldAsync(Head, before));
        Assert.Contains("rà soát vỉa hè", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("thanh tra", told.Text, StringComparison.Ordinal);
        Assert.Equal(["rà soát vỉa hè"], await _bot.Store.ReadAsync(db => db.AssignmentEvents.Where(e => e.Kind == EventKind.Reminded)
            .Join(db.Assignments, e => e.AssignmentId, a => a.Id, (_, a) => a.Title).ToListAsync()));
    }

    [Fact]
    public async Task Who_has_left_directs_nothing_that_is_given_after()
    {
        await _bot.AskAsync(Chair, "giao Tuấn khảo sát chợ, đ/c Hồng Thu chỉ đạo. Hạn 20/3");
        await LeaveAsync("CB03,Nguyễn Hồng Thu,Phó Chủ tịch,UBND phường,phó");
        Assert.Contains("Nguyễn Hồng Thu", (await _bot.AskAsync(Chair, "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await WorkAsync()).Count);
    }

    private async Task LeaveAsync(string row)
    {
        await ImportAsync($"{row},nghỉ việc");
        await RunJobAsync();
    }

    private async Task RunJobAsync()
    {
        await _bot.Services.GetRequiredService<TellOfLeftWork>().RunAsync(CancellationToken.None);
        await _bot.DrainAsync();
    }

    private Task<bool> ImportAsync(string row) => _bot.Store.WriteAsync(async db =>
    {
        using var rows = new MemoryStream(Encoding.UTF8.GetBytes($"mã,họ tên,chức vụ,đơn vị,vai trò,trạng thái\n{row}"));
        var result = await new ImportPeople(
            PeopleFile.Read(rows, "people.csv"), IsStrict: true, new AccountTenants("", "", ""), _bot.Services.GetRequiredService<AccountMoves>()).RunAsync(db, _bot.Store.Provider);
        Assert.Empty(result.Problems);
        return true;
    });

    private Task<List<Assignment>> WorkAsync() => _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).ToListAsync());

    private Task<PersonLedger> LedgerAsync(string code) => _bot.Store.ReadAsync(async db =>
        await PersonLedger.ReadAsync(db, (await db.People.SingleAsync(p => p.Code == code)).Id, DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
}
