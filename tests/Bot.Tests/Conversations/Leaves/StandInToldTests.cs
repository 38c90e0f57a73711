using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>What asks somebody away for his word or his work comes to who stands in as well, as he can act on it; news does not.</summary>
public sealed class StandInToldTests : WorkOfLanTests
{
    private const string StandIn = "CB06";

    [Fact]
    public async Task A_request_made_during_the_leave_comes_to_the_substitute_who_decides_by_its_button()
    {
        await LeaveAsync(Head, "xin nghỉ 5-6/3, Trần Văn Quý làm thay", "CB01");
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        var before = (await Bot.ToldAsync(StandIn)).Count;

        await Bot.AskAsync(Officer, "xin gia hạn 1 tới 25/3 vì chờ số liệu");

        var told = Assert.Single(await Bot.ToldAsync(StandIn, before));
        Assert.Contains("làm thay đồng chí Nguyễn Anh Tuấn", told.Text, StringComparison.Ordinal);
        Assert.Equal(["approve", "refuse", "show"], told.Buttons.Select(b => b.Verb));
        Assert.Equal(["approve", "refuse", "show"], (await Bot.LastToldAsync(Head)).Buttons.Select(b => b.Verb));
        await Bot.PressAsync(StandIn, told.Button("approve"));
        Assert.Contains("(làm thay đồng chí Nguyễn Anh Tuấn)", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("đồng ý gia hạn")]
    [InlineData("đồng ý")]
    public async Task A_word_right_under_it_is_meant_for_it_and_for_no_work_of_his_own(string words)
    {
        await LeaveAsync(Head, "xin nghỉ 5-6/3, Trần Văn Quý làm thay", "CB01");
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        await Bot.AskAsync(Officer, "xin gia hạn 1 tới 25/3 vì chờ số liệu");
        await Bot.AskAsync(StandIn, words);
        Assert.Contains("25/3/2026", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_under_its_buttons_work_for_him_too()
    {
        await LeaveAsync(Head, "xin nghỉ 5-6/3, Trần Văn Quý làm thay", "CB01");
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        await Bot.AskAsync(Officer, "xin gia hạn 1 tới 25/3 vì chờ số liệu");
        await Bot.AskAsync(StandIn, (await Bot.LastToldAsync(StandIn)).Button("approve").Text);
        Assert.Contains("25/3/2026", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_took_the_work_on_for_him_hears_that_it_was_withdrawn()
    {
        await LeaveAsync(Officer, "xin nghỉ 5-6/3, Trần Văn Quý làm thay", Head);
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        await Bot.GiveAsync(Head, "giao Lan sửa máy lạnh, hạn 10/3");
        await Bot.AskAsync(StandIn, "nhận 2");
        await Bot.AskAsync(Head, "thu hồi 2, để bộ phận kỹ thuật làm");
        Assert.StartsWith("NV-2: đã thu hồi", (await Bot.LastToldAsync(StandIn)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_returned_to_somebody_away_comes_to_who_does_it_for_him()
    {
        await LeaveAsync(Officer, "xin nghỉ 5-6/3, Trần Văn Quý làm thay", Head);
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        await Bot.AskAsync(StandIn, "xong 1, báo cáo số 12/BC-KT");
        var before = (await Bot.ToldAsync(StandIn)).Count;

        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục");

        var told = Assert.Single(await Bot.ToldAsync(StandIn, before));
        Assert.Contains("thiếu phụ lục", told.Text, StringComparison.Ordinal);
        Assert.Contains("làm thay đồng chí Lê Ngọc Lan", told.Text, StringComparison.Ordinal);
        await Bot.AskAsync(StandIn, "xong 1, báo cáo số 13/BC-KT");
        Assert.Contains("13/BC-KT", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_helps_and_stands_in_hears_of_both_and_can_take_it_on()
    {
        await LeaveAsync(Officer, "xin nghỉ 5-6/3, Trần Văn Quý làm thay", Head);
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        var before = (await Bot.ToldAsync(StandIn)).Count;
        await Bot.GiveAsync(Head, "giao Ngọc Lan chủ trì, Quý phối hợp lập kế hoạch kiểm tra chợ, hạn 20/3");

        var told = await Bot.ToldAsync(StandIn, before);
        Assert.Contains(told, m => m.Buttons.Any(b => b.Verb == "accept") && m.Text.Contains("làm thay đồng chí Lê Ngọc Lan", StringComparison.Ordinal));
        Assert.Contains(told, m => m.Text.Contains("phối hợp", StringComparison.Ordinal) && !m.Text.Contains("làm thay", StringComparison.Ordinal));
    }

    [Fact]
    public async Task News_is_kept_for_the_one_away()
    {
        await LeaveAsync(Head, "xin nghỉ 5-6/3, Trần Văn Quý làm thay", "CB01");
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        var before = (await Bot.ToldAsync(StandIn)).Count;
        await Bot.AskAsync(Officer, "1 được 40%");
        Assert.Empty(await Bot.ToldAsync(StandIn, before));
    }

    [Fact]
    public async Task Nobody_is_asked_to_decide_on_his_own_request()
    {
        await LeaveAsync(Head, "xin nghỉ 5-6/3, Lê Ngọc Lan làm thay", "CB01");
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        Assert.Contains("Đã gửi", (await Bot.AskAsync(Officer, "xin gia hạn 1 tới 25/3 vì chờ số liệu")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("approve", (await Bot.LastToldAsync(Officer)).Buttons.Select(b => b.Verb));
    }

    [Fact]
    public async Task What_waits_already_is_said_once_on_the_first_morning()
    {
        await Bot.GiveAsync("CB01", "giao Tuấn rà soát quảng cáo, hạn 20/3");
        await Bot.AskAsync(Officer, "xin gia hạn 1 tới 25/3 vì chờ số liệu");
        await Bot.AskAsync(Head, "đề nghị xem xét lại 2: quảng cáo thuộc phòng Văn hóa");
        await LeaveAsync(Head, "xin nghỉ 9-11/3, Trần Văn Quý làm thay", "CB01");
        var before = (await Bot.ToldAsync(StandIn)).Count;

        await Bot.AdvanceToAsync("2026-03-11T09:00");

        var told = (await Bot.ToldAsync(StandIn, before)).Where(m => m.Text.Contains("NV-1 ", StringComparison.Ordinal)).ToList();
        Assert.Equal("2026-03-09 07:30", $"{told[0].SentAt.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd HH:mm}");
        Assert.Contains("đề nghị gia hạn đến 17:00 thứ Tư, 25/3/2026", told[0].Text, StringComparison.Ordinal);
        Assert.Contains("(thay đồng chí Nguyễn Anh Tuấn)", told[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-2", told[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(told.Skip(1), m => m.Text.Contains("đề nghị gia hạn đến", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Agreed_to_when_it_has_begun_he_hears_at_once()
    {
        await Bot.AskAsync(Officer, "xin gia hạn 1 tới 25/3 vì chờ số liệu");
        await Bot.AdvanceToAsync("2026-03-05T09:00");
        await LeaveAsync(Head, "xin nghỉ 5-6/3, Trần Văn Quý làm thay", "CB01");
        await Bot.AdvanceToAsync("2026-03-05T09:05");
        Assert.Contains("đề nghị gia hạn đến 17:00 thứ Tư, 25/3/2026", (await Bot.LastToldAsync(StandIn)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_leave_goes_to_the_deputy_who_stands_in_for_the_chair()
    {
        await LeaveAsync("CB01", "xin nghỉ 5-6/3, Nguyễn Hồng Thu làm thay", "CB01");
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        await Bot.AskAsync(Head, "xin nghỉ 10/3, Trần Văn Quý làm thay");
        Assert.Contains("leave", (await Bot.LastToldAsync("CB03")).Buttons.Select(b => b.Verb));
    }

    private async Task LeaveAsync(string who, string words, string decider)
    {
        await Bot.AskAsync(who, words);
        await Bot.SayAsync(decider, "đồng ý nghỉ");
    }
}
