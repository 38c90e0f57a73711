using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Web.Playground;
using ReformBot.BotKit;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Threads;

/// <summary>Everybody is called what the office calls him, in every sentence: by his address, a leader by his title, else "đồng chí".</summary>
public sealed class AddressTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Deputy = "CB03";
    private const string Head = "CB04";
    private const string Officer = "CB07";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("chị", "chị", "Chị")]
    [InlineData(null, "đồng chí", "Đồng chí")]
    public async Task One_is_called_the_same_in_greeting_refusal_new_work_and_reminder(string? address, string you, string beginning)
    {
        await CallAsync(Head, address);

        Assert.StartsWith($"Kính chào {you} Hoàn.", (await _bot.AskAsync(Head, "xin chào")).Text, StringComparison.Ordinal);
        Assert.StartsWith($"Không có nhiệm vụ NV-99 trong phạm vi của {you}.", (await _bot.AskAsync(Head, "xem 99")).Text, StringComparison.Ordinal);

        await GiveTuAsync();
        Assert.Contains($". {beginning} là người chịu trách nhiệm của đơn vị.", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);

        await _bot.AdvanceToAsync("2026-03-16T09:00");
        Assert.Contains(await _bot.ToldAsync(Head), t => t.Lines.Contains($"Quá hạn, {you} là người chịu trách nhiệm:"));
    }

    [Theory]
    [InlineData(Chair, null, "đồng chí Chủ tịch", "đồng chí Chủ tịch")]
    [InlineData(Deputy, null, "đồng chí Phó Chủ tịch", "đồng chí Phó Chủ tịch")]
    [InlineData("CB14", null, "đồng chí Bí thư", "đồng chí Bí thư")]
    [InlineData(Chair, "bác", "bác Khánh", "bác")]
    public async Task A_leader_is_called_by_his_title_unless_the_office_says_otherwise(string code, string? address, string greeted, string you)
    {
        await CallAsync(code, address);

        Assert.StartsWith($"Kính chào {greeted}.", (await _bot.AskAsync(code, "xin chào")).Text, StringComparison.Ordinal);
        Assert.StartsWith($"Không có nhiệm vụ NV-99 trong phạm vi của {you}.", (await _bot.AskAsync(code, "xem 99")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_the_morning_and_what_answers_a_press_at_once_call_him_the_same()
    {
        await CallAsync(Head, "chị");
        await _bot.AdvanceToAsync("2026-03-07T23:00");
        await GiveTuAsync();
        await _bot.AdvanceToAsync("2026-03-09T07:00");
        Assert.Contains(". Chị là người chịu trách nhiệm của đơn vị.", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);

        var answer = Assert.IsType<Received.Accepted>(await ReceiveAsync(PlaygroundAccounts.AddressOf(Head), "xem 99", isInvoke: true)).Answer;
        Assert.StartsWith("Không có nhiệm vụ NV-99 trong phạm vi của chị.", PlainText.Of(answer!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_others_read_along_everybody_is_dong_chi()
    {
        await CallAsync(Head, "chị");
        await ReceiveAsync(PlaygroundAccounts.AddressOf(Head) with { Conversation = "kenh-chung", IsGroup = true }, "việc của tôi");

        var said = await _bot.Store.ReadAsync(db => db.Outbox.Where(m => m.Kind == OutboxKind.Send).OrderBy(m => m.Position).Select(m => m.Message!).ToListAsync());
        Assert.Equal(2, said.Count);
        Assert.Contains("chị", said[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Đã gửi riêng cho đồng chí.", PlainText.Of(MessageJson.Read<OutgoingMessage>(said[1])));
    }

    [Fact]
    public async Task Words_of_a_task_are_kept_whatever_they_call_people()
    {
        await CallAsync(Officer, "chị");
        await _bot.AskAsync(Chair, "giao Tư mời đồng chí Hải dự họp, hạn 10/3");
        await _bot.AskAsync(Chair, "đồng ý");

        Assert.Contains("mời đồng chí Hải dự họp", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    private async Task GiveTuAsync()
    {
        await _bot.AskAsync(Chair, "giao Tư lập báo cáo tuần, sản phẩm: báo cáo, hạn 10/3");
        await _bot.AskAsync(Chair, "đồng ý");
    }

    private Task CallAsync(string code, string? address) => _bot.Store.WriteAsync(async db =>
    {
        (await db.People.SingleAsync(p => p.Code == code)).Address = address;
        await _bot.Store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None);
    });

    private async Task<Received> ReceiveAsync(ChannelAddress from, string words, bool isInvoke = false)
    {
        var received = await _bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(new IncomingMessage
        {
            DeliveryId = $"playground:{words}", Kind = IncomingKind.Text, From = from, Text = words, IsInvoke = isInvoke,
        });
        await _bot.DrainAsync();
        return received;
    }
}
