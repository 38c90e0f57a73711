using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Zalo.Bot;
using ReformBot.Domain.Messaging;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

public sealed class ZaloBotConnectorTests
{
    private const string Chat = ZaloBotOffice.Chat;

    [Fact]
    public async Task A_message_arrives_as_plain_words_that_say_what_to_answer()
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        var message = new OutgoingMessage
        {
            Title = "Nhiệm vụ *mới* 👍🏽",
            Lines = ["Rà soát 25 thủ tục"],
            Buttons = [new Button("Nhận", "nhận 12", "accept", new Dictionary<string, string>())],
        };

        var result = await office.SendAsync(ZaloBotOffice.Delivery("") with { Message = message });

        var seen = Assert.Single(office.Zalo.Seen(Chat));
        Assert.Equal("Nhiệm vụ *mới* 👍🏽\nRà soát 25 thủ tục\n\nTrả lời: “nhận 12”", seen.Text);
        Assert.Null(seen.ParseMode);
        Assert.Equal(new SendResult.Sent(seen.MessageId), result);
    }

    [Fact]
    public async Task Words_in_NFD_are_sent_in_NFC()
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        const string composed = "Xin chào, đơn hàng của bạn đã được xác nhận";
        var decomposed = composed.Normalize(NormalizationForm.FormD);
        Assert.Equal((43, 55), (composed.Length, decomposed.Length));

        await office.SendAsync(ZaloBotOffice.Delivery(decomposed));

        Assert.Equal(composed, office.Zalo.Seen(Chat)[0].Text);
    }

    [Fact]
    public async Task A_long_message_goes_part_by_part_and_a_failure_repeats_only_the_part_that_failed()
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        var lines = Enumerable.Range(1, 300).Select(i => $"{i}. Rà soát thủ tục").ToArray();
        var delivery = ZaloBotOffice.Delivery("") with { Message = new OutgoingMessage { Lines = lines } };

        var first = Assert.IsType<SendResult.PartSent>(await office.SendAsync(delivery));
        office.Zalo.Next(ZaloBotFault.InternalError);
        Assert.IsType<SendResult.Retry>(await office.SendAsync(delivery with { PartsSent = first.PartsSent }));
        SendResult result = first;
        while (result is SendResult.PartSent part)
        {
            result = await office.SendAsync(delivery with { PartsSent = part.PartsSent });
        }

        var seen = office.Zalo.Seen(Chat);
        Assert.Equal(new SendResult.Sent(seen[^1].MessageId), result);
        Assert.StartsWith($"(1/{seen.Count}) 1. Rà soát", seen[0].Text, StringComparison.Ordinal);
        Assert.Equal(lines, seen.SelectMany(s => s.Text[(s.Text.IndexOf(')', StringComparison.Ordinal) + 2)..].Split('\n')));
    }

    [Fact]
    public async Task A_part_sent_again_after_an_unknown_outcome_is_the_same_words_with_the_mark()
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        var delivery = ZaloBotOffice.Delivery(string.Join('\n', Enumerable.Repeat("Rà soát thủ tục hành chính", 150)));
        await office.SendAsync(delivery);
        office.Zalo.Next(ZaloBotFault.CutAfterDelivery);
        Assert.IsType<SendResult.Unknown>(await office.SendAsync(delivery with { PartsSent = 1 }));

        await office.SendAsync(delivery with { PartsSent = 1, Message = delivery.Message! with { IsRepeat = true } });

        var seen = office.Zalo.Seen(Chat);
        Assert.Equal("(gửi lại) " + seen[1].Text, seen[2].Text);
        Assert.Equal(3, seen.Count);
    }

    [Theory]
    [InlineData(ZaloBotFault.InternalError, typeof(SendResult.Retry), 0)]
    [InlineData(ZaloBotFault.QuotaExceeded, typeof(SendResult.Retry), 0)]
    [InlineData(ZaloBotFault.RequestTimeout, typeof(SendResult.Unknown), 0)]
    [InlineData(ZaloBotFault.BadGateway, typeof(SendResult.Unknown), 0)]
    [InlineData(ZaloBotFault.Redirect, typeof(SendResult.Retry), 0)]
    [InlineData(ZaloBotFault.CutAfterDelivery, typeof(SendResult.Unknown), 1)]
    public async Task Trouble_is_told_as_what_is_known_of_it(ZaloBotFault fault, Type expected, int arrived)
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        office.Zalo.Next(fault);

        var result = await office.SendAsync(ZaloBotOffice.Delivery("Chào"));

        Assert.IsType(expected, result);
        Assert.Equal(arrived, office.Zalo.Seen(Chat).Count);
        Assert.Equal(1, office.Zalo.Requests);
    }

    [Fact]
    public async Task A_quota_answer_says_when_to_come_back()
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        office.Zalo.Next(ZaloBotFault.QuotaExceeded);

        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<SendResult.Retry>(await office.SendAsync(ZaloBotOffice.Delivery("Chào"))).After);
    }

    [Fact]
    public async Task A_reset_token_keeps_the_message_while_somebody_sets_the_new_one_and_the_log_names_the_key()
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        var known = office.Zalo.Token;
        office.Zalo.Token = "7001:another";

        var kept = Assert.IsType<SendResult.Retry>(await office.SendAsync(ZaloBotOffice.Delivery("Chào")));

        Assert.Equal(TimeSpan.FromMinutes(15), kept.After);
        Assert.Contains("Zalo:Bot:Token", kept.Reason, StringComparison.Ordinal);
        Assert.Contains(kept.Reason, office.Log.Text, StringComparison.Ordinal);
        office.Zalo.Token = known;
        Assert.IsType<SendResult.Sent>(await office.SendAsync(ZaloBotOffice.Delivery("Chào")));
    }

    [Theory]
    [InlineData(ZaloBotFault.UnauthorizedPage)]
    [InlineData(ZaloBotFault.NotFoundPage)]
    public async Task A_page_that_knows_no_such_address_is_about_the_setting_and_not_about_the_message(ZaloBotFault fault)
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        office.Zalo.Next(fault);

        var kept = Assert.IsType<SendResult.Retry>(await office.SendAsync(ZaloBotOffice.Delivery("Chào")));

        Assert.Equal(TimeSpan.FromMinutes(15), kept.After);
        Assert.Contains("Zalo:Bot:ApiUrl", kept.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_the_bot_never_met_is_refused()
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        Assert.IsType<SendResult.Rejected>(await office.SendAsync(ZaloBotOffice.Delivery("Chào", "nobody")));
    }

    [Fact]
    public async Task An_update_is_said_anew_and_nothing_can_be_taken_back()
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        var delivery = ZaloBotOffice.Delivery("Đã nhận");

        Assert.IsType<SendResult.Sent>(await office.SendAsync(delivery with { Kind = DeliveryKind.Update, ProviderMessageId = "1" }));
        Assert.IsType<SendResult.Rejected>(
            await office.SendAsync(delivery with { Kind = DeliveryKind.Delete, Message = null, ProviderMessageId = "1" }));
        Assert.Equal("Đã nhận", Assert.Single(office.Zalo.Seen(Chat)).Text);
    }

    [Fact]
    public async Task An_answer_that_never_comes_leaves_the_outcome_unknown()
    {
        await using var zalo = await FakeZaloBot.StartAsync();
        zalo.Open(Chat);
        zalo.Next(ZaloBotFault.SilentAfterDelivery);
        using var connector = Connector(zalo.Url, TimeSpan.FromMilliseconds(300));

        Assert.IsType<SendResult.Unknown>(await connector.SendAsync(ZaloBotOffice.Delivery("Chào"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_dispatcher_losing_patience_leaves_the_outcome_unknown_too()
    {
        await using var zalo = await FakeZaloBot.StartAsync();
        zalo.Open(Chat);
        zalo.Next(ZaloBotFault.SilentAfterDelivery);
        using var connector = Connector(zalo.Url);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        Assert.IsType<SendResult.Unknown>(await connector.SendAsync(ZaloBotOffice.Delivery("Chào"), patience.Token));
    }

    [Fact]
    public async Task A_refused_connection_is_tried_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var connector = Connector($"http://127.0.0.1:{port}");

        Assert.IsType<SendResult.Retry>(await connector.SendAsync(ZaloBotOffice.Delivery("Chào"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_connection_never_made_is_tried_again_however_long_it_hung()
    {
        // A TLS handshake nobody answers: connected, and yet not one byte of the message has left.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var connector = Connector($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", TimeSpan.FromMilliseconds(300));

        Assert.IsType<SendResult.Retry>(await connector.SendAsync(ZaloBotOffice.Delivery("Chào"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_token_shows_up_in_no_log_no_reason_and_no_trace()
    {
        var traced = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traced.Enqueue(activity.DisplayName + string.Join(' ', activity.TagObjects)),
        };
        ActivitySource.AddActivityListener(listener);
        await using var office = await ZaloBotOffice.OpenAsync();
        office.Zalo.Next(ZaloBotFault.BadGateway, ZaloBotFault.Redirect, ZaloBotFault.InternalError, ZaloBotFault.CutAfterDelivery);
        var told = new StringBuilder();
        for (var i = 0; i < 5; i++)
        {
            told.Append(await office.SendAsync(ZaloBotOffice.Delivery("Chào")));
        }

        office.Zalo.Token = "7001:another";
        told.Append(await office.SendAsync(ZaloBotOffice.Delivery("Chào")));
        await office.Zalo.DisposeAsync();
        told.Append(await office.SendAsync(ZaloBotOffice.Delivery("Chào")));

        Assert.DoesNotContain("fake-secret", told + office.Log.Text, StringComparison.Ordinal);
        // The platform's own side of the trace is Zalo's; ours has no address with the token in it.
        Assert.DoesNotContain(traced, t => t.Contains("fake-secret", StringComparison.Ordinal) && t.Contains("url.full", StringComparison.Ordinal));
    }

    private static ZaloBotConnector Connector(string url, TimeSpan? timeout = null) => new(
        Options.Create(new ZaloBotOptions { Enabled = true, Token = "7001:fake-secret", WebhookSecret = ZaloBotOffice.Secret, ApiUrl = url }),
        NullLogger<ZaloBotConnector>.Instance,
        timeout);
}
