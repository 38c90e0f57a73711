using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.BotKit;
using ReformBot.Connectors;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Receiving;

/// <summary>What no keyboard types and no platform writes: in words it is left out, in an id it is refused, and no store stumbles over it.</summary>
public sealed class UnfitMessageTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Words_lose_it_and_an_id_that_has_it_is_no_id(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        var receiver = bot.Services.GetRequiredService<IMessageReceiver>();
        var plain = BotApp.Message("CB05", "việc của tôi", "plain");
        IncomingMessage[] refused =
        [
            plain with { DeliveryId = "playground:a\0b" },
            plain with { DeliveryId = "playground:a\nInformation: forged line" },
            plain with { DeliveryId = $"playground:{new string('x', 600)}" },
            plain with { From = plain.From with { Account = "CB\005" } },
            plain with { From = plain.From with { Tenant = "\u0001" } },
            plain with { From = plain.From with { Conversation = "CB05\0" } },
            plain with { From = plain.From with { ServiceUrl = "https://example.org/\0" } },
            plain with { From = plain.From with { BotAccount = "\u007f" } },
            plain with { From = plain.From with { MemberId = "\ud800" } },
        ];
        foreach (var message in refused)
        {
            Assert.IsType<Received.Malformed>(await receiver.ReceiveAsync(message));
        }

        Assert.Equal(0, await bot.Store.ReadAsync(db => db.Inbox.CountAsync()));
        IncomingMessage[] taken =
        [
            plain with { Text = "tìm \0báo\u0001 cáo", DisplayName = "Tuấn\0", Locale = "vi\0", QuotedMessageId = "1\0" },
            plain with { Text = "", Kind = IncomingKind.Button, Button = new ButtonPress("list", new Dictionary<string, string> { ["list"] = "Search", ["q"] = "báo\0 cáo", ["\0"] = "" }) },
            plain with { Text = "", Kind = IncomingKind.Button, Button = new ButtonPress("words\0", new Dictionary<string, string> { ["text"] = "giao Lan lập báo\0 cáo tuần, hạn 12/3" }) },
            plain with { Text = "đồng ý" },
            plain with { Text = "gửi kèm", Files = [new IncomingFile("a\0\ud800.pdf", "application/\0pdf", "https://example.org/a\0")] },
        ];
        for (var i = 0; i < taken.Length; i++)
        {
            Assert.IsType<Received.Accepted>(await receiver.ReceiveAsync(taken[i] with { DeliveryId = $"playground:{i}" }));
        }

        Assert.All(await bot.Store.ReadAsync(db => db.Inbox.Select(m => m.State).ToListAsync()), state => Assert.Equal(InboxState.Handled, state));
        Assert.Equal("lập báo cáo tuần", (await bot.Store.ReadAsync(db => db.Assignments.SingleAsync())).Title);
    }
}
