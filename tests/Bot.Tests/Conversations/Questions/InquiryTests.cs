using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>Whoever gave work asks about it: the question goes to its doer once it is agreed to, and urges nobody.</summary>
public sealed class InquiryTests : WorkOfQuyTests
{
    [Theory]
    [InlineData("hoi Quy 1 sao thap hon thang 1", "sao thap hon thang 1")]
    [InlineData("1 bao Quy giai trinh sao thap hon thang 1", "sao thap hon thang 1")]
    [InlineData("bảo Quý giải trình sao thấp hơn tháng 1", "sao thấp hơn tháng 1")]
    [InlineData("hỏi anh Quý 1 có tính hồ sơ đất đai không", "có tính hồ sơ đất đai không")]
    public async Task A_question_is_repeated_and_then_put_to_him(string words, string question)
    {
        var before = (await Bot.ToldAsync(Quy)).Count;
        Assert.Contains($"“{question}”", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Empty(await Bot.ToldAsync(Quy, before));
        Assert.Contains("Trần Văn Quý", (await Bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);
        var told = Assert.Single(await Bot.ToldAsync(Quy, before));
        Assert.Contains(question, told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nhắc việc", told.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Inquired)));
    }

    [Fact]
    public async Task What_was_handed_in_may_be_asked_about()
    {
        await Bot.AskAsync(Quy, "xong 1, báo cáo số 46/BC-KT");
        await Bot.AskAsync(Head, "hoi Quy 1 sao thap hon thang 1");
        await Bot.AskAsync(Head, "ok");
        Assert.Contains("sao thap hon thang 1", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_named_in_the_question_is_the_one_asked_about()
    {
        await Bot.GiveAsync(Chair, "giao Tuấn báo cáo tiến độ cấp phép, hạn 20/3");
        var asked = await Bot.AskAsync(Chair, "hỏi anh Tuấn sao 1 trễ");
        Assert.DoesNotContain("NV-2", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hỏi Quý sao 5 hộ chưa duyệt")]
    [InlineData("hỏi Quý sao chưa trả lời công văn số 45")]
    public async Task What_a_question_counts_is_no_work(string words) =>
        Assert.Contains("NV-1", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Of_work_that_is_not_there_nothing_else_is_asked() =>
        Assert.DoesNotContain("Gửi tới", (await Bot.AskAsync(Head, "hỏi Quý sao 87 trễ")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("hỏi Lan 1 sao thấp")]
    [InlineData("nhắc Quý 1")]
    public async Task Of_another_or_with_no_question_nothing_is_put_to_him(string words)
    {
        await Bot.SayAsync(Head, words);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Inquired)));
    }

    [Fact]
    public async Task Who_leads_over_the_unit_urges_through_whoever_gave_it()
    {
        var said = await Bot.AskAsync(Chair, "đôn đốc 1");
        Assert.Contains("Nguyễn Anh Tuấn", said.Text, StringComparison.Ordinal);
        var told = await Bot.LastToldAsync(Head);
        Assert.Contains("đôn đốc", told.Text, StringComparison.Ordinal);
        await Bot.AskAsync(Chair, "đôn đốc Quý 1");
        Assert.Equal(told.Number, (await Bot.LastToldAsync(Head)).Number);
        await Bot.PressAsync(Head, told.Button("words"));
        Assert.Contains("quan tâm thực hiện", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nhắc Quý rà soát hợp đồng")]
    [InlineData("nhac a Quy ra soat hop dong nhe")]
    public async Task Named_by_its_words_it_goes_through_whoever_gave_it_as_well(string words)
    {
        var said = await Bot.AskAsync(Chair, words);
        Assert.Contains("Nguyễn Anh Tuấn", said.Text, StringComparison.Ordinal);
        Assert.Contains("đề nghị đôn đốc", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        var before = (await Bot.ToldAsync(Head)).Count;
        await Bot.SayAsync(Chair, "đôn đốc 1");
        Assert.Empty(await Bot.ToldAsync(Head, before));
    }
}
