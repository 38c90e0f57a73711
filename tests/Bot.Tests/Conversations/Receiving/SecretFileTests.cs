using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Web.Playground;
using ReformBot.BotKit;
using ReformBot.Connectors;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Receiving;

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
        // What it was of is no question any more.
        Assert.Null(await bot.Store.ReadAsync(db => db.Conversations.Where(c => c.Key.EndsWith("|CB02")).Select(c => c.Dialog).SingleAsync()));
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

    [Theory]
    [InlineData(null, "xong 1")]
    [InlineData(null, "ảnh hiện trường")]
    [InlineData("xin gia hạn 1", "")]
    [InlineData("xin gia hạn 1", "vì chờ Sở")]
    public async Task Neither_words_beside_a_photo_nor_an_open_question_keep_it_then(string? asked, string caption)
    {
        await using var bot = await WithOneOpenTaskAsync();
        if (asked is not null)
        {
            await bot.AskAsync("CB02", asked);
        }

        await bot.AskAsync("CB02", "công văn mật này xử lý sao");

        var reply = await bot.AskAsync("CB02", caption, Photo);

        Assert.Contains("không được lưu", reply.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));
        Assert.Equal(0, await bot.Store.ReadAsync(db => db.Submissions.CountAsync()));
        var bodies = await bot.Store.ReadAsync(db => db.Inbox.Where(m => m.Body != null).Select(m => m.Body!).ToListAsync());
        Assert.DoesNotContain(bodies, b => b.Contains("ban-chup", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "cccd mặt trước.jpg")]
    [InlineData("gửi CCCD của dân", "IMG_1.jpg")]
    public async Task Of_a_refused_picture_of_identity_papers_no_address_stays(string caption, string name)
    {
        await using var bot = await WithOneOpenTaskAsync();
        await bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(new IncomingMessage
        {
            DeliveryId = "playground:papers",
            Kind = IncomingKind.Text,
            From = PlaygroundAccounts.AddressOf("CB02"),
            Text = caption,
            Files = [new IncomingFile(name, "image/jpeg", Url: "https://files.example/papers-1")],
        });

        Assert.Equal(0, await bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));
        Assert.Null(await bot.Store.ReadAsync(db => db.Inbox.Where(m => m.DeliveryId == "playground:papers").Select(m => m.Body).SingleAsync()));
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
