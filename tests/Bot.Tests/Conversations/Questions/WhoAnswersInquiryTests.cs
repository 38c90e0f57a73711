using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Web.Playground;
using ReformBot.Connectors;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>A question put to the doer is his to answer and nobody else's; it stays open until he has, and whoever asked reads it.</summary>
public sealed class WhoAnswersInquiryTests : WardTests
{
    private const string Chair = "CB01";
    private const string Lan = "CB02";
    private const string Deputy = "CB03";
    private const string OtherHead = "CB04";
    private const string Head = "CB05";
    private const string Quy = "CB06";
    private const string Question = "sao thấp hơn tháng 1";
    private const string Answer = "do thiếu 12 hồ sơ";

    [Fact]
    public async Task The_head_of_the_doers_unit_does_not_answer_for_him()
    {
        await GivenByChairAsync();
        await InquireAsync(Chair, $"hỏi Quý 1 {Question}");
        var before = (await Bot.ToldAsync(Chair)).Count;
        await Bot.SayAsync(Head, $"trả lời 1: {Answer}");
        Assert.Empty(await Bot.ToldAsync(Chair, before));
        Assert.Equal(0, await AnswersAsync());
        Assert.Contains(Question, (await Bot.AskAsync(Quy, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_does_whoever_asked()
    {
        await GivenByChairAsync();
        await InquireAsync(Head, $"hỏi Quý 1 {Question}");
        await Bot.SayAsync(Head, $"trả lời 1: {Answer}");
        Assert.Equal(0, await AnswersAsync());
        Assert.Contains(Question, (await Bot.AskAsync(Quy, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stands_in_for_him_while_he_is_away_does()
    {
        await GivenByChairAsync();
        await Bot.AskAsync(Quy, "xin nghỉ 5-6/3, Lê Ngọc Lan làm thay");
        await Bot.AskAsync(Head, "đồng ý");
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        await InquireAsync(Chair, $"hỏi Quý 1 {Question}");
        await Bot.AskAsync(Lan, $"trả lời 1: {Answer}");
        Assert.Contains(Answer, (await Bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await AnswersAsync());
    }

    [Fact]
    public async Task Of_what_a_head_gave_himself_his_answer_reaches_the_leader_who_asked()
    {
        await Bot.GiveAsync(Head, "giao Tuấn lập kế hoạch chỉnh trang, anh Khánh chỉ đạo, hạn 20/3");
        await InquireAsync(Chair, "hỏi Tuấn 1 khi nào xong");
        Assert.Contains("Trần Duy Khánh", (await Bot.AskAsync(Head, "trả lời 1: thứ sáu xong")).Text, StringComparison.Ordinal);
        Assert.Contains("thứ sáu xong", (await Bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await AnswersAsync());
    }

    [Fact]
    public async Task Of_what_a_head_gave_himself_nothing_is_said_to_be_sent_where_nobody_asked()
    {
        await Bot.GiveAsync(Head, "giao Tuấn lập kế hoạch chỉnh trang, hạn 20/3");
        var said = (await Bot.AskAsync(Head, "trả lời 1: thứ sáu xong")).Text;
        Assert.DoesNotContain("Đã chuyển", said, StringComparison.Ordinal);
        Assert.Contains("chưa có ai hỏi", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_a_report_of_progress_has_answered_is_not_told_the_next_answer()
    {
        await GivenByChairAsync();
        await InquireAsync(Head, $"hỏi Quý 1 {Question}");
        await Bot.AskAsync(Quy, "1 được 50%");
        await InquireAsync(Chair, "hỏi Quý 1 khi nào xong");
        var before = (await Bot.ToldAsync(Head)).Count;
        await Bot.AskAsync(Quy, "trả lời 1: thứ sáu");
        Assert.Contains("thứ sáu", (await Bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);
        Assert.Empty(await Bot.ToldAsync(Head, before));
    }

    [Fact]
    public async Task An_answer_taken_back_leaves_the_question_open()
    {
        await GivenByChairAsync();
        await InquireAsync(Head, "hỏi Quý 1 còn bao nhiêu hồ sơ");
        await InquireAsync(Chair, $"hỏi Quý 1 {Question}");
        await Bot.AskAsync(Quy, $"trả lời 1: {Answer}");
        await Bot.AskAsync(Quy, "rút lại");
        Assert.Contains(Question, (await Bot.AskAsync(Quy, "đang chờ tôi")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "trả lời 1: do mưa lũ");
        Assert.Contains("do mưa lũ", (await Bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);
        Assert.Contains("do mưa lũ", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_reported_and_taken_back_answered_nothing()
    {
        await GivenByChairAsync();
        await InquireAsync(Chair, $"hỏi Quý 1 {Question}");
        await Bot.AskAsync(Quy, "1 được 50%");
        Assert.DoesNotContain(Question, (await Bot.AskAsync(Quy, "đang chờ tôi")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "rút lại 1");
        Assert.Contains(Question, (await Bot.AskAsync(Quy, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_givers_answer_taken_back_leaves_the_doers_question_open()
    {
        await GivenByChairAsync();
        await Bot.AskAsync(Quy, "hỏi lại 1: làm cho cả khu phố 3 không");
        await Bot.AskAsync(Chair, "trả lời 1: có");
        await Bot.AskAsync(Chair, "rút lại");
        Assert.Contains("khu phố 3", (await Bot.AskAsync(Chair, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gets_it_by_a_settlement_was_not_the_one_asked()
    {
        await Bot.GiveAsync(Deputy, "giao Tuấn rà soát biển quảng cáo, sản phẩm: báo cáo, hạn 20/3");
        await Bot.AskAsync(Head, "đề nghị xem xét lại 1: quảng cáo thuộc phòng Văn hóa");
        await Bot.AskAsync(Deputy, "chuyển 1 cho Hoàn vì thuộc văn hóa");
        await Bot.AskAsync(OtherHead, "đề nghị xem xét lại 1: biển ngoài trời thuộc phòng Kinh tế");
        await InquireAsync(Deputy, "hỏi Hoàn 1 sao lại trả");
        Assert.Contains("sao lại trả", (await Bot.LastToldAsync(OtherHead)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Chair, "giao bên A 1");
        await Bot.AskAsync(Head, "nhận 1");
        Assert.DoesNotContain("sao lại trả", (await Bot.AskAsync(Head, "đang chờ tôi")).Text, StringComparison.Ordinal);
        var before = (await Bot.ToldAsync(Deputy)).Count;
        await Bot.SayAsync(Head, $"trả lời 1: {Answer}");
        Assert.Empty(await Bot.ToldAsync(Deputy, before));
    }

    [Fact]
    public async Task Who_may_read_it_no_more_is_not_told_either()
    {
        await GivenByChairAsync();
        await InquireAsync(Head, $"hỏi Quý 1 {Question}");
        await Bot.Store.ReadAsync(db => db.Assignments.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsRestricted, true)));
        var before = (await Bot.ToldAsync(Head)).Count;
        var said = (await Bot.AskAsync(Quy, $"trả lời 1: {Answer}")).Text;
        Assert.Empty(await Bot.ToldAsync(Head, before));
        Assert.Contains("Trần Duy Khánh", said, StringComparison.Ordinal);
        Assert.Contains(Answer, (await Bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_read_it_no_more_does_not_hear_that_an_answer_was_taken_back()
    {
        await GivenByChairAsync();
        await InquireAsync(Head, $"hỏi Quý 1 {Question}");
        await Bot.AskAsync(Quy, $"trả lời 1: {Answer}");
        await Bot.Store.ReadAsync(db => db.Assignments.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsRestricted, true)));
        var before = (await Bot.ToldAsync(Head)).Count;
        await Bot.AskAsync(Quy, "rút lại");
        Assert.Empty(await Bot.ToldAsync(Head, before));
    }

    [Fact]
    public async Task Who_asked_back_in_the_doers_place_hears_that_the_answer_was_taken_back()
    {
        await GivenByChairAsync();
        await Bot.AskAsync(Quy, "xin nghỉ 5-6/3, Lê Ngọc Lan làm thay");
        await Bot.AskAsync(Head, "đồng ý");
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        await Bot.AskAsync(Lan, "hỏi lại 1: làm cho cả khu phố 3 không");
        await Bot.AdvanceToAsync("2026-03-05T09:00");
        await Bot.AskAsync(Chair, "trả lời 1: làm cả khu phố");
        Assert.Contains("làm cả khu phố", (await Bot.LastToldAsync(Lan)).Text, StringComparison.Ordinal);
        var before = (await Bot.ToldAsync(Lan)).Count;
        await Bot.AskAsync(Chair, "rút lại");
        Assert.NotEmpty(await Bot.ToldAsync(Lan, before));
    }

    [Fact]
    public async Task Words_that_quote_other_work_answer_no_question()
    {
        await GivenByChairAsync();
        await Bot.GiveAsync(Head, "giao Quý lập danh mục, hạn 20/3");
        var other = await LastSentAsync();
        await InquireAsync(Chair, $"hỏi Quý 1 {Question}");
        await QuoteAsync("cái này đang chờ số liệu của Sở", other);
        Assert.Equal(0, await AnswersAsync());
    }

    [Fact]
    public async Task Words_that_quote_another_message_of_the_same_work_are_asked_about()
    {
        await GivenByChairAsync();
        var other = await LastSentAsync();
        await InquireAsync(Chair, $"hỏi Quý 1 {Question}");
        await QuoteAsync(Answer, other);
        Assert.Equal(0, await AnswersAsync());
        var asked = await Bot.LastToldAsync(Quy);
        Assert.Contains(Question, asked.Text, StringComparison.Ordinal);
        await Bot.PressAsync(Quy, asked.Button("yes"));
        Assert.Contains(Answer, (await Bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);
    }

    private async Task GivenByChairAsync()
    {
        await Bot.GiveAsync(Chair, "giao Quý rà soát hợp đồng, hạn 20/3");
        await Bot.AskAsync(Quy, "nhận 1");
    }

    private async Task InquireAsync(string who, string words)
    {
        await Bot.AskAsync(who, words);
        await Bot.AskAsync(who, "đồng ý");
    }

    private Task<string?> LastSentAsync() => Bot.Store.ReadAsync(async db => await db.Outbox
        .Where(m => m.DedupeKey.StartsWith("step:") && db.People.Any(p => p.Id == m.PersonId && p.Code == Quy))
        .OrderByDescending(m => m.Position).Select(m => m.ProviderMessageId).FirstAsync());

    private async Task QuoteAsync(string words, string? quoted)
    {
        await Bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(new IncomingMessage
        {
            DeliveryId = "quoting", Kind = IncomingKind.Text, From = PlaygroundAccounts.AddressOf(Quy), Text = words, QuotedMessageId = quoted,
        });
        await Bot.DrainAsync();
    }

    private Task<int> AnswersAsync() => Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.InquiryAnswered));
}
