using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>Days and substitute are said back where a leave is only guessed; to a superior nothing goes that was not wholly understood.</summary>
public sealed class SaidBackLeaveTests : WardTests
{
    private const string Head = "CB05";

    [Theory]
    [InlineData("đi công tác từ mai đến thứ 6, anh Quý điều hành")]
    [InlineData("a di cong tac tu mai den thu 6, a Quy dieu hanh")]
    [InlineData("nghỉ từ mai đến thứ 6, Quý phụ trách chung")]
    public async Task Who_runs_things_meanwhile_stands_in(string words)
    {
        var reply = await Bot.AskAsync(Head, words);
        if (!reply.Text.Contains("Đã gửi", StringComparison.Ordinal))
        {
            Assert.Contains("Trần Văn Quý làm thay", reply.Text, StringComparison.Ordinal);
            await Bot.AskAsync(Head, "đồng ý");
        }

        var leave = await Bot.Store.ReadAsync(db => db.Leaves.SingleAsync());
        var person = await Bot.Store.ReadAsync(db => db.People.Where(p => p.Id == leave.SubstituteId).Select(p => p.Code).SingleAsync());
        Assert.Equal(("CB06", new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 6)), (person, leave.FromDate, leave.ToDate));
    }

    [Theory]
    [InlineData("nghỉ từ mai đến thứ 6, Quý giữ chìa khóa")]
    [InlineData("nghi tu mai den thu 6, anh Quy tiep dan")]
    public async Task What_is_not_wholly_understood_is_not_sent_upwards(string words)
    {
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains("Gửi đề nghị nghỉ", asked.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Theory]
    [InlineData("nghỉ từ mai đến thứ 6, anh Khánh ơi")]
    [InlineData("nghỉ từ mai đến thứ 6, Quý làm thay, anh Khánh duyệt giúp em")]
    public async Task Somebody_only_addressed_is_no_doubt(string words)
    {
        Assert.Contains("Đã gửi", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mai toi di hop Ha Noi den het thu 6, a Quy lam thay")]
    [InlineData("mai nghi hop ha noi den het thu 6, Quy thay")]
    public async Task A_guess_says_the_days_and_who_stands_in(string words)
    {
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains("6/3/2026", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Trần Văn Quý", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chi oi e bi om, xin nghi 2 ngay, viec nho Quy lam dum", "mai voi mot")]
    [InlineData("em bị ốm, xin nghỉ 2 ngày, việc nhờ Quý làm giùm", "mai với mốt")]
    public async Task How_long_without_when_is_asked_for_the_days_at_once(string words, string answer)
    {
        Assert.Contains("Nghỉ từ ngày nào", (await Bot.AskAsync("CB02", words)).Text, StringComparison.Ordinal);
        await Bot.AskAsync("CB02", answer);
        var leave = await Bot.Store.ReadAsync(db => db.Leaves.SingleAsync());
        Assert.Equal((new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 6)), (leave.FromDate, leave.ToDate));
        Assert.NotNull(leave.SubstituteId);
    }
}
