using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Threads;

/// <summary>A word or two right after a notice: it is that notice's work they are about, and nothing is decided by a guess.</summary>
public sealed class ShortWordsTests : WorkOfQuyTests
{
    [Fact]
    public async Task A_bare_no_to_more_time_asks_why_and_is_then_the_refusal()
    {
        await AskTimeAsync();
        Assert.Contains("lý do không gia hạn", (await Bot.AskAsync(Head, "không")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "gấp lắm em ạ");
        Assert.Contains("gấp lắm", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thứ 2 tuần sau thôi em")]
    [InlineData("toi 9/3 nhe")]
    [InlineData("cho toi t2 tuan sau thoi em")]
    public async Task A_bare_day_to_more_time_is_repeated_and_decided_on_at_a_yes(string words)
    {
        await AskTimeAsync();
        Assert.Contains("cho gia hạn NV-1 “rà soát hợp đồng” đến 17:00 thứ Hai, 9/3/2026", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 6), await DeadlineAsync());
        await Bot.AskAsync(Head, "ok");
        Assert.Equal(new DateOnly(2026, 3, 9), await DeadlineAsync());
    }

    [Fact]
    public async Task Agreed_to_but_for_less_is_that_day()
    {
        await AskTimeAsync();
        await Bot.AskAsync(Head, "dong y nhung chi toi thu 2 thoi");
        Assert.Equal(new DateOnly(2026, 3, 9), await DeadlineAsync());
    }

    [Theory]
    [InlineData("so lieu sai, lam lai")]
    [InlineData("sửa nhỏ: sai chính tả")]
    public async Task What_was_just_handed_in_is_returned_without_its_number(string words)
    {
        await Bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await Bot.AskAsync(Head, words);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        Assert.Contains(words.Contains(':', StringComparison.Ordinal) ? "sai chính tả" : "so lieu sai", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("em lam lai 1")]
    [InlineData("thiếu phụ lục, làm lại 1 nha chị")]
    public async Task Whoever_does_it_again_gives_nothing_back(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, words);
        await Bot.SayAsync(Quy, "đang sửa bảng 3");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Fact]
    public async Task Whom_to_give_it_to_instead_is_said_right_after_it_was_given_back()
    {
        await Bot.AskAsync(Quy, "đề nghị xem xét lại 1: đang đi học");
        Assert.Contains("Điều chuyển NV-1 ", (await Bot.AskAsync(Head, "giao Lan đi")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(["Lê Ngọc Lan"], await Bot.Store.ReadAsync(db => db.Assignments.Join(db.People, a => a.AssigneeId, p => p.Id, (a, p) => p.Name).ToListAsync()));
    }

    [Fact]
    public async Task What_is_wrong_with_the_product_just_shown_is_asked_and_returned_at_a_yes()
    {
        await Bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        Assert.Contains("chua duoc, thieu bien ban", (await Bot.AskAsync(Head, "chua duoc, thieu bien ban")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
        await Bot.AskAsync(Head, "ok");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Fact]
    public async Task A_head_puts_his_own_people_to_what_he_was_given_and_it_stays_his()
    {
        await Bot.GiveAsync(Chair, "giao Tuấn rà soát vỉa hè, sản phẩm: báo cáo, hạn 11/3");
        var echo = await Bot.AskAsync(Head, "chuyển 2 cho Quý");
        Assert.Contains("NV-2 vẫn do đồng chí chủ trì", echo.Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        var given = await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Title == "rà soát vỉa hè").OrderBy(a => a.Number).ToListAsync());
        Assert.Equal([new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 11)], given.Select(a => a.DeadlineOn!.Value));
        Assert.All(given, a => Assert.Null(a.TransferAskedAt));
        Assert.Equal("báo cáo", given[1].Product);
    }

    [Fact]
    public async Task The_same_step_asked_for_twice_is_asked_about_once()
    {
        await Bot.AskAsync(Quy, "chuyển 1 cho Lan");
        Assert.DoesNotContain("Vẫn giữ", (await Bot.AskAsync(Quy, "chuyển 1 cho Lan")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đang chờ trả lời", (await Bot.AskAsync(Quy, "em đang đi học")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_asks_the_question_before()
    {
        await Bot.AskAsync(Quy, "xin gia hạn 1");
        await Bot.AskAsync(Quy, "thứ 2 tuần sau");
        Assert.Contains("thời hạn mới", (await Bot.AskAsync(Quy, "quay lại")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "10/3");
        Assert.Contains("10/3/2026", (await Bot.AskAsync(Quy, "chờ Sở Tài chính trả lời")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_to_the_day_with_another_one_asks_for_that()
    {
        await Bot.AskAsync(Quy, "k kip dau sep, cho e toi t4 tuan sau");
        await Bot.AskAsync(Quy, "so tai chinh chua tra loi");
        Assert.Contains("11/3/2026", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_echo_takes_who_joins_in_how_pressing_it_is_and_shows_itself_again()
    {
        await Bot.AskAsync(Head, "giao Lan soạn quy chế, hạn 12/3");
        Assert.Contains("đồng chí Trần Văn Quý", (await Bot.AskAsync(Head, "them Quy phoi hop")).Text, StringComparison.Ordinal);
        Assert.Contains("Khẩn", (await Bot.AskAsync(Head, "gap nhe")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Sản phẩm: dự thảo quy chế", (await Bot.AskAsync(Head, "sản phẩm là dự thảo quy chế")).Text, StringComparison.Ordinal);
        Assert.Contains("soạn quy chế", (await Bot.AskAsync(Head, "cho xem lai")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Văn Quý", (await Bot.AskAsync(Head, "bỏ Quý phối hợp")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nop 1 day a, 35 ho so, link https://a.vn/c")]
    [InlineData("1 gửi sếp, báo cáo 15/BC-KT đây ạ")]
    public async Task A_product_that_reads_like_progress_is_asked_about(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        Assert.Contains("sản phẩm của NV-1", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "ok");
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
    }

    [Fact]
    public async Task The_number_of_the_paper_that_follows_is_added_to_what_was_handed_in()
    {
        await Bot.AskAsync(Quy, "xong 1");
        await Bot.AskAsync(Quy, "đã rà soát 5 hợp đồng");
        Assert.Contains("thay cho sản phẩm đã nộp của NV-1", (await Bot.AskAsync(Quy, "bc 15/BC-KT")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "đúng rồi");
        Assert.Contains("15/BC-KT", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_for_what_was_handed_in_is_never_for_other_work()
    {
        await Bot.GiveAsync(Head, "giao Quý lập danh mục hồ sơ, hạn 10/3");
        await Bot.AskAsync(Quy, "xong 1, bc 15/BC-KT");
        var asked = await Bot.AskAsync(Quy, "bo sung bien ban 1", [new { name = "bb.jpg", contentType = "image/jpeg", content = "aGVsbG8=" }]);
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-2", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_with_a_file_is_kept_with_it()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "đã sửa bảng 3 theo ý sếp", [new { name = "bc.jpg", contentType = "image/jpeg", content = "aGVsbG8=" }]);
        await Bot.AskAsync(Quy, "ok");
        Assert.Contains("đã sửa bảng 3 theo ý sếp", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_joins_in_is_not_told_that_there_is_nothing()
    {
        await Bot.AskAsync(Head, "giao Lan và Quý rà soát vỉa hè, hạn 10/3");
        Assert.Contains("Người: đồng chí Trần Văn Quý", (await Bot.AskAsync(Head, "Quy chu tri nhe")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "sửa người Quý");
        await Bot.AskAsync(Head, "thêm Lan phối hợp");
        await Bot.AskAsync(Head, "ok");
        Assert.Contains("Đang phối hợp: NV-2", (await Bot.AskAsync("CB02", "việc của tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_to_do_it_instead_is_said_with_a_sigh_and_the_work_stays()
    {
        await Bot.AskAsync(Head, "giao Lan soạn quy chế, hạn 12/3");
        await Bot.AskAsync(Head, "thôi để Quý làm");
        await Bot.AskAsync(Head, "đồng ý");
        var given = await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Title == "soạn quy chế").Join(db.People, a => a.AssigneeId, p => p.Id, (a, p) => p.Name).ToListAsync());
        Assert.Equal(["Trần Văn Quý"], given);
    }

    [Fact]
    public async Task A_draft_nobody_answered_in_a_day_is_named_when_it_is_closed()
    {
        await Bot.AskAsync(Head, "giao Lan soạn quy chế, hạn 12/3");
        await Bot.AdvanceToAsync("2026-03-05T15:00");
        Assert.Contains("soạn quy chế", (await Bot.AskAsync(Head, "ok")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trang 2")]
    [InlineData("xem tiếp")]
    public async Task The_next_page_of_the_list_just_shown_needs_no_name(string words)
    {
        for (var i = 0; i < 8; i++)
        {
            await Bot.GiveAsync(Head, $"giao Quý soạn giấy mời khu phố số {i + 20}, hạn 9/3");
        }

        await Bot.AskAsync(Head, "việc tôi giao");
        Assert.Contains("Trang 2/2", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_comes_while_a_draft_waits_is_answered_and_the_draft_still_waits()
    {
        await Bot.AskAsync(Head, "giao Lan soạn quy chế, hạn 12/3");
        await Bot.AskAsync(Quy, "hỏi lại 1: cả tuyến hay chỉ đoạn chợ");
        await Bot.AskAsync(Head, "cả tuyến");
        Assert.Contains("cả tuyến", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
        Assert.Contains("Đã giao NV-2", (await Bot.AskAsync(Head, "ok")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thanks_for_one_thing_brings_up_no_other()
    {
        await Bot.GiveAsync(Head, "giao Lan lập danh mục hồ sơ, hạn 10/3");
        await AskTimeAsync();
        await Bot.AskAsync("CB02", "nhận 2");
        Assert.Empty(await Bot.SayAsync(Head, "ok em cảm ơn"));
    }

    [Fact]
    public async Task A_complaint_of_being_given_too_much_gives_nobody_anything()
    {
        Assert.Contains("Chưa hiểu ý", (await Bot.AskAsync(Quy, "giao cho em nhiều quá làm ko xuể sếp ơi")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    private async Task AskTimeAsync()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 12/3 vì chờ Sở trả lời");
    }

    private Task<DateOnly?> DeadlineAsync() => Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.DeadlineOn).SingleAsync());
}
