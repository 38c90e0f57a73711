using System.Globalization;
using System.Text.Json;
using System.Xml;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Web.Playground;

/// <summary>What is posted to the playground, read as the channels' webhooks read theirs.</summary>
internal static class PlaygroundRequests
{
    private const int MaxBody = 8 * RequestBody.Megabyte;

    /// <summary>Null for what is too large, or no JSON of that shape.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (await RequestBody.ReadAsync(context.Request, MaxBody) is not { } body)
        {
            return null;
        }

        LoneSurrogates.Replace(body);
        try
        {
            return JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record ClockTarget(string? Advance, string? Set)
{
    /// <summary>Null when it says neither how far nor where to.</summary>
    public (TimeSpan? By, DateTimeOffset? To)? Wish()
    {
        try
        {
            return this switch
            {
                { Advance: { } span } => (XmlConvert.ToTimeSpan(span), null),
                { Set: { } set } => (null, DateTimeOffset.Parse(set, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)),
                _ => null,
            };
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}

internal sealed record PlaygroundSpeech(string As, string? Text, PlaygroundSpeech.Pressed? Button, List<PlaygroundSpeech.Attached?>? Files, string? Id)
{
    public bool IsWhole => Button is null or { Verb: not null } && Files?.Exists(f => f?.Name is null) != true;

    public IncomingMessage ToMessage(string code, DateTimeOffset now) => new()
    {
        DeliveryId = $"playground:{Id ?? Guid.CreateVersion7().ToString("N")}",
        Kind = Button is null ? IncomingKind.Text : IncomingKind.Button,
        From = PlaygroundAccounts.AddressOf(code),
        Text = TypedText.Of(Text ?? "").Trim(),
        Button = Button is { } button ? new ButtonPress(button.Verb!, button.Strings()) : null,
        Files = [.. (Files ?? []).Select(f => new IncomingFile(f!.Name!, f.ContentType ?? "application/octet-stream", Content: f.Content, Size: f.Content?.Length))],
        SentAt = now,
    };

    internal sealed record Attached(string? Name, string? ContentType, byte[]? Content);

    internal sealed record Pressed(string? Verb, Dictionary<string, JsonElement>? Data)
    {
        public Dictionary<string, string> Strings() => (Data ?? []).ToDictionary(p => p.Key, p => p.Value.ToString());
    }
}
