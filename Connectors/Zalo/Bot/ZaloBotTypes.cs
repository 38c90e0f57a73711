namespace ReformBot.Connectors.Zalo.Bot;

/// <summary>What the webhook brings: bare, or wrapped as {ok, result}.</summary>
internal sealed record ZaloBotUpdate
{
    public ZaloBotUpdate? Result { get; init; }

    public string? EventName { get; init; }

    public ZaloBotMessage? Message { get; init; }

    public ZaloBotUpdate Unwrapped => Result ?? this;
}

internal sealed record ZaloBotMessage
{
    public string? MessageId { get; init; }

    public ZaloBotSender? From { get; init; }

    public ZaloBotChat? Chat { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    /// <summary>As documented.</summary>
    public string? Photo { get; init; }

    /// <summary>As it comes.</summary>
    public string? PhotoUrl { get; init; }

    public string? VoiceUrl { get; init; }

    public string? Date { get; init; }
}

internal sealed record ZaloBotSender(string? Id, string? DisplayName, bool? IsBot);

/// <param name="ChatType">PRIVATE or GROUP.</param>
internal sealed record ZaloBotChat(string? Id, string? ChatType);

internal sealed record ZaloBotText(string ChatId, string Text);

/// <summary>The answer to every method. 200 may carry ok:false.</summary>
internal sealed record ZaloBotReply
{
    public bool? Ok { get; init; }

    public ZaloBotSent? Result { get; init; }

    public string? Description { get; init; }

    public int? ErrorCode { get; init; }
}

internal sealed record ZaloBotSent(string? MessageId);
