using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Teams.Cards;
using ReformBot.Connectors.Teams.Tokens;
using ReformBot.Domain.Messaging;
using RestSharp;

namespace ReformBot.Connectors.Teams;

/// <summary>
/// Speaks Teams' connector: one try, never a wait.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
/// </summary>
internal sealed class TeamsConnector(IOptions<TeamsOptions> options, TeamsTokens tokens, TeamsHttp http, ILogger<TeamsConnector> log)
    : IChannelConnector
{
    /// <summary>Where a person is reached who never wrote to us.</summary>
    private const string AnyServiceUrl = "https://smba.trafficmanager.net/teams/";

    private readonly TeamsOptions _options = options.Value;
    private readonly TeamsHostAllowList _hosts = new(options.Value.AllowedServiceHosts);

    public Channel Channel => Channel.Teams;

    /// <summary>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit</summary>
    public IReadOnlyList<RateLimit> Limits { get; } =
    [
        new(7, TimeSpan.FromSeconds(1), PerConversation: true),
        new(8, TimeSpan.FromSeconds(2), PerConversation: true),
        new(60, TimeSpan.FromSeconds(30), PerConversation: true),
        new(1800, TimeSpan.FromHours(1), PerConversation: true),
        new(options.Value.RequestsPerSecond, TimeSpan.FromSeconds(1), PerConversation: false),
    ];

    public async Task<SendResult> SendAsync(ChannelDelivery delivery, CancellationToken cancellationToken)
    {
        var service = delivery.To.ServiceUrl is { Length: > 0 } known ? known : AnyServiceUrl;
        if (!_hosts.Allows(service))
        {
            return new SendResult.Rejected("the service address is not an allowed host");
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(http.Deadline);
        try
        {
            return await DeliverAsync(delivery, service.TrimEnd('/'), deadline.Token);
        }
        catch (NoTokenException trouble)
        {
            // Nothing was sent, and an operator may yet mend the secret or the network: the message is kept.
            log.LogError("Nothing can be sent to Teams: {Reason}", trouble.Message);
            return new SendResult.Retry(trouble.Message, trouble.After);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendResult.Retry("no token in time");
        }
    }

    private async Task<SendResult> DeliverAsync(ChannelDelivery delivery, string service, CancellationToken stop)
    {
        var conversation = delivery.To.Conversation;
        if (conversation.Length == 0)
        {
            var opened = await CallAsync(new TeamsCall(Method.Post, $"{service}/v3/conversations", Opening(delivery.To), IsIdempotent: true), delivery, stop);
            if (opened.Trouble is { } trouble)
            {
                return trouble;
            }

            if (opened.Id is not { Length: > 0 } id)
            {
                return new SendResult.Retry("a new conversation came without an id");
            }

            conversation = id;
        }

        var outcome = await CallAsync(Call(delivery, conversation, service), delivery, stop);
        return outcome.Trouble
            ?? new SendResult.Sent(outcome.Id) { Conversation = delivery.To.Conversation.Length == 0 ? conversation : null };
    }

    private TeamsCall Call(ChannelDelivery delivery, string conversation, string service)
    {
        var activities = $"{service}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        var one = $"{activities}/{Uri.EscapeDataString(delivery.ProviderMessageId ?? "")}";
        return delivery.Kind switch
        {
            DeliveryKind.Update => new TeamsCall(Method.Put, one, Activity(delivery, conversation), IsIdempotent: true),
            DeliveryKind.Delete => new TeamsCall(Method.Delete, one, Body: null, IsIdempotent: true),
            _ => new TeamsCall(Method.Post, activities, Activity(delivery, conversation), IsIdempotent: false),
        };
    }

    /// <summary>A 401 may mean a token revoked before its time: once, with a new one.</summary>
    private async Task<TeamsOutcome> CallAsync(TeamsCall call, ChannelDelivery delivery, CancellationToken stop)
    {
        var token = await tokens.GetAsync(refused: null, stop);
        var outcome = await http.TryAsync(call, token, stop);
        if (outcome.Status == 401 && token is not null)
        {
            outcome = await http.TryAsync(call, await tokens.GetAsync(refused: token, stop), stop);
        }

        if (outcome.Trouble is not null)
        {
            var isEverybodys = outcome.Status == 401 || (outcome.Status == 403 && outcome.Trouble is not SendResult.Unreachable);
            log.Log(
                isEverybodys ? Microsoft.Extensions.Logging.LogLevel.Error : Microsoft.Extensions.Logging.LogLevel.Warning,
                "Teams {Method} for outbox row {OutboxId}: {Status} {Outcome}, MS-CV {Correlation}",
                call.Method, delivery.OutboxId, outcome.Status, outcome.Trouble, outcome.Correlation);
        }

        return outcome;
    }

    private string Activity(ChannelDelivery delivery, string conversation)
    {
        var message = delivery.Message ?? throw new InvalidOperationException("Only a delete carries no message.");
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = Bot(delivery.To) },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["locale"] = message.Language,
            // With text beside the card the platform makes two messages of it and tells the id of neither.
            ["summary"] = TeamsCard.Summary(message),
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = TeamsCard.ContentType, ["content"] = TeamsCard.Of(message) }),
        };
        if (!delivery.To.IsGroup)
        {
            activity["recipient"] = new JsonObject { ["id"] = Member(delivery.To) };
        }

        return activity.ToJsonString(TeamsCard.Json);
    }

    /// <summary>Opening a personal chat is idempotent: the same person always gives the same conversation.</summary>
    private string Opening(ChannelAddress to) => new JsonObject
    {
        ["isGroup"] = false,
        ["bot"] = new JsonObject { ["id"] = Bot(to) },
        ["members"] = new JsonArray(new JsonObject { ["id"] = Member(to) }),
        ["tenantId"] = to.Tenant,
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = to.Tenant } },
    }.ToJsonString(TeamsCard.Json);

    private string Bot(ChannelAddress to) => to.BotAccount ?? $"28:{_options.AppId}";

    private static string Member(ChannelAddress to) => to.MemberId ?? to.Account;
}
