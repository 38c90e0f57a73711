using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Seals;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>"Rút lại" after one act on many takes all of it back and says how many.</summary>
public sealed class TakeBackTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Deputy = "CB03";
    private const string Head = "CB05";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task An_instruction_to_many_goes_with_all_its_lines()
    {
        await _bot.AskAsync(Chair, "các phòng gửi số liệu quý I, hạn 20/3");
        await _bot.AskAsync(Chair, "đồng ý");
        var answer = await _bot.AskAsync(Chair, "rút lại");
        var all = await AllAsync();
        Assert.All(all, a => Assert.Equal(AssignmentState.Withdrawn, a.State));
        Assert.Contains($"{all.Count - 1} đơn vị", answer.Text, StringComparison.Ordinal);
        await VerifiedAsync();
    }

    [Fact]
    public async Task Drafts_issued_together_go_together()
    {
        await _bot.AskAsync(Head, "1. giao Lan lập báo cáo tuần, hạn 13/3\n2. giao Quý rà soát hồ sơ, hạn 12/3\n3. giao Lan soạn giấy mời, hạn 11/3");
        await _bot.AskAsync(Head, "đồng ý");
        var answer = await _bot.AskAsync(Head, "rút lại");
        Assert.Equal([AssignmentState.Withdrawn, AssignmentState.Withdrawn, AssignmentState.Withdrawn], (await AllAsync()).Select(a => a.State));
        Assert.Contains("3 nhiệm vụ", answer.Text, StringComparison.Ordinal);
        await VerifiedAsync();
    }

    [Fact]
    public async Task What_somebody_has_answered_meanwhile_stays_and_that_is_said()
    {
        await _bot.AskAsync(Head, "1. giao Lan lập báo cáo tuần, hạn 13/3\n2. giao Quý rà soát hồ sơ, hạn 12/3");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync("CB06", "nhận 2");
        var answer = await _bot.AskAsync(Head, "rút lại");
        Assert.Equal([AssignmentState.Withdrawn, AssignmentState.InProgress], (await AllAsync()).Select(a => a.State));
        Assert.Contains("NV-2", answer.Text, StringComparison.Ordinal);
        Assert.Contains("thu hồi", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rút lại", 0)]
    [InlineData("thôi em không xin gia hạn nữa", 0)]
    [InlineData("rút đề nghị gia hạn 1", 3)]
    public async Task More_time_is_asked_for_no_longer(string words, int hoursLater)
    {
        await _bot.GiveAsync(Head, "giao Quý rà soát hồ sơ, hạn 12/3");
        await _bot.AskAsync("CB06", "nhận 1");
        await _bot.AskAsync("CB06", "xin gia hạn 1 tới 16/3 vì chờ Sở");
        await _bot.AdvanceToAsync($"2026-03-04T{9 + hoursLater:00}:05");
        await _bot.AskAsync("CB06", words);
        Assert.Contains("không còn đề nghị gia hạn", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        Assert.Equal("Không có đề nghị gia hạn nào của đồng chí đang chờ ý kiến.", (await _bot.AskAsync("CB06", "rút đề nghị gia hạn 1 ạ")).Text);
        var before = (await _bot.ToldAsync(Head)).Count;
        await _bot.AdvanceToAsync("2026-03-06T10:00");
        Assert.DoesNotContain(await _bot.ToldAsync(Head, before), m => m.Text.Contains("gia hạn", StringComparison.Ordinal));
        await VerifiedAsync();
    }

    [Fact]
    public async Task Who_drafted_what_is_taken_back_hears_of_it()
    {
        await _bot.AskAsync("CB08", "giao Tuấn rà soát vỉa hè, hạn 20/3");
        await _bot.AskAsync("CB08", "đồng ý");
        await _bot.AskAsync(Chair, "đồng ý");
        await _bot.AskAsync(Chair, "rút lại");
        Assert.Contains("đã thu hồi", (await _bot.LastToldAsync("CB08")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("không phải thực hiện nữa", (await _bot.LastToldAsync("CB08")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_takes_back_that_one_alone()
    {
        await _bot.AskAsync(Head, "1. giao Lan lập báo cáo tuần, hạn 13/3\n2. giao Quý rà soát hồ sơ, hạn 12/3");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Head, "rút lại 2");
        Assert.Equal([AssignmentState.AwaitingAcceptance, AssignmentState.Withdrawn], (await AllAsync()).Select(a => a.State));
    }

    [Fact]
    public async Task Several_accepted_in_one_line_are_taken_back_together()
    {
        await _bot.AskAsync(Head, "1. giao Lan lập báo cáo tuần, hạn 13/3\n2. giao Lan rà soát hồ sơ, hạn 12/3");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync("CB02", "nhận 1, 2");
        Assert.Equal([AssignmentState.InProgress, AssignmentState.InProgress], (await AllAsync()).Select(a => a.State));
        await _bot.AskAsync("CB02", "rút lại");
        Assert.Equal([AssignmentState.AwaitingAcceptance, AssignmentState.AwaitingAcceptance], (await AllAsync()).Select(a => a.State));
        await VerifiedAsync();
    }

    [Theory]
    [InlineData("rút lại")]
    [InlineData("rut lai 1")]
    public async Task An_instruction_to_many_is_withdrawn_only_at_a_yes_and_a_slip_brings_it_back_to_all(string words)
    {
        await _bot.AskAsync(Chair, "các phòng gửi số liệu quý I, hạn 20/3");
        await _bot.AskAsync(Chair, "đồng ý");
        var line = await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.ParentId != null && db.People.Any(p => p.Id == a.AssigneeId && p.Code == Head)).Select(a => a.Number).SingleAsync());
        await _bot.AskAsync(Head, $"xong {line} bc 46/BC-KT");
        var states = (await AllAsync()).ToDictionary(a => a.Number, a => a.State);
        var units = states.Count - 1;
        Assert.DoesNotContain("chờ xác nhận", (await _bot.AskAsync(Deputy, "thu hồi 1")).Text, StringComparison.Ordinal);
        var asked = await _bot.AskAsync(Chair, "thu hồi 1");
        Assert.Contains($"giao {units} đơn vị? Đã gửi, chờ xác nhận: 1", asked.Text, StringComparison.Ordinal);
        Assert.Equal(states, (await AllAsync()).ToDictionary(a => a.Number, a => a.State));

        await _bot.AskAsync(Chair, "đồng ý");
        Assert.All(await AllAsync(), a => Assert.Equal(AssignmentState.Withdrawn, a.State));
        await _bot.AdvanceToAsync("2026-03-04T09:05");
        var back = await _bot.AskAsync(Chair, words);
        Assert.Contains($"{units} đơn vị tiếp tục", back.Text, StringComparison.Ordinal);
        Assert.Equal(states, (await AllAsync()).ToDictionary(a => a.Number, a => a.State));
        Assert.Contains("rút lại bước “thu hồi”", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        await VerifiedAsync();
    }

    [Fact]
    public async Task Where_nothing_was_handed_in_the_question_counts_nothing()
    {
        await _bot.GiveAsync(Chair, "các phòng gửi số liệu quý I, hạn 20/3");
        Assert.DoesNotContain("chờ xác nhận", (await _bot.AskAsync(Chair, "thu hồi 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_without_a_number_the_whole_is_meant_and_not_its_lines()
    {
        await _bot.AskAsync(Chair, "các phòng gửi số liệu quý I, hạn 20/3");
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Contains("đơn vị?", (await _bot.AskAsync(Chair, "thu hồi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_brought_back_by_a_second_press()
    {
        await _bot.GiveAsync(Head, "giao Quý rà soát hồ sơ, hạn 12/3");
        await _bot.AskAsync(Head, "rút lại");
        await _bot.AdvanceToAsync("2026-03-04T09:05");
        await _bot.AskAsync(Head, "rút lại");
        Assert.Equal([AssignmentState.Withdrawn], (await AllAsync()).Select(a => a.State));
    }

    [Fact]
    public async Task What_was_handed_in_by_a_slip_is_not_what_the_next_one_replaces()
    {
        await _bot.GiveAsync(Head, "giao Quý rà soát hồ sơ, hạn 12/3");
        await _bot.AskAsync("CB06", "xong 1 bc 45/BC-KT");
        await _bot.AskAsync("CB06", "rút lại");
        await _bot.AskAsync("CB06", "xong 1 bc 46/BC-KT");
        Assert.DoesNotContain("thay thế", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a duyet nham")]
    [InlineData("duyệt nhầm rồi em")]
    [InlineData("a lỡ duyệt mất")]
    [InlineData("xác nhận nhầm")]
    [InlineData("rút lại xác nhận")]
    public async Task The_act_that_is_named_is_taken_back_and_not_a_later_one(string words)
    {
        await HandedInAsync(2);
        await _bot.AskAsync(Head, "xác nhận 1");
        await _bot.AskAsync(Head, "trả lại 2 vì thiếu phụ lục");
        await _bot.AskAsync(Head, words);
        Assert.Equal([AssignmentState.Submitted, AssignmentState.InProgress], (await AllAsync()).Select(a => a.State));
        await VerifiedAsync();
    }

    [Fact]
    public async Task Of_several_such_acts_it_is_asked_which()
    {
        await HandedInAsync(3);
        await _bot.AskAsync(Head, "xác nhận 1");
        await _bot.AskAsync(Head, "xác nhận 2");
        await _bot.AskAsync(Head, "trả lại 3 vì thiếu phụ lục");
        var asked = await _bot.AskAsync(Head, "a duyet nham");
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
        Assert.Equal([AssignmentState.Completed, AssignmentState.Completed, AssignmentState.InProgress], (await AllAsync()).Select(a => a.State));
        await _bot.AskAsync(Head, "1");
        Assert.Equal([AssignmentState.Submitted, AssignmentState.Completed, AssignmentState.InProgress], (await AllAsync()).Select(a => a.State));
    }

    [Fact]
    public async Task The_latest_act_being_the_one_named_it_alone_is_taken_back()
    {
        await HandedInAsync(2);
        await _bot.AskAsync(Head, "xác nhận 1");
        await _bot.AskAsync(Head, "xác nhận 2");
        await _bot.AskAsync(Head, "duyệt nhầm rồi");
        Assert.Equal([AssignmentState.Completed, AssignmentState.Submitted], (await AllAsync()).Select(a => a.State));
    }

    [Theory]
    [InlineData("a duyet nham")]
    [InlineData("duyệt nhầm 1")]
    public async Task Where_nothing_of_the_kind_was_done_nothing_else_is_taken_back(string words)
    {
        await HandedInAsync(1);
        await _bot.AskAsync(Head, "trả lại 1 vì thiếu phụ lục");
        Assert.Contains("trả lại", (await _bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Equal([AssignmentState.InProgress], (await AllAsync()).Select(a => a.State));
    }

    private async Task HandedInAsync(int count)
    {
        string[] work = ["rà soát hồ sơ", "lập danh mục", "soạn giấy mời"];
        for (var i = 0; i < count; i++)
        {
            await _bot.GiveAsync(Head, $"giao Quý {work[i]}, hạn 12/3");
            await _bot.AskAsync("CB06", $"xong {i + 1} bc {i + 45}/BC-KT");
        }
    }

    private Task<List<Assignment>> AllAsync() => _bot.Store.ReadAsync(db => db.Assignments.AsNoTracking().OrderBy(a => a.Number).ToListAsync());

    private async Task VerifiedAsync() =>
        Assert.Empty(await _bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _bot.Services.GetRequiredService<History>())));
}
