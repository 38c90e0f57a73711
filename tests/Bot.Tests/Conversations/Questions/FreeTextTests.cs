using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>An open question for words takes words, whatever they could mean elsewhere; only what is clearly a command interrupts it.</summary>
public sealed class FreeTextTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Quy, "nhận 1");
    }

    [Theory]
    [InlineData("Quý đi công tác nên chưa làm được")]
    [InlineData("Lan nghỉ phép, chưa bàn giao hồ sơ")]
    [InlineData("Tuấn lo việc khác nên thiếu người")]
    [InlineData("làm theo mẫu mới, Sở gửi lại trước thứ sáu")]
    [InlineData("nhắc lại là Sở chưa trả lời")]
    [InlineData("tìm hồ sơ gốc chưa ra")]
    [InlineData("chờ NV-1 xong đã")]
    [InlineData("vướng ở Sở, NV-12 chưa xong")]
    [InlineData("giao bên A rồi họ trả lại")]
    public async Task A_reason_may_begin_with_a_name_or_sound_like_something_else(string reason)
    {
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 13/3");
        Assert.Contains("Đã gửi đề nghị gia hạn NV-1", (await Bot.AskAsync(Quy, reason)).Text, StringComparison.Ordinal);
        Assert.Equal(reason, await Bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.Reason).SingleAsync()));
    }

    [Theory]
    [InlineData("xem 1", "Chủ trì")]
    [InlineData("việc của tôi", "Việc của đồng chí")]
    [InlineData("giao Lan rà soát hồ sơ đất, hạn 12/3", "Giao nhiệm vụ")]
    public async Task What_is_clearly_another_command_interrupts(string command, string answered)
    {
        await Bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1");
        var told = await Bot.AskAsync(Head, command);
        Assert.DoesNotContain("Đã gửi đề nghị hoàn thiện", told.Text, StringComparison.Ordinal);
        if (command != "việc của tôi")
        {
            Assert.Contains(answered, told.Text, StringComparison.Ordinal);
        }

        Assert.Equal(AssignmentState.Submitted, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task What_was_interrupted_by_another_assignment_is_asked_again_when_that_is_settled()
    {
        await Bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1");
        await Bot.AskAsync(Head, "giao Lan rà soát hồ sơ đất, hạn 12/3");
        await Bot.AskAsync(Head, "sửa hạn 13/3");
        var issued = await Bot.AskAsync(Head, "đồng ý");
        Assert.Contains("Đã giao NV-2", issued.Text, StringComparison.Ordinal);
        Assert.Contains("nội dung cần hoàn thiện", issued.Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "thiếu phụ lục");
        Assert.Equal(AssignmentState.InProgress, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task Never_mind_closes_the_question()
    {
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 13/3");
        await Bot.AskAsync(Quy, "thôi");
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));
    }

    [Fact]
    public async Task A_bare_date_for_a_reason_is_asked_about_and_may_be_the_new_deadline()
    {
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 13/3");
        var asked = await Bot.AskAsync(Quy, "16/3");
        Assert.Contains("hạn mới hay lý do", asked.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));

        await Bot.AskAsync(Quy, asked.Buttons[0].Text);
        await Bot.AskAsync(Quy, "chờ Sở trả lời");
        var request = await Bot.Store.ReadAsync(db => db.ExtensionRequests.SingleAsync());
        Assert.Equal((new DateOnly(2026, 3, 16), "chờ Sở trả lời"), (request.DeadlineOn, request.Reason));
    }

    [Fact]
    public async Task A_bare_date_is_the_reason_when_it_is_said_to_be()
    {
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 13/3");
        var asked = await Bot.AskAsync(Quy, "ngày 12/3");
        await Bot.PressAsync(Quy, asked.Buttons[1]);
        var request = await Bot.Store.ReadAsync(db => db.ExtensionRequests.SingleAsync());
        Assert.Equal((new DateOnly(2026, 3, 13), "ngày 12/3"), (request.DeadlineOn, request.Reason));
    }

    [Fact]
    public async Task A_date_for_why_not_may_be_the_date_that_is_granted()
    {
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 13/3 vì chờ Sở");
        await Bot.AskAsync(Head, "không đồng ý gia hạn 1");
        var asked = await Bot.AskAsync(Head, "9/3");
        await Bot.AskAsync(Head, asked.Buttons[0].Text);
        Assert.Equal(ExtensionState.ApprovedOtherDate, await Bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync()));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("đồng ý")]
    public async Task A_digit_or_a_yes_is_no_reason(string words)
    {
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 13/3");
        Assert.Contains("lý do gia hạn", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));
    }

    [Theory]
    [InlineData("giao bên A")]
    [InlineData("giao bên b nhé")]
    [InlineData("tách việc")]
    [InlineData("mời họp")]
    [InlineData("giữ nguyên")]
    public async Task A_button_s_words_with_nothing_open_give_nothing_to_anybody(string words)
    {
        var told = await Bot.AskAsync(Chair, words);
        Assert.Contains("đang chờ đồng chí", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Giao việc này", told.Text, StringComparison.Ordinal);
    }
}
