using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Web.Playground;
using ReformBot.Connectors;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>A doer who was asked about his work answers in his own words, and whoever asked reads them.</summary>
public sealed class AnsweredInquiryTests : WorkOfQuyTests
{
    private const string Answer = "do thiếu 12 hồ sơ đất đai của khu phố 3";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Quy, "nhận 1");
        await InquireAsync("hỏi Quý 1 sao thấp hơn tháng 1");
    }

    [Theory]
    [InlineData($"trả lời 1: {Answer}")]
    [InlineData($"trả lời: {Answer}")]
    [InlineData(Answer)]
    public async Task His_words_reach_whoever_asked_with_number_and_title(string words)
    {
        var said = await Bot.AskAsync(Quy, words);
        Assert.Contains("Nguyễn Anh Tuấn", said.Text, StringComparison.Ordinal);
        await AssertToldAsync(Answer);
    }

    [Fact]
    public async Task The_question_says_how_to_answer_and_its_button_does()
    {
        var asked = await Bot.LastToldAsync(Quy);
        Assert.Contains("trả lời 1", asked.Text, StringComparison.Ordinal);
        await Bot.PressAsync(Quy, asked.Button("answer"));
        await Bot.AskAsync(Quy, Answer);
        await AssertToldAsync(Answer);
    }

    [Fact]
    public async Task Quoting_the_question_answers_it_whatever_has_come_since()
    {
        var asked = await Bot.Store.ReadAsync(db => db.Outbox.Where(m => m.DedupeKey.StartsWith("step:")).OrderByDescending(m => m.Position).Select(m => m.ProviderMessageId).FirstAsync());
        await Bot.AskAsync(Quy, "việc của tôi");
        await Bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(new IncomingMessage
        {
            DeliveryId = "quoting", Kind = IncomingKind.Text, From = PlaygroundAccounts.AddressOf(Quy), Text = Answer, QuotedMessageId = asked,
        });
        await Bot.DrainAsync();
        await AssertToldAsync(Answer);
    }

    [Fact]
    public async Task One_answer_settles_all_that_was_asked_since_the_last()
    {
        await Bot.AskAsync(Quy, Answer);
        await InquireAsync("hỏi Quý 1 còn bao nhiêu hồ sơ");
        await InquireAsync("hỏi Quý 1 khi nào xong");
        await Bot.AskAsync(Quy, "trả lời 1: còn 12 hồ sơ, thứ sáu xong");
        Assert.Equal(2, await AnswersAsync());
        Assert.Contains("còn 12 hồ sơ", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        Assert.Contains("Không có việc nào", (await Bot.AskAsync(Quy, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_handed_in_is_answered_for_as_well()
    {
        await Bot.AskAsync(Quy, "xong 1, báo cáo số 46/BC-KT");
        await InquireAsync("hỏi Quý 1 có tính hồ sơ đất đai không");
        await Bot.AskAsync(Quy, "có tính cả hồ sơ đất đai");
        await AssertToldAsync("có tính cả hồ sơ đất đai");
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
    }

    [Fact]
    public async Task Words_after_something_else_are_asked_about_first()
    {
        await Bot.AskAsync(Quy, "việc của tôi");
        var asked = await Bot.AskAsync(Quy, Answer);
        Assert.Contains("sao thấp hơn tháng 1", asked.Text, StringComparison.Ordinal);
        Assert.Equal(0, await AnswersAsync());
        await Bot.PressAsync(Quy, asked.Button("yes"));
        await AssertToldAsync(Answer);
    }

    [Theory]
    [InlineData("có")]
    [InlineData("dạ có ạ")]
    [InlineData("dạ rồi anh")]
    [InlineData("chưa ạ")]
    [InlineData("không")]
    public async Task A_yes_or_a_no_answers_what_asks_for_one(string words)
    {
        await InquireAsync("hỏi Quý 1 đã gửi Sở chưa");
        await Bot.AskAsync(Quy, words);
        await AssertToldAsync(words);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("vâng")]
    [InlineData("dạ em cảm ơn")]
    public async Task That_he_heard_it_is_no_answer(string words)
    {
        await Bot.SayAsync(Quy, words);
        Assert.Equal(0, await AnswersAsync());
    }

    [Fact]
    public async Task It_waits_for_him_until_he_has_answered()
    {
        Assert.Contains("sao thấp hơn tháng 1", (await Bot.AskAsync(Quy, "đang chờ tôi")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, $"trả lời 1: {Answer}");
        Assert.Contains("Không có việc nào", (await Bot.AskAsync(Quy, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_back_from_whoever_read_it()
    {
        await Bot.AskAsync(Quy, Answer);
        Assert.Contains("Đã rút lại", (await Bot.AskAsync(Quy, "rút lại")).Text, StringComparison.Ordinal);
        Assert.Contains("rút lại", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unasked_there_is_nothing_to_answer()
    {
        await Bot.GiveAsync(Head, "giao Lan lập danh mục, hạn 6/3");
        var before = (await Bot.ToldAsync(Head)).Count;
        await Bot.SayAsync(Lan, $"trả lời 2: {Answer}");
        Assert.Empty(await Bot.ToldAsync(Head, before));
    }

    private async Task InquireAsync(string words)
    {
        await Bot.AskAsync(Head, words);
        await Bot.AskAsync(Head, "đồng ý");
    }

    private async Task AssertToldAsync(string answer)
    {
        var told = (await Bot.LastToldAsync(Head)).Text;
        Assert.Contains("NV-1", told, StringComparison.Ordinal);
        Assert.Contains("rà soát hợp đồng", told, StringComparison.Ordinal);
        Assert.Contains(answer, told, StringComparison.Ordinal);
        Assert.Equal(1, await AnswersAsync());
    }

    private Task<int> AnswersAsync() => Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.InquiryAnswered));
}
