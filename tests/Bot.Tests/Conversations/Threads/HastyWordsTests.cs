using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Threads;

/// <summary>What a first-time user types without having learnt anything: figures, steps, bare words, questions about the office.</summary>
public sealed class HastyWordsTests : WardTests
{
    private const string Chairman = "CB01";
    private const string OtherHead = "CB04";
    private const string Head = "CB05";
    private const string Quy = "CB06";
    private const string Tu = "CB07";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Quý rà soát hợp đồng thuê đất, hạn 12/3");
        await Bot.AskAsync(Quy, "nhận 1");
    }

    [Theory]
    [InlineData("xong việc theo dõi, đôn đốc nhiệm vụ Chủ tịch giao; báo cáo tại giao ban", AssignmentState.InProgress)]
    [InlineData("xong việc tuyên truyền dịch vụ công rồi ạ, báo cáo số 12/BC-KT", AssignmentState.InProgress)]
    [InlineData("xong việc rà soát hợp đồng rồi ạ, báo cáo số 12/BC-KT", AssignmentState.Submitted)]
    [InlineData("xong việc này rồi ạ, báo cáo số 12/BC-KT", AssignmentState.Submitted)]
    [InlineData("xong việc sếp giao hôm qua rồi ạ, báo cáo số 12/BC-KT", AssignmentState.Submitted)]
    [InlineData("xong việc kho rồi ạ, báo cáo số 12/BC-KT", AssignmentState.Submitted)]
    public async Task Work_named_by_words_that_are_not_the_only_ones_open_is_asked_about(string words, AssignmentState state)
    {
        var said = await Bot.AskAsync(Quy, words);
        Assert.Contains("NV-1", said.Text, StringComparison.Ordinal);
        Assert.Equal(state, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
        if (state == AssignmentState.InProgress)
        {
            await Bot.AskAsync(Quy, "đồng ý");
            Assert.Equal(AssignmentState.Submitted, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
        }
    }

    [Fact]
    public async Task A_figure_before_the_number_is_how_far_it_is()
    {
        var said = await Bot.AskAsync(Quy, "60% 1");
        Assert.Contains("60", said.Text, StringComparison.Ordinal);
        Assert.Equal(60, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.Percent).SingleAsync()));
    }

    [Theory]
    [InlineData("ok 1")]
    [InlineData("đồng ý 1")]
    public async Task Ok_with_a_number_is_the_yes_it_waits_for(string words)
    {
        await Bot.AskAsync(Quy, "xong 1 bao cao so 46/BC-KT");
        await Bot.AskAsync(Head, words);
        Assert.Equal(AssignmentState.Completed, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
    }

    [Theory]
    [InlineData("language en", "en")]
    [InlineData("language vi", "vi")]
    public async Task A_language_may_be_named_by_its_code(string words, string code)
    {
        var before = await Bot.AskAsync(Quy, code == "vi" ? "english" : "tiếng việt");
        var answer = await Bot.AskAsync(Quy, words);
        Assert.Equal((await Bot.AskAsync(Quy, code == "en" ? "english" : "tiếng việt")).Text, answer.Text);
        Assert.NotEqual(before.Text, answer.Text);
    }

    [Theory]
    [InlineData("giao Quy ra soat hop dong thue nha, han 13/3", "ra soat hop dong thue nha")]
    [InlineData("giao Quy tong hop ho so cap nha, han 13/3 nha", "tong hop ho so cap nha")]
    [InlineData("giao Quy han 13/3 lap bao cao tuan nha", "lap bao cao tuan")]
    [InlineData("giao Quý soạn báo cáo tuần nha, hạn 13/3", "soạn báo cáo tuần")]
    public async Task A_house_without_its_mark_stays_in_the_title(string words, string title)
    {
        await Bot.AskAsync(Head, words);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(title, await Bot.Store.ReadAsync(db => db.Assignments.OrderByDescending(a => a.Number).Select(a => a.Title).FirstAsync()));
    }

    [Theory]
    [InlineData("xong 1 bao cao so 46/BC-KT", "46/BC-KT")]
    [InlineData("xong roi 1 cv 12/KT", "12/KT")]
    [InlineData("1 xong, có báo cáo 46/BC-KT kèm", "46/BC-KT")]
    [InlineData("xong 1 đã báo cáo trực tiếp", null)]
    public async Task What_is_said_after_the_number_is_handed_in_with_it(string words, string? number)
    {
        await Bot.AskAsync(Quy, words);
        var submission = await Bot.Store.ReadAsync(db => db.Submissions.SingleAsync());
        Assert.Equal(number, submission.DocumentNumber);
        Assert.NotNull(submission.Note);
    }

    [Theory]
    [InlineData("60%", 60)]
    [InlineData("được 60%", 60)]
    [InlineData("khoang 60 phan tram a", 60)]
    [InlineData("60", 60)]
    [InlineData("hơn nửa", null)]
    [InlineData("còn 3 hợp đồng", null)]
    public async Task A_figure_answers_how_far_it_is(string words, int? percent)
    {
        await Bot.AskAsync(Quy, "báo cáo 1");
        await Bot.AskAsync(Quy, words);
        Assert.Equal(percent, (await TaskAsync()).Percent);
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Progressed)));
    }

    [Fact]
    public async Task A_figure_nobody_asked_for_is_progress_of_the_only_work()
    {
        await Bot.AskAsync(Quy, "80%");
        Assert.Equal(80, (await TaskAsync()).Percent);
    }

    [Theory]
    [InlineData("1 đã lấy ý kiến xong")]
    [InlineData("1 hop xong roi")]
    [InlineData("1 đã trình xong")]
    public async Task A_finished_step_is_noted_and_handing_in_is_offered(string words)
    {
        var told = await Bot.AskAsync(Quy, words);
        Assert.Contains(words, told.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, (await TaskAsync()).State);
        await Bot.PressAsync(Quy, told.Button("complete"));
        Assert.NotEqual(AssignmentState.Completed, (await TaskAsync()).State);
    }

    [Theory]
    [InlineData("nhắc lại 1 chiều mai", "13:30 thứ Năm, 5/3")]
    [InlineData("nhac lai 1 sang mai", "07:30 thứ Năm, 5/3")]
    public async Task A_reminder_comes_at_the_beginning_of_the_half_day(string words, string said) =>
        Assert.Contains(said, (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("de toi ranh roi tinh, thu 6 nhac lai 1")]
    [InlineData("để tôi rảnh rồi tính, thứ 6 nhắc lại 1")]
    [InlineData("đang bận, thứ 6 nhắc lại 1 nhé")]
    public async Task A_reminder_asked_for_behind_other_words_is_set_and_nothing_is_promised(string words)
    {
        Assert.Contains("Sẽ nhắc lại NV-1 “rà soát hợp đồng thuê đất” lúc 07:30 thứ Sáu, 6/3", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Progressed)));
    }

    [Fact]
    public async Task The_whole_past_of_an_assignment_is_listed_page_by_page()
    {
        for (var i = 1; i <= 9; i++)
        {
            await Bot.AskAsync(Quy, $"1 được {i}0%");
        }

        var first = await Bot.AskAsync(Head, "1 da qua nhung buoc nao");
        Assert.Contains("(11)", first.Title, StringComparison.Ordinal);
        Assert.Contains("1. 09:00 4/3/2026 · giao nhiệm vụ – đồng chí Nguyễn Anh Tuấn", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("90%", first.Text, StringComparison.Ordinal);
        Assert.Contains("90%", (await Bot.PressAsync(Head, first.Button("words")))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_past_of_somebody_elses_assignment_is_not_told() =>
        Assert.Contains("Không có nhiệm vụ NV-1", (await Bot.AskAsync(Tu, "lịch sử 1")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Who_is_away_is_told_within_ones_own_units()
    {
        await Bot.AskAsync(Quy, "xin nghỉ hôm nay, Lan làm thay");
        Assert.Contains("(đang chờ ý kiến)", (await Bot.AskAsync(Head, "ai nghỉ hôm nay")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý cho Quý nghỉ");
        Assert.Contains("Trần Văn Quý", (await Bot.AskAsync(Head, "hom nay ai nghi")).Text, StringComparison.Ordinal);
        Assert.Contains("Lê Ngọc Lan làm thay", (await Bot.AskAsync(Chairman, "hôm nay có ai nghỉ không")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quý", (await Bot.AskAsync(OtherHead, "ai nghỉ hôm nay")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quý", (await Bot.AskAsync(Head, "mai ai nghỉ")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_units_own_commitment_is_shown_with_what_is_asked_of_it()
    {
        Assert.Contains("chưa có nội dung cam kết", (await Bot.AskAsync(Head, "cam kết")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Chairman, "mở cam kết cao-lanh-2021");
        await Bot.AskAsync(Chairman, "đồng ý");
        var waiting = await Bot.AskAsync(Head, "cam ket cua toi");
        Assert.Contains("Đang chờ đồng chí Nguyễn Anh Tuấn xác nhận", waiting.Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, waiting.Button("sign"));
        var confirmed = await Bot.AskAsync(Quy, "cam kết");
        Assert.Contains("Đã xác nhận nội dung lúc", confirmed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(confirmed.Buttons, b => b.Verb == "sign");
        Assert.Contains("1/", (await Bot.AskAsync(Chairman, "cam kết")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_keeps_to_the_person_named()
    {
        await Bot.AskAsync(Head, "giao Lan lập danh sách hợp đồng, hạn 12/3");
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Contains("NV-2", (await Bot.AskAsync(Head, "tìm hợp đồng")).Text, StringComparison.Ordinal);
        foreach (var words in new[] { "tim \"hop dong\" cua Quy", "tìm việc của Quý về hợp đồng" })
        {
            var found = await Bot.AskAsync(Head, words);
            Assert.Contains("NV-1", found.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("NV-2", found.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("biểu dương", "Biểu dương đồng chí nào?")]
    [InlineData("giữ nguyên", "Không có đề nghị xem xét lại nào")]
    [InlineData("tách việc", "Không có việc nào đang chờ đồng chí quyết định")]
    [InlineData("chuyển 1", "chuyển cho đồng chí nào?")]
    [InlineData("sửa hạn 31/4", "không có ngày “31/4”")]
    public async Task A_bare_word_is_told_what_it_lacks(string words, string said) =>
        Assert.Contains(said, (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_bare_word_answers_the_one_question_that_is_open()
    {
        await Bot.AskAsync(Quy, "đề nghị xem xét lại 1 vì không đúng chức năng");
        await Bot.AskAsync(Head, "giữ nguyên");
        await Bot.AskAsync(Head, "đúng lĩnh vực của đồng chí");
        Assert.NotEqual(AssignmentState.Declined, (await TaskAsync()).State);
    }

    [Fact]
    public async Task A_day_no_calendar_has_is_named_while_the_draft_waits()
    {
        await Bot.AskAsync(Head, "giao Lan lập báo cáo, hạn 12/3");
        var told = await Bot.AskAsync(Head, "sửa hạn 31/4");
        Assert.Contains("không có ngày “31/4”", told.Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "sửa hạn 13/3");
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(new DateOnly(2026, 3, 13), await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 2).Select(a => a.DeadlineOn).SingleAsync()));
    }

    private Task<Assignment> TaskAsync() => Bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == 1));
}
