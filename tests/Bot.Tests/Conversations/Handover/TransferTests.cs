using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Seals;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>"Không kịp" is a lawful report: it offers three ways on, and a transfer leaves both ledger lines.</summary>
public sealed class TransferTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Officer = "CB02";
    private const string Taker = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Head, "giao Lan lập báo cáo tuần, sản phẩm: báo cáo, hạn thứ sáu");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Officer, "nhận 1");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("1 không kịp")]
    [InlineData("k kịp r")]
    [InlineData("không kịp 1")]
    [InlineData("so k kip a oi")]
    [InlineData("k xong dc a oi, mang lag")]
    public async Task Whatever_way_it_is_said_it_offers_three_ways_and_no_blame(string words)
    {
        var offer = await _bot.AskAsync(Officer, words);
        Assert.Equal(["Xin gia hạn", "Báo vướng mắc", "Đề nghị chuyển"], offer.Buttons.Select(b => b.Label));
        Assert.DoesNotContain("né tránh", offer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đùn đẩy", offer.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, (await OneAsync()).State);
    }

    [Fact]
    public async Task A_transfer_is_proposed_with_what_is_done_and_left_and_handed_over_with_one_tap()
    {
        var offer = await _bot.AskAsync(Officer, "1 k kịp");
        Assert.Contains("lý do", (await _bot.PressAsync(Officer, offer.Buttons[2]))[0].Text, StringComparison.Ordinal);
        Assert.Contains("đã làm được", (await _bot.AskAsync(Officer, "trùng lịch tập huấn")).Text, StringComparison.Ordinal);
        Assert.Contains("còn lại", (await _bot.AskAsync(Officer, "xong phần số liệu")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Officer, "phần nhận xét, kiến nghị");

        var told = await _bot.LastToldAsync(Head);
        Assert.Contains(told.Facts, f => f.Value == "trùng lịch tập huấn");
        Assert.Contains(told.Facts, f => f.Value == "xong phần số liệu");
        Assert.Contains(told.Facts, f => f.Value == "phần nhận xét, kiến nghị");
        Assert.Contains("Điều 18", told.Text, StringComparison.Ordinal);

        await _bot.PressAsync(Head, told.Button("handover"));
        Assert.Contains("Nhiệm vụ mới: NV-1", (await _bot.LastToldAsync(Taker)).Title, StringComparison.Ordinal);
        Assert.Contains("điều chuyển", (await _bot.LastToldAsync(Officer)).Title, StringComparison.Ordinal);
        Assert.Contains("nhận thay", (await _bot.AskAsync(Taker, "xem 1")).Text, StringComparison.Ordinal);

        var (giver, taker) = (await LedgerAsync(Officer), await LedgerAsync(Taker));
        Assert.Equal(new PersonLedger(Initial: 0, Added: 1, TakenOver: 0, PassedOn: 1, Completed: 0), giver);
        Assert.Equal(new PersonLedger(Initial: 0, Added: 1, TakenOver: 1, PassedOn: 0, Completed: 0), taker);
    }

    [Fact]
    public async Task Planned_work_passed_on_stays_in_the_initial_total_of_who_had_it()
    {
        await _bot.AskAsync(Head, "giao Lan rà soát thủ tục theo Kế hoạch số 12/KH-UBND ngày 05/01/2026, hạn 20/3");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Officer, "nhận 2");
        await _bot.AskAsync(Head, "chuyển 2 cho Quý vì Lan đi học");
        Assert.Equal(1, (await LedgerAsync(Officer)).Initial);
        Assert.Equal(new PersonLedger(Initial: 0, Added: 1, TakenOver: 1, PassedOn: 0, Completed: 0), await LedgerAsync(Taker));
        await _bot.AskAsync(Head, "rút lại");
        Assert.Equal(0, (await LedgerAsync(Taker)).TakenOver);
        Assert.Equal(0, (await LedgerAsync(Officer)).PassedOn);
    }

    [Theory]
    [InlineData("khong thoi, de Lan lam")]
    [InlineData("thôi để Lan làm")]
    [InlineData("à không, để Lan làm tiếp đi")]
    [InlineData("thôi không chuyển nữa, để Lan làm")]
    public async Task Asked_why_it_goes_to_another_that_it_stays_is_no_reason(string words)
    {
        Assert.Contains("lý do", (await _bot.AskAsync(Head, "chuyển 1 sang Quý")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, words);
        Assert.Equal(await PersonAsync(Officer), (await OneAsync()).AssigneeId);
        Assert.Empty(await _bot.ToldAsync(Taker));
    }

    [Theory]
    [InlineData("không, bên đó đang bận")]
    [InlineData("khong thoi em")]
    public async Task A_reason_that_begins_as_a_refusal_is_asked_about(string words)
    {
        await _bot.AskAsync(Head, "chuyển 1 sang Quý");
        await _bot.AskAsync(Head, words);
        Assert.Equal(await PersonAsync(Officer), (await OneAsync()).AssigneeId);
    }

    [Theory]
    [InlineData("không đủ người")]
    [InlineData("Lan đi học")]
    public async Task A_reason_is_a_reason(string words)
    {
        await _bot.AskAsync(Head, "chuyển 1 sang Quý");
        await _bot.AskAsync(Head, words);
        Assert.Equal(await PersonAsync(Taker), (await OneAsync()).AssigneeId);
    }

    private Task<Guid> PersonAsync(string code) => _bot.Store.ReadAsync(db => db.People.Where(p => p.Code == code).Select(p => p.Id).SingleAsync());

    [Fact]
    public async Task The_giver_may_decide_otherwise_and_a_proposal_names_somebody()
    {
        await _bot.AskAsync(Officer, "chuyển 1 cho Quý vì trùng lịch tập huấn");
        var told = await _bot.LastToldAsync(Head);
        Assert.Contains(told.Facts, f => f.Value.Contains("Trần Văn Quý", StringComparison.Ordinal));
        Assert.Empty(await _bot.ToldAsync(Taker));

        await _bot.PressAsync(Head, told.Button("uphold"));
        Assert.Contains("tiếp tục thực hiện", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        Assert.Null((await OneAsync()).TransferAskedAt);
        Assert.Empty(await _bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _bot.Services.GetRequiredService<History>())));
    }

    [Fact]
    public async Task One_line_proposes_all_at_once()
    {
        await _bot.AskAsync(Officer, "1 được 60%");
        var reply = await _bot.AskAsync(Officer, "đề nghị chuyển 1 cho Quý vì trùng lịch tập huấn");
        Assert.Contains("gửi đề nghị chuyển NV-1", reply.Text, StringComparison.Ordinal);
        var told = await _bot.LastToldAsync(Head);
        Assert.Contains(told.Facts, f => f.Value == "trùng lịch tập huấn");
        Assert.Contains(told.Facts, f => f is { Label: "Đã làm được", Value: "60%" });
        Assert.Contains(told.Facts, f => f.Value.Contains("Trần Văn Quý", StringComparison.Ordinal));
        Assert.Contains("Trần Văn Quý", told.Button("handover").Label, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_line_may_say_what_is_done_and_left_as_well()
    {
        await _bot.AskAsync(Officer, "đề nghị chuyển 1 cho Quý vì trùng lịch tập huấn; đã xong phần số liệu; còn phần nhận xét");
        var facts = (await _bot.LastToldAsync(Head)).Facts;
        Assert.Contains(facts, f => f is { Label: "Lý do", Value: "trùng lịch tập huấn" });
        Assert.Contains(facts, f => f is { Label: "Đã làm được", Value: "phần số liệu" });
        Assert.Contains(facts, f => f is { Label: "Còn lại", Value: "phần nhận xét" });
    }

    [Fact]
    public async Task Work_never_begun_simply_moves()
    {
        await _bot.AskAsync(Head, "giao Lan soạn giấy mời, hạn 20/3");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Head, "chuyển 2 cho Quý vì Lan bận");
        Assert.Equal(0, (await LedgerAsync(Officer)).PassedOn);
        Assert.Equal(0, (await LedgerAsync(Taker)).TakenOver);
    }

    private Task<Assignment> OneAsync() => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == 1));

    private Task<PersonLedger> LedgerAsync(string code) => _bot.Store.ReadAsync(async db =>
    {
        var person = await db.People.SingleAsync(p => p.Code == code);
        return await PersonLedger.ReadAsync(db, person.Id, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
    });
}
