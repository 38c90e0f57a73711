using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>What is said where a product, a reason or a title was asked for, and hardly is one, is nothing of it before that is said.</summary>
public sealed class DoubtedAnswerTests : WorkOfQuyTests
{
    [Fact]
    public async Task Chatter_is_no_product()
    {
        string[] said =
        [
            "hôm nay nhiều việc quá", "chua co", "mai em gửi", "để em xem lại đã", "sản phẩm gì vậy", "đợi em tí", "mệt quá", "em đang làm gần xong rồi",
            "chưa xong", "vướng số liệu bên Tư pháp", "gui o dau anh", "lát em gửi file", "cái này ai làm", "quên mất", "khong, moi dc 1 nua", "mới được một nửa thôi", "troi oi nhieu viec the", "not yet, too busy today",
        ];
        foreach (var words in said)
        {
            await Bot.AskAsync(Quy, "xong 1");
            Assert.Contains($"“{words}”", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
            Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Submissions.CountAsync()));
            await Bot.AskAsync(Quy, "thôi");
        }
    }

    [Theory]
    [InlineData("đã gửi qua email chị Mai")]
    [InlineData("k co phat sinh")]
    [InlineData("biên bản họp ngày 3/3")]
    [InlineData("đã trình, chờ ký")]
    public async Task A_product_in_words_is_handed_in_as_before(string words)
    {
        await Bot.AskAsync(Quy, "xong 1");
        await Bot.AskAsync(Quy, words);
        Assert.Equal(words, (await Bot.Store.ReadAsync(db => db.Submissions.SingleAsync())).Note);
    }

    [Theory]
    [InlineData("cho em xin lùi việc 2 tới thứ 5, chờ trung tâm")]
    [InlineData("xin phep anh cho em lui 2 den sang t5")]
    public async Task What_names_other_work_of_his_is_no_product_unasked(string words)
    {
        await Bot.GiveAsync("CB05", "giao Quý lập danh sách hộ kinh doanh, hạn 20/3");
        await Bot.AskAsync(Quy, "nhận 2");
        await Bot.AskAsync(Quy, "xong 1");
        await Bot.AskAsync(Quy, words);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Submissions.CountAsync()));
    }

    [Theory]
    [InlineData("xong 1")]
    [InlineData("xong nv1 rồi ạ")]
    public async Task That_it_is_done_said_once_more_is_no_product(string words)
    {
        await Bot.AskAsync(Quy, "xong 1");
        Assert.Contains("sản phẩm", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Submissions.CountAsync()));
        await Bot.AskAsync(Quy, "báo cáo 46/BC-KT");
        Assert.Equal("46/BC-KT", (await Bot.Store.ReadAsync(db => db.Submissions.SingleAsync())).DocumentNumber);
    }

    [Fact]
    public async Task Said_to_be_the_product_after_all_it_is_handed_in()
    {
        await Bot.AskAsync(Quy, "xong 1");
        await Bot.AskAsync(Quy, "chưa có phát sinh");
        await Bot.AskAsync(Quy, "đồng ý");
        Assert.Equal("chưa có phát sinh", (await Bot.Store.ReadAsync(db => db.Submissions.SingleAsync())).Note);
    }

    [Fact]
    public async Task Another_answer_to_the_doubt_is_the_answer()
    {
        await Bot.AskAsync(Quy, "xong 1");
        await Bot.AskAsync(Quy, "đợi em tí");
        Assert.Contains("sản phẩm", (await Bot.AskAsync(Quy, "không")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "nhiều việc quá");
        await Bot.AskAsync(Quy, "báo cáo 46/BC-KT");
        Assert.Equal("46/BC-KT", (await Bot.Store.ReadAsync(db => db.Submissions.SingleAsync())).DocumentNumber);
    }

    [Theory]
    [InlineData("lý do gì")]
    [InlineData("khoan đã")]
    [InlineData("doi anh ti")]
    public async Task A_question_back_is_no_reason(string words)
    {
        await Bot.AskAsync(Quy, "xong 1 bc 46/BC-KT");
        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1");
        await Bot.AskAsync(Head, words);
        Assert.Equal(AssignmentState.Submitted, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
        await Bot.AskAsync(Head, "sao bảng 2 không khớp phụ lục?");
        Assert.Contains("bảng 2", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_for_a_question_a_question_is_the_answer_and_asked_how_far_he_is_chatter_is_none()
    {
        await Bot.AskAsync(Quy, "hỏi lại 1");
        await Bot.AskAsync(Quy, "lấy số liệu ở đâu?");
        Assert.Contains("lấy số liệu ở đâu?", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "báo tiến độ 1");
        await Bot.AskAsync(Quy, "đợi em tí");
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Progressed)));
    }

    [Fact]
    public async Task A_request_in_place_of_a_reason_is_asked_about_and_then_done_and_the_question_stands()
    {
        await Bot.GiveAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Quy, "xong 1 bc 46/BC-KT");
        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1");
        Assert.Contains("một việc khác", (await Bot.AskAsync(Head, "nhắc Lan nộp báo cáo")).Text, StringComparison.Ordinal);
        Assert.Contains("hoàn thiện", (await Bot.AskAsync(Head, "không")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Reminded)));
        await Bot.AskAsync(Head, "thiếu phụ lục");
        Assert.Contains("thiếu phụ lục", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_what_was_asked_since_is_no_reason_unless_said_so()
    {
        await Bot.GiveAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Quy, "xong 1 bc 46/BC-KT");
        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1");
        await Bot.AskAsync(Lan, "hỏi lại 2: lấy số liệu quý nào?");
        Assert.Contains("“lấy quý I nhé”", (await Bot.AskAsync(Head, "lấy quý I nhé")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
    }

    [Theory]
    [InlineData("hôm nay nhiều việc quá")]
    [InlineData("việc gì cơ?")]
    [InlineData("doi anh ti")]
    public async Task A_sigh_is_no_title(string words)
    {
        await Bot.AskAsync(Head, "giao Lan, hạn 12/3");
        Assert.Contains("Nội dung công việc là gì", (await Bot.AskAsync(Head, words)).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("soạn giấy mời", (await Bot.AskAsync(Head, "soạn giấy mời")).Text, StringComparison.Ordinal);
    }
}
