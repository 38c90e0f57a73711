using System.Net;
using System.Text.Json.Nodes;
using System.Text.Json;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Connectors.Tests.Teams;

public sealed class TeamsWebhookTests : IAsyncLifetime
{
    private const string Tenant = "22222222-2222-2222-2222-222222222222";
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartUnauthenticatedAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<IncomingMessage> ReceiveAsync(string body)
    {
        using var answer = await _host.PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Assert.Single(_host.Receiver.Messages);
    }

    [Fact]
    public async Task Words_come_in_with_who_said_them_and_where_to_answer()
    {
        var message = await ReceiveAsync(Activities.Read("personal-message"));
        Assert.Equal(IncomingKind.Text, message.Kind);
        Assert.Equal("việc của tôi", message.Text);
        Assert.Equal("teams::a:1personal-of-lan:1772420400001", message.DeliveryId);
        Assert.Equal(
            new ChannelAddress(
                Channel.Teams, Tenant, "33333333-3333-3333-3333-333333333333", "a:1personal-of-lan", FakeOpenId.ServiceUrl,
                IsGroup: false, "28:11111111-1111-1111-1111-111111111111", "29:1lan-in-teams"),
            message.From);
        Assert.Equal("Trần Thị Lan", message.DisplayName);
        Assert.Equal("vi-VN", message.Locale);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero), message.SentAt, TimeSpan.FromSeconds(1));
        Assert.Empty(message.Files);
        Assert.False(message.IsInvoke);
    }

    [Fact]
    public async Task In_a_channel_the_bots_name_is_not_part_of_the_words()
    {
        var message = await ReceiveAsync(Activities.Read("channel-message"));
        Assert.Equal("việc nào quá hạn", message.Text);
        Assert.True(message.From.IsGroup);
        Assert.Equal("19:channel@thread.tacv2;messageid=1759881511856", message.From.Conversation);
    }

    [Theory]
    [InlineData("<at>Lan</at> giao việc", "Lan giao việc")]
    [InlineData("<at id='123'>Lan</at>, giao việc", "Lan , giao việc")]
    [InlineData("<at>Lan giao việc", "<at>Lan giao việc")]
    [InlineData("at>Lan</at> giao việc", "at>Lan</at> giao việc")]
    [InlineData("giao <at>Lan</at> và <at>Tú</at>", "giao Lan và Tú")]
    [InlineData("việc\u00A0của&nbsp;tôi", "việc của tôi")]
    [InlineData("<quoted messageId=\"17\"/> xong", "xong")]
    [InlineData("vie\u0323\u0302c cu\u0309a to\u0302i", "việc của tôi")]
    [InlineData("vi\u1ec7c\uFFFE c\u1ee7a\0 t\u00f4i", "việc của tôi")]
    [InlineData("vi\u1ec7c\u0001 c\u1ee7a\u0007 t\u00f4i\u001b", "việc của tôi")]
    [InlineData("giao Lan\u000Bhạn 6/3\u0085gấp", "giao Lan\nhạn 6/3\ngấp")]
    public async Task Other_markup_leaves_only_its_words(string text, string words) =>
        Assert.Equal(words, (await ReceiveAsync(Activities.Read("personal-message", ("text", text)))).Text);

    [Fact]
    public async Task A_pressed_button_carries_its_verb_and_strings_and_is_answered_at_once()
    {
        _host.Receiver.Answer = _ => Task.FromResult<Received>(new Received.Accepted(OutgoingMessage.Of("Đồng chí đã nhận NV-12.")));
        using var answer = await _host.PostAsync(Activities.Read("card-execute"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal((byte)'{', body[0]);
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Đồng chí đã nhận NV-12."}""",
            System.Text.Encoding.UTF8.GetString(body));

        var message = Assert.Single(_host.Receiver.Messages);
        Assert.True(message.IsInvoke);
        Assert.Equal(IncomingKind.Button, message.Kind);
        Assert.Equal("accept", message.Button!.Verb);
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["task"] = "12", ["version"] = "3", ["again"] = "True" }, message.Button.Data);
        Assert.Equal("1772420400777", message.QuotedMessageId);
    }

    [Fact]
    public async Task More_than_a_line_takes_the_place_of_the_pressed_card()
    {
        _host.Receiver.Answer = _ => Task.FromResult<Received>(
            new Received.Accepted(new OutgoingMessage { Title = "Đã nhận", Facts = [new Fact("Thời hạn", "20/3/2026")] }));
        using var answer = await _host.PostAsync(Activities.Read("card-execute"));
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)body["type"]);
        Assert.Equal("AdaptiveCard", (string?)body["value"]!["type"]);
    }

    [Fact]
    public async Task A_press_that_needs_no_words_still_gets_a_wellformed_answer()
    {
        using var answer = await _host.PostAsync(Activities.Read("card-execute"));
        Assert.Contains("\"value\":\"Đã tiếp nhận.\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_client_presses_by_submitting()
    {
        var message = await ReceiveAsync(Activities.Read("card-submit"));
        Assert.False(message.IsInvoke);
        Assert.Equal("accept", message.Button!.Verb);
        Assert.Equal("12", message.Button.Data["task"]);
        Assert.Equal("1772420400777", message.QuotedMessageId);
    }

    [Theory]
    [InlineData("installation", "add", IncomingKind.Reachable)]
    [InlineData("installation", "ADD-upgrade", IncomingKind.Reachable)]
    [InlineData("installation", "remove", IncomingKind.Unreachable)]
    public async Task Installing_makes_reachable_and_uninstalling_ends_it(string activity, string action, IncomingKind kind) =>
        Assert.Equal(kind, (await ReceiveAsync(Activities.Read(activity, ("action", action)))).Kind);

    [Fact]
    public async Task The_bot_added_to_a_chat_is_reachable_there() =>
        Assert.Equal(IncomingKind.Reachable, (await ReceiveAsync(Activities.Read("members-added"))).Kind);

    [Fact]
    public async Task A_thumb_acknowledges_the_message_it_stands_under()
    {
        var message = await ReceiveAsync(Activities.Read("reaction"));
        Assert.Equal(IncomingKind.Acknowledgement, message.Kind);
        Assert.Equal("1772420400777", message.QuotedMessageId);
    }

    [Fact]
    public async Task Files_and_photos_are_files_and_the_markup_of_the_text_is_none()
    {
        var message = await ReceiveAsync(Activities.Read("file"));
        Assert.Equal(IncomingKind.Text, message.Kind);
        Assert.Equal(
            [
                new IncomingFile(
                    "Báo cáo.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "https://contoso.sharepoint.com/download?tempauth=abc"),
                new IncomingFile("anh.jpg", "image/jpeg", "https://smba.trafficmanager.net/apac/v3/attachments/0-abc/views/original"),
            ],
            message.Files);
    }

    [Fact]
    public async Task A_reply_to_a_message_says_which()
    {
        var message = await ReceiveAsync(Activities.Read("quoted-reply"));
        Assert.Equal("xong", message.Text);
        Assert.Equal("1772420400777", message.QuotedMessageId);
    }

    [Fact]
    public async Task A_message_with_nothing_in_it_is_answered_in_words_too() =>
        Assert.Equal(IncomingKind.Unsupported, (await ReceiveAsync(Activities.Read("personal-message", ("text", null)))).Kind);

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("typing")]
    [InlineData("somethingOfTomorrow")]
    public async Task What_changes_nothing_is_thanked_for_and_left(string type)
    {
        using var answer = await _host.PostAsync(Activities.Read("personal-message", ("type", type)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(_host.Receiver.Messages);
    }

    [Fact]
    public async Task A_renamed_channel_changes_nothing()
    {
        using var answer = await _host.PostAsync(Activities.Read("channel-renamed"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(_host.Receiver.Messages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":5}""")]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        using var answer = await _host.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>A preview cut in the middle of an emoji, and places in lists that were emptied.</summary>
    [Theory]
    [InlineData("text", "\"xong 12 HALF\"")]
    [InlineData("attachments", """[null, {"contentType":"text/html","content":"<blockquote>xong HALF"}]""")]
    [InlineData("attachments", """[{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"HALF","content":{"downloadUrl":"HALF"}}]""")]
    [InlineData("entities", """[null, {"type":"HALF"}, {"type":"clientInfo","locale":"HALF"}]""")]
    [InlineData("value", """{"verb":"HALF","n":"HALF"}""")]
    public async Task Half_an_emoji_or_an_emptied_place_does_not_lose_the_message(string field, string json)
    {
        var body = Activities.Read("personal-message", (field, JsonNode.Parse(json)));
        using var answer = await _host.PostAsync(body.Replace("HALF", "\\ud83d", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(_host.Receiver.Messages);
    }

    [Fact]
    public async Task A_whole_emoji_arrives_as_it_was_typed()
    {
        using var answer = await _host.PostAsync(Activities.Read("personal-message", ("text", "HERE")).Replace("HERE", @"xong \\ud83d \ud83d\ude00 \u0111\ud83d", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("xong \\ud83d 😀 đ\uFFFD", Assert.Single(_host.Receiver.Messages).Text);
    }

    [Fact]
    public async Task A_body_beyond_the_cap_is_not_read()
    {
        using var answer = await _host.PostAsync(Activities.Read("personal-message", ("text", new string('a', 300_000))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(_host.Receiver.Messages);
    }

    [Theory]
    [InlineData("task/fetch", HttpStatusCode.NotImplemented)]
    [InlineData("signin/verifyState", HttpStatusCode.NotImplemented)]
    [InlineData(null, HttpStatusCode.BadRequest)]
    public async Task An_invoke_nobody_answers_says_so(string? name, HttpStatusCode status)
    {
        using var answer = await _host.PostAsync(Activities.Read("card-execute", ("name", name)));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"accept"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    public async Task A_press_without_an_action_gets_the_platforms_error(string value)
    {
        using var answer = await _host.PostAsync(Activities.Read("card-execute", ("value", JsonNode.Parse(value))));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(400, body.RootElement.GetProperty("statusCode").GetInt32());
        Assert.Equal("BadRequest", body.RootElement.GetProperty("value").GetProperty("code").GetString());
    }

    [Fact]
    public async Task When_the_bot_cannot_take_it_the_channel_is_told_to_come_again()
    {
        _host.Receiver.Answer = _ => Task.FromResult<Received>(new Received.Busy());
        using var answer = await _host.PostAsync(Activities.Read("personal-message"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        _host.Receiver.Answer = _ => Task.FromResult<Received>(new Received.Malformed());
        using var refused = await _host.PostAsync(Activities.Read("personal-message"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    public async Task Only_POST_is_taken_whatever_else_the_site_serves(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _host.Endpoint);
        using var answer = await _host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_delivery_id_never_outgrows_its_column_and_stays_the_same()
    {
        var conversation = new JsonObject { ["id"] = "a:" + new string('x', 300), ["conversationType"] = "personal", ["tenantId"] = Tenant };
        var first = await ReceiveAsync(Activities.Read("personal-message", ("conversation", conversation.DeepClone())));
        using var again = await _host.PostAsync(Activities.Read("personal-message", ("conversation", conversation.DeepClone())));
        using var other = await _host.PostAsync(Activities.Read("personal-message", ("conversation", conversation), ("id", "2")));
        Assert.True(first.DeliveryId.Length <= 200);
        Assert.Equal([first.DeliveryId, first.DeliveryId], _host.Receiver.Messages.Take(2).Select(m => m.DeliveryId));
        Assert.NotEqual(first.DeliveryId, _host.Receiver.Messages.Last().DeliveryId);
    }
}
