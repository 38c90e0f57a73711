using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>"Nhầm, cái chợ hạn 18/3", "à quên, trừ VHXH", right after it went out: it is asked about, and done at a yes only.</summary>
public sealed class IssuedCorrectionTests : WardTests
{
    private const string Chair = "CB01";

    [Theory]
    [InlineData("nham, cai kiem tra han 18/3")]
    [InlineData("à nhầm, hạn 18/3")]
    [InlineData("a lộn, 18/3")]
    [InlineData("quên, cái kiểm tra chợ hạn 18/3 mới đúng")]
    public async Task Another_day_is_offered_for_what_was_just_given(string words)
    {
        await Bot.GiveAsync(Chair, "giao Quý kiểm tra chợ, hạn 12/3");
        Assert.Contains("đổi thời hạn sang 17:00 thứ Tư, 18/3/2026?", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        Assert.Equal(12, Assert.Single(await GivenAsync()).DeadlineOn!.Value.Day);
        await Bot.AskAsync(Chair, "ừ");
        Assert.Equal(18, Assert.Single(await GivenAsync()).DeadlineOn!.Value.Day);
    }

    [Fact]
    public async Task Work_given_back_that_is_left_with_its_doer_after_all_is_asked_to_be_upheld()
    {
        await Bot.GiveAsync(Chair, "giao Ngọc Lan kiểm tra chợ, hạn 12/3");
        await Bot.AskAsync("CB02", "1 em không nhận vì đang nghỉ chế độ");
        Assert.Contains("sang đồng chí Trần Văn Quý", (await Bot.AskAsync(Chair, "giao Quý đi")).Text, StringComparison.Ordinal);
        var asked = await Bot.AskAsync(Chair, "thôi để Ngọc Lan làm");
        Assert.DoesNotContain("chưa thay đổi gì", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Lê Ngọc Lan", asked.Text, StringComparison.Ordinal);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(AssignmentState.InProgress, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task Moved_to_somebody_else_right_after_it_went_out_it_is_offered_and_nothing_new_is_begun()
    {
        await Bot.GiveAsync(Chair, "giao Ngọc Lan kiểm tra chợ, hạn 12/3");
        Assert.Contains("Điều chuyển NV-1 “kiểm tra chợ” từ đồng chí Lê Ngọc Lan sang đồng chí Trần Văn Quý", (await Bot.AskAsync(Chair, "chuyen cho Quy lam")).Text, StringComparison.Ordinal);
        Assert.Contains("sang đồng chí Lê Thị Tư", (await Bot.AskAsync(Chair, "à thôi để Tư làm")).Text, StringComparison.Ordinal);
        Assert.Contains("chưa thay đổi gì", (await Bot.AskAsync(Chair, "a thoi de Ngọc Lan lam")).Text, StringComparison.Ordinal);
        Assert.Single(await GivenAsync());
    }

    [Theory]
    [InlineData("nham, dung giao luc nay")]
    [InlineData("nhầm, số liệu này chưa cần gấp đâu")]
    public async Task What_more_is_said_with_a_slip_may_mean_a_part_and_the_whole_is_taken_back_at_a_yes_only(string words)
    {
        await Bot.GiveAsync(Chair, "các phòng, trung tâm gửi số liệu quý I, hạn 20/3");
        Assert.Contains("gửi số liệu quý I", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await GivenAsync(), a => a.State == AssignmentState.Withdrawn);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.All(await GivenAsync(), a => Assert.Equal(AssignmentState.Withdrawn, a.State));
    }

    [Theory]
    [InlineData("nham roi")]
    [InlineData("nhầm rồi em ơi, rút lại")]
    public async Task A_mere_slip_takes_it_back(string words)
    {
        await Bot.GiveAsync(Chair, "các phòng, trung tâm gửi số liệu quý I, hạn 20/3");
        await Bot.AskAsync(Chair, words);
        Assert.All(await GivenAsync(), a => Assert.Equal(AssignmentState.Withdrawn, a.State));
    }

    [Theory]
    [InlineData("nhầm, VHXH không cần")]
    [InlineData("nham, vhxh lam roi khoi")]
    [InlineData("a quen, tru VHXH")]
    [InlineData("khoan, bỏ VHXH ra")]
    public async Task A_unit_is_offered_to_be_left_out_of_what_was_just_given(string words)
    {
        await Bot.GiveAsync(Chair, "các phòng, trung tâm gửi số liệu quý I, hạn 20/3");
        Assert.Contains("thu hồi phần của Phòng Văn hóa - Xã hội?", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await GivenAsync(), a => a.State == AssignmentState.Withdrawn);
        await Bot.AskAsync(Chair, "ừ");
        Assert.Single(await GivenAsync(), a => a.State == AssignmentState.Withdrawn);
    }

    [Theory]
    [InlineData("à nhầm, cái đấu giá hạn 18/3")]
    [InlineData("quên, trừ anh Quý")]
    [InlineData("khoan, hạn 18/3 phải không?")]
    [InlineData("à quên, bỏ các phòng đã gửi")]
    [InlineData("nhầm, trừ các phòng, trung tâm")]
    public async Task Of_what_is_not_in_it_nothing_becomes(string words)
    {
        await Bot.GiveAsync(Chair, "các phòng, trung tâm gửi số liệu quý I, hạn 20/3");
        await Bot.AskAsync(Chair, words);
        await Bot.AskAsync(Chair, "thôi");
        Assert.DoesNotContain(await GivenAsync(), a => a.State == AssignmentState.Withdrawn || a.DeadlineOn!.Value.Day != 20);
    }

    [Theory]
    [InlineData("à quên, giao Quý kiểm tra bãi xe, hạn 18/3")]
    [InlineData("a Quy kiem tra bai xe han 18/3")]
    public async Task A_new_order_is_no_change_of_the_one_before(string words)
    {
        await Bot.GiveAsync(Chair, "giao Quý kiểm tra chợ, hạn 12/3");
        Assert.DoesNotContain("đổi thời hạn", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        Assert.Equal(12, (await GivenAsync())[0].DeadlineOn!.Value.Day);
    }

    [Theory]
    [InlineData("cho Hoan xem viec nay luon")]
    [InlineData("cho hoan viec nay")]
    public async Task This_one_is_no_day_and_moves_no_deadline(string words)
    {
        await Bot.AskAsync(Chair, "1. Giao Phòng KT lập kế hoạch trồng cây, hạn 20/3\n2. Giao VHXH rà soát hộ nghèo, hạn 24/3");
        await Bot.AskAsync(Chair, "giao Quý kiểm tra chợ, hạn 12/3");
        await Bot.AskAsync(Chair, "đồng ý");
        await Bot.AskAsync(Chair, words);
        Assert.Equal(12, Assert.Single(await GivenAsync()).DeadlineOn!.Value.Day);
    }

    private Task<List<Assignment>> GivenAsync() => Bot.Store.ReadAsync(db => db.Assignments.ToListAsync());
}
