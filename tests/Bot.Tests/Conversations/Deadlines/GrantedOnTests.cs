using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding.Commands;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>More time given on something: that goes to the doer with the day, and into the record.</summary>
public sealed class GrantedOnTests : WorkOfLanTests
{
    private const string Condition = "phải có báo cáo tiến độ hằng tuần";

    [Theory]
    [InlineData("cho lùi tới 25/3 nhưng " + Condition)]
    [InlineData("đồng ý gia hạn 1 nhưng " + Condition)]
    [InlineData("đồng ý gia hạn 1, " + Condition)]
    [InlineData("cho 1 tới 25/3 với điều kiện " + Condition)]
    [InlineData("dời hạn 1 tới 25/3 nhưng " + Condition)]
    public async Task It_is_told_to_the_doer_and_kept(string words)
    {
        await Bot.AskAsync(Officer, "xin gia hạn 1 tới 25/3 vì chờ số liệu");
        var said = await Bot.AskAsync(Head, words);
        if (said.Text.Contains('?', StringComparison.Ordinal))
        {
            Assert.Contains(Condition, said.Text, StringComparison.Ordinal);
            said = await Bot.AskAsync(Head, "đồng ý");
        }

        Assert.Contains(Condition, said.Text, StringComparison.Ordinal);
        var told = await Bot.LastToldAsync(Officer);
        Assert.Contains("25/3/2026", told.Text, StringComparison.Ordinal);
        Assert.Contains($"Kèm yêu cầu: {Condition}", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lý do", told.Text, StringComparison.Ordinal);
        Assert.Contains(Condition, (await Bot.AskAsync(Head, "lịch sử 1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("đồng ý gia hạn 1 nhưng chỉ tới 24/3 thôi")]
    [InlineData("đồng ý gia hạn 1")]
    public async Task The_day_alone_is_no_condition(string words)
    {
        await Bot.AskAsync(Officer, "xin gia hạn 1 tới 25/3 vì chờ số liệu");
        var said = await Bot.AskAsync(Head, words);
        if (said.Text.Contains('?', StringComparison.Ordinal))
        {
            await Bot.AskAsync(Head, "đồng ý");
        }

        Assert.DoesNotContain("Kèm yêu cầu", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reason_beside_it_is_told_too()
    {
        await Bot.AskAsync(Head, "dời hạn 1 sang 25/3 vì chờ Sở nhưng phải báo cáo hằng tuần");
        var told = (await Bot.LastToldAsync(Officer)).Text;
        Assert.Contains("Lý do: chờ Sở", told, StringComparison.Ordinal);
        Assert.DoesNotContain("chờ Sở nhưng", told, StringComparison.Ordinal);
        Assert.Contains("Kèm yêu cầu: phải báo cáo hằng tuần", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("đồng ý gia hạn 1 nhưng phải báo cáo hằng tuần, nhớ nhắc tôi thứ 6")]
    [InlineData("đồng ý gia hạn 1 nhưng phải báo cáo hằng tuần; yêu cầu Lan nộp 13 trước thứ 6")]
    [InlineData("đồng ý gia hạn 1 nhưng phải báo cáo hằng tuần. Cảm ơn em")]
    [InlineData("đồng ý gia hạn 1 nhưng phải báo cáo hằng tuần, còn việc 3 xong chưa")]
    [InlineData("đồng ý gia hạn 1 nhưng phải báo cáo hằng tuần\nsáng mai họp 8h")]
    public void It_ends_where_something_else_begins(string words) => Assert.Equal("phải báo cáo hằng tuần", GrantConditions.In(words));

    [Theory]
    [InlineData("đồng ý gia hạn 1; yêu cầu Lan nộp 13 trước thứ 6")]
    [InlineData("đồng ý gia hạn 1, nhớ nhắc tôi thứ 6")]
    [InlineData("đồng ý gia hạn 1, nhờ báo cho tôi biết")]
    public void What_is_of_something_else_is_none(string words) => Assert.Null(GrantConditions.In(words));

    [Theory]
    [InlineData("chờ Sở nhưng phải báo cáo hằng tuần", "chờ Sở")]
    [InlineData("nhưng phải báo cáo hằng tuần", null)]
    [InlineData("chờ Sở", "chờ Sở")]
    public void A_reason_is_what_is_left_of_it(string words, string? reason) => Assert.Equal(reason, GrantConditions.Without(words));

    [Theory]
    [InlineData("cho 1 tới 25/3 nhưng phải làm việc 2 ngày với Sở", "phải làm việc 2 ngày với Sở")]
    [InlineData("cho 1 tới 25/3 nhưng Lan đang ốm nên phải có người làm cùng", "phải có người làm cùng")]
    [InlineData("cho 1 tới 25/3 nhưng heo bị bệnh phải tiêu hủy ngay", "heo bị bệnh phải tiêu hủy ngay")]
    public void What_is_asked_is_kept(string words, string condition) => Assert.Equal(condition, GrantConditions.In(words));

    [Fact]
    public async Task Who_is_ill_is_not_passed_on()
    {
        await Bot.AskAsync(Officer, "xin gia hạn 1 tới 25/3 vì chờ số liệu");
        var said = await Bot.AskAsync(Head, "đồng ý gia hạn 1 nhưng Lan đang ốm nên làm chậm");
        if (said.Text.Contains('?', StringComparison.Ordinal))
        {
            await Bot.AskAsync(Head, "đồng ý");
        }

        var told = (await Bot.LastToldAsync(Officer)).Text;
        Assert.Contains("25/3/2026", told, StringComparison.Ordinal);
        Assert.DoesNotContain("ốm", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 hết tiền mua văn phòng phẩm vướng")]
    [InlineData("1 het kinh phi vuong")]
    [InlineData("việc 1 hết mực in nên chưa làm được")]
    public async Task What_has_run_out_is_in_the_way(string words)
    {
        await Bot.AskAsync(Officer, words);
        Assert.True(await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.BlockedAt != null).SingleAsync()));
    }

    [Theory]
    [InlineData("1 hết vướng rồi")]
    [InlineData("1 đã hết vướng mặt bằng")]
    public async Task What_is_out_of_the_way_is_still_heard(string words)
    {
        await Bot.AskAsync(Officer, "vướng 1: chưa có mặt bằng");
        await Bot.AskAsync(Officer, words);
        Assert.False(await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.BlockedAt != null).SingleAsync()));
    }
}
