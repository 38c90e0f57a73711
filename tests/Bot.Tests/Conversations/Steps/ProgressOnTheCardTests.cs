using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>Whoever gave the work sees how far it is and what was promised, without looking through the history.</summary>
public sealed class ProgressOnTheCardTests
{
    [Fact]
    public async Task What_was_last_said_of_the_work_stands_on_its_card_until_it_is_handed_in()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync("CB05", "giao Quý lập báo cáo tuần, hạn 20/3");
        await bot.AskAsync("CB06", "nhận 1");
        Assert.DoesNotContain((await bot.AskAsync("CB05", "xem 1")).Facts, f => f.Label == "Tiến độ");

        await bot.AskAsync("CB06", "1 được 60% rồi");
        await bot.AskAsync("CB06", "1 chiều mai xong");
        var progress = (await bot.AskAsync("CB05", "xem 1")).Facts.Single(f => f.Label == "Tiến độ").Value;
        Assert.Contains("60%", progress, StringComparison.Ordinal);
        Assert.Contains("chiều mai xong", progress, StringComparison.Ordinal);

        await bot.AskAsync("CB06", "xong 1, báo cáo số 12/BC-KT");
        Assert.DoesNotContain((await bot.AskAsync("CB05", "xem 1")).Facts, f => f.Label == "Tiến độ");
    }
}
