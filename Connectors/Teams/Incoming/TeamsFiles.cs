using System.Text.Json;
using Microsoft.AspNetCore.StaticFiles;
using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Teams.Incoming;

/// <summary>
/// Files and photos in a message. Every text message also brings itself as text/html: that is no file.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
/// </summary>
internal static class TeamsFiles
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static IReadOnlyList<IncomingFile> Of(TeamsActivity activity) =>
        [.. (activity.Attachments ?? []).Select(Of).OfType<IncomingFile>()];

    private static IncomingFile? Of(TeamsAttachment attachment)
    {
        var type = attachment.ContentType ?? "";
        if (type == "application/vnd.microsoft.teams.file.download.info")
        {
            var name = TypedText.Of(attachment.Name ?? "file");
            return Text(attachment.Content, "downloadUrl") is { } url ? new IncomingFile(name, TypeOf(name), url) : null;
        }

        return type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && attachment.ContentUrl is { Length: > 0 } image
            ? new IncomingFile(TypedText.Of(attachment.Name ?? "image"), type, image)
            : null;
    }

    private static string TypeOf(string name) => ContentTypes.TryGetContentType(name, out var type) ? type : "application/octet-stream";

    private static string? Text(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
