using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>A change of mind is met with the step there was, and never with that there was none.</summary>
public sealed class NoFalseUndoTests : WardTests
{
    private const string Head = "CB05";
    private const string Quy = "CB06";

    [Fact]
    public async Task A_slip_with_another_number_names_the_step_that_was_taken()
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 20/3");
        await Bot.GiveAsync(Head, "giao Quý lập danh mục, hạn 20/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "nhận 2");
        await Bot.AdvanceToAsync("2026-03-04T09:30");
        await Bot.AskAsync(Head, "thu hồi 1 vì trùng việc");
        var asked = await Bot.AskAsync(Head, "a nham 2");
        Assert.Contains("NV-1 “rà soát hợp đồng”", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa có bước nào để rút lại", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Withdrawn, await StateAsync(1));
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(AssignmentState.InProgress, await StateAsync(1));
        Assert.Equal(AssignmentState.InProgress, await StateAsync(2));
    }

    [Theory]
    [InlineData("chua dat, thieu phu luc, lam lai truoc thu 5")]
    [InlineData("chưa đạt, làm lại")]
    public async Task Not_good_enough_right_after_it_was_confirmed_offers_to_take_that_back(string words)
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 20/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await Bot.AskAsync(Head, "xác nhận 1");
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains("NV-1 “rà soát hợp đồng”", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Completed, await StateAsync(1));
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Fact]
    public async Task A_product_that_waits_is_still_the_one_sent_back()
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 20/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await Bot.AskAsync(Head, "chưa đạt, thiếu phụ lục, làm lại");
        Assert.NotEqual(AssignmentState.Completed, await StateAsync(1));
    }

    private Task<AssignmentState> StateAsync(int number) =>
        Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == number).Select(a => a.State).SingleAsync());
}
