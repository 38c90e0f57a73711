using ReformBot.Domain.Messaging;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Connectors.Tests.Teams;

/// <summary>The whole channel against a client none of us wrote.</summary>
public sealed class TeamsPlaygroundTests : IAsyncLifetime
{
    private TeamsHost _host = null!;
    private AgentsPlayground _teams = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(AgentsPlayground.IsInstalled, "tests/run installs the Node packages");
        _host = await TeamsHost.StartUnauthenticatedAsync(AgentsPlayground.ServiceHost);
        _teams = await AgentsPlayground.StartAsync(_host.Endpoint, cancellationToken: Stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (_teams is not null)
        {
            await _teams.DisposeAsync();
            await _host.DisposeAsync();
        }
    }

    private Task<SendResult> SendAsync(ChannelAddress to, OutgoingMessage? message, DeliveryKind kind = DeliveryKind.Send, string? id = null) =>
        _host.Connector.SendAsync(new ChannelDelivery(Guid.CreateVersion7(), kind, to, message, id), Stop);

    private static OutgoingMessage Task12 { get; } = new()
    {
        Title = "NV-12: Rà soát thủ tục",
        Lines = ["Đồng chí được giao nhiệm vụ mới."],
        Facts = [new Fact("Thời hạn", "17:00 thứ Sáu 20/3/2026")],
        Buttons = [new Button("Nhận nhiệm vụ", "nhận 12", "accept", new Dictionary<string, string>(StringComparer.Ordinal) { ["task"] = "12" })],
        Chart = new Chart("Theo trạng thái", [new ChartValue("Hoàn thành", 3, ChartTone.Good), new ChartValue("Quá hạn", 1, ChartTone.Attention)]),
    };

    [Fact]
    public async Task The_loop_goes_round_install_words_card_button_and_a_message_nobody_asked_for()
    {
        var lan = _teams.Me;

        await _teams.InstallAsync(Stop);
        var installed = await _host.Receiver.NextAsync(Stop);
        var added = await _host.Receiver.NextAsync(Stop);
        Assert.Equal([IncomingKind.Reachable, IncomingKind.Reachable], [installed.Kind, added.Kind]);
        Assert.Equal((AgentsPlayground.Tenant, lan.ObjectId, lan.Id), (installed.From.Tenant, installed.From.Account, installed.From.MemberId));
        Assert.Equal(installed.From, added.From);

        await _teams.SayAsync("việc của tôi", Stop);
        var said = await _host.Receiver.NextAsync(Stop);
        Assert.Equal((IncomingKind.Text, "việc của tôi", lan.Name), (said.Kind, said.Text, said.DisplayName));

        var sent = Assert.IsType<SendResult.Sent>(await SendAsync(said.From, Task12));
        var card = await _teams.NextAsync(cancellationToken: Stop);
        Assert.Equal((sent.ProviderMessageId, _teams.PersonalChat, "createMessage"), (card.Id, card.Conversation, card.Action));
        Assert.Equal("NV-12: Rà soát thủ tục\nĐồng chí được giao nhiệm vụ mới.\nThời hạn: 17:00 thứ Sáu 20/3/2026", card.Words);

        _host.Receiver.Answer = _ => Task.FromResult<Received>(new Received.Accepted(OutgoingMessage.Of("Đồng chí đã nhận NV-12.")));
        var answer = await _teams.InvokeAsync(card, "accept", Stop);
        var pressed = await _host.Receiver.NextAsync(Stop);
        Assert.Equal((IncomingKind.Button, true, "accept", "12", card.Id), (pressed.Kind, pressed.IsInvoke, pressed.Button!.Verb, pressed.Button.Data["task"], pressed.QuotedMessageId));
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer["type"]);
        Assert.Equal("Đồng chí đã nhận NV-12.", (string?)answer["value"]);

        _host.Receiver.Answer = _ => Task.FromResult<Received>(new Received.Accepted(Task12 with { Title = "NV-12: đã nhận", Buttons = [] }));
        var replaced = await _teams.InvokeAsync(card, "accept", Stop);
        await _host.Receiver.NextAsync(Stop);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)replaced["type"]);

        await _teams.SubmitAsync(card, "accept", Stop);
        var submitted = await _host.Receiver.NextAsync(Stop);
        Assert.Equal((IncomingKind.Button, false, "accept", "12", card.Id), (submitted.Kind, submitted.IsInvoke, submitted.Button!.Verb, submitted.Button.Data["task"], submitted.QuotedMessageId));

        Assert.IsType<SendResult.Sent>(await SendAsync(said.From, OutgoingMessage.Of("Đã nhận."), DeliveryKind.Update, card.Id));
        var updated = await _teams.NextAsync(cancellationToken: Stop);
        Assert.Equal(("updateMessage", card.Id, "Đã nhận."), (updated.Action, updated.Id, updated.Words));

        await _teams.UninstallAsync(Stop);
        Assert.Equal(IncomingKind.Unreachable, (await _host.Receiver.NextAsync(Stop)).Kind);
    }

    [Fact]
    public async Task The_bot_writes_first_to_a_person_it_has_no_conversation_with()
    {
        await _teams.InstallAsync(Stop);
        var known = (await _host.Receiver.NextAsync(Stop)).From;
        var sent = Assert.IsType<SendResult.Sent>(
            await SendAsync(known with { Conversation = "" }, OutgoingMessage.Of("Nhắc việc: NV-12 đến hạn hôm nay.")));
        var reminder = await _teams.NextAsync(cancellationToken: Stop);
        Assert.Equal((sent.Conversation, sent.ProviderMessageId), (reminder.Conversation, reminder.Id));
        Assert.Equal("Nhắc việc: NV-12 đến hạn hôm nay.", reminder.Words);
    }

    [Fact]
    public async Task What_the_platform_does_not_know_is_told_as_such()
    {
        await _teams.InstallAsync(Stop);
        var address = (await _host.Receiver.NextAsync(Stop)).From;
        Assert.Equal(
            new SendResult.Unreachable("HTTP 404 ConversationNotFound"),
            await SendAsync(address with { Conversation = "a:nobody" }, OutgoingMessage.Of("xin chào")));
        Assert.Equal(
            new SendResult.Rejected("HTTP 404 ActivityNotFoundInConversation"),
            await SendAsync(address, OutgoingMessage.Of("xin chào"), DeliveryKind.Update, "17"));
    }

    [Fact]
    public async Task In_a_group_the_bot_is_spoken_to_by_name()
    {
        await _teams.SayInGroupAsync("việc nào quá hạn", Stop);
        var said = await _host.Receiver.NextAsync(Stop);
        Assert.Equal(("việc nào quá hạn", true), (said.Text, said.From.IsGroup));
        Assert.IsType<SendResult.Sent>(await SendAsync(said.From, OutgoingMessage.Of("Có 5 việc quá hạn.")));
        Assert.Equal(AgentsPlayground.GroupChat, (await _teams.NextAsync(cancellationToken: Stop)).Conversation);
    }
}
