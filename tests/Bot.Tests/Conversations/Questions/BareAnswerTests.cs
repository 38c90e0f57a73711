using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>A digit or a yes alone: it answers the one question that stands open, and is never met with silence or a guess.</summary>
public sealed class BareAnswerTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Lan = "CB02";
    private const string Head = "CB05";
    private const string Quy = "CB06";
    private const string Hanh = "CB08";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_digit_after_a_list_is_explained_with_what_to_type()
    {
        await HandedInAsync();
        await _bot.AskAsync(Head, "đang chờ tôi");
        var told = await _bot.AskAsync(Head, "1");
        Assert.Contains("câu hỏi có đánh số", told.Text, StringComparison.Ordinal);
        Assert.Contains("“xem 1”", told.Text, StringComparison.Ordinal);
        Assert.Contains("“xác nhận 1”", told.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Theory]
    [InlineData("7")]
    [InlineData(" 12. ")]
    [InlineData("số 3")]
    public async Task A_number_of_nothing_the_reader_may_see_is_explained_as_well(string words)
    {
        var told = await _bot.AskAsync(Quy, words);
        Assert.Contains("câu hỏi có đánh số", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nv1")]
    [InlineData("NV-1")]
    [InlineData("#1")]
    [InlineData("dạ NV 1 ạ")]
    public async Task A_marked_number_alone_shows_that_task(string words)
    {
        await GivenAsync("Quý", "rà soát hợp đồng, hạn 6/3");
        var shown = await _bot.AskAsync(Quy, "xem 1");
        Assert.Equal(shown.Text, (await _bot.AskAsync(Quy, words)).Text);
    }

    [Theory]
    [InlineData("NV-2")]
    [InlineData("#2")]
    public async Task A_marked_number_alone_answers_which_where_that_is_asked(string words)
    {
        await GivenAsync("Quý", "rà soát hợp đồng, hạn 6/3");
        await GivenAsync("Quý", "lập danh mục, hạn 10/3");
        await _bot.AskAsync(Quy, "xong 1, báo cáo số 46/BC-KT");
        await _bot.AskAsync(Quy, "xong 2, báo cáo số 47/BC-KT");
        await _bot.AskAsync(Head, "xác nhận hoàn thành");
        Assert.Contains("NV-2", (await _bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "đồng ý");
        Assert.Equal(AssignmentState.Completed, await StateAsync(2));
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Fact]
    public async Task A_marked_number_alone_is_no_reason()
    {
        await GivenAsync("Quý", "rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync(Quy, "từ chối 1");
        await _bot.AskAsync(Quy, "NV-1");
        Assert.Equal(AssignmentState.AwaitingAcceptance, await StateAsync(1));
    }

    [Fact]
    public async Task A_digit_no_option_has_is_answered_with_the_options()
    {
        await _bot.AskAsync(Chair, "giao tuan sau giao ban gap a bao cao vu via he");
        var told = await _bot.AskAsync(Chair, "7");
        Assert.Contains("Chưa có lựa chọn số 7", told.Text, StringComparison.Ordinal);
        Assert.Contains("2. ", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xác nhận")]
    [InlineData("xác nhận hoàn thành")]
    [InlineData("đồng ý gia hạn")]
    [InlineData("đồng ý")]
    [InlineData("dong y a")]
    [InlineData("duyệt")]
    [InlineData("trả lại")]
    public async Task A_decision_nothing_waits_for_is_answered_with_what_to_write(string words)
    {
        var told = await _bot.AskAsync(Head, words);
        Assert.Contains("“đang chờ tôi”", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dạ")]
    [InlineData("ok e")]
    [InlineData("dạ vâng ạ")]
    public async Task An_acknowledgement_with_nothing_open_is_small_talk(string words) => Assert.Empty(await _bot.SayAsync(Head, words));

    [Theory]
    [InlineData("đồng ý gia hạn")]
    [InlineData("dong y gia han nhe")]
    public async Task A_yes_to_an_extension_confirms_no_product(string words)
    {
        await HandedInAsync();
        var told = await _bot.AskAsync(Head, words);
        Assert.Contains("Không có đề nghị gia hạn nào", told.Text, StringComparison.Ordinal);
        Assert.Contains("NV-1", told.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Fact]
    public async Task One_product_beside_other_decisions_is_named_before_it_is_confirmed()
    {
        await HandedInAsync();
        await ExtensionAskedAsync();
        var asked = await _bot.AskAsync(Head, "xác nhận hoàn thành");
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        await _bot.PressAsync(Head, asked.Button("yes"));
        Assert.Equal(AssignmentState.Completed, await StateAsync(1));
        Assert.Equal(ExtensionState.Open, await _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task Of_several_decisions_the_number_of_one_is_repeated_before_it_takes_effect()
    {
        await HandedInAsync();
        await ExtensionAskedAsync();
        var which = await _bot.AskAsync(Head, "đồng ý");
        Assert.Contains("Trả lời bằng số nhiệm vụ", which.Text, StringComparison.Ordinal);
        Assert.Contains("NV-3", (await _bot.AskAsync(Head, "3")).Text, StringComparison.Ordinal);

        var asked = await _bot.AskAsync(Head, "2");
        Assert.Contains("gia hạn NV-2", asked.Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Open, await _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync()));
        await _bot.AskAsync(Head, "đồng ý");
        Assert.Equal(ExtensionState.Approved, await _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync()));
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Fact]
    public async Task A_plain_yes_with_a_number_decides_what_that_number_waits_for()
    {
        await HandedInAsync();
        await _bot.AskAsync(Head, "đồng ý 1");
        Assert.Equal(AssignmentState.Completed, await StateAsync(1));
    }

    [Theory]
    [InlineData("trả lại")]
    [InlineData("trả lại 1")]
    public async Task Given_back_by_who_was_given_it_is_a_request_to_reconsider(string words)
    {
        await GivenAsync("Quý", "rà soát hợp đồng, hạn 6/3");
        Assert.Contains("lý do đề nghị xem xét lại", (await _bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Quy, "việc này của Phòng Văn hóa");
        Assert.Equal(AssignmentState.Declined, await StateAsync(1));
    }

    [Fact]
    public async Task Drafts_put_before_somebody_wait_for_him()
    {
        await _bot.AskAsync(Hanh, "giao Quý rà soát vỉa hè, hạn 12/3; giao Tuấn tổng hợp hồ sơ, hạn 13/3");
        Assert.Contains("Dự thảo 2", (await _bot.AskAsync(Hanh, "đang chờ tôi")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Hanh, "đồng ý");

        var waiting = await _bot.AskAsync(Chair, "đang chờ tôi");
        Assert.Contains("Phan Thị Mỹ Hạnh", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("rà soát vỉa hè", waiting.Text, StringComparison.Ordinal);
        await _bot.PressAsync(Chair, waiting.Button("issue"));
        Assert.Equal(2, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        Assert.Contains("Không có việc nào", (await _bot.AskAsync(Chair, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leave_asked_for_waits_for_the_head()
    {
        await _bot.AskAsync(Quy, "xin nghỉ phép ngày 9/3");
        var waiting = await _bot.AskAsync(Head, "đang chờ tôi");
        Assert.Contains("Trần Văn Quý", waiting.Text, StringComparison.Ordinal);
        await _bot.PressAsync(Head, waiting.Button("leave"));
        Assert.Contains("đã được đồng ý", (await _bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TT gui roi")]
    [InlineData("em đã gửi số liệu rồi ạ")]
    public async Task Said_to_be_sent_without_saying_what_is_asked_which(string words)
    {
        await GivenAsync("Quý", "rà soát hợp đồng, hạn 6/3");
        await GivenAsync("Quý", "lập danh mục, hạn 10/3");
        await _bot.AskAsync(Quy, "nhận 1");
        await _bot.AskAsync(Quy, "nhận 2");
        var which = await _bot.AskAsync(Quy, words);
        Assert.Contains("NV-1", which.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", which.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_came_before_its_number_is_kept_for_it()
    {
        await GivenAsync("Quý", "rà soát hợp đồng, hạn 6/3");
        await GivenAsync("Quý", "lập danh mục, hạn 10/3");
        await _bot.AskAsync(Quy, "nhận 1");
        await _bot.AskAsync(Quy, "nhận 2");
        var which = await _bot.AskAsync(Quy, "xong", [new { name = "bc.pdf", contentType = "application/pdf", content = Convert.ToBase64String([1, 2, 3]) }]);
        await _bot.PressAsync(Quy, which.Buttons.Single(b => b.Label.Contains("NV-2", StringComparison.Ordinal)));
        Assert.Equal(AssignmentState.Submitted, await StateAsync(2));
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.StoredFiles.CountAsync(f => f.SubmissionId != null)));
    }

    [Theory]
    [InlineData("duyệt")]
    [InlineData("xac nhan")]
    [InlineData("xác nhận hoàn thành em nhé")]
    public async Task The_decision_said_again_to_the_question_whether_it_is_meant_is_its_yes(string words)
    {
        await HandedInAsync();
        await _bot.AskAsync(Head, "trợ giúp");
        Assert.Contains("Đồng ý: xác nhận hoàn thành NV-1", (await _bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, words);
        Assert.Equal(AssignmentState.Completed, await StateAsync(1));
    }

    [Fact]
    public async Task More_time_agreed_to_is_no_yes_to_a_product()
    {
        await HandedInAsync();
        await _bot.AskAsync(Head, "trợ giúp");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Head, "đồng ý gia hạn");
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Theory]
    [InlineData("khoan, thieu phu luc, bao quy bo sung")]
    [InlineData("chua duoc dau em, thieu phu luc")]
    public async Task A_yes_held_back_is_offered_as_a_return_with_what_is_wrong(string words)
    {
        await HandedInAsync();
        await _bot.AskAsync(Head, "trợ giúp");
        await _bot.AskAsync(Head, "đồng ý");
        var offered = await _bot.AskAsync(Head, words);
        Assert.Contains("Đề nghị hoàn thiện NV-1 ", offered.Text, StringComparison.Ordinal);
        Assert.Contains("thieu phu luc", offered.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
    }

    [Fact]
    public async Task Approved_is_the_decision_that_waits_and_not_the_work_to_be_taken_on()
    {
        await _bot.GiveAsync(Chair, "giao Tuấn báo cáo vỉa hè, hạn 20/3");
        await _bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync(Quy, "nhận 2");
        await _bot.AskAsync(Quy, "xong 2 bc so 46/BC-KT");
        Assert.Contains("Đồng ý: xác nhận hoàn thành NV-2", (await _bot.AskAsync(Head, "duyệt")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "ok");
        Assert.Equal((AssignmentState.AwaitingAcceptance, AssignmentState.Completed), (await StateAsync(1), await StateAsync(2)));
    }

    [Fact]
    public async Task A_fault_found_after_a_product_has_come_is_the_products_not_that_of_what_was_asked_before_it()
    {
        await _bot.GiveAsync(Chair, "giao Tuấn báo cáo vỉa hè, hạn 20/3");
        await _bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync(Quy, "nhận 2");
        Assert.Contains("nhận NV-1", (await _bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Quy, "xong 2 bc so 46/BC-KT");
        Assert.Contains("Đề nghị hoàn thiện NV-2 ", (await _bot.AskAsync(Head, "con thieu phu luc, bo sung giup a")).Text, StringComparison.Ordinal);
    }

    private async Task HandedInAsync()
    {
        await GivenAsync("Quý", "rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync(Quy, "nhận 1");
        await _bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
    }

    private async Task ExtensionAskedAsync()
    {
        await GivenAsync("Lan", "lập danh mục, hạn 6/3");
        await _bot.AskAsync(Lan, "nhận 2");
        await _bot.AskAsync(Lan, "xin gia hạn 2 tới 13/3 vì chờ Sở");
    }

    private async Task GivenAsync(string who, string work)
    {
        await _bot.AskAsync(Head, $"giao {who} {work}");
        await _bot.AskAsync(Head, "đồng ý");
    }

    private Task<AssignmentState> StateAsync(int number) =>
        _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == number).Select(a => a.State).SingleAsync());
}
