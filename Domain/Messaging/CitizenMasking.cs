namespace ReformBot.Domain.Messaging;

/// <summary>Lock screens show messages: ids and phones are masked in whatever goes to a channel, wherever the words came from.</summary>
public static class CitizenMasking
{
    public static OutgoingMessage Of(OutgoingMessage message) => message with
    {
        Title = message.Title is { } title ? CitizenData.Mask(title) : null,
        Lines = [.. message.Lines.Select(CitizenData.Mask)],
        Facts = [.. message.Facts.Select(fact => fact with { Value = CitizenData.Mask(fact.Value) })],
    };
}
