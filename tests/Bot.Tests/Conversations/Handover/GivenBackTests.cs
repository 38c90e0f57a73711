using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Intents.Officer;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>Work given back to whoever gave it: what asks to reconsider it, what only tells of it, and what is about something else.</summary>
public sealed class GivenBackTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Quy, "nhận 1");
    }

    [Theory]
    [InlineData("1 em trả cho sếp Tuấn rồi ạ")]
    [InlineData("1 em tra lai cho anh tuan roi a")]
    [InlineData("hôm qua em trả lại 1 cho anh Tuấn")]
    [InlineData("trả 1 cho anh Tuấn xong rồi nhé")]
    [InlineData("1 em trả lại cho anh Tuấn hôm qua, anh xem giúp em")]
    [InlineData("trả 1 rồi ạ")]
    public async Task Told_to_be_given_back_already_it_asks_to_reconsider_nothing(string words)
    {
        var said = await Bot.SayAsync(Quy, words);
        Assert.DoesNotContain(said, t => t.Text.Contains("xem xét lại", StringComparison.Ordinal));
        await Bot.SayAsync(Quy, "phụ lục 2 còn thiếu số liệu");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Theory]
    [InlineData("trả 1 lại cho sếp Tuấn vì không đúng chuyên môn")]
    [InlineData("trả lại 1 cho anh Tuấn vì hôm qua anh bảo để anh làm rồi")]
    public async Task Given_back_with_its_reason_it_is_repeated_and_told_at_a_yes(string words)
    {
        var asked = await Bot.AskAsync(Quy, words);
        Assert.Contains("Đề nghị đồng chí Nguyễn Anh Tuấn xem xét lại NV-1 “rà soát hợp đồng” với lý do", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        await Bot.AskAsync(Quy, "đồng ý");
        Assert.Equal(AssignmentState.Declined, await StateAsync());
    }

    [Fact]
    public async Task Not_meant_so_it_stays_where_it_is()
    {
        await Bot.AskAsync(Quy, "trả 1 lại cho sếp Tuấn vì không đúng chuyên môn");
        await Bot.AskAsync(Quy, "không");
        await Bot.SayAsync(Quy, "phụ lục 2 còn thiếu số liệu");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Theory]
    [InlineData("việc này không phải của tôi, xin trả lại")]
    [InlineData("viec nay khong dung chuc nang phong toi, xin tra lai")]
    [InlineData("việc này không thuộc phòng mình, em xin trả lại nhé")]
    public async Task Under_a_reminder_of_what_another_does_it_is_said_at_once_that_it_is_not_his_to_give_back(string words)
    {
        await Bot.AdvanceToAsync("2026-03-23T09:00");
        Assert.Contains("NV-1", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        var said = await Bot.AskAsync(Head, words);
        Assert.Contains("do đồng chí Trần Văn Quý thực hiện", said.Text, StringComparison.Ordinal);
        Assert.Equal(["nhắc NV-1", "thu hồi 1"], said.Buttons.Select(b => b.Text));
        await Bot.SayAsync(Head, "đồng ý");
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Theory]
    [InlineData("bàn giao 1 cho anh Tuấn kiểm tra vì anh nắm số liệu")]
    [InlineData("ban giao 1 cho anh tuan kiem tra vi anh nam so lieu")]
    [InlineData("chuyển 1 cho anh Tuấn thanh tra lại vì anh nắm số liệu")]
    [InlineData("1 em tra cứu xong, chuyển cho anh Tuấn vì anh nắm số liệu")]
    public async Task To_inspect_or_to_look_up_gives_nothing_back(string words)
    {
        var said = await Bot.SayAsync(Quy, words);
        Assert.DoesNotContain(said, t => t.Text.Contains("xem xét lại", StringComparison.Ordinal));
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
    }

    [Theory]
    [InlineData("kiểm tra xong chuyển 1 cho Quý", true)]
    [InlineData("kiem tra xong chuyen 1 cho quy", true)]
    [InlineData("tra cứu xong chuyển NV-1 cho Quý", true)]
    [InlineData("trả 1 lại cho Quý", false)]
    [InlineData("tra NV-1 lai cho quy", false)]
    [InlineData("trả việc 1 về cho chị Quý", false)]
    public void Only_what_is_given_back_is_clear_whatever_it_is_like(string words, bool staysDoubtful)
    {
        var like = new Reading { Intent = Intent.Return };
        var reading = new Reading { Intent = Intent.Handover, Tasks = [1], Person = new Named(Guid.CreateVersion7(), null), ByExample = like };
        Assert.Equal(staysDoubtful, OfficeVerbs.WithReceiver(reading, words).ByExample is not null);
    }

    [Theory]
    [InlineData("trả lại 12", true)]
    [InlineData("tra lai 12", true)]
    [InlineData("em không nhận 12", true)]
    [InlineData("12 em kiểm tra rồi làm lại", false)]
    [InlineData("12 em kiem tra roi lam lai", false)]
    [InlineData("12 chờ Sở trả lời", false)]
    [InlineData("12 cho thanh tra lam lai", false)]
    public void Giving_back_is_told_from_words_that_look_like_it(string words, bool gives) => Assert.Equal(gives, GivingBack.Is(words));
}
