using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>Who is to do what somebody gives back, said in half a sentence under the card.</summary>
public sealed class GivenOnTests : IAsyncLifetime
{
    private const string Lan = "CB02";
    private const string Head = "CB05";
    private const string Quy = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 20/3");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("u chuyen cho ngoc lan di")]
    [InlineData("chuyen cho ngoc lan")]
    [InlineData("ừ, chuyển qua chị Ngọc Lan nhé")]
    [InlineData("u thi ngoc lan lam tiep")]
    [InlineData("thoi de ngoc lan lam di")]
    [InlineData("thế thì Ngọc Lan làm thay nhé")]
    [InlineData("giao Ngọc Lan đi")]
    public async Task Somebody_named_under_the_card_is_repeated_and_takes_over_at_a_yes(string words)
    {
        await DeclinedAsync();
        var asked = await _bot.AskAsync(Head, words);
        Assert.Contains("Điều chuyển NV-1 “rà soát hợp đồng” từ đồng chí Trần Văn Quý sang đồng chí Lê Ngọc Lan", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Declined, (await OneAsync()).State);

        Assert.Contains("Đã điều chuyển NV-1", (await _bot.AskAsync(Head, "ok")).Text, StringComparison.Ordinal);
        Assert.Contains("đang làm đột xuất", (await _bot.LastToldAsync(Lan)).Text, StringComparison.Ordinal);
        Assert.Equal(await IdOfAsync(Lan), (await OneAsync()).AssigneeId);
    }

    [Theory]
    [InlineData("giao Quy lam cai nay")]
    [InlineData("giao Quý làm việc này nhé")]
    public async Task This_work_under_its_card_is_the_one_that_came_and_no_new_order(string words)
    {
        await _bot.GiveAsync("CB01", "giao anh Tuấn lập báo cáo quý, hạn 20/3");
        var asked = await _bot.AskAsync(Head, words);
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Thời hạn hoàn thành", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ừ chuyển cho Ngọc Lan đi")]
    [InlineData("ok giao cho Ngọc Lan nhé")]
    [InlineData("uh chuyen qua chi ngoc lan di em")]
    [InlineData("chuyển cho Ngọc Lan đi")]
    public async Task With_nothing_given_back_the_work_spoken_of_is_offered_to_be_handed_on(string words)
    {
        Assert.Contains(
            "Điều chuyển NV-1 “rà soát hợp đồng” từ đồng chí Trần Văn Quý sang đồng chí Lê Ngọc Lan", (await _bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Equal(await IdOfAsync(Quy), (await OneAsync()).AssigneeId);

        Assert.Contains("lý do điều chuyển", (await _bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "Quý đi học");
        Assert.Equal(await IdOfAsync(Lan), (await OneAsync()).AssigneeId);
    }

    [Fact]
    public async Task Handing_on_is_no_consent_to_a_product_that_waits()
    {
        await _bot.AskAsync(Quy, "nhận 1");
        await _bot.AskAsync(Quy, "xong 1 bc số 46/BC-KT");
        Assert.Contains("việc nào cho đồng chí Lê Ngọc Lan", (await _bot.AskAsync(Head, "ok giao cho Ngọc Lan nhé")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, (await OneAsync()).State);
    }

    [Fact]
    public async Task Where_no_work_is_spoken_of_it_is_asked_which()
    {
        await _bot.GiveAsync(Head, "giao Ngọc Lan soạn giấy mời, hạn 12/3");
        var asked = await _bot.AskAsync(Head, "ok giao cho Ngọc Lan nhé");
        Assert.Contains("việc nào cho đồng chí Lê Ngọc Lan", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-1 rà soát hợp đồng", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("soạn giấy mời", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ok giao cho Ngọc Lan soạn giấy mời, hạn 12/3")]
    [InlineData("ừ chuyển cho Ngọc Lan chưa?")]
    [InlineData("ok chuyển cho Ngọc Lan rồi")]
    [InlineData("giao cho Ngọc Lan nhé")]
    [InlineData("đừng chuyển cho Ngọc Lan")]
    public async Task An_order_a_question_or_what_is_told_hands_nothing_on(string words)
    {
        Assert.DoesNotContain("Điều chuyển NV-1", (await _bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Equal(await IdOfAsync(Quy), (await OneAsync()).AssigneeId);
    }

    [Theory]
    [InlineData("u quy lam tiep di")]
    [InlineData("thôi để Quý làm")]
    [InlineData("tiep tuc lam di em")]
    [InlineData("cứ làm đi nhé")]
    public async Task Whoever_has_it_named_again_is_asked_to_go_on(string words)
    {
        await DeclinedAsync();
        Assert.Contains("Đề nghị đồng chí Trần Văn Quý tiếp tục thực hiện NV-1", (await _bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "ok");
        Assert.Equal((AssignmentState.InProgress, await IdOfAsync(Quy)), ((await OneAsync()).State, (await OneAsync()).AssigneeId));
    }

    [Theory]
    [InlineData("1 tiep tuc lam di")]
    [InlineData("tiep tuc 1")]
    [InlineData("việc 1 cứ làm tiếp đi em, vì việc này của Phòng")]
    [InlineData("nv1 thì vẫn tiếp tục thực hiện nhé")]
    public async Task With_its_number_it_goes_on_at_once(string words)
    {
        await DeclinedAsync();
        await _bot.AskAsync(Head, words);
        Assert.Equal(AssignmentState.InProgress, (await OneAsync()).State);
    }

    [Theory]
    [InlineData("chuyen cho ngoc lan chua")]
    [InlineData("chuyen cho ngoc lan ha?")]
    [InlineData("1 khong tiep tuc nua")]
    [InlineData("dung chuyen cho ngoc lan")]
    [InlineData("de toi lam")]
    public async Task A_question_a_no_or_nobody_hands_nothing_on(string words)
    {
        await DeclinedAsync();
        await _bot.SayAsync(Head, words);
        await _bot.SayAsync(Head, "ok");
        Assert.Equal((AssignmentState.Declined, await IdOfAsync(Quy)), ((await OneAsync()).State, (await OneAsync()).AssigneeId));
    }

    [Fact]
    public async Task Under_news_of_something_else_it_is_no_word_on_what_was_given_back()
    {
        await DeclinedAsync();
        await _bot.AskAsync(Head, "trợ giúp");
        await _bot.SayAsync(Head, "chuyen cho ngoc lan");
        Assert.Equal(AssignmentState.Declined, (await OneAsync()).State);
    }

    [Theory]
    [InlineData("tra 1 lai cho ngoc lan")]
    [InlineData("trả lại 1 cho Ngọc Lan nhé")]
    [InlineData("tra viec 1 ve cho chi ngoc lan")]
    public async Task Given_back_to_a_colleague_it_is_proposed_to_pass_on_and_refused_by_nobody(string words)
    {
        await _bot.AskAsync(Quy, "nhận 1");
        await _bot.AskAsync(Quy, words);
        Assert.Equal(AssignmentState.InProgress, (await OneAsync()).State);
        await _bot.AskAsync(Quy, "đi học");
        await _bot.AskAsync(Quy, "chưa làm được gì");
        await _bot.AskAsync(Quy, "toàn bộ");
        Assert.NotNull((await OneAsync()).TransferAskedAt);
    }

    [Theory]
    [InlineData("tra 1 lai cho sep tuan")]
    [InlineData("trả lại 1 cho anh Tuấn")]
    public async Task Given_back_to_who_gave_it_is_a_request_to_reconsider_once_he_says_yes(string words)
    {
        await _bot.AskAsync(Quy, "nhận 1");
        Assert.Contains("Đề nghị đồng chí Nguyễn Anh Tuấn xem xét lại NV-1", (await _bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Contains("lý do đề nghị xem xét lại", (await _bot.AskAsync(Quy, "đồng ý")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_back_by_who_decides_to_who_handed_it_in_is_a_return()
    {
        await _bot.AskAsync(Quy, "nhận 1");
        await _bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await _bot.AskAsync(Head, "trả 1 lại cho Quý vì thiếu phụ lục");
        Assert.Equal((AssignmentState.InProgress, await IdOfAsync(Quy)), ((await OneAsync()).State, (await OneAsync()).AssigneeId));
        Assert.Contains("thiếu phụ lục", (await _bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    private async Task DeclinedAsync() => await _bot.AskAsync(Quy, "đề nghị xem xét lại 1: đang làm đột xuất");

    private Task<Assignment> OneAsync() => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == 1));

    private Task<Guid> IdOfAsync(string code) => _bot.Store.ReadAsync(db => db.People.Where(p => p.Code == code).Select(p => p.Id).SingleAsync());
}
