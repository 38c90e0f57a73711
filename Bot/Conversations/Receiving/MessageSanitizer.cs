using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations.Receiving;

/// <summary>
/// A delivery as every store can keep it. Words are cleaned wherever they stand; an id is never mended, or two of them might become one:
/// whoever sends one that no platform writes is refused.
/// </summary>
internal static class MessageSanitizer
{
    /// <summary>Three of them still fit into one row of an index.</summary>
    private const int LongestId = 500;

    /// <returns>Null where an id is none.</returns>
    public static IncomingMessage? Of(IncomingMessage message) =>
        new[]
        {
            message.DeliveryId, message.From.Tenant, message.From.Account, message.From.Conversation, message.From.ServiceUrl, message.From.BotAccount,
            message.From.MemberId,
        }.All(IsId)
            ? message with
            {
                Text = Clean(message.Text),
                Button = message.Button is { } button ? Of(button) : null,
                Files = message.Files.All(IsClean) ? message.Files : [.. message.Files.Select(Of)],
                QuotedMessageId = IsId(message.QuotedMessageId) ? message.QuotedMessageId : null,
                DisplayName = message.DisplayName is { } name ? Clean(name) : null,
                Locale = message.Locale is { } locale ? Clean(locale) : null,
            }
            : null;

    private static ButtonPress Of(ButtonPress press) => press.Data.All(d => IsClean(d.Key) && IsClean(d.Value)) && IsClean(press.Verb)
        ? press
        : new ButtonPress(
            Clean(press.Verb),
            press.Data.GroupBy(d => Clean(d.Key), StringComparer.Ordinal).ToDictionary(d => d.Key, d => Clean(d.Last().Value), StringComparer.Ordinal));

    /// <summary>An address that has to be mended leads elsewhere: the file cannot be fetched, and whoever sent it is told so.</summary>
    private static IncomingFile Of(IncomingFile file) =>
        file with { Name = Clean(file.Name), ContentType = Clean(file.ContentType), Url = IsClean(file.Url) ? file.Url : null };

    private static string Clean(string words) => IsClean(words) ? words : TypedText.Of(words);

    private static bool IsClean(IncomingFile file) => IsClean(file.Name) && IsClean(file.ContentType) && IsClean(file.Url);

    private static bool IsClean(string? words) => words is null || !words.Any(TypedText.IsUnfit);

    private static bool IsId(string? id) => id is null || (id.Length <= LongestId && !id.Any(c => char.IsControl(c) || TypedText.IsUnfit(c)));
}
