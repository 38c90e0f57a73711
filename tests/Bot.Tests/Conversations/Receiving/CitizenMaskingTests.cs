using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Receiving;

/// <summary>What goes to a channel may stand on a lock screen: citizens are not named on it, colleagues are.</summary>
public sealed class CitizenMaskingTests
{
    [Fact]
    public async Task A_citizen_is_named_in_the_store_and_by_initials_on_the_channel()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan trả lời kiến nghị của bà Trần Thị Bưởi, sđt.0912345678, phối hợp Trần Văn Quý, hạn 20/3");
        await bot.AskAsync("CB05", "đồng ý");

        var told = (await bot.LastToldAsync("CB02")).Text;
        Assert.Contains("bà T.T.B.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Bưởi", told, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", told, StringComparison.Ordinal);
        Assert.Contains("Trần Văn Quý", told, StringComparison.Ordinal);
        Assert.Contains("bà Trần Thị Bưởi", await bot.Store.ReadAsync(db => db.Assignments.Select(a => a.Title).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_reason_is_masked_before_it_is_cut()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn 20/3");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "nhận 1");
        await bot.AskAsync("CB02", $"vướng 1: {new string('a', 70)} 0912 345 678 chưa gọi được người dân");

        var history = (await bot.AskAsync("CB05", "lịch sử 1")).Text;

        Assert.Contains("aaa ••••", history, StringComparison.Ordinal);
        Assert.DoesNotContain("0912", history, StringComparison.Ordinal);
    }
}
