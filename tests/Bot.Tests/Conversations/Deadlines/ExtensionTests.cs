using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments.Deadlines;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>The rules of extensions, one by one.</summary>
public sealed class ExtensionTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Officer = "CB02";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Officer, "nhận 1");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task One_request_is_open_at_a_time()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        Assert.Contains("đang chờ ý kiến", (await _bot.AskAsync(Officer, "xin gia hạn 1 tới 13/3 vì chờ huyện")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));
    }

    [Fact]
    public async Task Another_day_takes_the_place_of_the_first_at_a_yes()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        var asked = await _bot.AskAsync(Officer, "à xin gia hạn 1 tới 13/3");
        Assert.Contains("đến 17:00 thứ Tư, 11/3/2026", asked.Text, StringComparison.Ordinal);
        Assert.Contains("lý do: “chờ Sở”", asked.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Officer, "ừ");
        var told = (await _bot.LastToldAsync(Head)).Text;
        Assert.Contains("17:00 thứ Sáu, 13/3/2026", told, StringComparison.Ordinal);
        Assert.Contains("Thay cho đề nghị đến 17:00 thứ Tư, 11/3/2026", told, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "đồng ý gia hạn 1");
        Assert.Contains("13/3/2026", (await _bot.AskAsync(Officer, "xem 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_off_asked_for_names_no_day_that_is_not_later()
    {
        var asked = await _bot.AskAsync(Officer, "xin gia hạn 1 tới 7/3 vì chờ Sở");
        Assert.Contains("nhắn “dời hạn 1 sang 9/3”", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sang 6/3", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_took_its_place_taken_back_the_first_stands_again()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        await _bot.AskAsync(Officer, "à xin gia hạn 1 tới 13/3");
        await _bot.AskAsync(Officer, "ừ");
        Assert.Contains("11/3/2026", (await _bot.AskAsync(Officer, "rút lại")).Text, StringComparison.Ordinal);
        var told = (await _bot.LastToldAsync(Head)).Text;
        Assert.Contains("đề nghị đến 17:00 thứ Tư, 11/3/2026", told, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "đồng ý gia hạn 1");
        Assert.Contains("11/3/2026", (await _bot.AskAsync(Officer, "xem 1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("đồng ý gia hạn 1", "đã cho gia hạn")]
    [InlineData("không gia hạn 1 vì đã trễ", "không được đồng ý")]
    public async Task Decided_while_another_day_is_asked_about_that_is_answered(string decision, string expected)
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        var asked = await _bot.AskAsync(Officer, "à xin gia hạn 1 tới 13/3");
        await _bot.AskAsync(Head, decision);
        await _bot.PressAsync(Officer, asked.Button("yes"));
        var said = (await _bot.LastToldAsync(Officer)).Text;
        Assert.Contains(expected, said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));
    }

    [Fact]
    public async Task The_same_day_again_is_only_said_to_wait()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        var again = await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ huyện");
        Assert.Contains("đã có một đề nghị gia hạn đang chờ ý kiến", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(again.Buttons, b => b.Verb == "yes");
    }

    [Theory]
    [InlineData("the thi cho van phong toi sang mai")]
    [InlineData("đồng ý gia hạn cho Quý tới 9/3")]
    public async Task A_day_given_to_somebody_who_asked_for_none_is_no_yes_to_who_did(string words)
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        var asked = await _bot.AskAsync(Head, words);
        Assert.DoesNotContain("Có phải", asked.Text, StringComparison.Ordinal);
        await _bot.SayAsync(Head, "ok");
        Assert.Equal(ExtensionState.Open, await _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task Of_two_who_asked_the_one_named_is_decided_on()
    {
        await _bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync("CB06", "xin gia hạn 2 tới 10/3 vì chờ Sở");
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        await _bot.AskAsync(Head, "đồng ý gia hạn cho Quý tới 9/3");
        await _bot.SayAsync(Head, "ok");
        Assert.Equal([1], await _bot.Store.ReadAsync(db => db.ExtensionRequests.Where(r => r.State == ExtensionState.Open)
            .Join(db.Assignments, r => r.AssignmentId, a => a.Id, (r, a) => a.Number).ToListAsync()));
    }

    [Fact]
    public async Task The_new_date_is_later_than_the_old()
    {
        Assert.Contains("phải sau hạn hiện nay", (await _bot.AskAsync(Officer, "xin gia hạn 1 tới 5/3 vì chờ Sở")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Officer, "thôi");
        Assert.Contains("phải sau hạn hiện nay", (await _bot.AskAsync(Officer, "xin gia hạn 1 tới 5/3")).Text, StringComparison.Ordinal);
        foreach (var aside in new[] { "xong hết chưa nhỉ", "sao lâu vậy", "mai em gửi", "duyet chua vay", "hôm nay nhiều việc quá" })
        {
            Assert.DoesNotContain("ghi lý do", (await _bot.AskAsync(Officer, aside)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));
    }

    [Fact]
    public async Task What_is_done_on_the_day_asked_for_is_no_reason()
    {
        foreach (var words in new[] { "thứ 3 em nộp", "thu 3 em bao", "10/3 e gui a", "chiều thứ 3 em trình", "sáng thứ 3 sẽ xong" })
        {
            await _bot.AskAsync(Officer, "xin gia hạn 1");
            Assert.Contains("lý do gia hạn", (await _bot.AskAsync(Officer, words)).Text, StringComparison.Ordinal);
            await _bot.AskAsync(Officer, "thôi");
        }

        await _bot.AskAsync(Officer, "xin gia hạn 1");
        await _bot.AskAsync(Officer, "thứ 3 em nộp vì chờ Sở");
        Assert.Contains("chờ Sở", await _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.Reason).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_decides_his_own()
    {
        await _bot.AskAsync(Head, "giao Tuấn soạn kế hoạch, hạn thứ sáu");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Head, "nhận 2");
        await _bot.AskAsync(Head, "xin gia hạn 2 tới 13/3 vì chờ Sở");
        Assert.Contains("thẩm quyền của người khác", (await _bot.AskAsync(Head, "đồng ý gia hạn 2")).Text, StringComparison.Ordinal);
        Assert.Contains("thẩm quyền của người khác", (await _bot.AskAsync(Head, "không đồng ý gia hạn 2 vì gấp")).Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Open, await _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task None_is_taken_while_a_product_waits()
    {
        await _bot.AskAsync(Officer, "xong 1");
        await _bot.AskAsync(Officer, "đã gửi số 3/BC-KT");
        Assert.Contains("chờ xác nhận", (await _bot.AskAsync(Officer, "xin gia hạn 1 tới 13/3 vì chờ Sở")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));
    }

    [Fact]
    public async Task From_the_third_on_it_is_called_gia_han_nhieu_lan()
    {
        foreach (var (day, yes) in new[] { ("11/3", "đồng ý gia hạn 1"), ("13/3", "cho gia hạn 1") })
        {
            await _bot.AskAsync(Officer, $"xin gia hạn 1 tới {day} vì chờ Sở");
            Assert.DoesNotContain("nhiều lần", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
            await _bot.AskAsync(Head, yes);
        }

        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 18/3 vì chờ Sở");
        Assert.Contains("lần thứ 3: gia hạn nhiều lần", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_time_for_one_unit_is_its_own_until_every_unit_has_it()
    {
        await _bot.AskAsync("CB01", "các phòng gửi số liệu quý I, hạn thứ sáu");
        await _bot.AskAsync("CB01", "đồng ý");
        var lines = await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.ParentId != null).OrderBy(a => a.Number).ToListAsync());
        foreach (var line in lines)
        {
            var code = await _bot.Store.ReadAsync(db => db.People.Where(p => p.Id == line.AssigneeId).Select(p => p.Code).SingleAsync());
            await _bot.AskAsync(code, $"xin gia hạn {line.Number} tới 13/3 vì chờ số liệu");
            var reply = await _bot.AskAsync("CB01", $"đồng ý gia hạn {line.Number}");
            var isLast = line.Id == lines[^1].Id;
            Assert.Equal(isLast, reply.Text.Contains("Hạn chung", StringComparison.Ordinal));
            var card = await _bot.AskAsync("CB01", "xem 2");
            Assert.Contains(isLast ? "13/3/2026" : "6/3/2026", card.Facts.Single(f => f.Label == "Thời hạn").Value, StringComparison.Ordinal);
            Assert.Equal(!isLast, card.Text.Contains($"(NV-{line.Number}, 17:00 thứ Sáu, 13/3/2026)", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_day_asked_for_that_has_passed_is_not_said_to_lie_before_the_deadline()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        await _bot.AdvanceToAsync("2026-03-12T09:00");
        var reply = await _bot.AskAsync(Head, "đồng ý gia hạn 1");
        Assert.Contains("đã qua", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("phải sau hạn hiện nay", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_says_until_when_and_why_more_time_is_asked_for()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 13/3 vì chờ Sở trả lời");
        Assert.Contains(
            (await _bot.AskAsync(Head, "xem 1")).Facts, f => f.Label == "Đề nghị gia hạn" && f.Value == "đến 17:00 thứ Sáu, 13/3/2026; lý do: chờ Sở trả lời");
    }

    [Fact]
    public async Task An_extension_to_an_earlier_day_is_no_extension()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        var answer = await _bot.AskAsync(Head, "đồng ý gia hạn 1 đến 5/3");
        Assert.Contains("dời hạn 1", answer.Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Open, await StateAsync());
        await _bot.AskAsync(Head, "10/3");
        Assert.Equal(ExtensionState.ApprovedOtherDate, await StateAsync());
    }

    [Fact]
    public async Task The_third_approved_is_labelled_on_card_and_list()
    {
        foreach (var (day, yes) in new[] { ("11/3", "đồng ý gia hạn 1"), ("13/3", "cho gia hạn 1"), ("17/3", "duyệt gia hạn 1") })
        {
            Assert.DoesNotContain("gia hạn nhiều lần", (await _bot.AskAsync(Officer, "xem 1")).Text, StringComparison.Ordinal);
            await _bot.AskAsync(Officer, $"xin gia hạn 1 tới {day} vì chờ Sở");
            await _bot.AskAsync(Head, yes);
        }

        Assert.Contains("gia hạn nhiều lần", (await _bot.AskAsync(Head, "xem 1")).Text, StringComparison.Ordinal);
        Assert.Contains("gia hạn nhiều lần", (await _bot.AskAsync(Head, "việc tôi giao")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_in_closes_the_request_and_taking_it_back_opens_it_again()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        Assert.Contains("gia hạn trước đó khép lại", (await _bot.AskAsync(Officer, "xong 1 bc so 3/BC-KT")).Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Withdrawn, await StateAsync());
        Assert.Contains("gia hạn đến 17:00 thứ Tư, 11/3/2026 khép lại", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        Assert.Contains("chờ xác nhận", (await _bot.AskAsync(Head, "đồng ý gia hạn 1 đến 10/3")).Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Withdrawn, await StateAsync());

        await _bot.AskAsync(Officer, "rút lại");
        Assert.Equal(ExtensionState.Open, await StateAsync());
        await _bot.AskAsync(Head, "đồng ý gia hạn 1 đến 10/3");
        Assert.Equal(ExtensionState.ApprovedOtherDate, await StateAsync());
    }

    [Fact]
    public async Task The_card_of_what_waits_for_more_time_decides_on_it()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        await _bot.PressAsync(Head, (await _bot.AskAsync(Head, "xem 1")).Button("approve"));
        Assert.Equal(ExtensionState.Approved, await StateAsync());
    }

    [Fact]
    public async Task Returned_work_may_ask_again()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        await _bot.AskAsync(Officer, "xong 1 bc so 3/BC-KT");
        await _bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục");
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 12/3 vì bổ sung phụ lục");
        await _bot.AskAsync(Head, "đồng ý gia hạn 1");
        Assert.Equal(
            [ExtensionState.Withdrawn, ExtensionState.Approved],
            await _bot.Store.ReadAsync(db => db.ExtensionRequests.OrderBy(r => r.RequestedAt).Select(r => r.State).ToListAsync()));
    }

    [Theory]
    [InlineData("thu hồi 1")]
    [InlineData("chuyển 1 cho Quý vì Lan bận")]
    public async Task A_request_does_not_outlive_what_it_was_asked_for(string words)
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        await _bot.AskAsync(Head, words);
        Assert.Equal(ExtensionState.Withdrawn, await StateAsync());
    }

    private Task<ExtensionState> StateAsync() => _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync());
}
