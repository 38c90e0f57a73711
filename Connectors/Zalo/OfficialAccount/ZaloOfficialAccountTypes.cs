namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>Either a pair of tokens or error_name and friends, whatever the status says.</summary>
internal sealed record ZaloTokenReply(string? AccessToken, string? RefreshToken, string? ExpiresIn, string? Error, string? ErrorName)
{
    public override string ToString() => nameof(ZaloTokenReply);
}

/// <summary>The answer to every call; a failure is an error other than 0, mostly with status 200.</summary>
internal sealed record ZaloReply(int? Error, ZaloReplyData? Data);

internal sealed record ZaloReplyData(string? MessageId, string? MsgId = null);

internal sealed record ZaloTemplateByUser(string UserId, string TemplateId, IReadOnlyDictionary<string, string> TemplateData);

/// <param name="TrackingId">At most 48 characters; comes back with the delivery's event.</param>
internal sealed record ZaloTemplateByPhone(string Phone, string TemplateId, IReadOnlyDictionary<string, string> TemplateData, string TrackingId);

internal sealed record ZaloTemplateInfo(int? Error, ZaloTemplateInfoData? Data);

/// <summary>This one answer is written in camelCase.</summary>
internal sealed record ZaloTemplateInfoData(
    [property: System.Text.Json.Serialization.JsonPropertyName("listParams")] IReadOnlyList<ZaloTemplateParameter>? ListParams);

internal sealed record ZaloTemplateParameter(
    string? Name, bool? Require, [property: System.Text.Json.Serialization.JsonPropertyName("maxLength")] int? MaxLength);

internal sealed record ZaloToSend(ZaloRecipient Recipient, ZaloText Message);

internal sealed record ZaloRecipient(string? UserId = null, string? GroupId = null);

internal sealed record ZaloText(string Text, ZaloTemplate? Attachment = null);

internal sealed record ZaloTemplate(ZaloButtons Payload, string Type = "template");

internal sealed record ZaloButtons(IReadOnlyList<ZaloButton> Buttons);

/// <summary>Pressed, it comes back as an ordinary message of these words.</summary>
internal sealed record ZaloButton(string Title, string Payload, string Type = "oa.query.show");

/// <summary>What the webhook brings; which members are there depends on the event.</summary>
internal sealed record ZaloEvent
{
    public string? EventName { get; init; }

    public string? AppId { get; init; }

    public string? OaId { get; init; }

    public ZaloParty? Sender { get; init; }

    /// <summary>The official account; in a group's events the group.</summary>
    public ZaloParty? Recipient { get; init; }

    public ZaloParty? Follower { get; init; }

    public ZaloSaid? Message { get; init; }

    public string? Timestamp { get; init; }
}

internal sealed record ZaloParty(string? Id);

internal sealed record ZaloSaid
{
    public string? MsgId { get; init; }

    public string? Text { get; init; }

    public string? QuoteMsgId { get; init; }

    public IReadOnlyList<ZaloAttachment>? Attachments { get; init => field = value?.OfType<ZaloAttachment>().ToList(); }
}

internal sealed record ZaloAttachment(string? Type, ZaloAttachmentPayload? Payload);

internal sealed record ZaloAttachmentPayload(string? Url, string? Name, string? Size, string? Type, string? Description);
