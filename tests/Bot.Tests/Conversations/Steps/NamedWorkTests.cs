using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>Work named by words of its title is that work, whatever was spoken of last.</summary>
public sealed class NamedWorkTests : WorkOfLanTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Lan trả lời kiến nghị về thủ tục tách thửa, hạn 30/4");
        await Bot.AskAsync(Officer, "nhận 2");
        await Bot.AskAsync(Officer, "xem 1");
    }

    [Theory]
    [InlineData("xong cai tach thua r a, cv 45/UBND-KT", "nộp sản phẩm NV-2 ")]
    [InlineData("bao cao cai tach thua: da soan xong du thao, sang mai trinh", "NV-2 ")]
    [InlineData("xin lùi cái tách thửa đến 8/5 vì chờ Sở", "gia hạn NV-2 ")]
    public async Task Words_of_its_title_name_it(string words, string done) =>
        Assert.Contains(done, (await Bot.AskAsync(Officer, words)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_it_cannot_be_done_with_is_done_with_no_other()
    {
        await Bot.AskAsync(Officer, "xong 2 cv 45/UBND-KT");
        await Bot.AskAsync(Officer, "xem 1");
        Assert.Contains("NV-2 ", (await Bot.AskAsync(Officer, "cai tach thua dc 80%")).Text, StringComparison.Ordinal);
        Assert.Null(await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.Percent).SingleAsync()));
    }

    [Fact]
    public async Task A_word_any_work_shares_names_none() =>
        Assert.Contains(" NV-1 ", (await Bot.AskAsync(Officer, "em bao cao tien do: 50%")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_stands_in_the_way_is_told_with_the_figure()
    {
        await Bot.AskAsync(Officer, "1 dc 30% nhung thieu so lieu ben vhxh");
        Assert.Contains("thieu so lieu ben vhxh", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_taken_back_is_shown_no_longer()
    {
        await Bot.AskAsync(Officer, "báo cáo 1: đã họp xong với phòng bạn");
        Assert.Contains("đã họp xong", (await Bot.AskAsync(Officer, "xem 1")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Officer, "rút lại");
        Assert.DoesNotContain("đã họp xong", (await Bot.AskAsync(Officer, "xem 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Da_right_after_news_hands_nothing_in()
    {
        await Bot.AskAsync(Officer, "xong 1");
        await Bot.AskAsync(Officer, "de a hoi lai Suong da nhe");
        await Bot.AdvanceToAsync("2026-03-04T09:10");
        await Bot.AskAsync(Head, "dời hạn 2 sang 8/5");
        await Bot.AskAsync(Head, "đồng ý");
        await Bot.SayAsync(Officer, "dạ");
        Assert.Equal(AssignmentState.InProgress, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task The_wrong_file_is_no_product()
    {
        await Bot.AskAsync(Officer, "xong 1");
        await Bot.SayAsync(Officer, "chi oi file luc nay nham thang 1");
        Assert.Equal(AssignmentState.InProgress, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
    }

    [Theory]
    [InlineData("thoi khoi chuyen nua")]
    [InlineData("the lan lam tiep di")]
    public async Task A_mind_changed_is_no_reason(string words)
    {
        await Bot.AskAsync(Head, "1 chuyen cho quy di");
        await Bot.SayAsync(Head, words);
        Assert.EndsWith("Lan", await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1)
            .Join(db.People, a => a.AssigneeId, p => p.Id, (_, p) => p.Name).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Praise_of_a_numbered_work_names_it()
    {
        await Bot.AskAsync(Head, "khen lan lam tot viec 1");
        Assert.Contains("NV-1 “lập báo cáo tuần”", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }
}
