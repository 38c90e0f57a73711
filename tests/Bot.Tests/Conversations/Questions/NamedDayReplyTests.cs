using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>What is not understood but names a day is answered with that day and with what to write.</summary>
public sealed class NamedDayReplyTests : WorkOfQuyTests
{
    [Theory]
    [InlineData(Head, "Đầu tuần sau chị cần danh sách hộ nghèo đã được rà soát.", "thứ Hai, 9/3/2026", "“giao (tên) (việc), hạn 9/3”")]
    [InlineData(Quy, "9r mai c len, dua c luon ban thao", "thứ Năm, 5/3/2026", "“xin gia hạn 12 đến 5/3 vì …”")]
    public async Task The_day_is_said_back_and_what_may_be_meant(string code, string words, string day, string example)
    {
        var text = (await Bot.AskAsync(code, words)).Text;
        Assert.Contains(day, text, StringComparison.Ordinal);
        Assert.Contains(example, text, StringComparison.Ordinal);
    }
}
