using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Bot.Web.Playground;
using ReformBot.Connectors;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>Whatever is said while a question stands open, a yes is only ever to the last thing asked.</summary>
public sealed class InterruptedPromptTests : WorkOfQuyTests
{
    [Theory]
    [InlineData("tra la la hôm qua vui")]
    [InlineData("xin chào")]
    [InlineData("việc của tôi")]
    [InlineData("?!")]
    [InlineData("quá hạn")]
    public async Task What_is_said_instead_is_answered_with_the_question_below_it(string words)
    {
        await AskWhetherAcceptedAsync();
        Assert.Contains("nhận NV-1 “rà soát hợp đồng”", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.AwaitingAcceptance, await StateAsync());
        await Bot.AskAsync(Quy, "ok");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Fact]
    public async Task What_is_wrong_is_no_yes_to_what_was_asked_and_is_asked_about_itself()
    {
        await AskWhetherAcceptedAsync();
        Assert.Contains("xem xét lại NV-1", (await Bot.AskAsync(Quy, "chưa được, thiếu biên bản")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "ok");
        Assert.Equal(AssignmentState.Declined, await StateAsync());
        Assert.Contains("thiếu biên bản", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_card_pressed_in_between_leaves_the_draft_to_be_asked_again()
    {
        var card = await Bot.LastToldAsync(Quy);
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xong 1");
        Assert.Contains("gửi sản phẩm", Assert.Single(await Bot.PressAsync(Quy, card.Button("accept"))).Text, StringComparison.Ordinal);

        await Bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Quy, "báo cáo số 46/BC-KT");
        await Bot.PressAsync(Head, (await Bot.LastToldAsync(Head)).Button("return"));
        Assert.Contains("lập báo cáo tuần", (await Bot.AskAsync(Head, "thiếu phụ lục 2")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(["rà soát hợp đồng", "lập báo cáo tuần"], await Bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.Title).ToListAsync()));
    }

    [Fact]
    public async Task An_order_given_before_the_yes_to_another_leaves_both()
    {
        await Bot.AskAsync(Head, "1. giao Lan lập danh mục hồ sơ, hạn 12/3");
        Assert.Contains("lập danh mục hồ sơ", (await Bot.AskAsync(Head, "2. giao Quý kiểm tra kho, hạn 13/3")).Text, StringComparison.Ordinal);
        Assert.Contains("lập danh mục hồ sơ” (đồng chí Lê Ngọc Lan", (await Bot.AskAsync(Head, "ok")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý giao");
        Assert.Equal(["rà soát hợp đồng", "kiểm tra kho", "lập danh mục hồ sơ"], await Bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.Title).ToListAsync()));
    }

    [Fact]
    public async Task The_same_order_said_anew_takes_the_place_of_the_one_before()
    {
        await Bot.AskAsync(Head, "giao Lan lập danh mục hồ sơ, hạn 12/3");
        Assert.Contains("nên đã bỏ", (await Bot.AskAsync(Head, "giao Quý lập danh mục hồ sơ đất, hạn 13/3")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa được xác nhận", (await Bot.AskAsync(Head, "ok")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_no_to_what_was_just_put_to_him_asks_why_though_other_things_wait()
    {
        await Bot.GiveAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Lan, "xong 2 bc số 45/BC-KT");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 12/3 vì chờ Sở");
        Assert.Contains("lý do không gia hạn", (await Bot.AskAsync(Head, "không")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xong 1 bc số 46/BC-KT")]
    [InlineData("xin gia hạn 1 tới 12/3 vì chờ Sở")]
    [InlineData("hỏi lại 1: lấy số liệu quý nào?")]
    [InlineData("đề nghị xem xét lại 1: không đúng lĩnh vực")]
    public async Task A_yes_after_something_that_asks_as_well_is_asked_for_once_more(string asked)
    {
        await Bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, asked);
        Assert.Contains("lập báo cáo tuần", (await Bot.AskAsync(Head, "ok")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        await Bot.AskAsync(Head, "ok");
        Assert.Equal(2, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    [Fact]
    public async Task News_and_a_digest_between_the_question_and_the_yes_do_not_cost_a_second_one()
    {
        await Bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "1 được 40%");
        Assert.Contains("40%", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "ok");
        Assert.Equal(2, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));

        await Bot.AdvanceToAsync("2026-03-06T10:00");
        await Bot.AskAsync(Lan, "nhận 2");
        await Bot.AskAsync(Head, "giao Lan soạn giấy mời, hạn 16/3");
        await Bot.AdvanceToAsync("2026-03-06T16:00");
        Assert.Contains("Số liệu tuần", (await Bot.LastToldAsync(Head)).Title, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal("soạn giấy mời", await Bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.Title).LastAsync()));
    }

    [Fact]
    public async Task What_asks_before_the_news_still_has_the_yes_asked_for_once_more()
    {
        await Bot.GiveAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Head, "giao Lan soạn giấy mời, hạn 13/3");
        await Bot.AskAsync(Quy, "xong 1 bc số 46/BC-KT");
        await Bot.AskAsync(Lan, "nhận 2");
        Assert.Contains("soạn giấy mời", (await Bot.AskAsync(Head, "ok")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    [Fact]
    public async Task Which_of_several_is_asked_once_more_below_the_next_answer_and_then_only_stays_open()
    {
        await Bot.GiveAsync(Head, "giao Quý lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Quy, "nhận hết");
        await Bot.AskAsync(Quy, "đồng ý");
        await Bot.AskAsync(Quy, "được 60% rồi");
        Assert.Contains("số nhiệm vụ: 1, 2", (await Bot.AskAsync(Quy, "việc của tôi")).Text, StringComparison.Ordinal);
        foreach (var words in new[] { "việc của tôi", "trợ giúp", "xem 2", "quá hạn", "xin chào" })
        {
            Assert.DoesNotContain("số nhiệm vụ: 1, 2", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("60%", (await Bot.AskAsync(Quy, "1")).Text, StringComparison.Ordinal);
        Assert.Equal(60, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.Percent).SingleAsync()));
    }

    [Fact]
    public async Task What_waits_for_its_number_without_a_word_is_in_the_way_of_no_short_answer()
    {
        await Bot.GiveAsync(Head, "giao Quý lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Head, "thu hồi");
        await Bot.AskAsync(Head, "việc tôi giao");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 13/3 vì chờ Sở");
        Assert.Contains("thứ Tư, 11/3/2026", (await Bot.AskAsync(Head, "11/3 thôi em")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "ok");
        Assert.Equal(new DateOnly(2026, 3, 11), await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.DeadlineOn).SingleAsync()));
    }

    [Fact]
    public async Task A_yes_that_failed_and_is_tried_again_is_to_no_question_asked_since()
    {
        var before = await Bot.Store.ReadAsync(db => db.Inbox.MaxAsync(m => m.ReceivedAt));
        await Bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        await Bot.Store.WriteAsync(async db =>
        {
            db.Inbox.Add(new InboxMessage
            {
                Id = Guid.CreateVersion7(), DeliveryId = "late-yes", Channel = Channel.Playground, ReceivedAt = before, NextAttemptAt = before, State = InboxState.Failed,
                Body = MessageJson.Write(new IncomingMessage { DeliveryId = "late-yes", Kind = IncomingKind.Text, From = PlaygroundAccounts.AddressOf(Head), Text = "đồng ý" }),
            });
            await db.SaveChangesAsync();
        });
        await Bot.Services.GetServices<IHostedService>().OfType<InboxRetry>().Single().RunOnceAsync();
        await Bot.DrainAsync();
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        Assert.Contains("lập báo cáo tuần", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_that_quotes_something_else_is_to_no_open_question()
    {
        await Bot.AskAsync(Quy, "xong 1 bc số 46/BC-KT");
        var notice = await Bot.Store.ReadAsync(db => db.Outbox.Where(m => m.DedupeKey.StartsWith("step:")).OrderByDescending(m => m.Position).Select(m => m.ProviderMessageId).FirstAsync());
        await Bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        await Bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(new IncomingMessage
        {
            DeliveryId = "quoting", Kind = IncomingKind.Text, From = PlaygroundAccounts.AddressOf(Head), Text = "ok", QuotedMessageId = notice,
        });
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    [Fact]
    public async Task A_question_that_another_has_made_pointless_is_closed_and_the_words_are_heard()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 12/3 vì chờ Sở");
        Assert.Contains("lý do không gia hạn", (await Bot.AskAsync(Head, "không")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "xong 1 bc số 46/BC-KT");
        var answer = await Bot.AskAsync(Head, "chưa được, thiếu biên bản");
        Assert.Contains("khép lại", answer.Lines[0], StringComparison.Ordinal);
        Assert.Contains("Đề nghị hoàn thiện NV-1", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_to_repeat_is_asked_no_more_once_something_else_was_done()
    {
        await Bot.AskAsync(Quy, "xong 1 bc số 46/BC-KT");
        await Bot.AskAsync(Head, "xác nhận 1");
        Assert.Contains("lần nữa", (await Bot.AskAsync(Head, "xác nhận 1")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lần nữa", (await Bot.AskAsync(Head, "rút lại")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_of_several_is_not_asked_again_once_one_was_named_nor_a_way_left_for_another()
    {
        await Bot.GiveAsync(Head, "giao Quý lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Quy, "nhận hết");
        await Bot.AskAsync(Quy, "đồng ý");
        await Bot.AskAsync(Quy, "xong rồi nhé");
        await Bot.AskAsync(Quy, "xong 1");
        Assert.DoesNotContain("1, 2", (await Bot.AskAsync(Quy, "báo cáo số 46/BC-KT")).Text, StringComparison.Ordinal);

        await Bot.AskAsync(Quy, "xin gia hạn 2");
        await Bot.AskAsync(Quy, "xong 2");
        Assert.DoesNotContain("gia hạn", (await Bot.AskAsync(Quy, "báo cáo số 47/BC-KT")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await Bot.Store.ReadAsync(db => db.Submissions.CountAsync()));
    }

    [Fact]
    public async Task A_yes_to_which_of_several_leaves_what_was_sent_in_question()
    {
        await Bot.GiveAsync(Head, "giao Quý lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Quy, "nhận hết");
        await Bot.AskAsync(Quy, "đồng ý");
        Assert.Contains("1, 2", (await Bot.AskAsync(Quy, "", [new { name = "so-lieu.xlsx", contentType = "application/vnd.ms-excel", content = "UEsDBA==" }])).Text, StringComparison.Ordinal);
        Assert.Contains("1, 2", (await Bot.AskAsync(Quy, "ok")).Text, StringComparison.Ordinal);
        Assert.Contains("bảng tổng hợp quý I", (await Bot.AskAsync(Quy, "bảng tổng hợp quý I")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "2");
        Assert.Equal("bảng tổng hợp quý I", (await Bot.Store.ReadAsync(db => db.Submissions.SingleAsync())).Note);
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.StoredFiles.CountAsync(f => f.SubmissionId != null)));
    }

    /// <summary>He has looked at a list since he was told of it: what a bare yes is to is asked.</summary>
    private async Task AskWhetherAcceptedAsync()
    {
        await Bot.AskAsync(Quy, "việc của tôi");
        Assert.Contains("nhận NV-1", (await Bot.AskAsync(Quy, "ok")).Text, StringComparison.Ordinal);
    }
}
