using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Drafts;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>Of several drafts those named are issued, and the others wait on.</summary>
public sealed class SomeIssuedTests : WardTests
{
    private const string Chair = "CB01";
    private const string Focal = "CB08";
    private const string Head = "CB05";

    [Theory]
    [InlineData("ban hành 1 với 2, số 3 để sau")]
    [InlineData("ban hanh 1 voi 2, so 3 de sau")]
    [InlineData("ban hành 1, 2; còn lại để sau")]
    [InlineData("duyệt 1 và 2 trước nhé")]
    [InlineData("ok giao việc 1, việc 2 còn việc 3 khoan đã")]
    public async Task Those_named_are_issued_and_the_rest_waits(string words)
    {
        await PutAsync();
        var reply = (await Bot.AskAsync(Chair, words)).Text;
        Assert.Contains("NV-1, NV-2", reply, StringComparison.Ordinal);
        Assert.Contains("Số 3 để sau", reply, StringComparison.Ordinal);
        Assert.Equal(2, await GivenAsync());

        var open = await Bot.Store.ReadAsync(db => db.DraftBatches.SingleAsync(b => b.State == DraftBatchState.Open));
        Assert.Equal([3], open.Numbered().Select(d => d.Number));
        await Bot.AskAsync(Chair, "ban hành");
        Assert.Equal(3, await GivenAsync());
    }

    [Fact]
    public async Task The_drafter_hears_what_was_issued_and_what_waits()
    {
        await PutAsync();
        var heard = (await Bot.ToldAsync(Focal)).Count;
        await Bot.AskAsync(Chair, "ban hành 1 với 2, số 3 để sau");
        var told = string.Join('\n', (await Bot.ToldAsync(Focal, heard)).Select(t => t.Text));
        Assert.Contains("đã ban hành: NV-1, NV-2", told, StringComparison.Ordinal);
        Assert.Contains("để sau bản trình số 2", told, StringComparison.Ordinal);
        Assert.DoesNotContain("báo cáo hợp đồng", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ban hành 1 với 4, số 3 để sau")]
    [InlineData("ban hành 1 với 2?")]
    [InlineData("1 với 2 sao rồi")]
    [InlineData("chưa ban hành 1 với 2")]
    public async Task What_names_another_or_asks_issues_none(string words)
    {
        await PutAsync();
        await Bot.SayAsync(Chair, words);
        Assert.Equal(0, await GivenAsync());
    }

    [Fact]
    public async Task Of_ones_own_the_rest_stays_in_the_talk()
    {
        await Bot.AskAsync(Head, Three("Quý", "Ngọc Lan"));
        Assert.Contains("Số 3 để sau", (await Bot.AskAsync(Head, "giao 1 với 2, 3 để sau")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await GivenAsync());
        await Bot.AskAsync(Head, "giao hết");
        Assert.Equal(3, await GivenAsync());
    }

    [Fact]
    public async Task A_draft_of_ones_own_that_is_refused_is_neither_given_nor_lost()
    {
        await Bot.AskAsync(Head, Three("Quý", "Ngọc Lan").Replace("hạn 12/3", "hạn 10h hôm nay", StringComparison.Ordinal));
        await Bot.AdvanceToAsync("2026-03-04T14:00");
        var reply = (await Bot.AskAsync(Head, "giao 1 với 2, 3 để sau")).Text;
        Assert.Contains("đã qua", reply, StringComparison.Ordinal);
        Assert.Contains("rà soát vỉa hè", reply, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await GivenAsync());
        await Bot.AskAsync(Head, "1 hạn 12/3");
        await Bot.AskAsync(Head, "giao 1 với 2, 3 để sau");
        Assert.Equal(2, await GivenAsync());
    }

    [Fact]
    public async Task All_of_ones_own_refused_at_a_yes_stay_in_the_talk()
    {
        await Bot.AskAsync(Head, Three("Quý", "Ngọc Lan").Replace("hạn 12/3", "hạn 10h hôm nay", StringComparison.Ordinal));
        await Bot.AdvanceToAsync("2026-03-04T14:00");
        Assert.Contains("đã qua", (await Bot.AskAsync(Head, "giao hết")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "1 hạn 12/3");
        await Bot.AskAsync(Head, "giao hết");
        Assert.Equal(3, await GivenAsync());
    }

    [Fact]
    public async Task Only_those_named_must_be_complete()
    {
        await Bot.AskAsync(Head, Three("Quý", "Ngọc Lan").Replace(", hạn 13/3", "", StringComparison.Ordinal));
        var reply = (await Bot.AskAsync(Head, "giao 1 với 2, 3 để sau")).Text;
        Assert.Contains("mục 2 chưa có thời hạn", reply, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await GivenAsync());
        await Bot.AskAsync(Head, "giao 1 với 3, 2 để sau");
        Assert.Equal(2, await GivenAsync());
    }

    [Fact]
    public async Task Of_a_batch_what_lacks_something_in_the_talk_is_not_issued_as_it_was_put()
    {
        await PutAsync("hạn 10h hôm nay");
        await Bot.AdvanceToAsync("2026-03-04T14:00");
        await Bot.AskAsync(Chair, "sửa dự thảo");
        await Bot.AskAsync(Chair, "2 hạn 16/3");
        var reply = (await Bot.AskAsync(Chair, "ban hành 1 với 2, số 3 để sau")).Text;
        Assert.Contains("mục 1 chưa có thời hạn", reply, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await GivenAsync());
        await Bot.AskAsync(Chair, "1 hạn 12/3");
        await Bot.AskAsync(Chair, "ban hành 1 với 2, số 3 để sau");
        Assert.Equal(2, await GivenAsync());
    }

    [Fact]
    public async Task Of_a_batch_what_is_refused_opens_the_talk_that_mends_it()
    {
        await PutAsync("hạn 10h hôm nay");
        await Bot.AdvanceToAsync("2026-03-04T14:00");
        var reply = (await Bot.AskAsync(Chair, "ban hành 1 với 2, số 3 để sau")).Text;
        Assert.Contains("đã qua", reply, StringComparison.Ordinal);
        await Bot.AskAsync(Chair, "1 hạn 12/3");
        await Bot.AskAsync(Chair, "ban hành 1 với 2, số 3 để sau");
        Assert.Equal(2, await GivenAsync());
    }

    [Fact]
    public async Task Those_not_spoken_of_are_said_to_wait_too()
    {
        await PutAsync();
        var reply = (await Bot.AskAsync(Chair, "ban hành 1, số 3 để sau")).Text;
        Assert.Contains("chưa nói đến số 2", reply, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, await GivenAsync());
    }

    [Theory]
    [InlineData("giao 2 cái, 1 để sau")]
    [InlineData("giao 2 viec truoc, 1 viec de sau")]
    [InlineData("ban hành 2 cái, còn lại để sau")]
    public async Task A_count_names_none_so_it_is_asked_which(string words)
    {
        await PutAsync();
        var asked = await Bot.AskAsync(Chair, words);
        Assert.Contains("số nào", asked.Text, StringComparison.Ordinal);
        Assert.Equal(0, await GivenAsync());
        await Bot.AskAsync(Chair, "ban hành 1 và 3, số 2 để sau");
        Assert.Equal(2, await GivenAsync());
    }

    [Theory]
    [InlineData("giao 2 cái")]
    [InlineData("ban hành 2 việc nhé")]
    public async Task A_count_of_all_that_wait_issues_them(string words)
    {
        await PutTwoAsync();
        await Bot.AskAsync(Chair, words);
        Assert.Equal(2, await GivenAsync());
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    public async Task A_count_of_all_beside_one_that_waits_is_asked_about_with_all_readings(int button, int given)
    {
        await PutTwoAsync();
        var asked = await Bot.AskAsync(Chair, "giao 2 cái, 1 để sau");
        Assert.Equal(0, await GivenAsync());
        Assert.Equal(3, asked.Buttons.Count);
        await Bot.PressAsync(Chair, asked.Buttons[button]);
        Assert.Equal(given, await GivenAsync());
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 1)]
    public async Task So_it_is_of_ones_own(int button, int given)
    {
        await Bot.AskAsync(Head, "1. giao Quý rà soát vỉa hè, hạn 12/3. 2. giao Ngọc Lan lập danh sách, hạn 13/3");
        var asked = await Bot.AskAsync(Head, "giao 2 cái, 1 để sau");
        Assert.Equal(3, asked.Buttons.Count);
        await Bot.PressAsync(Head, asked.Buttons[button]);
        Assert.Equal(given, await GivenAsync());
    }

    [Fact]
    public async Task A_count_of_ones_own_is_asked_about_and_the_talk_stays()
    {
        await Bot.AskAsync(Head, Three("Quý", "Ngọc Lan"));
        Assert.Contains("số nào", (await Bot.AskAsync(Head, "giao 2 cái, 1 để sau")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "giao 1 và 3, số 2 để sau");
        Assert.Equal(2, await GivenAsync());
    }

    [Fact]
    public async Task Approving_numbers_that_are_also_products_handed_in_is_asked_about()
    {
        await Bot.GiveAsync(Chair, "giao phòng Kinh tế lập bảng thống kê chợ, hạn 20/3");
        await Bot.GiveAsync(Chair, "giao phòng Kinh tế lập kế hoạch mở chợ đêm, hạn 20/3");
        await Bot.AskAsync(Head, "nộp NV-1: https://xa.vn/a.pdf");
        await Bot.AskAsync(Head, "nộp NV-2: https://xa.vn/b.pdf");
        await PutAsync();
        var asked = await Bot.AskAsync(Chair, "duyệt 1 và 2");
        Assert.Equal(2, await GivenAsync());
        Assert.Contains(asked.Buttons, b => b.Label.Contains("dự thảo", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(asked.Buttons, b => b.Label.Contains("NV-1", StringComparison.Ordinal));
        await Bot.AskAsync(Chair, "1");
        Assert.Equal(4, await GivenAsync());
    }

    private async Task PutAsync(string firstBy = "hạn 12/3")
    {
        await Bot.AskAsync(Focal, Three("phòng Kinh tế", "Lê Thị Tư").Replace("hạn 12/3", firstBy, StringComparison.Ordinal));
        await Bot.AskAsync(Focal, "đồng ý");
    }

    private async Task PutTwoAsync()
    {
        await Bot.AskAsync(Focal, "1. giao phòng Kinh tế rà soát vỉa hè, hạn 12/3. 2. giao Lê Thị Tư lập danh sách, hạn 13/3");
        await Bot.AskAsync(Focal, "đồng ý");
    }

    private static string Three(string one, string other) =>
        $"1. giao {one} rà soát vỉa hè, hạn 12/3. 2. giao {other} lập danh sách, hạn 13/3. 3. giao {one} báo cáo hợp đồng, hạn 20/3";

    private Task<int> GivenAsync() => Bot.Store.ReadAsync(db => db.Assignments.CountAsync());
}
