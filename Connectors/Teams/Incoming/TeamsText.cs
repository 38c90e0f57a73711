using System.Text.Json;
using System.Text.RegularExpressions;
using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Teams.Incoming;

/// <summary>The words of a message as the person typed them: without the bot's own name, the markup and the hard spaces.</summary>
internal static partial class TeamsText
{
    public static string Of(TeamsActivity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in MentionsOfTheBot(activity))
        {
            text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        }

        text = Quoted().Replace(text, " ");
        text = AnyMention().Replace(text, m => m.Groups["name"].Value + (IsGluedToNext(text, m) ? " " : ""));
        return TypedText.Of(text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace('\u00A0', ' ')).Trim();
    }

    /// <summary>The message a person answered to with Teams' own "reply", or the card whose button was pressed.</summary>
    public static string? QuotedMessageId(TeamsActivity activity)
    {
        foreach (var entity in activity.EntitiesOf("quotedReply"))
        {
            if (entity.TryGetProperty("quotedReply", out var quoted) && quoted.ValueKind == JsonValueKind.Object
                && quoted.TryGetProperty("messageId", out var id) && id.ValueKind == JsonValueKind.String)
            {
                return id.GetString();
            }
        }

        var html = (activity.Attachments ?? []).FirstOrDefault(a => a.ContentType == "text/html")?.Content;
        return html is { ValueKind: JsonValueKind.String } content && ReplyQuote().Match(content.GetString()!) is { Success: true } reply
            ? reply.Groups["id"].Value
            : activity.ReplyToId;
    }

    private static IEnumerable<string> MentionsOfTheBot(TeamsActivity activity) =>
        from entity in activity.EntitiesOf("mention")
        let mention = TryRead(entity)
        let mentioned = mention?.Mentioned
        where mentioned?.Id is not null && mentioned.Id == activity.Recipient?.Id
        let written = mention.Text ?? $"<at>{mentioned.Name}</at>"
        where written.Length > 0
        select written;

    private static TeamsMention? TryRead(JsonElement entity)
    {
        try
        {
            return entity.Deserialize<TeamsMention>(TeamsActivity.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsGluedToNext(string text, Match mention) =>
        mention.Index + mention.Length < text.Length && !char.IsWhiteSpace(text[mention.Index + mention.Length]);

    [GeneratedRegex("""<at(?:\s[^<>]*)?>(?<name>[^<>]*)</at>""", RegexOptions.IgnoreCase)]
    private static partial Regex AnyMention();

    [GeneratedRegex("""<quoted\s[^<>]*/>""", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();

    [GeneratedRegex("""<blockquote\b[^>]*itemtype="http://schema\.skype\.com/Reply"[^>]*\bitemid="(?<id>\d+)""", RegexOptions.IgnoreCase)]
    private static partial Regex ReplyQuote();
}
