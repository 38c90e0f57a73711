using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>Who was named to stand in and cannot says so: the one on leave and his head read it, and it is taken for nothing else.</summary>
public sealed class DeclinedStandInTests : WardTests
{
    private const string Lan = "CB02";
    private const string Head = "CB05";
    private const string Quy = "CB06";

    [Theory]
    [InlineData("em không làm thay được")]
    [InlineData("em bận, không làm thay anh Quý được ạ")]
    [InlineData("em khong lam thay duoc a")]
    [InlineData("chị không nhận làm thay Quý đâu")]
    [InlineData("mấy hôm đó em đi học, ko thay anh Quý được")]
    public async Task Before_it_is_agreed_to_nobody_is_proposed_any_more(string words)
    {
        await Bot.AskAsync(Quy, "xin nghỉ 9-10/3, Lê Ngọc Lan làm thay");
        var said = (await Bot.AskAsync(Lan, words)).Text;
        Assert.Contains("không làm thay được khi đồng chí Trần Văn Quý nghỉ", said, StringComparison.Ordinal);
        Assert.Null((await LeavesAsync())[0].SubstituteId);
        foreach (var told in new[] { Quy, Head })
        {
            Assert.Contains("Lê Ngọc Lan báo không làm thay được", (await Bot.LastToldAsync(told)).Text, StringComparison.Ordinal);
            Assert.Contains("Chưa có người làm thay", (await Bot.LastToldAsync(told)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_head_has_agreed_to_holds_until_he_changes_it()
    {
        await Bot.AskAsync(Quy, "xin nghỉ 9-10/3, Lê Ngọc Lan làm thay");
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Contains("vẫn ghi đồng chí làm thay", (await Bot.AskAsync(Lan, "em không làm thay được")).Text, StringComparison.Ordinal);
        Assert.NotNull((await LeavesAsync())[0].SubstituteId);
        Assert.Contains("“hủy nghỉ của Trần Văn Quý”", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        Assert.Contains("không làm thay được", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_it_is_asked_which()
    {
        await Bot.AskAsync(Quy, "xin nghỉ 9-10/3, Lê Ngọc Lan làm thay");
        await Bot.AskAsync(Head, "xin nghỉ 12/3, Lê Ngọc Lan làm thay");
        await Bot.AskAsync(Lan, "em không làm thay được");
        Assert.All(await LeavesAsync(), l => Assert.NotNull(l.SubstituteId));
        Assert.Contains("Nguyễn Anh Tuấn", (await Bot.AskAsync(Lan, "2")).Text, StringComparison.Ordinal);
        Assert.Equal([false, true], (await LeavesAsync()).Select(l => l.SubstituteId is null));
    }

    [Theory]
    [InlineData("em không làm thay được")]
    public async Task Who_was_named_for_nothing_declines_nothing(string words)
    {
        await Bot.AskAsync(Quy, "xin nghỉ 9-10/3, Lê Ngọc Lan làm thay");
        await Bot.SayAsync("CB07", words);
        Assert.NotNull((await LeavesAsync())[0].SubstituteId);
    }

    [Theory]
    [InlineData("em không thấy anh Quý được duyệt")]
    [InlineData("không thay đổi được gì")]
    [InlineData("em làm thay được")]
    public async Task Words_like_it_decline_nothing(string words)
    {
        await Bot.AskAsync(Quy, "xin nghỉ 9-10/3, Lê Ngọc Lan làm thay");
        await Bot.SayAsync(Lan, words);
        Assert.NotNull((await LeavesAsync())[0].SubstituteId);
    }

    [Theory]
    [InlineData("12 vướng, máy in hỏng không thay được")]
    [InlineData("12 không thay linh kiện được")]
    [InlineData("12 không làm thay được")]
    [InlineData("giao Hoàn hướng dẫn dân nộp hồ sơ, không làm thay, hạn 12/3")]
    [InlineData("khong thay anh Quy duoc duyet")]
    [InlineData("không thay linh kiện được")]
    public async Task Words_of_other_matters_decline_nothing(string words)
    {
        await Bot.AskAsync(Quy, "xin nghỉ 9-10/3, Lê Ngọc Lan làm thay");
        await Bot.SayAsync(Lan, words);
        Assert.DoesNotContain("làm thay được khi", (await Bot.LastToldAsync(Lan)).Text, StringComparison.Ordinal);
        await Bot.SayAsync(Lan, "đồng ý");
        Assert.NotNull((await LeavesAsync())[0].SubstituteId);
    }

    [Theory]
    [InlineData("em không làm thay được")]
    [InlineData("em không thay anh Quý được đâu ạ")]
    public async Task After_other_talk_it_is_asked_first(string words)
    {
        await Bot.AskAsync(Quy, "xin nghỉ 9-10/3, Lê Ngọc Lan làm thay");
        await Bot.AskAsync(Lan, "việc của tôi");
        var asked = await Bot.AskAsync(Lan, words);
        Assert.Contains("Trần Văn Quý", asked.Text, StringComparison.Ordinal);
        Assert.NotNull((await LeavesAsync())[0].SubstituteId);
        await Bot.PressAsync(Lan, asked.Button("yes"));
        Assert.Null((await LeavesAsync())[0].SubstituteId);
    }

    [Theory]
    [InlineData("dạ k đc, e cũng nghỉ")]
    [InlineData("em k dieu hanh duoc dau, em di hoc")]
    [InlineData("khong thay anh Quy duoc")]
    [InlineData("không nhận được ạ")]
    public async Task A_plain_no_right_under_the_proposal_is_asked_about(string words)
    {
        await Bot.AskAsync(Quy, "xin nghỉ 9-10/3, Lê Ngọc Lan làm thay");
        var asked = await Bot.AskAsync(Lan, words);
        Assert.Contains("làm thay", asked.Text, StringComparison.Ordinal);
        Assert.NotNull((await LeavesAsync())[0].SubstituteId);
        await Bot.PressAsync(Lan, asked.Button("yes"));
        Assert.Null((await LeavesAsync())[0].SubstituteId);
    }

    [Fact]
    public async Task A_plain_no_after_other_talk_declines_nothing()
    {
        await Bot.AskAsync(Quy, "xin nghỉ 9-10/3, Lê Ngọc Lan làm thay");
        await Bot.AskAsync(Lan, "việc của tôi");
        Assert.DoesNotContain("làm thay", (await Bot.AskAsync(Lan, "dạ k đc, e cũng nghỉ")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_agreed_leave_it_is_told_once()
    {
        await Bot.AskAsync(Quy, "xin nghỉ 9-10/3, Lê Ngọc Lan làm thay");
        await Bot.AskAsync(Head, "đồng ý");
        await Bot.AskAsync(Lan, "em không làm thay được");
        var (quy, head) = ((await Bot.ToldAsync(Quy)).Count, (await Bot.ToldAsync(Head)).Count);
        Assert.Contains("đã báo", (await Bot.AskAsync(Lan, "không làm thay Quý ngày 9/3")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await Bot.ToldAsync(Quy, quy));
        Assert.Empty(await Bot.ToldAsync(Head, head));
    }

    private Task<List<Leave>> LeavesAsync() => Bot.Store.ReadAsync(db => db.Leaves.OrderBy(l => l.FromDate).ToListAsync());
}
