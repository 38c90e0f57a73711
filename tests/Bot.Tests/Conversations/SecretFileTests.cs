using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Inbox;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations;

/// <summary>A photo and words with signs of a state secret within one minute belong together, whichever comes first.</summary>
public sealed class SecretFileTests
{
    private static readonly object[] Photo =
        [new { name = "ban-chup.jpg", contentType = "image/jpeg", content = Convert.ToBase64String([0xFF, 0xD8, 0xFF, 0xD9]) }];

    [Fact]
    public async Task A_photo_before_the_words_is_purged_and_no_copy_of_its_delivery_stays()
    {
        await using var bot = await WithOneOpenTaskAsync();
        await bot.AskAsync("CB02", "", Photo);
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));

        await bot.AskAsync("CB02", "cong van mat nay xu ly sao");

        Assert.Equal(0, await bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));
        var bodies = await bot.Store.ReadAsync(db => db.Inbox.Where(m => m.Body != null).Select(m => m.Body!).ToListAsync());
        Assert.DoesNotContain(bodies, b => b.Contains("ban-chup", StringComparison.Ordinal));
        Assert.Contains(bodies, b => b.Contains("giao Lan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_photo_right_behind_the_words_is_not_kept_and_later_ones_are()
    {
        await using var bot = await WithOneOpenTaskAsync();
        await bot.AskAsync("CB02", "cong van mat nay xu ly sao");

        var reply = await bot.AskAsync("CB02", "", Photo);

        Assert.Contains("không được lưu", reply.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.Inbox.CountAsync(m => m.State == InboxState.Refused)));
        await bot.AdvanceToAsync("2026-03-04T09:05");
        await bot.AskAsync("CB02", "", Photo);
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));
    }

    private static async Task<BotApp> WithOneOpenTaskAsync()
    {
        var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "nhận 1");
        return bot;
    }
}
