using System.Diagnostics;
using System.Net;
using System.Text;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

public sealed class ZaloBotWebhookTests
{
    private const string Chat = ZaloBotOffice.Chat;

    // Verbatim from the platform's documentation.
    private const string Documented = """
        {"ok":true,"result":{"event_name":"message.text.received","message":{
          "from":{"id":"6ede9afa66b88fe6d6a9","display_name":"Ted","is_bot":false},
          "chat":{"id":"6ede9afa66b88fe6d6a9","chat_type":"PRIVATE"},
          "text":"Xin chào","message_id":"2d758cb5e222177a4e35","date":1750316131602}}}
        """;

    [Fact]
    public async Task The_documented_body_becomes_a_message()
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        Assert.Equal(200, await office.PostAsync(Documented));

        var message = office.Receiver.Only;
        Assert.Equal("zalobot:2d758cb5e222177a4e35", message.DeliveryId);
        Assert.Equal(IncomingKind.Text, message.Kind);
        Assert.Equal("Xin chào", message.Text);
        Assert.Equal("Ted", message.DisplayName);
        Assert.Equal(new ChannelAddress(Channel.ZaloBot, "7001", Chat, Chat), message.From);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1750316131602), message.SentAt);
    }

    [Theory]
    [InlineData("\"1750316131602\"", 1750316131602)]
    [InlineData("1750316131", 1750316131000)]
    public async Task A_bare_event_and_a_date_in_seconds_or_as_text_are_read_too(string date, long milliseconds)
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        Assert.Equal(200, await office.PostAsync(
            $$$"""{"event_name":"message.text.received","later":{"x":[1]},"message":{"chat":{"id":12345678901234567890},"from":{"id":"5"},"text":"xong","message_id":99,"date":{{{date}}} }}"""));

        var message = office.Receiver.Only;
        Assert.Equal("zalobot:99", message.DeliveryId);
        Assert.Equal("12345678901234567890", message.From.Conversation);
        Assert.Equal("5", message.From.Account);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), message.SentAt);
    }

    [Fact]
    public async Task Half_an_emoji_does_not_lose_the_message()
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        Assert.Equal(200, await office.PostAsync(Documented.Replace("Xin chào", @"xong 12 \ud83d", StringComparison.Ordinal)));

        Assert.Equal("xong 12 \uFFFD", office.Receiver.Only.Text);
    }

    [Fact]
    public async Task Words_typed_in_NFD_arrive_in_NFC()
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        await office.Zalo.SayAsync(Chat, "  Đã xong việc số 12 ✅ ".Normalize(NormalizationForm.FormD));

        Assert.Equal("Đã xong việc số 12 ✅", office.Receiver.Only.Text);
    }

    [Fact]
    public async Task A_photo_brings_its_address_and_its_caption()
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, await office.Zalo.SendPhotoAsync(Chat, "https://photo.zdn.vn/a.jpg", "xong 12"));

        var message = office.Receiver.Only;
        Assert.Equal(IncomingKind.Text, message.Kind);
        Assert.Equal("xong 12", message.Text);
        var file = Assert.Single(message.Files);
        Assert.Equal("https://photo.zdn.vn/a.jpg", file.Url);
        Assert.Equal("image/jpeg", file.ContentType);
    }

    [Theory]
    [InlineData("message.image.received", "photo", "https://photo.zdn.vn/a.jpg", "image/jpeg")]
    [InlineData("message.voice.received", "voice_url", "https://voice.zdn.vn/a.aac", "audio/aac")]
    public async Task A_photo_as_documented_and_a_voice_message_bring_a_file(string name, string member, string url, string type)
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        await office.Zalo.DeliverAsync(office.Zalo.Event(name, Chat, "Ted", new Dictionary<string, string> { [member] = url }));

        var file = Assert.Single(office.Receiver.Only.Files);
        Assert.Equal((url, type), (file.Url, file.ContentType));
    }

    [Fact]
    public async Task A_sticker_acknowledges_and_says_nothing()
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        await office.Zalo.SendStickerAsync(Chat);

        Assert.Equal((IncomingKind.Acknowledgement, ""), (office.Receiver.Only.Kind, office.Receiver.Only.Text));
    }

    [Theory]
    [InlineData("message.unsupported.received")]
    [InlineData("message.file.received")]
    [InlineData("message.image.received")]
    public async Task What_the_platform_could_not_hand_over_is_unsupported_never_an_error(string name)
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        Assert.Equal(
            HttpStatusCode.OK,
            await office.Zalo.DeliverAsync(office.Zalo.Event(name, Chat, "Ted", new Dictionary<string, string>())));

        Assert.Equal(IncomingKind.Unsupported, office.Receiver.Only.Kind);
    }

    [Fact]
    public async Task In_a_group_the_member_speaks_and_the_group_is_answered()
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        var delivery = office.Zalo.Event("message.text.received", "group-1", "Ted", new Dictionary<string, string> { ["text"] = "việc của tôi" }, "GROUP");
        delivery["result"]!["message"]!["from"]!["id"] = "member-1";

        await office.Zalo.DeliverAsync(delivery);

        var from = office.Receiver.Only.From;
        Assert.Equal(("member-1", "group-1", true), (from.Account, from.Conversation, from.IsGroup));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"event_name":"webhook.verify"}""")]
    [InlineData("""{"event_name":"message.unsupported.received","message":{}}""")]
    [InlineData("""{"event_name":"message.text.received","message":{"message_id":"1","from":{"id":"2","is_bot":true},"chat":{"id":"2"},"text":"x"}}""")]
    public async Task What_asks_nothing_of_us_is_a_200(string body)
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        Assert.Equal(200, await office.PostAsync(body));
        Assert.Equal(0, office.Receiver.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"event_name\":")]
    [InlineData("""{"message":{"text":"x"}}""")]
    [InlineData("""{"event_name":"message.text.received"}""")]
    [InlineData("""{"event_name":"message.text.received","message":"x"}""")]
    [InlineData("""{"event_name":"message.text.received","message":{"message_id":"1","text":"x"}}""")]
    [InlineData("""{"event_name":"message.text.received","message":{"chat":{"id":"1"},"text":"x"}}""")]
    public async Task A_malformed_body_is_a_400(string body)
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        Assert.Equal(400, await office.PostAsync(body));
        Assert.Equal(0, office.Receiver.Calls);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-webhook-secreT")]
    [InlineData("a-webhook-secret-and-more")]
    public async Task Without_the_secret_nothing_is_even_parsed(string? secret)
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        Assert.Equal(401, await office.PostAsync(Documented, secret));
        Assert.Equal(401, await office.PostAsync("not JSON", secret));
        Assert.Equal(0, office.Receiver.Calls);
    }

    [Fact]
    public async Task More_than_a_megabyte_is_refused()
    {
        await using var office = await ZaloBotOffice.OpenAsync();

        Assert.Equal(413, await office.PostAsync(Documented + new string(' ', 1024 * 1024)));
        Assert.Equal(0, office.Receiver.Calls);
    }

    [Fact]
    public async Task A_full_queue_answers_503_and_the_next_delivery_is_taken()
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        office.Receiver.IsBusy = true;
        Assert.Equal(503, await office.PostAsync(Documented));

        office.Receiver.IsBusy = false;
        Assert.Equal(200, await office.PostAsync(Documented));
        Assert.Equal("Xin chào", office.Receiver.Only.Text);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public async Task A_storm_of_one_delivery_keeps_one_delivery_id_and_is_answered_within_two_seconds(int times)
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        var delivery = office.Zalo.Event("message.text.received", Chat, "Ted", new Dictionary<string, string> { ["text"] = "xong" });
        var begun = Stopwatch.GetTimestamp();

        var answers = await office.Zalo.StormAsync(delivery, times);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal("xong", office.Receiver.Only.Text);
        Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task No_word_and_no_secret_reaches_the_log()
    {
        await using var office = await ZaloBotOffice.OpenAsync();
        await office.Zalo.SayAsync(Chat, "chuyện riêng");
        await office.PostAsync("chuyện riêng hỏng");
        await office.PostAsync(Documented, "sai-bi-mat");

        Assert.DoesNotContain("riêng", office.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Xin chào", office.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sai-bi-mat", office.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ZaloBotOffice.Secret, office.Log.Text, StringComparison.Ordinal);
        Assert.Contains("without the right secret", office.Log.Text, StringComparison.Ordinal);
    }
}
