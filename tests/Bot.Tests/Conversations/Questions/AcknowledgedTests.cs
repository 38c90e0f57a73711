using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>"Ok", "dạ vâng" say that something was heard. They bring up a decision only where what was told last asks for it or is about its work.</summary>
public sealed class AcknowledgedTests : WardTests
{
    private const string Chair = "CB01";
    private const string Lan = "CB02";
    private const string Head = "CB05";
    private const string Quy = "CB06";

    [Theory]
    [InlineData("ok")]
    [InlineData("ừ")]
    [InlineData("dạ vâng")]
    [InlineData("ok a")]
    public async Task After_news_of_other_work_nothing_is_brought_up(string words)
    {
        await HandedInAsync();
        await GivenAsync("Lan", "lập danh mục, hạn 6/3");
        await Bot.AskAsync(Lan, "nhận 2");
        Assert.Empty(await Bot.SayAsync(Head, words));
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Theory]
    [InlineData("trợ giúp")]
    [InlineData("quý 2 có bao nhiêu ngày nghỉ lễ")]
    [InlineData("Quy xu ly gap cv mat nay cua tinh, han 6/3")]
    public async Task After_an_answer_to_his_own_words_nothing_is_brought_up(string before)
    {
        await HandedInAsync();
        await Bot.AskAsync(Head, before);
        Assert.Empty(await Bot.SayAsync(Head, "ok"));
        Assert.Empty(await Bot.SayAsync(Head, "dạ em biết rồi"));
    }

    [Theory]
    [InlineData("đồng ý")]
    [InlineData("duyệt")]
    public async Task Plain_consent_is_still_asked_about_with_number_and_title(string words)
    {
        await HandedInAsync();
        await Bot.AskAsync(Head, "trợ giúp");
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains("NV-1 “rà soát hợp đồng”", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Fact]
    public async Task What_was_put_off_is_not_opened_again_by_thanks()
    {
        await TimeAskedAsync();
        Assert.Contains("vẫn chờ", (await Bot.AskAsync(Head, "để anh xem")).Text, StringComparison.Ordinal);
        Assert.Empty(await Bot.SayAsync(Head, "ok"));
        Assert.Equal(ExtensionState.Open, await ExtensionAsync());
    }

    [Fact]
    public async Task Nor_is_what_was_said_no_to_for_now()
    {
        await TimeAskedAsync();
        await Bot.AskAsync(Head, "trợ giúp");
        Assert.Contains("gia hạn NV-1 “lập danh mục”", (await Bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "thôi để sau");
        Assert.Empty(await Bot.SayAsync(Head, "ok"));
        Assert.Equal(ExtensionState.Open, await ExtensionAsync());
    }

    [Fact]
    public async Task What_was_just_put_to_him_is_still_agreed_to()
    {
        await TimeAskedAsync();
        await Bot.AskAsync(Head, "ok em");
        Assert.Equal(ExtensionState.Approved, await ExtensionAsync());
    }

    [Fact]
    public async Task A_list_of_several_is_shown_again_and_none_of_them_is_taken()
    {
        await Bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
        await Bot.GiveAsync(Chair, "giao Tuấn báo cáo vỉa hè, hạn 20/3");
        await Bot.AskAsync(Head, "đang chờ tôi");
        foreach (var words in new[] { "ok", "ok", "đồng ý" })
        {
            Assert.Contains("Có 2 việc", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
            Assert.Equal(AssignmentState.AwaitingAcceptance, await StateAsync(1));
        }
    }

    [Fact]
    public async Task What_stands_on_his_card_is_asked_about_by_its_title()
    {
        await HandedInAsync();
        await Bot.AskAsync(Head, "trợ giúp");
        await Bot.AskAsync(Head, "xem 1");
        Assert.Contains("NV-1 “rà soát hợp đồng”", (await Bot.AskAsync(Head, "ok")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    private async Task HandedInAsync()
    {
        await GivenAsync("Quý", "rà soát hợp đồng, hạn 6/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
    }

    private async Task TimeAskedAsync()
    {
        await GivenAsync("Lan", "lập danh mục, hạn 6/3");
        await Bot.AskAsync(Lan, "nhận 1");
        await Bot.AskAsync(Lan, "xin gia hạn 1 tới 13/3 vì chờ Sở");
    }

    private Task GivenAsync(string who, string work) => Bot.GiveAsync(Head, $"giao {who} {work}");

    private Task<AssignmentState> StateAsync(int number) =>
        Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == number).Select(a => a.State).SingleAsync());

    private Task<ExtensionState> ExtensionAsync() => Bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync());
}
