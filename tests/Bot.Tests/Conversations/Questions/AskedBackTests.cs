using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>An officer asks back; the head answers as one answers a person.</summary>
public sealed class AskedBackTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Lan lập danh mục, hạn 6/3");
    }

    [Theory]
    [InlineData("gồm cả 2024, ưu tiên 2025 trước")]
    [InlineData("làm theo mẫu 2, gửi trước thứ sáu")]
    [InlineData("được")]
    [InlineData("không")]
    [InlineData("chỉ năm 2025 thôi")]
    public async Task A_plain_sentence_after_the_question_is_its_answer(string words)
    {
        await Bot.AskAsync(Quy, "hỏi lại 1: gồm cả năm 2024 không?");
        var said = await Bot.AskAsync(Head, words);
        Assert.Contains("Trần Văn Quý", said.Text, StringComparison.Ordinal);
        Assert.Contains("NV-1", said.Text, StringComparison.Ordinal);
        Assert.Contains(words, (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Answered)));
    }

    [Fact]
    public async Task What_is_offered_beside_a_yes_is_sent_by_a_word_and_once()
    {
        await Bot.AskAsync(Quy, "nhận 1, gồm cả năm 2024 không ạ?");
        await Bot.AskAsync(Quy, "gui di");
        Assert.Contains("gồm cả năm 2024", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "gửi đi nhé");
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.AskedBack)));
    }

    [Theory]
    [InlineData("a de xem")]
    [InlineData("đợi anh tí")]
    public async Task That_he_will_see_is_no_answer_and_what_he_says_next_is(string words)
    {
        await Bot.AskAsync(Quy, "hỏi lại 1: gồm cả năm 2024 không?");
        var before = (await Bot.ToldAsync(Quy)).Count;
        Assert.Contains("gồm cả năm 2024 không?", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Empty(await Bot.ToldAsync(Quy, before));
        Assert.Contains("chỉ 2025 nhé", (await Bot.AskAsync(Head, "chỉ 2025 nhé")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "ok");
        Assert.Contains("chỉ 2025 nhé", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gồm cả năm 2024 không anh?")]
    [InlineData("so lieu gui o dau a")]
    [InlineData("which quarter do you mean?")]
    public async Task A_question_under_a_word_on_ones_work_is_offered_to_be_put_to_whoever_gave_it(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        Assert.Contains($"“{words}”", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "ok");
        Assert.Contains(words, (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_question_which_task_is_meant_does_not_take_the_answer_and_can_still_be_answered()
    {
        await Bot.AskAsync(Head, "giao Quý soạn giấy mời, hạn 6/3");
        await Bot.AskAsync(Head, "đồng ý");
        await Bot.AskAsync(Quy, "xong 1, báo cáo số 46/BC-KT");
        await Bot.AskAsync(Lan, "xong 2, báo cáo số 47/BC-KT");
        Assert.Contains("NV-2", (await Bot.AskAsync(Head, "xác nhận hoàn thành")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "hỏi lại 3: mời cả khu phố không?");

        await Bot.SayAsync(Head, "mời khu phố 1 với khu phố 2 thôi");
        Assert.Contains("mời khu phố 1 với khu phố 2 thôi", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", (await Bot.AskAsync(Head, "2")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Confirmed)));
    }

    [Theory]
    [InlineData("việc tôi giao")]
    [InlineData("xem 2")]
    [InlineData("giao Lan soạn giấy mời, hạn 10/3")]
    [InlineData("dạ cảm ơn")]
    [InlineData("thu hồi 2")]
    public async Task A_command_after_the_question_is_no_answer(string words)
    {
        await Bot.AskAsync(Quy, "hỏi lại 1: gồm cả năm 2024 không?");
        await Bot.SayAsync(Head, words);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Answered)));
    }

    [Fact]
    public async Task A_question_that_is_not_the_last_thing_said_is_asked_about()
    {
        await Bot.AskAsync(Quy, "hỏi lại 1: gồm cả năm 2024 không?");
        await Bot.AskAsync(Head, "việc tôi giao");
        var asked = await Bot.AskAsync(Head, "gồm cả 2024, ưu tiên 2025 trước");
        Assert.Contains("gồm cả năm 2024 không?", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2025", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, asked.Button("yes"));
        Assert.Contains("ưu tiên 2025 trước", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_two_questions_open_it_is_asked_which()
    {
        await Bot.AskAsync(Quy, "hỏi lại 1: gồm cả năm 2024 không?");
        await Bot.AskAsync(Lan, "hỏi lại 2: theo mẫu nào ạ?");
        var which = await Bot.AskAsync(Head, "theo mẫu của Sở");
        Assert.Contains("NV-1", which.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", which.Text, StringComparison.Ordinal);
        Assert.Contains("Lê Ngọc Lan", (await Bot.AskAsync(Head, "2")).Text, StringComparison.Ordinal);
        Assert.Contains("theo mẫu của Sở", (await Bot.LastToldAsync(Lan)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mẫu của Sở", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_waits_for_the_one_it_was_put_to_and_its_button_answers_it()
    {
        await Bot.AskAsync(Quy, "hỏi lại 1: gồm cả năm 2024 không?");
        var question = await Bot.LastToldAsync(Head);
        Assert.Contains("gồm cả năm 2024 không?", (await Bot.AskAsync(Head, "đang chờ tôi")).Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, question.Button("answer"));
        await Bot.AskAsync(Head, "có, gồm cả 2024");
        Assert.Contains("có, gồm cả 2024", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
        Assert.Contains("Không có việc nào", (await Bot.AskAsync(Head, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_to_a_question_confirms_nothing_else()
    {
        await Bot.AskAsync(Lan, "nhận 2");
        await Bot.AskAsync(Lan, "xong 2 bc so 46/BC-KT");
        await Bot.AskAsync(Quy, "hỏi lại 1: gửi bản scan được không?");
        await Bot.AskAsync(Head, "được");
        Assert.Equal(AssignmentState.Submitted, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 2).Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task An_answer_sent_by_mistake_can_be_taken_back()
    {
        await Bot.AskAsync(Quy, "hỏi lại 1: gồm cả năm 2024 không?");
        await Bot.AskAsync(Head, "gồm cả 2024");
        Assert.Contains("Đã rút lại", (await Bot.AskAsync(Head, "rút lại")).Text, StringComparison.Ordinal);
        Assert.Contains("rút lại", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }
}
