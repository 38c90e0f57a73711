using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>What is asked in the middle of something is answered and taken for nothing else; the question that stood open is asked again.</summary>
public sealed class AsideQuestionTests : WorkOfLanTests
{
    [Theory]
    [InlineData("hạn bao giờ thì được?", "Thời hạn do người giao định")]
    [InlineData("han bao gio thi dc", "Thời hạn do người giao định")]
    [InlineData("Quý đang nhiều việc không?", "Đồng chí Trần Văn Quý")]
    [InlineData("quy co ban khong", "Đồng chí Trần Văn Quý")]
    [InlineData("thứ 6 là ngày mấy", "“thứ 6” là thứ Sáu, 6/3/2026")]
    [InlineData("thu 6 la ngay may", "là thứ Sáu, 6/3/2026")]
    [InlineData("20/3 là thứ mấy vậy", "“20/3” là thứ Sáu, 20/3/2026")]
    [InlineData("sao phải có sản phẩm", "Sản phẩm cho thấy việc đã xong")]
    [InlineData("tai sao can han", "Có thời hạn thì trợ lý mới nhắc đúng lúc")]
    public async Task Asked_in_the_middle_of_an_order_it_is_answered_and_the_order_goes_on(string words, string answer)
    {
        foreach (var (begun, open) in new[]
        {
            ("giao Ngọc Lan rà soát hợp đồng", "Thời hạn hoàn thành?"), ("giao việc rà soát hợp đồng, hạn 20/3", "Giao việc này cho"), ("giao Ngọc Lan", "Nội dung công việc là gì?"),
            ("giao Ngọc Lan rà soát hợp đồng, hạn 20/3", "chưa được xác nhận"),
        })
        {
            await Bot.AskAsync(Head, begun);
            var reply = (await Bot.AskAsync(Head, words)).Text;
            Assert.Contains(answer, reply, StringComparison.Ordinal);
            Assert.Contains(open, reply, StringComparison.Ordinal);
            Assert.Contains("chưa giao việc", (await Bot.AskAsync(Head, "thôi")).Text, StringComparison.Ordinal);
        }

        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    [Theory]
    [InlineData("xin gia hạn 1", "thời hạn mới", "thứ 6 là ngày mấy")]
    [InlineData("xin gia hạn 1 tới 27/3", "lý do gia hạn", "thứ 6 là ngày mấy")]
    [InlineData("xin gia hạn 1 tới 27/3", "lý do gia hạn", "sao phải có lý do?")]
    [InlineData("xong 1", "gửi sản phẩm", "thứ 6 là ngày mấy")]
    [InlineData("xong 1", "gửi sản phẩm", "co can san pham khong")]
    [InlineData("vướng 1", "nêu vướng mắc", "20/3 thứ mấy")]
    public async Task Nothing_is_told_anybody_for_it(string begun, string open, string words)
    {
        var heard = (await Bot.ToldAsync(Head)).Count;
        await Bot.AskAsync(Officer, begun);
        Assert.Contains(open, (await Bot.AskAsync(Officer, words)).Text, StringComparison.Ordinal);
        Assert.Equal(heard, (await Bot.ToldAsync(Head)).Count);
    }

    [Fact]
    public async Task A_question_being_written_to_somebody_is_sent_as_it_is()
    {
        await Bot.AskAsync(Officer, "hỏi lại 1");
        Assert.Contains("Đã chuyển câu hỏi", (await Bot.AskAsync(Officer, "hạn bao giờ thì được?")).Text, StringComparison.Ordinal);
        Assert.Contains("hạn bao giờ thì được?", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bỏ tiếng Anh đi")]
    [InlineData("bo tieng anh di")]
    [InlineData("thôi nói tiếng Anh")]
    [InlineData("hướng dẫn sử dụng")]
    public async Task A_wish_about_the_assistant_is_no_reason(string words)
    {
        var heard = (await Bot.ToldAsync(Head)).Count;
        await Bot.AskAsync(Officer, "xin gia hạn 1 tới 27/3");
        await Bot.AskAsync(Officer, words);
        Assert.Equal(heard, (await Bot.ToldAsync(Head)).Count);
    }

    [Theory]
    [InlineData("chờ bản dịch tiếng Anh")]
    [InlineData("nhiều việc quá làm không xuể")]
    [InlineData("hạn cũ trùng ngày nghỉ")]
    public async Task A_reason_stays_one(string words)
    {
        await Bot.AskAsync(Officer, "xin gia hạn 1 tới 27/3");
        await Bot.AskAsync(Officer, words);
        Assert.Contains(words, (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }
}
