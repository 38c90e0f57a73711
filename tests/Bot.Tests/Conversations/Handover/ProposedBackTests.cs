using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>Whoever stands in asks to pass work back to the one whose it is: nobody else is proposed, and he is not, for he has it.</summary>
public sealed class ProposedBackTests : WorkOfQuyTests
{
    [Fact]
    public async Task Whose_work_it_is_is_proposed_to_nobody()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xin nghỉ 5-6/3, Lê Ngọc Lan làm thay");
        await Bot.AskAsync(Head, "đồng ý cho Quý nghỉ");
        await Bot.AdvanceToAsync("2026-03-05T09:00");
        await Bot.AskAsync(Lan, "đề nghị chuyển 1 cho Quý vì trùng lịch, đã xong số liệu, còn nhận xét");
        var told = (await Bot.LastToldAsync(Head)).Text;
        Assert.Contains("đề nghị chuyển", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Đề nghị chuyển cho: đồng chí Trần Văn Quý", told, StringComparison.Ordinal);
    }
}
