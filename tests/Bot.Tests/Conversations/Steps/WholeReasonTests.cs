using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>Why, as it was said: the whole of it, and nothing that is left of the order itself.</summary>
public sealed class WholeReasonTests : WorkOfQuyTests
{
    [Fact]
    public async Task What_is_to_be_explained_is_the_whole_wish()
    {
        await Bot.AskAsync(Quy, "xong 1, báo cáo số 46/BC-KT");
        await Bot.AskAsync(Head, "1 de nghi Quy giai trinh them vi sao thap");
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Contains("giai trinh them vi sao thap", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("giu nguyen 1 nha, Quy lam tiep")]
    [InlineData("giữ nguyên 1, Quý cứ làm tiếp nhé")]
    public async Task That_it_stays_says_nothing_of_why(string words)
    {
        await Bot.AskAsync(Quy, "đề nghị xem xét lại 1 vì nhiều việc");
        await Bot.AskAsync(Head, words);
        var told = await Bot.LastToldAsync(Quy);
        Assert.Contains("tiếp tục", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(told.Facts, f => f.Label == "Lý do");
    }

    [Fact]
    public async Task A_reason_beside_that_it_stays_is_told()
    {
        await Bot.AskAsync(Quy, "đề nghị xem xét lại 1 vì nhiều việc");
        await Bot.AskAsync(Head, "giữ nguyên 1, việc này đúng chức năng");
        Assert.Contains("việc này đúng chức năng", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_it_is_is_no_reason_for_more_time()
    {
        await Bot.AskAsync(Head, "1 cua Quy nua, gia han cho no toi thu 3");
        await Bot.SayAsync(Head, "đồng ý");
        Assert.DoesNotContain("cua Quy nua", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_asked_for_is_no_part_of_why()
    {
        await Bot.GiveAsync(Chair, "giao Tuấn xem kịch bản, 10h hôm nay");
        await Bot.AskAsync(Head, "nhận 2");
        await Bot.SayAsync(Head, "2 xin anh toi 14h, Lan nghi nen doi nguoi lam");
        await Bot.SayAsync(Head, "đồng ý");
        var told = await Bot.LastToldAsync(Chair);
        Assert.Contains("Lan nghi nen doi nguoi lam", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("toi 14h", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_nursed_is_left_out_of_a_handover()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Head, "chuyển 1 cho Lan");
        await Bot.AskAsync(Head, "Quy nghi cham con om, Lan lam thay");
        Assert.DoesNotContain("om", (await Bot.LastToldAsync(Lan)).Facts.Single(f => f.Label == "Lý do").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_somebody_whose_leave_was_agreed_to_no_reason_is_asked()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xin nghỉ hôm nay và ngày mai");
        await Bot.PressAsync(Head, (await Bot.LastToldAsync(Head)).Button("leave"));
        await Bot.AskAsync(Head, "chuyển 1 cho Lan");
        Assert.Contains("nghỉ", (await Bot.LastToldAsync(Lan)).Text, StringComparison.Ordinal);
    }
}
