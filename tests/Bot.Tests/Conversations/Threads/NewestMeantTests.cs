using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Threads;

/// <summary>Words without a number, right under a message that came by itself: what that was about is meant, and nothing older is touched.</summary>
public sealed class NewestMeantTests : WorkOfQuyTests
{
    [Fact]
    public async Task A_fault_found_under_news_of_one_sends_back_no_other()
    {
        await SubmittedAsync();
        await Bot.GiveAsync(Head, "giao Ngọc Lan lập kế hoạch tổ chức hội nghị, hạn 6/3");
        await Bot.AskAsync(Lan, "nhận 2");
        await Bot.AskAsync(Lan, "2 đã họp xong với các bên, 60 giấy mời in rồi");

        var asked = await Bot.AskAsync(Head, "ke hoach thieu phan kinh phi, lam lai em oi");
        Assert.Contains("Đề nghị hoàn thiện NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));

        await Bot.AskAsync(Lan, "2 được 70%, còn chờ báo giá");
        Assert.DoesNotContain("?", (await Bot.AskAsync(Head, "rà soát hợp đồng thiếu phụ lục, làm lại em ơi")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await StateAsync(1));
    }

    [Fact]
    public async Task Of_several_products_the_one_that_has_just_come_is_asked_about()
    {
        await SubmittedAsync();
        await Bot.GiveAsync(Head, "giao Ngọc Lan lập kế hoạch tổ chức hội nghị, hạn 6/3");
        await Bot.AskAsync(Lan, "nhận 2");
        await Bot.AskAsync(Lan, "xong 2 KH 15/KH-KT");

        Assert.Contains("Đề nghị hoàn thiện NV-2", (await Bot.AskAsync(Head, "ke hoach thieu phan kinh phi, lam lai em oi")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "ừ");
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
        Assert.NotEqual(AssignmentState.Submitted, await StateAsync(2));
    }

    [Fact]
    public async Task No_with_a_fault_right_under_a_product_is_said_of_that_one()
    {
        await SubmittedAsync();
        await Bot.GiveAsync(Head, "giao Ngọc Lan lập kế hoạch tổ chức hội nghị, hạn 6/3");
        await Bot.AskAsync(Lan, "nhận 2");
        (string Said, string Why)[] ways =
        [
            ("khong, con thieu so do", "con thieu so do"), ("không, phải có sơ đồ kèm theo nữa", "phải có sơ đồ kèm theo nữa"), ("chưa, sai số liệu quý 1", "sai số liệu quý 1"),
        ];
        foreach (var (said, why) in ways)
        {
            await Bot.AskAsync(Lan, $"xong 2 KH {15 + why.Length}/KH-KT");
            Assert.Contains("Đề nghị hoàn thiện NV-2 “lập kế hoạch tổ chức hội nghị” với nội dung: “" + why, (await Bot.AskAsync(Head, said)).Text, StringComparison.Ordinal);
            Assert.Equal(AssignmentState.Submitted, await StateAsync(2));
            await Bot.AskAsync(Head, "ừ");
            Assert.Equal(AssignmentState.InProgress, await StateAsync(2));
        }

        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Theory]
    [InlineData("không gia hạn được nữa đâu")]
    [InlineData("gia han them thi khong duoc dau em")]
    public async Task A_no_to_more_time_sends_no_product_back(string words)
    {
        await Bot.GiveAsync(Head, "giao Ngọc Lan lập kế hoạch tổ chức hội nghị, hạn 6/3");
        await Bot.AskAsync(Lan, "nhận 2");
        await Bot.AskAsync(Lan, "xin gia hạn 2 đến 10/3 vì thiếu hồ sơ gốc");
        await SubmittedAsync();

        Assert.DoesNotContain("hoàn thiện NV-1", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Theory]
    [InlineData("chuyen cho Quy")]
    [InlineData("chuyển qua Quý làm đi")]
    public async Task New_work_is_passed_on_without_its_number(string words)
    {
        await Bot.GiveAsync(Chair, "giao Tuấn tổng hợp phản ánh về rác, hạn 10/3");
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains("NV-2 vẫn do đồng chí chủ trì", asked.Text, StringComparison.Ordinal);
        Assert.Contains("đồng chí Trần Văn Quý", asked.Text, StringComparison.Ordinal);
        Assert.Equal(2, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    [Theory]
    [InlineData("thoi de Ngọc Lan lam")]
    [InlineData("ừ chuyển cho Ngọc Lan đi")]
    public async Task What_somebody_wants_to_be_rid_of_is_what_waits_for_a_name(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "1 không kịp vì nhiều việc, đề nghị chuyển cho Ngọc Lan");
        await Bot.AskAsync(Head, "việc tôi giao");
        Assert.Contains("Điều chuyển NV-1 “rà soát hợp đồng” từ đồng chí Trần Văn Quý sang đồng chí Lê Ngọc Lan", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 chuyen Ngọc Lan di")]
    [InlineData("1 chuyển Ngọc Lan nhé")]
    public async Task The_number_first_and_then_to_whom_is_no_new_order(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "1 không kịp vì nhiều việc, đề nghị chuyển cho Ngọc Lan");
        var told = await Bot.AskAsync(Head, words);
        Assert.DoesNotContain("Nội dung công việc", told.Text, StringComparison.Ordinal);
        Assert.Contains("NV-1", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 chuyển Ngọc Lan ký rồi")]
    [InlineData("1 chuyển Ngọc Lan chưa?")]
    public async Task Told_or_asked_it_moves_nothing(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Head, words);
        Assert.Equal(await Bot.Store.ReadAsync(db => db.People.Where(p => p.Code == Quy).Select(p => p.Id).SingleAsync()),
            await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.AssigneeId).SingleAsync()));
    }

    [Fact]
    public async Task The_present_deadline_given_as_an_answer_is_no_more_time()
    {
        await AskedForTimeAsync();
        var asked = await Bot.AskAsync(Head, "thu 6 thoi em");
        Assert.Contains("Không gia hạn NV-1 “rà soát hợp đồng”, giữ thời hạn 17:00 thứ Sáu, 6/3/2026?", asked.Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "ừ");
        Assert.Equal(ExtensionState.Refused, await AskedAsync());
    }

    [Theory]
    [InlineData("khong, giu thu 6")]
    [InlineData("không, anh cần gấp trong tuần này")]
    public async Task No_with_why_to_more_time_is_a_refusal_once_agreed_to(string words)
    {
        await AskedForTimeAsync();
        await Bot.AskAsync(Head, "cho tới thứ 2 thôi");
        Assert.Contains("Không gia hạn NV-1", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Open, await AskedAsync());
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(ExtensionState.Refused, await AskedAsync());
    }

    [Theory]
    [InlineData("không, 11/3 thôi em")]
    [InlineData("không, được rồi em")]
    [InlineData("không, đang bận họp")]
    public async Task No_with_another_day_or_with_nothing_decided_refuses_nothing(string words)
    {
        await AskedForTimeAsync();
        await Bot.AskAsync(Head, "cho tới thứ 2 thôi");
        Assert.DoesNotContain("Không gia hạn NV-1", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.NotEqual(ExtensionState.Refused, await AskedAsync());
    }

    [Theory]
    [InlineData("không")]
    [InlineData("không, để anh xem đã")]
    public async Task No_alone_leaves_it_open_and_says_so(string words)
    {
        await AskedForTimeAsync();
        await Bot.AskAsync(Head, "cho tới thứ 2 thôi");
        Assert.Contains("vẫn chờ đồng chí trả lời", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Open, await AskedAsync());
    }

    [Fact]
    public async Task A_yes_that_may_be_said_to_the_newest_message_shows_that_one_as_well()
    {
        await SubmittedAsync();
        await Bot.GiveAsync(Head, "giao Ngọc Lan lập kế hoạch tổ chức hội nghị, hạn 6/3");
        await Bot.AskAsync(Lan, "nhận 2");
        await Bot.AskAsync(Lan, "xong 2 KH 15/KH-KT");
        await Bot.AskAsync(Head, "đồng ý");
        await Bot.AskAsync(Quy, "mai em xin nghỉ ốm");

        var told = await Bot.AskAsync(Head, "ừ đồng ý");
        Assert.Contains("nghỉ", told.Text, StringComparison.Ordinal);
        Assert.Contains(told.Buttons, b => b.Verb == "leave");
    }

    [Theory]
    [InlineData("100 Quý nộp rồi mà, em có thấy đâu", false)]
    [InlineData("100 KT làm chính, VHXH phối hợp gửi số liệu, hạn 16/3", true)]
    public async Task Work_named_in_front_is_what_is_spoken_of(string words, bool isOrder)
    {
        await Bot.Store.WriteAsync(db => db.Assignments.ExecuteUpdateAsync(a => a.SetProperty(x => x.Number, 100)));
        var told = await Bot.AskAsync(isOrder ? Head : Quy, words);
        Assert.Contains("NV-100", told.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        Assert.DoesNotContain("Giao nhiệm vụ", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_come_since_the_question_is_what_not_yet_is_said_to()
    {
        await SubmittedAsync();
        await Bot.GiveAsync(Head, "giao Ngọc Lan lập kế hoạch tổ chức hội nghị, hạn 6/3");
        await Bot.AskAsync(Lan, "nhận 2");
        Assert.Contains("NV-1", (await Bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Lan, "2 đã họp xong với các bên, chắc chiều mai mới có bản thảo");

        Assert.DoesNotContain("Đề nghị hoàn thiện NV-1", (await Bot.AskAsync(Head, "k dc, thu 5 a can")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Theory]
    [InlineData("de a xem")]
    [InlineData("để anh xem lại đã")]
    public async Task Put_off_it_waits_and_that_is_said(string words)
    {
        Assert.Contains("NV-1 vẫn chờ đồng chí nhận", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        await AskedForTimeAsync();
        var told = await Bot.AskAsync(Head, words);
        Assert.Contains("NV-1 vẫn chờ đồng chí cho ý kiến", told.Text, StringComparison.Ordinal);
        Assert.Contains(told.Buttons, b => b.Verb == "approve");
        Assert.Equal(ExtensionState.Open, await AskedAsync());
    }

    private async Task SubmittedAsync()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xong 1 bc số 46/BC-KT");
    }

    private async Task AskedForTimeAsync()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xin gia hạn 1 đến 10/3 vì thiếu hồ sơ gốc");
    }

    private Task<AssignmentState> StateAsync(int number) => Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == number).Select(a => a.State).SingleAsync());

    private Task<ExtensionState> AskedAsync() => Bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync());
}
