using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>Who stands in today may do what the one away may, in his own name beside the other's, and never on his own request.</summary>
public sealed class SubstituteTests : IAsyncLifetime
{
    private const string Head = "CB04";
    private const string Away = "CB07";
    private const string Substitute = "CB11";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task On_the_days_of_the_leave_and_no_others_he_may_look_and_act_and_both_names_are_on_record()
    {
        await _bot.GiveAsync(Head, "giao Tư lập báo cáo tháng, hạn 12/3");
        await LeaveAsync(Away, "xin nghỉ 5-6/3, Nguyễn Thị Lan làm thay", Head);
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Substitute, "xem 1")).Text, StringComparison.Ordinal);

        await _bot.AdvanceToAsync("2026-03-05T08:00");
        Assert.Contains("accept", (await _bot.AskAsync(Substitute, "xem 1")).Buttons.Select(b => b.Verb));
        await _bot.AskAsync(Substitute, "nhận 1");
        Assert.Contains("Đồng chí Nguyễn Thị Lan (làm thay đồng chí Lê Thị Tư)", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Substitute, "1 được 40%");
        Assert.Contains("đồng chí Nguyễn Thị Lan (làm thay đồng chí Lê Thị Tư)", (await _bot.AskAsync(Head, "lịch sử 1")).Text, StringComparison.Ordinal);

        var stored = await _bot.Store.ReadAsync(db => db.Assignments.SingleAsync());
        Assert.Equal(await IdAsync(Away), stored.AssigneeId);
        Assert.Equal(await IdAsync(Head), stored.AccountableId);

        await _bot.AdvanceToAsync("2026-03-09T08:00");
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Substitute, "xem 1")).Text, StringComparison.Ordinal);
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Substitute, "xong 1, báo cáo số 12/BC-VHXH")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task He_decides_for_the_head_but_not_on_what_he_asked_for_himself()
    {
        await _bot.GiveAsync(Head, "giao Tư lập báo cáo tháng, hạn 12/3");
        await _bot.GiveAsync(Head, "giao Nguyễn Thị Lan lập báo cáo quý, hạn 12/3");
        await LeaveAsync(Head, "xin nghỉ 5-6/3, Nguyễn Thị Lan làm thay", "CB01");
        await _bot.AskAsync(Away, "nhận 1");
        await _bot.AskAsync(Substitute, "nhận 2");
        await _bot.AdvanceToAsync("2026-03-05T08:00");
        await _bot.AskAsync(Away, "xin lùi 1 tới 16/3 vì chờ số liệu");
        await _bot.AskAsync(Substitute, "xin lùi 2 tới 16/3 vì chờ số liệu");

        await _bot.AskAsync(Substitute, "đồng ý gia hạn 2");
        await _bot.AskAsync(Substitute, "đồng ý gia hạn 1");
        Assert.Contains("Đồng chí Nguyễn Thị Lan (làm thay đồng chí Vũ Thị Hoàn)", (await _bot.LastToldAsync(Away)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Substitute, "thu hồi 2 vì giao nhầm");
        await _bot.AskAsync(Substitute, "xong 2, báo cáo số 12/BC-VHXH");
        await _bot.AskAsync(Substitute, "xác nhận 2");

        var states = await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).ToListAsync());
        Assert.Equal([new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 12)], states.Select(a => a.DeadlineOn!.Value));
        Assert.Equal(AssignmentState.Submitted, states[1].State);
    }

    [Fact]
    public async Task Who_gave_it_does_not_hand_it_in_to_himself_for_the_one_away()
    {
        await _bot.GiveAsync(Head, "giao Tư lập báo cáo tháng, hạn 12/3");
        await _bot.GiveAsync("CB01", "giao Tư rà soát thủ tục, hạn 12/3");
        await _bot.AskAsync(Away, "nhận 1");
        await _bot.AskAsync(Away, "nhận 2");
        await LeaveAsync(Away, "xin nghỉ 5-6/3, Vũ Thị Hoàn làm thay", Head);
        await _bot.AdvanceToAsync("2026-03-05T08:00");

        await _bot.AskAsync(Head, "xong 1, báo cáo số 12/BC-VHXH");
        await _bot.AskAsync(Head, "xong 2, báo cáo số 13/BC-VHXH");

        var states = await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.State).ToListAsync());
        Assert.Equal([AssignmentState.InProgress, AssignmentState.Submitted], states);
    }

    [Fact]
    public async Task Who_stands_in_for_both_decides_for_neither()
    {
        await _bot.GiveAsync(Head, "giao Tư lập báo cáo tháng, hạn 12/3");
        await LeaveAsync(Away, "xin nghỉ 5-6/3, Nguyễn Thị Lan làm thay", Head);
        await LeaveAsync(Head, "xin nghỉ 5-6/3, Nguyễn Thị Lan làm thay", "CB01");
        await _bot.AdvanceToAsync("2026-03-05T08:00");

        await _bot.AskAsync(Substitute, "thu hồi 1 vì giao nhầm");

        Assert.Equal(AssignmentState.AwaitingAcceptance, await _bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task Restricted_work_stays_closed_to_a_substitute_who_may_not_read_it()
    {
        await _bot.GiveAsync("CB01", "giao Tư xác minh nội dung đơn tố cáo, hạn 12/3");
        await LeaveAsync(Away, "xin nghỉ 5-6/3, Nguyễn Thị Lan làm thay", Head);
        await _bot.AdvanceToAsync("2026-03-05T08:00");
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Substitute, "xem 1")).Text, StringComparison.Ordinal);
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Substitute, "nhận 1")).Text, StringComparison.Ordinal);
    }

    private async Task LeaveAsync(string who, string words, string head)
    {
        await _bot.AskAsync(who, words);
        await _bot.AskAsync(head, "đồng ý nghỉ");
    }

    private Task<Guid> IdAsync(string code) => _bot.Store.ReadAsync(db => db.People.Where(p => p.Code == code).Select(p => p.Id).SingleAsync());
}
