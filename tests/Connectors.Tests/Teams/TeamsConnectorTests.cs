using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Teams;
using ReformBot.Connectors.Teams.Tokens;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Connectors.Tests.Teams;

public sealed class TeamsConnectorTests : IAsyncLifetime
{
    private const string Conversation = "19:abc@thread.tacv2;messageid=1";
    private const string ConversationInPath = "19%3Aabc%40thread.tacv2%3Bmessageid%3D1";
    private FakeTeamsConnector _teams = null!;
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeTeamsConnector.StartAsync();
        _host = await TeamsHost.StartUnauthenticatedAsync(_teams.Host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
    }

    private ChannelDelivery Delivery(
        DeliveryKind kind = DeliveryKind.Send, string conversation = Conversation, string? serviceUrl = null, bool isGroup = false) => new(
        Guid.CreateVersion7(), kind,
        new ChannelAddress(
            Channel.Teams, "tenant-1", "aad-of-lan", conversation, serviceUrl ?? _teams.ServiceUrl, isGroup, "28:the-bot", "29:lan"),
        kind == DeliveryKind.Delete ? null : new OutgoingMessage { Title = "Nhắc việc", Lines = ["NV-12 đến hạn hôm nay."] },
        kind == DeliveryKind.Send ? null : "1712:5");

    private Task<SendResult> SendAsync(ChannelDelivery delivery) => _host.Connector.SendAsync(delivery, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_message_goes_out_as_a_card_with_the_words_a_notification_shows()
    {
        _teams.Then(201, """{"id":"1712000000001"}""");
        Assert.Equal(new SendResult.Sent("1712000000001"), await SendAsync(Delivery()));
        var call = Assert.Single(_teams.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal($"/apac/tenant/v3/conversations/{ConversationInPath}/activities", call.Path);
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Null(call.Authorization);
        var activity = call.Body!;
        Assert.Equal("message", (string?)activity["type"]);
        Assert.Equal("28:the-bot", (string?)activity["from"]!["id"]);
        Assert.Equal("29:lan", (string?)activity["recipient"]!["id"]);
        Assert.Equal(Conversation, (string?)activity["conversation"]!["id"]);
        Assert.Equal("Nhắc việc", (string?)activity["summary"]);
        Assert.Null(activity["text"]);
        Assert.Null(activity["id"]);
        var card = Assert.Single(activity["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)card["contentType"]);
        Assert.Equal(System.Text.Json.JsonValueKind.Object, card["content"]!.GetValueKind());
    }

    [Fact]
    public async Task In_a_group_nobody_is_the_recipient()
    {
        _teams.Then(201, """{"id":"1"}""");
        await SendAsync(Delivery(isGroup: true));
        Assert.Null(Assert.Single(_teams.Calls).Body!["recipient"]);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(202, null)]
    [InlineData(201, "{}")]
    [InlineData(201, "not json")]
    public async Task An_answer_without_an_id_is_still_a_delivery(int status, string? body)
    {
        _teams.Then(status, body);
        Assert.Equal(new SendResult.Sent(null), await SendAsync(Delivery()));
    }

    [Fact]
    public async Task A_card_is_replaced_and_removed_by_its_id()
    {
        _teams.Then(200, """{"id":"1712:5"}""");
        _teams.Then(200);
        Assert.Equal(new SendResult.Sent("1712:5"), await SendAsync(Delivery(DeliveryKind.Update)));
        Assert.Equal(new SendResult.Sent(null), await SendAsync(Delivery(DeliveryKind.Delete)));
        var path = $"/apac/tenant/v3/conversations/{ConversationInPath}/activities/1712%3A5";
        Assert.Equal([("PUT", path), ("DELETE", path)], _teams.Calls.Select(c => (c.Method, c.Path)));
        Assert.Null(_teams.Calls.Last().Body);
    }

    [Fact]
    public async Task A_person_without_a_conversation_gets_one_first()
    {
        _teams.Then(201, """{"id":"a:1new"}""");
        _teams.Then(201, """{"id":"1712"}""");
        Assert.Equal(new SendResult.Sent("1712") { Conversation = "a:1new" }, await SendAsync(Delivery(conversation: "")));
        var (opening, sending) = (_teams.Calls.First(), _teams.Calls.Last());
        Assert.Equal("/apac/tenant/v3/conversations", opening.Path);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"isGroup":false,"bot":{"id":"28:the-bot"},"members":[{"id":"29:lan"}],"tenantId":"tenant-1","channelData":{"tenant":{"id":"tenant-1"}}}
                """),
            opening.Body));
        Assert.Equal("/apac/tenant/v3/conversations/a%3A1new/activities", sending.Path);
    }

    [Fact]
    public async Task A_person_whose_conversation_cannot_be_opened_gets_no_message()
    {
        _teams.Then(403, """{"error":{"code":"BotNotInConversationRoster","message":"…"}}""");
        Assert.Equal(new SendResult.Unreachable("HTTP 403 BotNotInConversationRoster"), await SendAsync(Delivery(conversation: "")));
        Assert.Single(_teams.Calls);
    }

    public static TheoryData<int, string?, SendResult> Statuses => new()
    {
        { 400, """{"error":{"code":"BadSyntax","message":"secret words"}}""", new SendResult.Rejected("HTTP 400 BadSyntax") },
        { 401, """{"error":{"code":"BotNotRegistered"}}""", new SendResult.Retry("HTTP 401 BotNotRegistered", TimeSpan.FromMinutes(15)) },
        { 403, """{"error":{"code":"BotDisabledByAdmin"}}""", new SendResult.Retry("HTTP 403 BotDisabledByAdmin", TimeSpan.FromMinutes(15)) },
        { 403, """{"error":{"code":"SomethingOfTomorrow"}}""", new SendResult.NotThisWay("HTTP 403 SomethingOfTomorrow") },
        { 403, "<html>a proxy</html>", new SendResult.Retry("HTTP 403", TimeSpan.FromMinutes(15)) },
        { 403, """{"message":"a gateway's own JSON"}""", new SendResult.Retry("HTTP 403", TimeSpan.FromMinutes(15)) },
        { 403, """{"error":{"code":"BotNotInConversationRoster"}}""", new SendResult.Unreachable("HTTP 403 BotNotInConversationRoster") },
        { 403, """{"error":{"code":"ConversationBlockedByUser"}}""", new SendResult.Unreachable("HTTP 403 ConversationBlockedByUser") },
        { 403, """{"errorCode":209,"message":"{ \"subCode\": \"MessageWritesBlocked\", \"details\": \"x\" }"}""", new SendResult.Unreachable("HTTP 403 MessageWritesBlocked") },
        { 403, """{"errorCode":209,"message":"blocked"}""", new SendResult.Unreachable("HTTP 403") },
        { 403, null, new SendResult.Retry("HTTP 403", TimeSpan.FromMinutes(15)) },
        { 403, """{"error":{"code":"InvalidBotApiHost"}}""", new SendResult.Rejected("HTTP 403 InvalidBotApiHost") },
        { 403, """{"error":{"code":"NotEnoughPermissions"}}""", new SendResult.Rejected("HTTP 403 NotEnoughPermissions") },
        { 404, """{"error":{"code":"ConversationNotFound"}}""", new SendResult.Unreachable("HTTP 404 ConversationNotFound") },
        { 404, """{"error":{"code":"ActivityNotFoundInConversation"}}""", new SendResult.Rejected("HTTP 404 ActivityNotFoundInConversation") },
        { 404, "<html>nginx</html>", new SendResult.Rejected("HTTP 404") },
        { 412, """{"error":{"code":"PreconditionFailed"}}""", new SendResult.Retry("HTTP 412 PreconditionFailed") },
        { 413, """{"error":{"code":"MessageSizeTooBig"}}""", new SendResult.Rejected("HTTP 413 MessageSizeTooBig") },
        { 429, null, new SendResult.Retry("HTTP 429") },
        { 500, """{"error":{"code":"ServiceError"}}""", new SendResult.Rejected("HTTP 500 ServiceError") },
        { 408, null, new SendResult.Unknown("HTTP 408") },
        { 502, null, new SendResult.Unknown("HTTP 502") },
        { 503, null, new SendResult.Retry("HTTP 503") },
        { 504, null, new SendResult.Unknown("HTTP 504") },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Every_status_of_the_platform_means_what_its_table_says(int status, string? body, SendResult result)
    {
        _teams.Then(status, body);
        Assert.Equal(result, await SendAsync(Delivery()));
        Assert.Single(_teams.Calls);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task What_may_be_done_twice_is_simply_tried_again_where_a_message_may_have_gone_out(int status)
    {
        var retry = new SendResult.Retry($"HTTP {status}");
        _teams.Then(status);
        Assert.Equal(retry, await SendAsync(Delivery(DeliveryKind.Update)));
        _teams.Then(status);
        Assert.Equal(retry, await SendAsync(Delivery(conversation: "")));
        Assert.Equal("/apac/tenant/v3/conversations", _teams.Calls.Last().Path);
    }

    [Fact]
    public async Task A_conversation_opened_without_an_id_is_opened_again()
    {
        _teams.Then(201);
        Assert.Equal(new SendResult.Retry("a new conversation came without an id"), await SendAsync(Delivery(conversation: "")));
    }

    [Fact]
    public async Task No_wait_asked_for_is_longer_than_an_hour()
    {
        _teams.Then(429, null, ("Retry-After", "864000"));
        Assert.Equal(new SendResult.Retry("HTTP 429", TimeSpan.FromHours(1)), await SendAsync(Delivery()));
    }

    [Fact]
    public async Task What_was_to_be_removed_and_is_gone_counts_as_removed()
    {
        _teams.Then(404, """{"error":{"code":"ActivityNotFoundInConversation"}}""");
        Assert.Equal(new SendResult.Sent(null), await SendAsync(Delivery(DeliveryKind.Delete)));
    }

    [Fact]
    public async Task The_wait_the_platform_asks_for_is_passed_on()
    {
        _teams.Then(429, null, ("Retry-After", "17"));
        Assert.Equal(new SendResult.Retry("HTTP 429", TimeSpan.FromSeconds(17)), await SendAsync(Delivery()));
        var until = TimeProvider.System.GetUtcNow().AddMinutes(2).ToString("R", CultureInfo.InvariantCulture);
        _teams.Then(503, null, ("Retry-After", until));
        var retry = Assert.IsType<SendResult.Retry>(await SendAsync(Delivery()));
        Assert.InRange(retry.After!.Value, TimeSpan.FromSeconds(110), TimeSpan.FromSeconds(121));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _teams.Then(307, null, ("Location", $"http://{_teams.Host}/elsewhere"));
        Assert.Equal(new SendResult.Rejected("HTTP 307"), await SendAsync(Delivery()));
        Assert.Single(_teams.Calls);
    }

    [Fact]
    public async Task A_connection_lost_after_the_words_were_written_leaves_it_open_whether_they_arrived()
    {
        _teams.Then(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        Assert.IsType<SendResult.Unknown>(await SendAsync(Delivery()));
    }

    [Fact]
    public async Task A_replacement_may_be_tried_again_whatever_became_of_it()
    {
        _teams.Then(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        Assert.IsType<SendResult.Retry>(await SendAsync(Delivery(DeliveryKind.Update)));
    }

    [Fact]
    public async Task A_connector_that_never_answers_is_waited_for_no_longer_than_the_deadline()
    {
        _teams.Then(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        var options = Options.Create(new TeamsOptions { AllowedServiceHosts = { _teams.Host } });
        using var tokens = new TeamsTokens(options);
        using var http = new TeamsHttp { Deadline = TimeSpan.FromMilliseconds(300) };
        var connector = new TeamsConnector(options, tokens, http, NullLogger<TeamsConnector>.Instance);
        Assert.Equal(new SendResult.Unknown("no answer: timeout"), await connector.SendAsync(Delivery(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nobody_at_the_address_means_nothing_was_sent()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        await using var host = await TeamsHost.StartUnauthenticatedAsync("127.0.0.1");
        var result = await host.Connector.SendAsync(Delivery(serviceUrl: $"http://127.0.0.1:{port}/"), TestContext.Current.CancellationToken);
        Assert.Equal(new SendResult.Retry("no answer: ConnectionError"), result);
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://other.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net:8443/amer/")]
    [InlineData("https://user@smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/amer/?to=elsewhere")]
    [InlineData("https://smba.trafficmanager.net/amer/#elsewhere")]
    [InlineData("https://evilteams.microsoft.com.example/")]
    [InlineData("https://evil-teams.microsoft.com/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://evil.example℀.botframework.com/")]
    [InlineData("not an address")]
    public async Task An_address_that_is_not_Teams_is_never_called(string serviceUrl)
    {
        Assert.Equal(new SendResult.Rejected("the service address is not an allowed host"), await SendAsync(Delivery(serviceUrl: serviceUrl)));
        Assert.Empty(_teams.Calls);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/apac/tenant/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://webchat.botframework.com/")]
    public void Microsofts_own_hosts_need_no_listing(string serviceUrl) => Assert.True(new TeamsHostAllowList([]).Allows(serviceUrl));
}
